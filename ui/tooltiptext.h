// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// Plain text as a tool tip wraps it: as rich text in which nothing of the text is obeyed.
[[nodiscard]] QString wrappedToolTip(const QString &text);

} // namespace Scep
