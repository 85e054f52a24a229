// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/checks/checksubject.h"

namespace Scep {

/// There is a SID for the strong mapping of KB5014754; its absence is a warning.
[[nodiscard]] CertificateCheck checkSidMapping(const CheckSubject &subject);
/// The serial number tells the row of the CA's database.
[[nodiscard]] CertificateCheck checkCaRequest(const CheckSubject &subject);
/// The template is the one that the profile or, by the key usage, the NDES server's settings name.
[[nodiscard]] CertificateCheck checkTemplate(const CheckSubject &subject);
/// What was given as a trusted certificate is no file with a private key.
[[nodiscard]] CertificateCheck checkContainer(const CheckSubject &subject);

} // namespace Scep
