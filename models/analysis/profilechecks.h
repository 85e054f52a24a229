// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <optional>

namespace Scep {

/// What a profile asked for and what came of it. Each function compares one setting and gives a
/// finding that quotes both sides and names both places, or nothing when they agree or one side
/// does not tell. Variables that were not replaced ("{{UserName}}") are not compared.

/// Every relative name of the profile's subject is in the certificate's.
[[nodiscard]] std::optional<Finding> compareSubject(const ScepProfile &profile,
                                                    const Certificate &certificate);
/// Every subject alternative name of the profile is in the certificate.
[[nodiscard]] std::optional<Finding> compareAltNames(const ScepProfile &profile,
                                                     const Certificate &certificate);
[[nodiscard]] std::optional<Finding> compareKeySize(const ScepProfile &profile,
                                                    const Certificate &certificate);
[[nodiscard]] std::optional<Finding> compareKeyUsage(const ScepProfile &profile,
                                                     const Certificate &certificate);
[[nodiscard]] std::optional<Finding> compareExtendedKeyUsage(const ScepProfile &profile,
                                                             const Certificate &certificate);
/// The pinned CA certificate is one of the chain's; nothing for a chain that is not complete.
[[nodiscard]] std::optional<Finding> compareAuthority(const ScepProfile &profile,
                                                      const CertificateChain &chain,
                                                      const CaseEvidence &evidence);
/// The hash that the request was signed with is one that the profile allows.
[[nodiscard]] std::optional<Finding> compareHash(const ScepProfile &profile,
                                                 const ScepMessage &message);
/// The device asked a server that the profile names.
[[nodiscard]] std::optional<Finding> compareUrl(const ScepProfile &profile,
                                                const Observation &observation);
/// The request (PKCS#10) asks for what the profile says: subject, alternative names, key size.
[[nodiscard]] QList<Finding> compareRequest(const ScepProfile &profile,
                                            const CertificateRequest &request);

/// Compares the profile of each enrollment, where one is known, and adds the findings.
void compareProfiles(Analysis &analysis, const CaseEvidence &evidence);

} // namespace Scep
