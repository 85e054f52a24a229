// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki: where an ASN.1 tree holds a key or a password.

#include "models/domain/asn1tree.h"

namespace Scep {

/// Whether the element that is about to be added is a key, an encrypted one included, or a
/// password, by what stands before it in its parent: PKCS#8, PKCS#1, SEC 1, PKCS#12's bags and the
/// attributes that carry a password (challengePassword of RFC 2986, SCEP's of Microsoft). Only
/// headers are asked, so that a cut or damaged key is known too.
[[nodiscard]] bool isSecret(const Asn1Tree &tree, const Asn1Node &candidate);

/// Whether the attribute's value is a password or secret.
[[nodiscard]] bool isSecretAttribute(const QString &oid);

/// The bytes with the content of every key and password overwritten with zeros.
[[nodiscard]] QByteArray withoutSecrets(QByteArrayView bytes);

} // namespace Scep
