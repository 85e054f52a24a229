// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/server/httperrimporter.h"

#include "importers/server/w3cformat.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(HttpErrImporter)
};

/// Enough for the header of a log.
constexpr int LinesSniffed = 20;

LogSource httpErrLogSource()
{
    return {.product = QStringLiteral("server"), .service = QStringLiteral("httperr")};
}
} // namespace

QString HttpErrImporter::formatId() const
{
    return QStringLiteral("httperr");
}

QString HttpErrImporter::formatName() const
{
    return Tr::tr("HTTP.sys error log");
}

int HttpErrImporter::sniff(const SniffInput &input) const
{
    if (input.encoding == Encoding::Binary) {
        return 0;
    }
    const bool hasReasons =
        std::ranges::any_of(headLines(input.head, LinesSniffed), [](QByteArrayView line) {
            return w3cColumns(line).contains("s-reason");
        });
    return hasReasons ? 96 : 0;
}

QList<LogSource> HttpErrImporter::logSources() const
{
    return {httpErrLogSource()};
}

QByteArrayList HttpErrImporter::ownLiterals() const
{
    return W3cFormat::directives();
}

ImportResult HttpErrImporter::parse(const ImportInput &input, const ImportControl &control) const
{
    W3cFormat format(httpErrLogSource(), input.file->encoding());
    ImportResult result = parseRecords(input, control, format);
    result.source.platform = Platform::Server;
    return result;
}

} // namespace Scep
