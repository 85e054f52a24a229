// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace Scep {

/// How much a rule's match matters, in Sigma's words. Above Informational it makes a finding.
enum class Level { Informational, Low, Medium, High, Critical };

/// Sigma's spelling: "informational", "low", "medium", "high", "critical".
[[nodiscard]] QString levelId(Level level);

/// The level with that spelling, or nothing.
[[nodiscard]] std::optional<Level> levelFromId(QStringView id);

/// Translated word for the screen.
[[nodiscard]] QString levelDisplayName(Level level);

} // namespace Scep
