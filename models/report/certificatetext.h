// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificaterequest.h"
#include "models/domain/revocationlist.h"

#include <QList>
#include <QString>

namespace Scep {

/// One line of a description: a translated label and its value. The value may have several lines.
struct LabelledValue
{
    QString label;
    QString value;

    bool operator==(const LabelledValue &) const = default;
};

/// Rows that belong together, under a translated title.
struct FieldGroup
{
    QString title;
    QList<LabelledValue> rows; ///< never empty

    bool operator==(const FieldGroup &) const = default;
};

/// A certificate's fields in groups: names, validity, key, usage, Active Directory, key
/// identifiers, addresses, thumbprints. Flat, they are those of describeCertificate().
[[nodiscard]] QList<FieldGroup> describeCertificateInGroups(const Certificate &certificate);

/// A certificate's fields in the order that an engineer reads them: subject, alternative names,
/// issuer, serial, AD CS request, validity, key, usages, template, identifiers, thumbprints. Fields
/// that the certificate does not have are left out. Dates are as toDateTimeString() writes them.
[[nodiscard]] QList<LabelledValue> describeCertificate(const Certificate &certificate);

/// Extensions one by one under their names: object identifier and whether critical, what each says,
/// and its octets in hexadecimal, the first of them where there are many.
[[nodiscard]] QList<LabelledValue>
describeExtensions(const QList<CertificateExtension> &extensions);

/// A request's fields: subject, alternative names, key, usages, template, attributes, fingerprint.
[[nodiscard]] QList<LabelledValue> describeRequest(const CertificateRequest &request);

/// A revocation list's fields, and the serial numbers that it kept.
[[nodiscard]] QList<LabelledValue> describeRevocationList(const RevocationList &list);

/// Upper-case hex in pairs, separated by blanks.
[[nodiscard]] QString toSpacedHex(const QByteArray &bytes);

} // namespace Scep
