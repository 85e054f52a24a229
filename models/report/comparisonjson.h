// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/domain/comparison.h"

#include <QJsonObject>

namespace Scep {

/// The contract of `compare --json`, described by resources/schema/comparison-1.schema.json.
/// The comparison has two sides, the good one first, and @p cases are theirs: evidence is named by
/// path and line.
[[nodiscard]] QJsonObject comparisonToJson(const Comparison &comparison,
                                           const QList<const Case *> &cases);

} // namespace Scep
