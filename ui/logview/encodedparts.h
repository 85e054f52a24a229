// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/encodeditems.h"

namespace Scep {

/// Something in a line of a log that is written in another form than it is read.
struct EncodedPart
{
    QString title;            ///< what it is, translated: "Base64", "URL-escaped text"
    QString text;             ///< decoded, where it is text; secrets are left out
    QList<EncodedItem> items; ///< decoded, where it can be taken apart as ASN.1; without secrets

    bool operator==(const EncodedPart &) const = default;
};

/// What of a line can be decoded: base64 of certificates, requests, SCEP messages (as in the URL of
/// a GET) or text, hexadecimal digits of the same, percent-escaped text. @p place is where the line
/// is. At most EncodedParts parts.
[[nodiscard]] QList<EncodedPart> encodedParts(const QString &line, const EvidenceRef &place);

inline constexpr qsizetype EncodedParts = 20;

/// The text as it is shown and copied: see withoutSecrets() of the redaction.
[[nodiscard]] QString withoutSecrets(const QString &text);

} // namespace Scep
