// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/window/preferences.h"

namespace Scep {

/// Asks the platform for the colours; where it has no say (offscreen), and for high contrast, sets
/// a palette of its own. May be called again at any time; main thread.
void applyTheme(Theme theme);

/// Gives logs that font; an empty family or a size of 0 is the system's. May be called again.
void applyLogFont(const QString &family, int points);

} // namespace Scep
