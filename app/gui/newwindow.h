// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Scep {

class MainWindow;

/// Opens one more window when the person wants it, as a process of its own: what goes wrong with
/// one case leaves the others alone. What fails is told in a message of @p window.
void connectNewWindow(MainWindow &window);

} // namespace Scep
