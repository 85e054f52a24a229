// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/quoting.h"

namespace Scep {

/// The certificates of a case that a report describes, with their chains: those that enrollments
/// are about, those that notes hang on, the chains' own, then others. Private to models/report.
[[nodiscard]] QList<ReportCertificate> reportCertificates(const Case &caseData,
                                                          const Quoting &quoting, NotePlaces &notes,
                                                          qsizetype &leftOut);

} // namespace Scep
