// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// What --version prints: the program's name and version, the rules that are built in and the
/// libraries that are loaded, a line each.
[[nodiscard]] QString versionText();

} // namespace Scep
