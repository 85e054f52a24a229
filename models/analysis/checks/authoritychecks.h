// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/checks/checksubject.h"

namespace Scep {

/// The RA certificate was valid when it was used: expired ones make NDES answer HTTP 500.
[[nodiscard]] CertificateCheck checkAgentValidity(const CheckSubject &subject);
/// The RA certificate may do what it is for: key encipherment, or signing as an enrollment agent.
[[nodiscard]] CertificateCheck checkAgentUsage(const CheckSubject &subject);
/// There is one RA certificate for each of the two purposes.
[[nodiscard]] CertificateCheck checkAgentPair(const CheckSubject &subject);
/// The RA certificate chains to the CA certificate that is current.
[[nodiscard]] CertificateCheck checkAgentIssuer(const CheckSubject &subject);
/// The TLS certificate of the SCEP server names the host that devices ask for.
[[nodiscard]] CertificateCheck checkServerName(const CheckSubject &subject);
/// The TLS certificate may serve TLS, and is not self-signed.
[[nodiscard]] CertificateCheck checkServerUsage(const CheckSubject &subject);
/// The TLS certificate is not valid for longer than Apple's clients accept (825 days).
[[nodiscard]] CertificateCheck checkServerPeriod(const CheckSubject &subject);
/// What NDES shows to the registration point is a client certificate of a CA, for its own host.
[[nodiscard]] CertificateCheck checkNdesClient(const CheckSubject &subject);

/// Whether a host name matches one of the certificate's (RFC 6125; "*" stands for one label).
[[nodiscard]] bool namesHost(const Certificate &certificate, const QString &host);

} // namespace Scep
