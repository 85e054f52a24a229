// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <algorithm>

namespace Scep {

/// The chain that was built for the certificate with that fingerprint, or nothing; there is none
/// for a CA. The pointer lives as long as @p analysis is unchanged.
[[nodiscard]] inline const CertificateChain *findChain(const Analysis &analysis,
                                                       const QString &fingerprint)
{
    const auto found = std::ranges::find(analysis.chains, fingerprint, &CertificateChain::leaf);
    return found == analysis.chains.cend() ? nullptr : &*found;
}

} // namespace Scep
