// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/scepexchange.h"

#include "tests/generator/der.h"
#include "tests/generator/seeded.h"

#include <openssl/objects.h>

namespace Scep::Examples {

namespace {

using ObjectPtr = Handle<ASN1_OBJECT, ASN1_OBJECT_free>;
using TimePtr = Handle<ASN1_TIME, ASN1_TIME_free>;

/// Attributes of RFC 8894 section 3.2 and Microsoft's error.
constexpr const char *MessageType = "2.16.840.1.113733.1.9.2";
constexpr const char *PkiStatus = "2.16.840.1.113733.1.9.3";
constexpr const char *FailInfo = "2.16.840.1.113733.1.9.4";
constexpr const char *SenderNonce = "2.16.840.1.113733.1.9.5";
constexpr const char *RecipientNonce = "2.16.840.1.113733.1.9.6";
constexpr const char *TransactionId = "2.16.840.1.113733.1.9.7";
constexpr const char *MicrosoftError = "1.3.6.1.4.1.311.21.33";

struct Attribute
{
    const char *oid = nullptr;
    int type = V_ASN1_PRINTABLESTRING;
    QByteArray value;
};

void addAttribute(CMS_SignerInfo *signer, const Attribute &attribute)
{
    const ObjectPtr oid(OBJ_txt2obj(attribute.oid, 1));
    require(CMS_signed_add1_attr_by_OBJ(signer, oid.get(), attribute.type,
                                        attribute.value.constData(),
                                        static_cast<int>(attribute.value.size())) == 1,
            "add a SCEP attribute");
}

/// EnvelopedData of @p content to one recipient (RFC 5652 section 6).
QByteArray envelope(const QByteArray &content, X509 *recipient, const EVP_CIPHER *cipher)
{
    STACK_OF(X509) *recipients = sk_X509_new_null();
    sk_X509_push(recipients, recipient);
    const CmsPtr cms(CMS_encrypt(recipients, reading(content).get(), cipher, CMS_BINARY));
    sk_X509_free(recipients);
    require(cms != nullptr, "encrypt a SCEP envelope");
    return derOf(cms.get(), i2d_CMS_ContentInfo);
}

struct Signing
{
    X509 *certificate = nullptr;
    EVP_PKEY *key = nullptr;
    const EVP_MD *digest = nullptr;
    bool withCertificate = true; ///< NDES sends none
    bool isIndefinite = false;
    std::optional<Moment> at = {}; ///< NDES sends no signingTime
};

/// SignedData over @p content with SCEP's attributes.
QByteArray signedMessage(const QByteArray &content, const Signing &by,
                         const QList<Attribute> &attributes)
{
    const unsigned int flags =
        CMS_BINARY | CMS_PARTIAL | CMS_NOSMIMECAP | (by.isIndefinite ? CMS_STREAM : 0) |
        (by.withCertificate ? 0 : CMS_NOCERTS) | (by.at ? 0 : CMS_NO_SIGNING_TIME);
    const CmsPtr cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
    require(cms != nullptr, "start a SCEP message");
    CMS_SignerInfo *signer = CMS_add1_signer(cms.get(), by.certificate, by.key, by.digest, flags);
    require(signer != nullptr, "add a signer");
    for (const Attribute &attribute : attributes)
        addAttribute(signer, attribute);
    if (by.at) {
        const auto seconds = std::chrono::floor<std::chrono::seconds>(by.at->time_since_epoch());
        const TimePtr time(ASN1_TIME_set(nullptr, static_cast<time_t>(seconds.count())));
        require(CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, time->type, time.get(),
                                            -1) == 1,
                "add the signing time");
    }
    const BioPtr in = reading(content);
    if (by.isIndefinite) {
        const BioPtr out(BIO_new(BIO_s_mem()));
        require(i2d_CMS_bio_stream(out.get(), cms.get(), in.get(), static_cast<int>(flags)) == 1,
                "write a SCEP message");
        return contents(out.get());
    }
    require(CMS_final(cms.get(), in.get(), nullptr, flags) == 1, "sign a SCEP message");
    return derOf(cms.get(), i2d_CMS_ContentInfo);
}

/// Stands where Intune's challenge stands: as long as a real one, and says what it is.
QByteArray dummyChallenge(const QByteArray &seed)
{
    const QByteArray note = "not a challenge, made for an example ";
    return QByteArray(note + seed + ' ' + note.repeated(60)).toBase64();
}

/// PKCS#10 (RFC 2986) with challengePassword and the extensions that the profile asks for.
QByteArray makeCsr(const RequestPlan &plan, EVP_PKEY *key)
{
    const RequestPtr csr(X509_REQ_new());
    require(csr && X509_REQ_set_version(csr.get(), X509_REQ_VERSION_1) == 1 &&
                X509_REQ_set_pubkey(csr.get(), key) == 1,
            "start a PKCS#10");
    setName(X509_REQ_get_subject_name(csr.get()), plan.subject);
    const QByteArray challenge = dummyChallenge(plan.seed);
    require(
        X509_REQ_add1_attr_by_NID(csr.get(), NID_pkcs9_challengePassword, V_ASN1_PRINTABLESTRING,
                                  reinterpret_cast<const unsigned char *>(challenge.constData()),
                                  static_cast<int>(challenge.size())) == 1,
        "add a challenge");
    QList<QByteArray> extensions;
    for (const ExtensionData &extension :
         {keyUsage(DigitalSignature | KeyEncipherment), extendedKeyUsage({"1.3.6.1.5.5.7.3.2"}),
          subjectAlternativeName(plan.upn, {})}) {
        QList<QByteArray> parts{Der::oid(extension.oid)};
        if (extension.isCritical)
            parts += Der::boolean(true);
        parts += Der::octets(extension.value);
        extensions += Der::sequence(parts);
    }
    const QByteArray requested = Der::sequence(extensions);
    require(
        X509_REQ_add1_attr_by_NID(csr.get(), NID_ext_req, V_ASN1_SEQUENCE,
                                  reinterpret_cast<const unsigned char *>(requested.constData()),
                                  static_cast<int>(requested.size())) == 1,
        "ask for extensions");
    require(X509_REQ_sign(csr.get(), key, EVP_sha256()) > 0, "sign a PKCS#10");
    return derOf(csr.get(), i2d_X509_REQ);
}

QByteArray dotted(const EVP_MD *digest)
{
    char text[64] = {};
    OBJ_obj2txt(text, sizeof text, OBJ_nid2obj(EVP_MD_get_type(digest)), 1);
    return text;
}

/// SHA-256 is what NDES signs its replies with when the request did not use SHA-1.
Signing raSigning(const PkiWorld &world)
{
    return {.certificate = world.raSigning().certificate.get(),
            .key = world.raSigning().key.get(),
            .digest = EVP_sha256(),
            .withCertificate = false};
}

QList<Attribute> replyAttributes(const ScepRequest &request, const ScepReply &reply,
                                 const char *pkiStatus)
{
    return {{.oid = MessageType, .value = "3"},
            {.oid = PkiStatus, .value = pkiStatus},
            {.oid = TransactionId, .value = request.transactionId},
            {.oid = SenderNonce, .type = V_ASN1_OCTET_STRING, .value = reply.senderNonce},
            {.oid = RecipientNonce, .type = V_ASN1_OCTET_STRING, .value = reply.recipientNonce}};
}

} // namespace

