// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/text/sourcecontents.h"

#include <QHash>
#include <QString>

#include <memory>

namespace Scep {

/// Gives lines of a case's evidence as they stand. A file is opened again for that; of what has no
/// file of its own (a member of an archive, what came through a pipe) the document is kept.
class QuotedLines
{
public:
    /// @p bytes: how much of a line is read to give its beginning.
    explicit QuotedLines(qint64 bytes = 1024)
        : m_bytes(bytes)
    {
    }

    /// Keeps what will be needed of a source that was imported. @p isCopy: what is at its path may
    /// be something else.
    void add(const SourceContents &contents, bool isCopy = false);

    /// The beginning of the line; empty when it cannot be read, or when its source is binary.
    [[nodiscard]] QString line(const CaseEvidence &evidence, const EvidenceRef &ref) const;

private:
    qint64 m_bytes;
    QHash<SourceId, std::shared_ptr<const TextDocument>> m_documents;
};

} // namespace Scep
