// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/checks/checksubject.h"

namespace Scep {

/// The rule that tells of a device which refuses the root (0x800B0109).
inline constexpr const char *UntrustedRootRule = "bc8b0340-03db-4975-a1c5-293ba1c37839";

/// Whether the chain reaches a root and every link of it holds.
[[nodiscard]] CertificateCheck checkChain(const CheckSubject &subject);
/// Whether the device trusts the chain's root by its own word (CERT_E_UNTRUSTEDROOT), whatever the
/// chain looks like here.
[[nodiscard]] CertificateCheck checkDeviceTrust(const CheckSubject &subject);
/// What is deployed as a root is one: issued by itself, and its signature verifies.
[[nodiscard]] CertificateCheck checkRootIsRoot(const CheckSubject &subject);
/// The CA certificate that the profile pins is one of the chain's.
[[nodiscard]] CertificateCheck checkCaThumbprint(const CheckSubject &subject);
/// Every certificate names its issuer's key, and that is the key it was signed with.
[[nodiscard]] CertificateCheck checkKeyIdentifiers(const CheckSubject &subject);
/// Android does not fetch intermediates: every one must be in evidence.
[[nodiscard]] CertificateCheck checkIntermediates(const CheckSubject &subject);
/// No CA of the chain below the root is signed with MD5, SHA-1 or RSASSA-PSS.
[[nodiscard]] CertificateCheck checkChainHash(const CheckSubject &subject);
/// It is not in a revocation list of the case.
[[nodiscard]] CertificateCheck checkRevocation(const CheckSubject &subject);
/// A revocation list can be fetched by plain HTTP, by anybody.
[[nodiscard]] CertificateCheck checkCrlUrls(const CheckSubject &subject);
/// The issuer's certificate can be fetched by plain HTTP.
[[nodiscard]] CertificateCheck checkIssuerUrls(const CheckSubject &subject);

} // namespace Scep
