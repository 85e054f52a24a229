// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/checks/checksubject.h"

namespace Scep {

/// Whether the certificate is valid at the instant that its chain was judged at; not applicable
/// for a null instant.
[[nodiscard]] CertificateCheck checkValidity(const CheckSubject &subject);
/// Valid for 5 days at least and, for Intune, 24 months at most.
[[nodiscard]] CertificateCheck checkValidityPeriod(const CheckSubject &subject);
/// It does not outlive its issuer.
[[nodiscard]] CertificateCheck checkWithinIssuer(const CheckSubject &subject);
/// It was valid by the device's clock when it came.
[[nodiscard]] CertificateCheck checkDeviceClock(const CheckSubject &subject);
/// The time in the signed message is the time of the log.
[[nodiscard]] CertificateCheck checkSigningTime(const CheckSubject &subject);
/// The time to renew it has not come, or it was renewed.
[[nodiscard]] CertificateCheck checkRenewal(const CheckSubject &subject);
/// Of several valid ones it is the newest.
[[nodiscard]] CertificateCheck checkSeveralValid(const CheckSubject &subject);

} // namespace Scep
