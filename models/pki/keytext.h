// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki: what certificates, requests and revocation lists have in common.

#include "models/pki/openssl_ptr.h"

#include <QByteArray>
#include <QString>

namespace Scep {

/// A SubjectPublicKeyInfo in words.
struct PublicKeyText
{
    QString algorithm; ///< "RSA", "EC P-256", "Ed25519" …
    int bits = 0;      ///< 0: of a kind that the library does not know
    QByteArray sha256; ///< of its DER
};

[[nodiscard]] PublicKeyText publicKeyText(X509_PUBKEY *info);

/// The name of an AlgorithmIdentifier: "sha256WithRSAEncryption"; empty for null.
[[nodiscard]] QString algorithmText(const X509_ALGOR *algorithm);

/// The last common name of a name; the whole name as RFC 4514 text when it has none.
[[nodiscard]] QString commonNameText(const X509_NAME *name);

/// Upper-case hex of an INTEGER as it is encoded.
[[nodiscard]] QString serialText(const ASN1_INTEGER *integer);

} // namespace Scep
