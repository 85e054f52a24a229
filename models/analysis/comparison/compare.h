// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/comparison/alignment.h"
#include "models/domain/case.h"
#include "models/domain/comparison.h"

#include <QHash>

namespace Scep {

/// Which enrollment of which case is compared. The case must live as long as this.
struct EnrollmentPlace
{
    const Case *caseData = nullptr;
    const Device *device = nullptr;
    const Enrollment *enrollment = nullptr;
};

/// The place of that enrollment of the case, or nothing.
[[nodiscard]] std::optional<EnrollmentPlace> placeOf(const Case &caseData, const QString &id);

/// For each side after the first the steps that a person put beside those of the first, by stage.
using SyncPoints = QList<QHash<Stage, QList<SyncPoint>>>;

/// Compares two to four enrollments with the first of them. Pure: the same places give the same
/// comparison.
[[nodiscard]] Comparison compare(const QList<EnrollmentPlace> &places,
                                 const SyncPoints &syncPoints = {});

} // namespace Scep
