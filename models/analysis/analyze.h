// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/rulebase.h"
#include "models/domain/case.h"

#include <functional>

namespace Scep {

/// Builds the chains of one certificate, the preferred one first, judged at that instant (null:
/// dates are not judged) against these roots (fingerprints; none: any root).
using ChainFunction = std::function<QList<CertificateChain>(
    const Certificate &leaf, const Instant &judgedAt, const QStringList &trustedRoots)>;

/// What the analysis asks of the certificate library, which it may not include: handed in by `app`.
/// Pure; usable from several threads at once.
struct ChainTools
{
    /// Prepares the certificates and revocation lists once, for the chains of many leaves.
    std::function<ChainFunction(const QList<Certificate> &pool,
                                const QList<RevocationList> &revocationLists)>
        chainsFrom;
    std::function<bool(const Certificate &)> isEndEntity;
};

/// Events to devices to enrollments to stages to verdicts, certificates to chains and checks. Pure:
/// the same evidence and rules give the same result, whatever the order of the events.
[[nodiscard]] Analysis analyze(const CaseEvidence &evidence, const RuleBase &rules,
                               const ChainTools &tools);

} // namespace Scep
