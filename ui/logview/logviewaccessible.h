// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Scep {

class LogView;

/// Lets screen readers see a LogView as a table of the lines that are shown, number and text, whose
/// value is the current line. May be called often.
void installLogViewAccessibility();

/// Has the current line read out when something listens.
void announceCurrentLine(LogView &view);

} // namespace Scep
