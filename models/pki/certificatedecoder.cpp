// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/certificateextensions.h"
#include "models/pki/keytext.h"
#include "models/pki/keytypes.h"
#include "models/pki/openssl_ptr.h"
#include "models/pki/pkidecode.h"
#include "models/pki/x509text.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertificateDecoder)
};

void readSignature(X509 *x509, Certificate *certificate)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_get0_signature(nullptr, &algorithm, x509);
    certificate->signatureAlgorithm = algorithmText(algorithm);
    certificate->isSelfIssued =
        X509_NAME_cmp(X509_get_subject_name(x509), X509_get_issuer_name(x509)) == 0;
    EVP_PKEY *key = X509_get0_pubkey(x509);
    certificate->isSelfSigned =
        certificate->isSelfIssued && key != nullptr && X509_verify(x509, key) == 1;
}
} // namespace

std::expected<Certificate, ImportIssue> decodeCertificate(QByteArrayView der)
{
    prepareKeyTypes();
    const ErrorQueueMark mark;
    const auto *position = reinterpret_cast<const unsigned char *>(der.data());
    const auto *const end = position + der.size();
    const X509Ptr x509(der.isEmpty() ? nullptr
                                     : d2i_X509(nullptr, &position, static_cast<long>(der.size())));
    if (!x509 || position != end) {
        const QString reason = x509 ? Tr::tr("%n bytes follow it", nullptr,
                                             static_cast<int>(std::min<qint64>(
                                                 end - position, std::numeric_limits<int>::max())))
                                    : mark.reason();
        return std::unexpected(ImportIssue{
            .code = IssueCode::MalformedCertificate,
            .line = 0,
            .range = {.offset = 0, .length = der.size()},
            .detail = reason.isEmpty() ? Tr::tr("it is not an X.509 certificate") : reason});
    }
    Certificate certificate;
    certificate.der = der.toByteArray();
    certificate.fingerprint =
        QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex());
    certificate.thumbprint = QString::fromLatin1(
        QCryptographicHash::hash(der, QCryptographicHash::Sha1).toHex().toUpper());
    certificate.subject = nameText(X509_get_subject_name(x509.get()));
    certificate.issuer = nameText(X509_get_issuer_name(x509.get()));
    certificate.commonName = commonNameText(X509_get_subject_name(x509.get()));
    certificate.serialNumber = serialText(X509_get0_serialNumber(x509.get()));
    certificate.adcsRequestId = adcsRequestId(certificate.serialNumber);
    certificate.notBefore = instantOf(X509_get0_notBefore(x509.get()));
    certificate.notAfter = instantOf(X509_get0_notAfter(x509.get()));
    const PublicKeyText key = publicKeyText(X509_get_X509_PUBKEY(x509.get()));
    certificate.keyAlgorithm = key.algorithm;
    certificate.keyBits = key.bits;
    certificate.publicKeySha256 = key.sha256;
    readSignature(x509.get(), &certificate);
    readExtensions(X509_get0_extensions(x509.get()), &certificate);
    return certificate;
}

} // namespace Scep
