// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/quoting.h"

namespace Scep {

/// The devices of a case with their enrollments, for a report. Private to models/report.
[[nodiscard]] QList<ReportDevice> reportDevices(const Case &caseData, const Quoting &quoting,
                                                NotePlaces &notes, qsizetype &leftOut);

/// The events of all enrollments that a rule gave a meaning, in the order of devices, enrollments
/// and times.
[[nodiscard]] QList<ReportEvent> reportEvents(const Case &caseData, const Quoting &quoting);

} // namespace Scep
