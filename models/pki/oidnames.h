// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki: what object identifiers are called.

#include <QString>

namespace Scep {

/// The name that an algorithm or attribute goes by in its standard ("SHA-512", "rsaEncryption",
/// "des-ede3-cbc"); the dotted text itself when none is known.
[[nodiscard]] QString algorithmName(const QString &oid);

/// The name of an extended key usage as certificate viewers print it ("Client Authentication",
/// Microsoft's included); the dotted text itself when none is known.
[[nodiscard]] QString extendedKeyUsageName(const QString &oid);

/// The name of a CMS or SCEP attribute or content type ("transactionID", "signedData"); the dotted
/// text itself when none is known.
[[nodiscard]] QString attributeName(const QString &oid);

/// The name of an extension as its standard writes it ("subjectAltName", "certificateTemplate");
/// the dotted text itself when none is known.
[[nodiscard]] QString extensionName(const QString &oid);

/// The name of whatever has one: all of the above, types of names ("commonName"), curves, access
/// methods, bags of PKCS#12; the dotted text itself when none is known.
[[nodiscard]] QString oidName(const QString &oid);

} // namespace Scep
