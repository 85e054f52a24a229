// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/certificatetext.h"

#include "models/domain/datetimetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertificateText)
};

QString joinNames(const QList<SubjectAltName> &names)
{
    QStringList lines;
    for (const SubjectAltName &name : names) {
        lines.append(name.type + QStringLiteral(": ") + name.value);
    }
    return lines.join(QLatin1Char('\n'));
}

QString joinOids(const QList<NamedOid> &oids)
{
    QStringList lines;
    for (const NamedOid &oid : oids) {
        lines.append(oid.name == oid.oid ? oid.oid
                                         : QStringLiteral("%1 (%2)").arg(oid.name, oid.oid));
    }
    return lines.join(QLatin1Char('\n'));
}

QString describeTemplate(const CertificateTemplate &certificateTemplate)
{
    if (certificateTemplate.oid.isEmpty()) {
        return certificateTemplate.name;
    }
    return Tr::tr("%1, version %2.%3")
        .arg(certificateTemplate.oid)
        .arg(certificateTemplate.majorVersion)
        .arg(certificateTemplate.minorVersion);
}

/// An algorithm without a name is told by its object identifier.
QString describeAlgorithm(const QString &algorithm)
{
    const bool isUnknown = !algorithm.isEmpty() && algorithm.front().isDigit();
    return isUnknown ? Tr::tr("unknown, %1").arg(algorithm) : algorithm;
}

QString describeKey(const QString &algorithm, int bits)
{
    if (bits == 0) {
        return describeAlgorithm(algorithm);
    }
    return Tr::tr("%1, %2 bits").arg(algorithm).arg(bits);
}

QString describeBasicConstraints(const Certificate &certificate)
{
    if (!certificate.isCa) {
        return {};
    }
    return certificate.pathLength ? Tr::tr("CA, path length %1").arg(*certificate.pathLength)
                                  : Tr::tr("CA");
}

QString describeAdcsSerial(const QString &serialNumber)
{
    const std::optional<AdcsSerialParts> serial = adcsSerial(serialNumber);
    if (!serial) {
        return {};
    }
    return serial->keyIndex == 0
               ? Tr::tr("%1 (from the serial number)").arg(serial->requestId)
               : Tr::tr("%1, signed with key %2 of the CA (from the serial number)")
                     .arg(serial->requestId)
                     .arg(serial->keyIndex);
}

/// The octets of an extension, not all of them when there are many.
QString describeOctets(const QByteArray &bytes)
{
    constexpr qsizetype Shown = 64;
    const QString digits = toSpacedHex(bytes.first(std::min(bytes.size(), Shown)));
    return bytes.size() > Shown
               ? Tr::tr("%1… (%n byte(s))", nullptr, static_cast<int>(bytes.size())).arg(digits)
               : digits;
}

/// Names of attributes; a challenge password is among them by name only.
QString describeAttributes(const CertificateRequest &request)
{
    QStringList names;
    for (const NamedOid &attribute : request.attributes) {
        names.append(attribute.name);
    }
    return names.join(QStringLiteral(", "));
}

QString describeRevoked(const RevocationList &list)
{
    QStringList lines;
    for (const RevokedCertificate &entry : list.revoked) {
        QString line =
            entry.serialNumber + QStringLiteral("  ") + toDateTimeString(entry.revokedAt);
        if (!entry.reason.isEmpty()) {
            line += QStringLiteral("  ") + entry.reason;
        }
        lines.append(line);
    }
    if (const qint64 more = list.revokedCount - list.revoked.size(); more > 0) {
        lines.append(Tr::tr("and %n more", nullptr, static_cast<int>(more)));
    }
    return lines.join(QLatin1Char('\n'));
}

QList<LabelledValue> withoutEmpty(QList<LabelledValue> rows)
{
    rows.removeIf([](const LabelledValue &row) { return row.value.isEmpty(); });
    return rows;
}
} // namespace

QString toSpacedHex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(' ').toUpper());
}

