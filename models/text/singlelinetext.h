// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// Text of a log made fit for one line of a screen or terminal: line ends are shown as marks, other
/// control and bidirectional characters as replacement characters, and what is over @p maximum
/// characters is cut with an ellipsis.
[[nodiscard]] QString singleLineText(const QString &text, qsizetype maximum);

} // namespace Scep
