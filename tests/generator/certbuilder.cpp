// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/certbuilder.h"

#include "tests/generator/der.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <QCryptographicHash>

namespace Scep::Examples {

namespace {

using ExtensionPtr = Handle<X509_EXTENSION, X509_EXTENSION_free>;
using ObjectPtr = Handle<ASN1_OBJECT, ASN1_OBJECT_free>;
using OctetsPtr = Handle<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>;
using TimePtr = Handle<ASN1_TIME, ASN1_TIME_free>;

TimePtr asn1Time(Moment at)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch();
    TimePtr time(ASN1_TIME_set(nullptr, static_cast<time_t>(seconds.count())));
    require(time != nullptr, "write a time");
    return time;
}

void setSerial(X509 *certificate, const QByteArray &serial)
{
    const BignumPtr number(BN_bin2bn(reinterpret_cast<const unsigned char *>(serial.constData()),
                                     static_cast<int>(serial.size()), nullptr));
    require(BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr,
            "set a serial number");
}

void addExtension(X509 *certificate, const ExtensionData &data)
{
    const ObjectPtr oid(OBJ_txt2obj(data.oid.constData(), 1));
    const OctetsPtr value(ASN1_OCTET_STRING_new());
    ASN1_OCTET_STRING_set(value.get(),
                          reinterpret_cast<const unsigned char *>(data.value.constData()),
                          static_cast<int>(data.value.size()));
    const ExtensionPtr extension(
        X509_EXTENSION_create_by_OBJ(nullptr, oid.get(), data.isCritical, value.get()));
    require(extension && X509_add_ext(certificate, extension.get(), -1) == 1, "add an extension");
}

QByteArray oidSequence(const QList<QByteArray> &oids)
{
    QList<QByteArray> elements;
    for (const QByteArray &oid : oids)
        elements += Der::oid(oid);
    return Der::sequence(elements);
}

} // namespace

X509Ptr buildCertificate(const CertificateSpec &spec)
{
    X509Ptr certificate(X509_new());
    X509 *raw = certificate.get();
    require(raw && X509_set_version(raw, X509_VERSION_3) == 1, "start a certificate");
    setSerial(raw, spec.serial);
    setName(X509_get_subject_name(raw), spec.subject);
    const X509_NAME *issuer =
        spec.issuer ? X509_get_subject_name(spec.issuer) : X509_get_subject_name(raw);
    require(X509_set_issuer_name(raw, issuer) == 1, "set an issuer");
    require(X509_set1_notBefore(raw, asn1Time(spec.notBefore).get()) == 1 &&
                X509_set1_notAfter(raw, asn1Time(spec.notAfter).get()) == 1 &&
                X509_set_pubkey(raw, spec.publicKey) == 1,
            "fill a certificate");
    for (const ExtensionData &extension : spec.extensions)
        addExtension(raw, extension);
    require(X509_sign(raw, spec.issuerKey, EVP_sha256()) > 0, "sign a certificate");
    return certificate;
}

void setName(X509_NAME *name, const NameParts &parts)
{
    for (const auto &[type, value] : parts) {
        const QByteArray text = value.toUtf8();
        require(
            X509_NAME_add_entry_by_txt(name, type.constData(), MBSTRING_UTF8,
                                       reinterpret_cast<const unsigned char *>(text.constData()),
                                       static_cast<int>(text.size()), -1, 0) == 1,
            "fill a name");
    }
}

QString nameText(const X509_NAME *name)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    require(X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) >= 0,
            "print a name");
    return QString::fromUtf8(contents(bio.get()));
}

QString thumbprint(const X509 *certificate)
{
    const QByteArray der = derOf(certificate, i2d_X509);
    return QString::fromLatin1(
        QCryptographicHash::hash(der, QCryptographicHash::Sha1).toHex().toUpper());
}

QString serialDecimal(const X509 *certificate)
{
    const BignumPtr number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
    char *text = BN_bn2dec(number.get());
    const QString result = QString::fromLatin1(text);
    OPENSSL_free(text);
    return result;
}

QByteArray keyIdentifier(EVP_PKEY *key)
{
    return QCryptographicHash::hash(derOf(key, i2d_PublicKey), QCryptographicHash::Sha1);
}

QByteArray pemOf(X509 *certificate)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_X509(bio.get(), certificate) == 1, "write PEM");
    return contents(bio.get());
}

ExtensionData basicConstraints(bool isCa)
{
    return {"2.5.29.19", Der::sequence(isCa ? QList{Der::boolean(true)} : QList<QByteArray>{}),
            true};
}

ExtensionData keyUsage(quint8 bits)
{
    return {"2.5.29.15", Der::namedBits(bits), true};
}

ExtensionData extendedKeyUsage(const QList<QByteArray> &oids)
{
    return {"2.5.29.37", oidSequence(oids)};
}

ExtensionData subjectKeyIdentifier(EVP_PKEY *key)
{
    return {"2.5.29.14", Der::octets(keyIdentifier(key))};
}

ExtensionData authorityKeyIdentifier(EVP_PKEY *issuerKey)
{
    return {"2.5.29.35", Der::sequence({Der::implicitTag(0, keyIdentifier(issuerKey))})};
}

ExtensionData crlDistributionPoint(const QString &url)
{
    const QByteArray fullName = Der::explicitTag(0, Der::implicitTag(6, url.toLatin1()));
    return {"2.5.29.31", Der::sequence({Der::sequence({Der::explicitTag(0, fullName)})})};
}

ExtensionData authorityInformation(const QString &caIssuersUrl)
{
    const QByteArray access = Der::sequence(
        {Der::oid("1.3.6.1.5.5.7.48.2"), Der::implicitTag(6, caIssuersUrl.toLatin1())});
    return {"1.3.6.1.5.5.7.1.1", Der::sequence({access})};
}

ExtensionData subjectAlternativeName(const QString &upn, const QString &sid)
{
    QList<QByteArray> names{Der::explicitTag(0, Der::oid("1.3.6.1.4.1.311.20.2.3") +
                                                    Der::explicitTag(0, Der::utf8(upn)))};
    if (!sid.isEmpty()) {
        const QString uri = QStringLiteral("tag:microsoft.com,2022-09-14:sid:") + sid;
        names += Der::implicitTag(6, uri.toLatin1());
    }
    return {"2.5.29.17", Der::sequence(names)};
}

ExtensionData templateName(const QString &name)
{
    return {"1.3.6.1.4.1.311.20.2", Der::bmp(name)};
}

ExtensionData templateInformation(QByteArrayView oid, quint32 major, quint32 minor)
{
    return {"1.3.6.1.4.1.311.21.7",
            Der::sequence({Der::oid(oid), Der::integer(major), Der::integer(minor)})};
}

ExtensionData applicationPolicies(const QList<QByteArray> &oids)
{
    QList<QByteArray> policies;
    for (const QByteArray &oid : oids)
        policies += Der::sequence({Der::oid(oid)});
    return {"1.3.6.1.4.1.311.21.10", Der::sequence(policies)};
}

} // namespace Scep::Examples
