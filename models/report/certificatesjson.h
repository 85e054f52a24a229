// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QJsonObject>

namespace Scep {

/// The certificates, requests, revocation lists, chains and SCEP messages of a case with everything
/// that is known of them; resources/schema/certificates-1.schema.json describes it. Deterministic.
[[nodiscard]] QJsonObject certificatesToJson(const Case &caseData);

} // namespace Scep
