// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/checks/checksubject.h"

namespace Scep {

/// The extended key usage holds client authentication (1.3.6.1.5.5.7.3.2).
[[nodiscard]] CertificateCheck checkClientAuth(const CheckSubject &subject);
/// The extended key usages of the profile are there.
[[nodiscard]] CertificateCheck checkProfileUsages(const CheckSubject &subject);
/// "Any purpose" is there only where the profile asks for it.
[[nodiscard]] CertificateCheck checkAnyUsage(const CheckSubject &subject);
/// The key usage, where there is one, allows signatures (RFC 5280 section 4.2.1.3).
[[nodiscard]] CertificateCheck checkKeyUsage(const CheckSubject &subject);
/// The key usages of the profile are there.
[[nodiscard]] CertificateCheck checkProfileKeyUsage(const CheckSubject &subject);
/// Apple devices: the template's "signature is proof of origin" must be off.
[[nodiscard]] CertificateCheck checkNonRepudiation(const CheckSubject &subject);
/// Microsoft's application policies say the same as the extended key usage.
[[nodiscard]] CertificateCheck checkApplicationPolicies(const CheckSubject &subject);
/// A delivered certificate is no CA; one that is deployed as trusted is.
[[nodiscard]] CertificateCheck checkBasicConstraints(const CheckSubject &subject);

} // namespace Scep
