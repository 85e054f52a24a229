// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// The text with every character that a terminal would obey made visible: control characters
/// except line feed and tab, and those that turn the direction of writing. Evidence and file names
/// are hostile: none may clear the screen or rewrite the line before it.
[[nodiscard]] QString terminalText(QString text);

/// A path for one line of a message: in native form, and without line ends, which a file's name may
/// have.
[[nodiscard]] QString terminalPath(const QString &path);

} // namespace Scep
