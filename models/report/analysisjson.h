// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QJsonObject>

namespace Scep {

/// The case in the JSON contract "scep-workbench/analysis/1": sources, devices with their
/// enrollments, certificates and chains. Ids are the stable ones of the domain, times ISO 8601 UTC.
/// The schema is resources/schema/analysis-1.schema.json. Certificate bytes are not part of it.
[[nodiscard]] QJsonObject analysisToJson(const Case &caseData);

} // namespace Scep
