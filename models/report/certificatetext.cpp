// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/certificatetext.h"

#include "models/domain/datetimetext.h"

#include <QCoreApplication>

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

QString describeKey(const Certificate &certificate)
{
    return certificate.keyBits > 0
               ? Tr::tr("%1, %2 bits").arg(certificate.keyAlgorithm).arg(certificate.keyBits)
               : certificate.keyAlgorithm;
}

QString describeBasicConstraints(const Certificate &certificate)
{
    if (!certificate.isCa) {
        return {};
    }
    return certificate.pathLength ? Tr::tr("CA, path length %1").arg(*certificate.pathLength)
                                  : Tr::tr("CA");
}
} // namespace

QString toSpacedHex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(' ').toUpper());
}

QList<LabelledValue> describeCertificate(const Certificate &certificate)
{
    const QString validity =
        Tr::tr("%1 to %2")
            .arg(toDateTimeString(certificate.notBefore), toDateTimeString(certificate.notAfter));
    QList<LabelledValue> rows{
        {Tr::tr("Subject"), certificate.subject},
        {Tr::tr("Alternative names"), joinNames(certificate.subjectAltNames)},
        {Tr::tr("Issuer"), certificate.issuer},
        {Tr::tr("Serial number"), certificate.serialNumber},
        {Tr::tr("CA request"),
         certificate.adcsRequestId
             ? Tr::tr("%1 (from the serial number)").arg(*certificate.adcsRequestId)
             : QString()},
        {Tr::tr("Valid"), validity},
        {Tr::tr("Key"), describeKey(certificate)},
        {Tr::tr("Signature"), certificate.signatureAlgorithm},
        {Tr::tr("Key usage"), certificate.keyUsage.join(QStringLiteral(", "))},
        {Tr::tr("Extended key usage"), joinOids(certificate.extendedKeyUsage)},
        {Tr::tr("Basic constraints"), describeBasicConstraints(certificate)},
        {Tr::tr("Template"), certificate.certificateTemplate
                                 ? describeTemplate(*certificate.certificateTemplate)
                                 : QString()},
        {Tr::tr("Security identifier"), certificate.securityIdentifier},
        {Tr::tr("Subject key id"), toSpacedHex(certificate.subjectKeyIdentifier)},
        {Tr::tr("Authority key id"), toSpacedHex(certificate.authorityKeyIdentifier)},
        {Tr::tr("CRL"), certificate.crlUrls.join(QLatin1Char('\n'))},
        {Tr::tr("Issuer at"), certificate.issuerUrls.join(QLatin1Char('\n'))},
        {Tr::tr("SHA-1 thumbprint"), certificate.thumbprint},
        {Tr::tr("SHA-256 fingerprint"), certificate.fingerprint},
    };
    rows.removeIf([](const LabelledValue &row) { return row.value.isEmpty(); });
    return rows;
}

} // namespace Scep
