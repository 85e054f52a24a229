// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificatechain.h"
#include "models/domain/level.h"
#include "models/domain/outcome.h"

#include <QString>

namespace Scep {

/// What a status says to the eye. Colour is never the only sign: a mark or a word stands beside.
enum class Tone { Neutral, Info, Good, Caution, Bad };

/// Stable id, the class of a style sheet: "neutral", "info", "good", "caution", "bad".
[[nodiscard]] QString toneId(Tone tone);

/// The tone that it is shown in.
[[nodiscard]] Tone toneOf(Outcome outcome);
[[nodiscard]] Tone toneOf(CheckOutcome outcome);
[[nodiscard]] Tone toneOf(LinkStatus status);
[[nodiscard]] Tone toneOf(Level level);

/// A character that every font has or finds, for eyes that tell no colours apart.
[[nodiscard]] QString toneMark(Tone tone);

/// The same, which also tells a stall from a failure and what is implied from what is unknown.
[[nodiscard]] QString outcomeMark(Outcome outcome);

} // namespace Scep
