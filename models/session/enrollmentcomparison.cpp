// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/enrollmentcomparison.h"

#include "models/analysis/comparison/healthytwin.h"

namespace Scep {

Comparison compareEnrollments(const Case &caseData, const QStringList &ids)
{
    QList<EnrollmentPlace> places;
    for (const QString &id : ids) {
        if (const auto place = placeOf(caseData, id)) {
            places.append(*place);
        }
    }
    return places.size() < 2 ? Comparison() : compare(places);
}

QString healthyTwinOf(const Case &caseData, const QString &id)
{
    const auto place = placeOf(caseData, id);
    const auto twin = place ? nearestHealthy(*place, caseData) : std::nullopt;
    return twin ? twin->enrollment->id : QString();
}

} // namespace Scep
