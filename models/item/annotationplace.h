// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"
#include "models/domain/case.h"

#include <QString>

namespace Scep {

/// Where a note hangs, as a translated phrase: "omadm.log, line 7", "Enrollment VPN", "Finding …",
/// "Certificate CN=…", "The case". Of what the case does not have any more it says so.
[[nodiscard]] QString annotationPlaceText(const AnnotationTarget &target, const Case &caseData);

} // namespace Scep
