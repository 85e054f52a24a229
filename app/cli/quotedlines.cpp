// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/quotedlines.h"

#include "models/text/evidencefile.h"
#include "models/text/quotedline.h"

#include <QFileInfo>

namespace Scep {

/// Only a source with events is ever quoted: so the room that a large archive takes unpacked is
/// given back for most of what it holds.
void QuotedLines::add(const SourceContents &contents, bool isCopy)
{
    const SourceFile &source = contents.source;
    // A binary log's records are rendered again when they are asked for.
    const bool isNeeded = contents.document &&
                          (isCopy || contents.document->isRendered() ||
                           source.path == QLatin1String("-") || !QFileInfo(source.path).isFile());
    if (isNeeded && source.eventCount > 0) {
        m_documents.insert(source.id, contents.document);
    }
}

QString QuotedLines::line(const CaseEvidence &evidence, const EvidenceRef &ref) const
{
    if (const auto document = m_documents.value(ref.source)) {
        return quotedLine(*document, ref, m_bytes);
    }
    const SourceFile *source = findSource(evidence, ref.source);
    const auto file = source && !source->encoding.isEmpty()
                          ? EvidenceFile::open(source->path)
                          : std::unexpected(ReadError{.code = IssueCode::CannotOpen});
    return file ? quotedLine(**file, ref, m_bytes) : QString();
}

} // namespace Scep
