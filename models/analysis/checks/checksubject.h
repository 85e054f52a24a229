// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

namespace Scep {

/// What a certificate is for, as far as the case tells: it decides which questions are asked.
enum class CertificateRole {
    Device,    ///< the certificate that SCEP delivers
    Authority, ///< a CA
    Agent,     ///< an RA certificate of NDES: it signs and decrypts SCEP messages
    Server,    ///< the TLS certificate of the SCEP server
    Client,    ///< what NDES shows to the certificate registration point
};

/// A certificate with everything that a check may ask about it. Pointers are null where the case
/// does not tell; they live as long as the evidence and the analysis.
struct CheckSubject
{
    const Certificate &certificate;
    const CaseEvidence &evidence;
    CertificateRole role = CertificateRole::Device;
    const CertificateChain *chain = nullptr;   ///< the preferred path
    QList<const Certificate *> path = {};      ///< its certificates, null for a missing one
    const Enrollment *enrollment = nullptr;    ///< that it was issued for
    const ScepProfile *profile = nullptr;      ///< that asked for it
    const ScepProfile *server = nullptr;       ///< MSCEP settings of the NDES server
    Platform platform = Platform::Unknown;     ///< of the device
    bool isDeployedRoot = false;               ///< the device was told to trust it as a root
    bool isPinned = false;                     ///< a profile names its thumbprint
    QStringList serverHosts = {};              ///< lower-case host names of the SCEP servers
    QList<const Certificate *> namesakes = {}; ///< others with the same subject
    QList<const Certificate *> agents = {};    ///< RA certificates of the same issuer, it included

    /// The certificate above it; null when it is not in evidence.
    [[nodiscard]] const Certificate *issuer() const { return path.value(1); }
    [[nodiscard]] Instant judgedAt() const { return chain ? chain->judgedAt : Instant(); }
};

} // namespace Scep
