// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"
#include "models/text/textscan.h"

#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>

/// What tests of line-based importers share: import of text in memory, and results as printed text.
namespace Scep {

/// Imports bytes with the importer; lines with one of the literals are candidates.
inline ImportResult importBytes(const Importer &importer, const QByteArray &bytes,
                                const QByteArrayList &literals, const ImportOptions &options = {},
                                const ImportControl &control = {})
{
    ImportInput input;
    input.source.id = SourceId{7};
    input.file = EvidenceFile::fromBytes(bytes);
    TextScan scan = scanText(*input.file, literals, {}).value();
    input.candidates = scan.candidates;
    input.document = std::make_shared<const TextDocument>(input.file, scan.index);
    input.options = options;
    return importer.parse(input, control);
}

/// "line: instant level component | message" for each event.
inline QStringList describeEvents(const ImportResult &result)
{
    QStringList lines;
    for (const LogEvent &event : result.events) {
        lines.append(QStringLiteral("%1: %2 %3 %4 | %5")
                         .arg(event.evidence.line)
                         .arg(toIsoString(event.instant), event.field(QStringLiteral("level")),
                              event.field(QStringLiteral("component")),
                              event.field(QStringLiteral("message"))));
    }
    return lines;
}

/// "line code" for each issue.
inline QStringList describeIssues(const QList<ImportIssue> &issues)
{
    QStringList lines;
    for (const ImportIssue &issue : issues) {
        lines.append(QStringLiteral("%1 %2").arg(issue.line).arg(issueCodeId(issue.code)));
    }
    return lines;
}

/// The bytes with a few of them changed, taken out, doubled or cut off.
inline QByteArray damaged(QByteArray bytes, QRandomGenerator &random)
{
    static const QByteArray Pieces("\0\n\r\t :-.\\'{}<>&9A\x80\xFF", 20);
    for (int changes = random.bounded(1, 6); changes > 0 && !bytes.isEmpty(); --changes) {
        const auto at = random.bounded(bytes.size());
        switch (random.bounded(4)) {
        case 0:
            bytes[at] = Pieces[random.bounded(Pieces.size())];
            break;
        case 1:
            bytes.remove(at, 1 + random.bounded(8));
            break;
        case 2:
            bytes.insert(at, bytes.sliced(at, std::min<qsizetype>(20, bytes.size() - at)));
            break;
        case 3:
            bytes.truncate(random.bounded(4) == 0 ? at : bytes.size());
            break;
        }
    }
    return bytes;
}

/// Whether every event and issue lies inside the document. Call it with damaged input.
inline bool isConsistent(const ImportResult &result)
{
    const qint64 size = result.document->file().size();
    const LineNumber lines = result.document->lineCount();
    const auto isInside = [size, lines](LineNumber line, const ByteRange &range) {
        return line >= 0 && line <= lines && range.offset >= 0 && range.length >= 0 &&
               range.end() <= size;
    };
    return std::ranges::all_of(result.events,
                               [&](const LogEvent &event) {
                                   return isInside(event.evidence.line, event.evidence.range) &&
                                          event.lastLine >= event.evidence.line &&
                                          event.lastLine <= lines;
                               }) &&
           std::ranges::all_of(result.source.issues, [&](const ImportIssue &issue) {
               return isInside(issue.line, issue.range);
           });
}

} // namespace Scep
