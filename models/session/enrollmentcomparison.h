// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/domain/comparison.h"

#include <QStringList>

namespace Scep {

/// Sets enrollments of one case beside the first of them. Ids that the case does not have are left
/// out; fewer than two that it has give an empty comparison.
[[nodiscard]] Comparison compareEnrollments(const Case &caseData, const QStringList &ids);

/// The enrollment of the case that went well and is most like that one; empty when there is none.
[[nodiscard]] QString healthyTwinOf(const Case &caseData, const QString &id);

} // namespace Scep
