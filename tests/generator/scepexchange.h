// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/ca.h"

#include <optional>

namespace Scep::Examples {

/// How a client makes its request; the clients differ in exactly these.
struct RequestPlan
{
    QByteArray seed;   ///< names key, nonce and the random numbers of the message
    NameParts subject; ///< asked for in the PKCS#10
    NameParts signer;  ///< of the temporary self-signed certificate; jscep repeats the subject
    QString upn;
    const EVP_CIPHER *cipher = nullptr;
    const EVP_MD *digest = nullptr;
    bool isIndefinite = false; ///< BER with indefinite lengths, as Apple's encoder writes
    Moment signedAt;           ///< the device's clock
};

/// A pkiMessage of type PKCSReq (RFC 8894 section 3.3.1) and what it was made of.
struct ScepRequest
{
    KeyPtr key;
    X509Ptr signer;
    QByteArray csr;           ///< DER
    QByteArray message;       ///< DER or BER
    QByteArray transactionId; ///< 40 upper-case hexadecimal digits, SHA-1 of the public key
    QByteArray senderNonce;   ///< 16 bytes
    QByteArray digestOid;     ///< dotted
};

/// A pkiMessage of type CertRep (RFC 8894 section 3.3.2).
struct ScepReply
{
    QByteArray message; ///< DER
    QByteArray senderNonce;
    QByteArray recipientNonce; ///< the request's senderNonce
    X509Ptr certificate;       ///< null when the CA refused
};

/// Why a CA refuses.
struct Refusal
{
    int failInfo = 2;                   ///< RFC 8894 section 3.2.1.4; 2 is badRequest
    std::optional<qint32> hresult = {}; ///< Microsoft's attribute 1.3.6.1.4.1.311.21.33
};

[[nodiscard]] ScepRequest makeRequest(const PkiWorld &world, const RequestPlan &plan);

/// The RA's answer with the issued certificate, enveloped to the device's temporary certificate.
[[nodiscard]] ScepReply grant(const PkiWorld &world, const RequestPlan &plan,
                              const ScepRequest &request, const IssueOrder &order);

/// The RA's answer without one.
[[nodiscard]] ScepReply refuse(const PkiWorld &world, const RequestPlan &plan,
                               const ScepRequest &request, const Refusal &refusal);

} // namespace Scep::Examples