QList<FieldGroup> describeCertificateInGroups(const Certificate &certificate)
{
    const QString validity =
        Tr::tr("%1 to %2")
            .arg(toDateTimeString(certificate.notBefore), toDateTimeString(certificate.notAfter));
    QList<FieldGroup> groups{
        {Tr::tr("Names"),
         {{Tr::tr("Subject"), certificate.subject},
          {Tr::tr("Alternative names"), joinNames(certificate.subjectAltNames)},
          {Tr::tr("Issuer"), certificate.issuer},
          {Tr::tr("Serial number"), certificate.serialNumber},
          {Tr::tr("CA request"), describeAdcsSerial(certificate.serialNumber)}}},
        {Tr::tr("Validity"), {{Tr::tr("Valid"), validity}}},
        {Tr::tr("Key and signature"),
         {{Tr::tr("Key"), describeKey(certificate.keyAlgorithm, certificate.keyBits)},
          {Tr::tr("Signature"), describeAlgorithm(certificate.signatureAlgorithm)}}},
        {Tr::tr("Usage"),
         {{Tr::tr("Key usage"), certificate.keyUsage.join(QStringLiteral(", "))},
          {Tr::tr("Extended key usage"), joinOids(certificate.extendedKeyUsage)},
          {Tr::tr("Application policies"), joinOids(certificate.applicationPolicies)},
          {Tr::tr("Basic constraints"), describeBasicConstraints(certificate)}}},
        {Tr::tr("Active Directory"),
         {{Tr::tr("Template"), certificate.certificateTemplate
                                   ? describeTemplate(*certificate.certificateTemplate)
                                   : QString()},
          {Tr::tr("Security identifier"), certificate.securityIdentifier}}},
        {Tr::tr("Key identifiers"),
         {{Tr::tr("Subject key id"), toSpacedHex(certificate.subjectKeyIdentifier)},
          {Tr::tr("Authority key id"), toSpacedHex(certificate.authorityKeyIdentifier)}}},
        {Tr::tr("Addresses"),
         {{Tr::tr("CRL"), certificate.crlUrls.join(QLatin1Char('\n'))},
          {Tr::tr("Issuer at"), certificate.issuerUrls.join(QLatin1Char('\n'))},
          {Tr::tr("OCSP"), certificate.ocspUrls.join(QLatin1Char('\n'))}}},
        {Tr::tr("Thumbprints"),
         {{Tr::tr("SHA-1 thumbprint"), certificate.thumbprint},
          {Tr::tr("SHA-256 fingerprint"), certificate.fingerprint}}},
    };
    for (FieldGroup &group : groups) {
        group.rows = withoutEmpty(group.rows);
    }
    groups.removeIf([](const FieldGroup &group) { return group.rows.isEmpty(); });
    return groups;
}

QList<LabelledValue> describeCertificate(const Certificate &certificate)
{
    QList<LabelledValue> rows;
    for (const FieldGroup &group : describeCertificateInGroups(certificate)) {
        rows += group.rows;
    }
    return rows;
}

QList<LabelledValue> describeExtensions(const QList<CertificateExtension> &extensions)
{
    QList<LabelledValue> rows;
    for (const CertificateExtension &extension : extensions) {
        QStringList lines{extension.isCritical ? Tr::tr("%1, critical").arg(extension.oid)
                                               : extension.oid};
        if (!extension.text.isEmpty()) {
            lines.append(extension.text);
        }
        if (!extension.bytes.isEmpty()) {
            lines.append(describeOctets(extension.bytes));
        }
        rows.append({extension.name, lines.join(QLatin1Char('\n'))});
    }
    return rows;
}

QList<LabelledValue> describeRequest(const CertificateRequest &request)
{
    return withoutEmpty({
        {Tr::tr("Subject"), request.subject},
        {Tr::tr("Alternative names"), joinNames(request.subjectAltNames)},
        {Tr::tr("Key"), describeKey(request.keyAlgorithm, request.keyBits)},
        {Tr::tr("Signature"), request.isSignatureValid
                                  ? request.signatureAlgorithm
                                  : Tr::tr("%1, does not verify").arg(request.signatureAlgorithm)},
        {Tr::tr("Key usage"), request.keyUsage.join(QStringLiteral(", "))},
        {Tr::tr("Extended key usage"), joinOids(request.extendedKeyUsage)},
        {Tr::tr("Template"),
         request.certificateTemplate ? describeTemplate(*request.certificateTemplate) : QString()},
        {Tr::tr("Security identifier"), request.securityIdentifier},
        {Tr::tr("Attributes"), describeAttributes(request)},
        {Tr::tr("Challenge password"),
         request.hasChallenge ? Tr::tr("present, not kept") : QString()},
        {Tr::tr("SHA-256 fingerprint"), request.fingerprint},
    });
}

QList<LabelledValue> describeRevocationList(const RevocationList &list)
{
    const QLocale locale;
    return withoutEmpty({
        {Tr::tr("Issuer"), list.issuer},
        {Tr::tr("This update"), toDateTimeString(list.thisUpdate)},
        {Tr::tr("Next update"), toDateTimeString(list.nextUpdate)},
        {Tr::tr("Number"), list.number},
        {Tr::tr("Kind"), list.isDelta ? Tr::tr("delta list") : QString()},
        {Tr::tr("Signature"), describeAlgorithm(list.signatureAlgorithm)},
        {Tr::tr("Authority key id"), toSpacedHex(list.authorityKeyIdentifier)},
        {Tr::tr("Revoked"), locale.toString(list.revokedCount)},
        {Tr::tr("Serial numbers"), describeRevoked(list)},
        {Tr::tr("SHA-256 fingerprint"), list.fingerprint},
    });
}

} // namespace Scep
