// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificate.h"

namespace Scep {

/// The questions asked of a device's certificate, in the order in which they are shown: chain,
/// validity, keySize, signatureHash, clientAuth, keyUsage, san, subjectPlaceholders, sidMapping,
/// validityPeriod, crlUrls. @p chain is the certificate's own, judged at the instant it names.
[[nodiscard]] QList<CertificateCheck> endEntityChecks(const Certificate &certificate,
                                                      const CertificateChain &chain);

/// The questions asked of any other certificate: keySize, signatureHash.
[[nodiscard]] QList<CertificateCheck> authorityChecks(const Certificate &certificate);

/// Whether the chain reaches a root and every link of it holds.
[[nodiscard]] CertificateCheck checkChain(const CertificateChain &chain);

/// Whether the certificate is valid at that instant; not applicable for a null instant.
[[nodiscard]] CertificateCheck checkValidity(const Certificate &certificate,
                                             const Instant &judgedAt);

/// RSA keys of at least 2048 bits; the SCEP clients in question make RSA keys only.
[[nodiscard]] CertificateCheck checkKeySize(const Certificate &certificate);

/// No MD5, no SHA-1, no RSASSA-PSS (which Apple's client refuses in a chain).
[[nodiscard]] CertificateCheck checkSignatureHash(const Certificate &certificate);

/// The extended key usage holds client authentication (1.3.6.1.5.5.7.3.2).
[[nodiscard]] CertificateCheck checkClientAuth(const Certificate &certificate);

/// The key usage, where there is one, allows signatures (RFC 5280 section 4.2.1.3).
[[nodiscard]] CertificateCheck checkKeyUsage(const Certificate &certificate);

/// There is a subject alternative name.
[[nodiscard]] CertificateCheck checkSan(const Certificate &certificate);

/// No variable of the profile was left as it stood ("{{UserName}}"), and no name is empty.
[[nodiscard]] CertificateCheck checkSubjectPlaceholders(const Certificate &certificate);

/// There is a SID for the strong mapping of KB5014754; its absence is a warning.
[[nodiscard]] CertificateCheck checkSidMapping(const Certificate &certificate);

/// Valid for 5 days at least and, for Intune, 24 months at most.
[[nodiscard]] CertificateCheck checkValidityPeriod(const Certificate &certificate);

/// A revocation list can be fetched by plain HTTP.
[[nodiscard]] CertificateCheck checkCrlUrls(const Certificate &certificate);

} // namespace Scep
