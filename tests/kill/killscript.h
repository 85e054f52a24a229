// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

// What the program that is killed and the test that kills it agree on.

namespace Scep {

/// The ids of the notes that a case has from the beginning, counted from 0.
[[nodiscard]] QString draftId(int note);

} // namespace Scep