ScepRequest makeRequest(const PkiWorld &world, const RequestPlan &plan)
{
    using namespace std::chrono_literals;
    ScepRequest request;
    request.key = newRsaKey("device/" + plan.seed, 2048);
    SeededLibrary::reseed("request/" + plan.seed);
    request.signer = buildCertificate({
        .subject = plan.signer,
        .serial = QByteArray(1, '\x01'),
        .notBefore = plan.signedAt - 24h,
        .notAfter = plan.signedAt + std::chrono::days(30),
        .publicKey = request.key.get(),
        .issuerKey = request.key.get(),
        .extensions = {keyUsage(DigitalSignature | KeyEncipherment)},
    });
    request.csr = makeCsr(plan, request.key.get());
    request.transactionId = keyIdentifier(request.key.get()).toHex().toUpper();
    request.senderNonce = SeededStream("nonce/" + plan.seed).bytes(16);
    request.digestOid = dotted(plan.digest);
    const QByteArray enveloped =
        envelope(request.csr, world.raEncryption().certificate.get(), plan.cipher);
    request.message = signedMessage(
        enveloped,
        {.certificate = request.signer.get(),
         .key = request.key.get(),
         .digest = plan.digest,
         .isIndefinite = plan.isIndefinite,
         .at = plan.signedAt},
        {{.oid = MessageType, .value = "19"},
         {.oid = TransactionId, .value = request.transactionId},
         {.oid = SenderNonce, .type = V_ASN1_OCTET_STRING, .value = request.senderNonce}});
    return request;
}

ScepReply grant(const PkiWorld &world, const RequestPlan &plan, const ScepRequest &request,
                const IssueOrder &order)
{
    SeededLibrary::reseed("grant/" + plan.seed);
    ScepReply reply;
    reply.senderNonce = SeededStream("reply-nonce/" + plan.seed).bytes(16);
    reply.recipientNonce = request.senderNonce;
    IssueOrder complete = order;
    complete.publicKey = request.key.get();
    reply.certificate = world.issue(complete);
    const QByteArray bag = certsOnly({reply.certificate.get(), world.issuing().certificate.get()});
    const QByteArray enveloped = envelope(bag, request.signer.get(), plan.cipher);
    reply.message =
        signedMessage(enveloped, raSigning(world), replyAttributes(request, reply, "0"));
    return reply;
}

ScepReply refuse(const PkiWorld &world, const RequestPlan &plan, const ScepRequest &request,
                 const Refusal &refusal)
{
    SeededLibrary::reseed("refuse/" + plan.seed);
    ScepReply reply;
    reply.senderNonce = SeededStream("reply-nonce/" + plan.seed).bytes(16);
    reply.recipientNonce = request.senderNonce;
    QList<Attribute> attributes = replyAttributes(request, reply, "2");
    attributes += {.oid = FailInfo, .value = QByteArray::number(refusal.failInfo)};
    if (refusal.hresult)
        attributes += {.oid = MicrosoftError, .value = QByteArray::number(*refusal.hresult)};
    // NDES puts one zero byte where RFC 8894 section 3.1 wants no content at all.
    reply.message = signedMessage(QByteArray(1, '\0'), raSigning(world), attributes);
    return reply;
}

} // namespace Scep::Examples
