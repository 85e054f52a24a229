// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// The character, or a mark in its place where a terminal, a browser or an editor would obey it:
/// control characters, and those that turn the direction of writing.
[[nodiscard]] QChar markedControl(QChar character);

/// The text with every such character marked, line feed and tab excepted. Evidence and file names
/// are hostile: none may clear the screen or rewrite the line before it.
[[nodiscard]] QString withMarkedControls(QString text);

} // namespace Scep
