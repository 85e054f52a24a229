// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/checks/checksubject.h"

namespace Scep {

/// RSA keys of at least 2048 bits; the SCEP clients in question make RSA keys only.
[[nodiscard]] CertificateCheck checkKeySize(const CheckSubject &subject);
/// The key has the size that the profile asks for.
[[nodiscard]] CertificateCheck checkProfileKeySize(const CheckSubject &subject);
/// TPMs make RSA keys of 2048 bits; a profile that wants more of one fails.
[[nodiscard]] CertificateCheck checkTpmKeySize(const CheckSubject &subject);
/// No MD5, no SHA-1, no RSASSA-PSS (which Apple's client refuses in a chain).
[[nodiscard]] CertificateCheck checkSignatureHash(const CheckSubject &subject);
/// The key is the one that signed the request.
[[nodiscard]] CertificateCheck checkKeyMatch(const CheckSubject &subject);

/// Signed with MD5 or SHA-1.
[[nodiscard]] bool isWeakSignature(const QString &algorithm);
[[nodiscard]] bool isPssSignature(const QString &algorithm);

} // namespace Scep
