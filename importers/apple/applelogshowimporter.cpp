// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/applelogshowimporter.h"

#include "importers/apple/applelogshowline.h"
#include "importers/apple/applerecordformat.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AppleLogShowImporter)
};

constexpr int LinesSniffed = 200;

constexpr AppleLineStyle Style{
    .begins = &beginsLikeLogShow, .parse = &parseLogShow, .text = &decodeText};
} // namespace

QString AppleLogShowImporter::formatId() const
{
    return QStringLiteral("apple-log-show");
}

QString AppleLogShowImporter::formatName() const
{
    return Tr::tr("Apple unified log, as text");
}

int AppleLogShowImporter::sniff(const SniffInput &input) const
{
    if (input.encoding == Encoding::Binary) {
        return 0;
    }
    const QList<QByteArrayView> lines = headLines(input.head, LinesSniffed);
    const auto isMine = [](QByteArrayView line) {
        return isLogShowHeader(line) || parseLogShow(line).has_value();
    };
    const auto found = std::ranges::find_if(lines, isMine);
    if (found == lines.end()) {
        return 0;
    }
    // A remark on the filter may come before the row of column names.
    return found == lines.begin() || isLogShowHeader(*found) ? 92 : 75;
}

QList<LogSource> AppleLogShowImporter::logSources() const
{
    return {appleLogSource()};
}

ImportResult AppleLogShowImporter::parse(const ImportInput &input,
                                         const ImportControl &control) const
{
    return importAppleRecords(input, control, Style);
}

} // namespace Scep
