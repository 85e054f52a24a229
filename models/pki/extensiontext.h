// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki.

#include "models/pki/openssl_ptr.h"

#include <QByteArray>
#include <QString>

namespace Scep {

/// What an extension says that fills no member of a certificate: key attestation, AD CS's version
/// of a CA, whatever OpenSSL prints, single values. Empty where only the octets are known.
[[nodiscard]] QString extensionText(const QString &oid, X509_EXTENSION *extension,
                                    const QByteArray &bytes);

/// Upper-case hex in pairs, parted by blanks.
[[nodiscard]] QString hexPairs(const QByteArray &bytes);

} // namespace Scep
