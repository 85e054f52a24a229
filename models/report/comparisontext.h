// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/comparison.h"

#include <QString>

namespace Scep {

/// What is said loudly of a comparison: where the ways part, in one sentence. The same words on
/// screen, on the terminal and in reports. @p side is one after the reference.
[[nodiscard]] QString divergenceText(const Comparison &comparison, qsizetype side = 1);

/// The same for all sides: a sentence, or, where there are more than two sides, one for each after
/// the reference, with its letter.
[[nodiscard]] QStringList divergenceTexts(const Comparison &comparison);

} // namespace Scep
