// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/server/iisimporter.h"

#include "importers/server/w3cformat.h"
#include "models/domain/limits.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(IisImporter)
};

/// Enough for the header of a log and for rows that are quoted below some text.
constexpr int LinesSniffed = 50;

LogSource iisLogSource()
{
    return {.product = QStringLiteral("server"), .service = QStringLiteral("iis")};
}

bool namesRequests(const QByteArrayList &columns)
{
    return columns.contains("cs-uri-stem") &&
           (columns.contains("cs-method") || columns.contains("sc-status"));
}

/// Whether the line, or it and the next as one that was wrapped, has the shape of a row.
bool isRow(const QList<QByteArrayView> &lines, qsizetype i)
{
    const auto isWhole = [](QByteArrayView text) {
        const auto row = w3cRowByShape(w3cWords(text, Limits::W3cColumns));
        return row && row->isWhole;
    };
    if (isWhole(lines[i])) {
        return true;
    }
    if (i + 1 >= lines.size() || !hasHttpMethod(w3cWords(lines[i], Limits::W3cColumns))) {
        return false;
    }
    const QByteArray unwrapped = lines[i].toByteArray() + ' ' + lines[i + 1].toByteArray();
    return isWhole(unwrapped);
}
} // namespace

QString IisImporter::formatId() const
{
    return QStringLiteral("iis-w3c");
}

QString IisImporter::formatName() const
{
    return Tr::tr("IIS request log");
}

int IisImporter::sniff(const SniffInput &input) const
{
    if (input.encoding == Encoding::Binary) {
        return 0;
    }
    const QList<QByteArrayView> lines = headLines(input.head, LinesSniffed);
    if (std::ranges::any_of(lines,
                            [](QByteArrayView line) { return namesRequests(w3cColumns(line)); })) {
        return 95;
    }
    if (std::ranges::any_of(lines, [](QByteArrayView line) {
            return line.startsWith("#Software: Microsoft Internet Information Services");
        })) {
        return 85;
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (isRow(lines, i)) {
            return i == 0 ? 70 : 40;
        }
    }
    return 0;
}

QList<LogSource> IisImporter::logSources() const
{
    return {iisLogSource()};
}

QByteArrayList IisImporter::ownLiterals() const
{
    return W3cFormat::directives();
}

ImportResult IisImporter::parse(const ImportInput &input, const ImportControl &control) const
{
    W3cFormat format(iisLogSource(), input.file->encoding());
    ImportResult result = parseRecords(input, control, format);
    result.source.platform = Platform::Server;
    return result;
}

} // namespace Scep
