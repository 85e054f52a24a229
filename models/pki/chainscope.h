// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki: what an issuer may issue: names, usages, policies, and what it revoked.

#include "models/pki/chainjudge.h"

#include <optional>

namespace Scep {

/// Whether the names below that step keep to its name constraints (RFC 5280 section 4.2.1.10).
[[nodiscard]] LinkVerdict nameVerdict(const std::vector<PathStep> &steps, size_t index);

/// The purposes that a certificate is limited to; none when it is for any.
[[nodiscard]] QStringList usageOids(const Certificate &certificate);

/// Whether the issuer may issue for what the leaf is for. RFC 5280 leaves the usage of CAs open;
/// Windows, Apple and the browsers all nest it.
[[nodiscard]] LinkVerdict usageVerdict(const Certificate &leaf, const Certificate &issuer);

/// Whether the policies hold that a certificate of the path requires (RFC 5280 section 6.1);
/// nothing when none requires any.
[[nodiscard]] std::optional<bool> policyVerdict(const Path &path);

/// What the revocation lists of the case say (RFC 5280 section 6.3, without indirect lists).
[[nodiscard]] LinkVerdict revocationVerdict(const PathStep &step, const Issuer &issuer,
                                            const IssuerIndex &index, const Instant &judgedAt);

/// The first critical extension that OpenSSL does not know; empty when there is none.
[[nodiscard]] QString unknownCriticalExtension(X509 *x509);

} // namespace Scep
