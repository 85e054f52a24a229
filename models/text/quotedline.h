// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"
#include "models/text/textdocument.h"

namespace Scep {

/// The beginning of what @p ref points at, decoded: at most @p bytes of its range, or of the line
/// where the document makes its lines from records. Empty when it cannot be read.
[[nodiscard]] QString quotedLine(const TextDocument &document, const EvidenceRef &ref,
                                 qint64 bytes);

/// The same of a file without a line index.
[[nodiscard]] QString quotedLine(const EvidenceFile &file, const EvidenceRef &ref, qint64 bytes);

} // namespace Scep
