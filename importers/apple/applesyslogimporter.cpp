// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/applesyslogimporter.h"

#include "importers/apple/applerecordformat.h"
#include "importers/apple/applesyslogline.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AppleSyslogImporter)
};

constexpr int LinesSniffed = 200;

constexpr AppleLineStyle Style{
    .begins = &beginsLikeAppleSyslog, .parse = &parseAppleSyslog, .text = &appleSyslogText};
} // namespace

QString AppleSyslogImporter::formatId() const
{
    return QStringLiteral("apple-syslog");
}

QString AppleSyslogImporter::formatName() const
{
    return Tr::tr("Apple system log");
}

int AppleSyslogImporter::sniff(const SniffInput &input) const
{
    if (input.encoding == Encoding::Binary) {
        return 0;
    }
    // Other systems write the plain form too: some line has to say that Apple's did.
    bool isFirst = true;
    for (const QByteArrayView line : headLines(input.head, LinesSniffed)) {
        const std::optional<AppleLine> record = parseAppleSyslog(line);
        if (record && isSurelyApple(*record)) {
            return isFirst ? 85 : 70;
        }
        isFirst = isFirst && record.has_value();
    }
    return 0;
}

QList<LogSource> AppleSyslogImporter::logSources() const
{
    return {appleLogSource()};
}

ImportResult AppleSyslogImporter::parse(const ImportInput &input,
                                        const ImportControl &control) const
{
    return importAppleRecords(input, control, Style);
}

} // namespace Scep
