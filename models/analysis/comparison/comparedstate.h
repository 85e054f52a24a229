// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/comparison.h"

namespace Scep {

/// The text without what differs from request to request: ids, hashes, numbers of five digits and
/// more, times, base64. Equal for texts that say the same; not for the screen.
[[nodiscard]] QString comparableText(const QString &text);

/// What two states are alike in though they say different things: "pkiStatus" of
/// "pkiStatus=FAILURE". Empty for a state that gives no value.
[[nodiscard]] QString stateName(const QString &state);

/// The states of a stage in their order; those that repeat themselves at once are one step.
[[nodiscard]] QList<ComparedStep> stepsOf(const StageResult &stage);

} // namespace Scep
