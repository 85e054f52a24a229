// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/asn1secrets.h"
#include "models/pki/certificateextensions.h"
#include "models/pki/keytext.h"
#include "models/pki/keytypes.h"
#include "models/pki/oidnames.h"
#include "models/pki/pkidecode.h"
#include "models/pki/x509text.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RequestDecoder)
};

void freeExtensions(STACK_OF(X509_EXTENSION) * extensions)
{
    sk_X509_EXTENSION_pop_free(extensions, X509_EXTENSION_free);
}
using ExtensionsPtr = std::unique_ptr<STACK_OF(X509_EXTENSION), OpenSslDeleter<freeExtensions>>;

/// The extensions that are asked for, read as those of a certificate would be.
void readRequestedExtensions(X509_REQ *request, CertificateRequest *result)
{
    const ExtensionsPtr extensions(X509_REQ_get_extensions(request));
    Certificate asked;
    readExtensions(extensions.get(), &asked);
    result->subjectAltNames = asked.subjectAltNames;
    result->keyUsage = asked.keyUsage;
    result->extendedKeyUsage = asked.extendedKeyUsage;
    result->certificateTemplate = asked.certificateTemplate;
    result->securityIdentifier = asked.securityIdentifier;
    result->extensions = asked.extensions;
}

void readAttributes(const X509_REQ *request, CertificateRequest *result)
{
    for (int index = 0; index < X509_REQ_get_attr_count(request); ++index) {
        X509_ATTRIBUTE *attribute = X509_REQ_get_attr(request, index);
        const ASN1_OBJECT *object = X509_ATTRIBUTE_get0_object(attribute);
        const QString oid = objectText(object);
        result->attributes.append({.oid = oid, .name = oidName(oid)});
        // The password itself is not asked for.
        result->hasChallenge =
            result->hasChallenge || OBJ_obj2nid(object) == NID_pkcs9_challengePassword;
    }
}
} // namespace

std::expected<CertificateRequest, ImportIssue> decodeCertificateRequest(QByteArrayView der)
{
    prepareKeyTypes();
    const ErrorQueueMark mark;
    const auto *position = reinterpret_cast<const unsigned char *>(der.data());
    const auto *const end = position + der.size();
    const X509ReqPtr request(
        der.isEmpty() ? nullptr : d2i_X509_REQ(nullptr, &position, static_cast<long>(der.size())));
    if (!request || position != end) {
        return std::unexpected(
            ImportIssue{.code = IssueCode::MalformedCertificate,
                        .line = 0,
                        .range = {.offset = 0, .length = der.size()},
                        .detail = Tr::tr("it is not a certificate request (PKCS#10)")});
    }
    CertificateRequest result;
    result.fingerprint =
        QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex());
    result.der = withoutSecrets(der);
    const X509_NAME *subject = X509_REQ_get_subject_name(request.get());
    result.subject = nameText(subject);
    result.commonName = commonNameText(subject);
    const PublicKeyText key = publicKeyText(X509_REQ_get_X509_PUBKEY(request.get()));
    result.keyAlgorithm = key.algorithm;
    result.keyBits = key.bits;
    result.publicKeySha256 = key.sha256;
    const X509_ALGOR *algorithm = nullptr;
    X509_REQ_get0_signature(request.get(), nullptr, &algorithm);
    result.signatureAlgorithm = algorithmText(algorithm);
    EVP_PKEY *publicKey = X509_REQ_get0_pubkey(request.get());
    result.isSignatureValid =
        publicKey != nullptr && X509_REQ_verify(request.get(), publicKey) == 1;
    readAttributes(request.get(), &result);
    readRequestedExtensions(request.get(), &result);
    return result;
}

} // namespace Scep
