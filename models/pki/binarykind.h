// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki: tells binary certificate material apart without decoding it.

#include <QByteArrayView>

namespace Scep {

/// What a binary piece looks like from its first elements.
enum class BinaryKind {
    None,
    Certificate,
    CertificateRequest,
    RevocationList,
    Cms,
    PrivateKey,
    EncryptedKey, ///< PKCS#8
    Pkcs12,
};

/// The bytes may be cut anywhere behind the first elements. A signed thing of which too little is
/// there to tell counts as a certificate.
[[nodiscard]] BinaryKind binaryKind(QByteArrayView bytes);

/// Whether the kind is SEQUENCE { body, algorithm, signature }, as RFC 5280 signs things.
[[nodiscard]] bool isSignedThing(BinaryKind kind);

/// Whether the bytes are one element and nothing of it is missing.
[[nodiscard]] bool isWholeElement(QByteArrayView bytes);

} // namespace Scep
