// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Scep {

/// Installs the program's and Qt's own translations for the locale of the person. Call once, after
/// the application object exists.
void installTranslations();

} // namespace Scep
