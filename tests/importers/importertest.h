// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"
#include "models/text/textscan.h"

#include <QStringList>

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

} // namespace Scep
