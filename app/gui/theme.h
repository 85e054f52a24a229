// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/guioptions.h"

namespace Scep {

/// Asks the platform for the colours; where it has no say (offscreen), sets a palette of its own.
void applyTheme(Theme theme);

} // namespace Scep
