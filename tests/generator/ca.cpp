// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/ca.h"

#include "tests/generator/seeded.h"

#include <QtEndian>

namespace Scep::Examples {

namespace {

using namespace std::chrono_literals;

constexpr QByteArrayView ClientAuthentication = "1.3.6.1.5.5.7.3.2";
constexpr QByteArrayView CertificateRequestAgent = "1.3.6.1.4.1.311.20.2.1";
/// Object identifiers of templates are random below this arc, one branch for a forest.
constexpr QByteArrayView TemplateOid =
    "1.3.6.1.4.1.311.21.8.5471283.9164402.1853127.12094773.7715026.204.3817465.10920338";

Moment midnight(int year, unsigned month, unsigned day)
{
    return moment(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day), 9h,
                  30min);
}

NameParts contosoName(const QString &commonName)
{
    return {
        {"DC", QStringLiteral("example")}, {"DC", QStringLiteral("contoso")}, {"CN", commonName}};
}

/// Serial number as AD CS composes it: a high byte, the request id, eight random bytes, the index
/// of the CA key, the request id again.
QByteArray adcsSerial(const QByteArray &seed, quint32 requestId)
{
    SeededStream stream("serial/" + seed);
    const quint32 bigEndian = qToBigEndian(requestId);
    const QByteArray row(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
    const char high = static_cast<char>(0x10 + stream.number(0x60));
    return QByteArray(1, high) + row + stream.bytes(8) + QByteArray(2, '\0') + row;
}

QList<ExtensionData> issuedByUs(EVP_PKEY *subjectKey, EVP_PKEY *issuingKey)
{
    return {
        subjectKeyIdentifier(subjectKey),
        authorityKeyIdentifier(issuingKey),
        crlDistributionPoint(
            QStringLiteral("http://pki.contoso.example/crl/Contoso%20Issuing%20CA%201.crl")),
        authorityInformation(
            QStringLiteral("http://pki.contoso.example/aia/Contoso%20Issuing%20CA%201.crt")),
    };
}

Identity newRoot()
{
    Identity root;
    root.key = newRsaKey("root", 4096);
    root.certificate = buildCertificate({
        .subject = contosoName(QStringLiteral("Contoso Root CA")),
        .serial = '\x1d' + SeededStream("serial/root").bytes(15),
        .notBefore = midnight(2021, 3, 1),
        .notAfter = midnight(2046, 3, 1),
        .publicKey = root.key.get(),
        .issuerKey = root.key.get(),
        .extensions = {keyUsage(DigitalSignature | KeyCertSign | CrlSign), basicConstraints(true),
                       subjectKeyIdentifier(root.key.get())},
    });
    return root;
}

Identity newIssuing(const Identity &root)
{
    Identity issuing;
    issuing.key = newRsaKey("issuing", 2048);
    issuing.certificate = buildCertificate({
        .subject = contosoName(QStringLiteral("Contoso Issuing CA 1")),
        .serial = adcsSerial("issuing", 3),
        .notBefore = midnight(2024, 1, 15),
        .notAfter = midnight(2034, 1, 15),
        .publicKey = issuing.key.get(),
        .issuer = root.certificate.get(),
        .issuerKey = root.key.get(),
        .extensions = {keyUsage(DigitalSignature | KeyCertSign | CrlSign), basicConstraints(true),
                       subjectKeyIdentifier(issuing.key.get()),
                       authorityKeyIdentifier(root.key.get()),
                       templateName(QStringLiteral("SubCA")),
                       crlDistributionPoint(QStringLiteral(
                           "http://pki.contoso.example/crl/Contoso%20Root%20CA.crl")),
                       authorityInformation(QStringLiteral(
                           "http://pki.contoso.example/aia/Contoso%20Root%20CA.crt"))},
    });
    return issuing;
}

} // namespace

PkiWorld::PkiWorld()
    : m_root(newRoot())
    , m_issuing(newIssuing(m_root))
{
    m_raEncryption =
        newRa("ra-encryption", 9,
              {keyUsage(KeyEncipherment), extendedKeyUsage({CertificateRequestAgent.toByteArray()}),
               templateName(QStringLiteral("CEPEncryption"))});
    m_raSigning = newRa("ra-signing", 10,
                        {keyUsage(DigitalSignature),
                         extendedKeyUsage({CertificateRequestAgent.toByteArray()}),
                         templateName(QStringLiteral("EnrollmentAgentOffline"))});
}

Identity PkiWorld::newRa(const QByteArray &name, quint32 requestId,
                         const QList<ExtensionData> &purpose) const
{
    Identity ra;
    ra.key = newRsaKey(name, 2048);
    ra.certificate = buildCertificate({
        .subject = {{"C", QStringLiteral("US")},
                    {"O", QStringLiteral("Contoso")},
                    {"CN", QStringLiteral("NDES01-MSCEP-RA")}},
        .serial = adcsSerial(name, requestId),
        .notBefore = midnight(2026, 1, 12),
        .notAfter = midnight(2028, 1, 12),
        .publicKey = ra.key.get(),
        .issuer = m_issuing.certificate.get(),
        .issuerKey = m_issuing.key.get(),
        .extensions = purpose + issuedByUs(ra.key.get(), m_issuing.key.get()),
    });
    return ra;
}

X509Ptr PkiWorld::issue(const IssueOrder &order) const
{
    // AD CS dates certificates back by ten minutes, against clocks that are late.
    const Moment from = order.at - 10min;
    const QList<ExtensionData> purpose{
        keyUsage(DigitalSignature | KeyEncipherment),
        templateInformation(TemplateOid, 100, 7),
        extendedKeyUsage({ClientAuthentication.toByteArray()}),
        applicationPolicies({ClientAuthentication.toByteArray()}),
        subjectAlternativeName(order.upn, order.sid),
    };
    return buildCertificate({
        .subject = order.subject,
        .serial = adcsSerial(order.seed, order.requestId),
        .notBefore = from,
        .notAfter = from + std::chrono::days(730),
        .publicKey = order.publicKey,
        .issuer = m_issuing.certificate.get(),
        .issuerKey = m_issuing.key.get(),
        .extensions = purpose + issuedByUs(order.publicKey, m_issuing.key.get()),
    });
}

QByteArray PkiWorld::raBag() const
{
    return certsOnly({m_raEncryption.certificate.get(), m_raSigning.certificate.get(),
                      m_issuing.certificate.get()});
}

QString PkiWorld::issuingName() const
{
    return nameText(X509_get_subject_name(m_issuing.certificate.get()));
}

QByteArray certsOnly(const QList<X509 *> &certificates)
{
    const Pkcs7Ptr bag(PKCS7_new());
    require(bag && PKCS7_set_type(bag.get(), NID_pkcs7_signed) == 1 &&
                PKCS7_content_new(bag.get(), NID_pkcs7_data) == 1 &&
                PKCS7_set_detached(bag.get(), 1) == 1,
            "start a PKCS#7 bag");
    for (X509 *certificate : certificates)
        require(PKCS7_add_certificate(bag.get(), certificate) == 1, "add to a PKCS#7 bag");
    return derOf(bag.get(), i2d_PKCS7);
}

} // namespace Scep::Examples
