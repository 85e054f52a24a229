// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/quotedlines.h"

#include "models/text/evidencefile.h"
#include "models/text/textdocument.h"

#include <QFileInfo>

#include <algorithm>

namespace Scep {

QString QuotedLines::beginning(const EvidenceFile &file, const ByteRange &range) const
{
    const auto bytes = file.read(range.offset, std::min(range.length, m_bytes));
    return bytes ? decodeText(*bytes, file.encoding()) : QString();
}

/// Only a source with events is ever quoted: so the room that a large archive takes unpacked is
/// given back for most of what it holds.
void QuotedLines::add(const SourceContents &contents)
{
    const SourceFile &source = contents.source;
    const bool isText = contents.document && !contents.document->isRendered();
    const bool isFile = source.path != QLatin1String("-") && QFileInfo(source.path).isFile();
    if (isText && source.eventCount > 0 && !isFile) {
        m_documents.insert(source.id, contents.document);
    }
}

QString QuotedLines::line(const CaseEvidence &evidence, const EvidenceRef &ref) const
{
    if (const auto document = m_documents.value(ref.source)) {
        return beginning(document->file(), ref.range);
    }
    const SourceFile *source = findSource(evidence, ref.source);
    const auto file = source && !source->encoding.isEmpty()
                          ? EvidenceFile::open(source->path)
                          : std::unexpected(ReadError{.code = IssueCode::CannotOpen});
    return file ? beginning(**file, ref.range) : QString();
}

} // namespace Scep
