// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki: parts of certificates as text and values.

#include "models/domain/instant.h"
#include "models/pki/openssl_ptr.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Scep {

/// The bytes as text: UTF-8 where they are, else Latin-1; control characters as `\00`, so that a
/// name with a NUL inside cannot pass for a shorter one.
[[nodiscard]] QString printableText(QByteArrayView bytes);

/// RFC 4514 text of a name, UTF-8 kept readable.
[[nodiscard]] QString nameText(const X509_NAME *name);

/// RFC 4514 text of an encoded name; nothing when it does not decode.
[[nodiscard]] std::optional<QString> nameTextFromDer(QByteArrayView der);

/// Dotted text of an object identifier.
[[nodiscard]] QString objectText(const ASN1_OBJECT *object);

/// A string of any of ASN.1's kinds as text, control characters escaped; empty when it is none.
[[nodiscard]] QString stringText(const ASN1_STRING *string);

/// Text of an encoded string (PrintableString, UTF8String, BMPString …); nothing when it is none.
[[nodiscard]] std::optional<QString> stringTextFromDer(QByteArrayView der);

/// The instant of a UTCTime or GeneralizedTime; null when it is out of range.
[[nodiscard]] Instant instantOf(const ASN1_TIME *time);

/// The same of an encoded time.
[[nodiscard]] Instant instantFromDer(QByteArrayView der);

/// The octets of a string, copied.
[[nodiscard]] QByteArray bytesOf(const ASN1_STRING *string);

/// A certificate whose DER fills the bytes exactly; null otherwise.
[[nodiscard]] X509Ptr x509FromDer(QByteArrayView der);

} // namespace Scep
