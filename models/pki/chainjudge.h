// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki: what is said of each certificate of one path.

#include "models/domain/certificatechain.h"
#include "models/pki/chainbuilder.h"
#include "models/pki/issuerindex.h"

#include <vector>

namespace Scep {

/// One certificate of a path.
struct PathStep
{
    const Certificate *certificate = nullptr;
    X509 *x509 = nullptr;           ///< null when its bytes are not there
    const Issuer *issuer = nullptr; ///< the same as an issuer; null for most leaves
    bool isVerified = false;        ///< with the key of the step above, or with its own
};

/// How a path ends.
enum class PathEnd {
    Root,    ///< a self-signed certificate
    Anchor,  ///< a trusted certificate that need not be self-signed
    Broken,  ///< self-issued, but its own key does not verify it
    Missing, ///< the next issuer is not in evidence
};

/// A path from a leaf on, leaf first.
struct Path
{
    std::vector<PathStep> steps;
    PathEnd end = PathEnd::Missing;
};

[[nodiscard]] bool isTrusted(const Certificate &certificate, const ChainOptions &options);

/// The chain of the path with all its verdicts (RFC 5280 section 6.1). Pure.
[[nodiscard]] CertificateChain judgePath(const Path &path, const IssuerIndex &index,
                                         const ChainOptions &options);

} // namespace Scep
