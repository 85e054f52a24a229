// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/enrollment.h"

#include <QString>

namespace Scep {

/// The one line that is said loudly: outcome, stage and cause, "Stalled at 5 Deliver: the user
/// never answered the install prompt". The same words on screen, on the terminal and in reports.
[[nodiscard]] QString verdictHeadline(const Verdict &verdict);

/// "5 Deliver": a stage with its number.
[[nodiscard]] QString numberedStage(Stage stage);

} // namespace Scep
