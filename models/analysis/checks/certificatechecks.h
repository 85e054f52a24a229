// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/checks/checksubject.h"

#include <optional>

namespace Scep {

/// The questions asked of a certificate of that role, in the order in which they are shown, with
/// the answers. What the case cannot answer is not applicable, and says why.
[[nodiscard]] QList<CertificateCheck> certificateChecks(const CheckSubject &subject);

/// The name of a check for the screen: "Key size"; empty for an unknown id.
[[nodiscard]] QString checkName(const QString &id);

/// What a failed check of an enrollment's certificate says as a finding; nothing for other outcomes
/// and for checks whose finding another comparison makes.
[[nodiscard]] std::optional<Finding> checkFinding(const CertificateCheck &check,
                                                  const Certificate &certificate);

} // namespace Scep
