// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/sourcefile.h"
#include "models/text/sourcecontents.h"

#include <memory>
#include <optional>
#include <vector>

namespace Scep {

/// Reads single records of a log again, whether or not a rule asks for them: for who looks at a
/// line and wants its time and fields. Only formats with a record a line are read so. For one
/// thread.
class RecordAt
{
public:
    /// The record that the line belongs to, its times as they are written (the source's clock is
    /// the caller's business); nothing where there is none or the format is another.
    [[nodiscard]] std::optional<LogEvent> read(const SourceFile &source,
                                               const std::shared_ptr<const TextDocument> &document,
                                               LineNumber line);

private:
    [[nodiscard]] const QList<LineNumber> &
    directivesOf(const std::shared_ptr<const TextDocument> &document,
                 const QByteArrayList &literals);

    std::weak_ptr<const TextDocument> m_document; ///< that the directives are of
    QList<LineNumber> m_directives;
};

} // namespace Scep
