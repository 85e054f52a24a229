// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificate.h"
#include "models/domain/level.h"
#include "models/domain/outcome.h"

#include <QIcon>
#include <QString>

namespace Scep {

/// A badge whose shape tells the outcome: check, cross, exclamation mark, hourglass, dots, dash,
/// question mark; a check without ground for Implied. Coloured when painted, out of the
/// application's palette, and drawn from vectors at any scale.
[[nodiscard]] QIcon outcomeIcon(Outcome outcome);

/// The same badges for a certificate check.
[[nodiscard]] QIcon checkOutcomeIcon(CheckOutcome outcome);

/// The same badges for a finding: information, dots, exclamation mark, cross.
[[nodiscard]] QIcon levelIcon(Level level);

/// The desktop theme's icon of that freedesktop name, else the bundled one (one colour, the
/// palette's text), else an empty icon.
[[nodiscard]] QIcon actionIcon(const QString &name);

} // namespace Scep
