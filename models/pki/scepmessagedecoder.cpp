// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/scepmessagedecoder.h"

#include "models/pki/asn1secrets.h"
#include "models/pki/oidnames.h"
#include "models/pki/pkidecode.h"
#include "models/pki/scepattributes.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ScepMessage)
};

constexpr QLatin1StringView CmsArc("1.2.840.113549.1.7.");
constexpr QLatin1StringView SignedDataOid("1.2.840.113549.1.7.2");
constexpr QLatin1StringView EnvelopedDataOid("1.2.840.113549.1.7.3");
constexpr QLatin1StringView RsaOid("1.2.840.113549.1.1.1");
constexpr QLatin1StringView RsaOaepOid("1.2.840.113549.1.1.7");

QString oidAndName(const QString &oid)
{
    const QString name = attributeName(oid);
    return name == oid ? oid : QStringLiteral("%1 %2").arg(oid, name);
}

/// The two members that begin every ContentInfo: its type, and the [0] around the content.
struct ContentInfoHead
{
    QString contentType;
    Asn1Element typeElement;
    Asn1Element sequence;
    Asn1Reader members;
    std::optional<Asn1Element> content;
};

std::optional<ContentInfoHead> readContentInfo(Asn1Document &document)
{
    Asn1Reader top = document.reader();
    const auto sequence = top.next();
    if (!sequence || !sequence->isUniversal(Asn1Tag::Sequence) || !sequence->isConstructed) {
        return std::nullopt;
    }
    Asn1Reader members = top.children(*sequence);
    const auto type = members.next();
    if (!type || !type->isComplete || !type->isUniversal(Asn1Tag::ObjectIdentifier)) {
        return std::nullopt;
    }
    const QString oid = oidText(document.content(*type));
    if (!oid.startsWith(CmsArc)) {
        return std::nullopt;
    }
    std::optional<Asn1Element> content = members.next();
    if (content && !(content->isContext(0) && content->isConstructed)) {
        content.reset();
    }
    return ContentInfoHead{.contentType = oid,
                           .typeElement = *type,
                           .sequence = *sequence,
                           .members = members,
                           .content = content};
}

/// How a KeyTransRecipientInfo points at its recipient (RFC 5652 section 6.2.1).
QString recipientKind(const QString &version, const std::optional<Asn1Element> &identifier)
{
    if (!identifier) {
        return Tr::tr("version %1").arg(version);
    }
    return identifier->isUniversal(Asn1Tag::Sequence)
               ? Tr::tr("version %1, issuer and serial number").arg(version)
               : Tr::tr("version %1, key identifier").arg(version);
}

/// Walks over one document: the message itself, or the EnvelopedData inside it.
class CmsWalker
{
public:
    CmsWalker(QByteArrayView bytes, bool inner, CmsContents *contents,
              const std::function<bool()> &isCancelled)
        : m_document(bytes)
        , m_isCancelled(isCancelled)
        , m_contents(contents)
        , m_message(&contents->message)
        , m_rows(m_document, inner, &contents->message)
        , m_inner(inner)
    {
    }

    bool walk();
    [[nodiscard]] const std::optional<Asn1Problem> &problem() const { return m_document.problem(); }

private:
    void walkSignedData(const Asn1Reader &parent, const Asn1Element &sequence);
    void walkDigestAlgorithms(const Asn1Reader &parent, const Asn1Element &set);
    void walkEncapsulated(const Asn1Reader &parent, const Asn1Element &sequence);
    void walkOctets(const Asn1Reader &parent, const Asn1Element &octets);
    void walkCertificates(const Asn1Reader &parent, const Asn1Element &set);
    void walkSignerInfos(const Asn1Reader &parent, const Asn1Element &set);
    void walkEnvelopedData(const Asn1Reader &parent, const Asn1Element &sequence);
    void walkRecipient(const Asn1Reader &parent, const Asn1Element &recipient, bool first);
    void walkEncryptedContent(const Asn1Reader &parent, const Asn1Element &sequence);
    void findSigner(const CmsIdentifier &identifier);

    Asn1Document m_document;
    const std::function<bool()> &m_isCancelled;
    CmsContents *m_contents;
    ScepMessage *m_message;
    ScepFieldWriter m_rows;
    bool m_inner;
};

bool CmsWalker::walk()
{
    std::optional<ContentInfoHead> head = readContentInfo(m_document);
    if (!head) {
        return false;
    }
    if (m_inner) {
        m_rows.add(head->typeElement, QStringLiteral("inner contentType"),
                   oidAndName(head->contentType));
    } else {
        // The first row stands for the whole ContentInfo and so begins with it.
        m_contents->contentType = head->contentType;
        m_rows.addAt(head->sequence.offset, QStringLiteral("ContentInfo.contentType"),
                     oidAndName(head->contentType), true);
    }
    if (!head->content) {
        return true;
    }
    Asn1Reader wrapper = head->members.children(*head->content);
    const auto content = wrapper.next();
    if (!content || !content->isUniversal(Asn1Tag::Sequence)) {
        return true;
    }
    if (head->contentType == EnvelopedDataOid) {
        m_contents->isScepMessage = true;
        walkEnvelopedData(wrapper, *content);
    } else if (head->contentType == SignedDataOid && !m_inner) {
        walkSignedData(wrapper, *content);
    }
    return true;
}

// RFC 5652 section 5.1.
void CmsWalker::walkSignedData(const Asn1Reader &parent, const Asn1Element &sequence)
{
    Asn1Reader members = parent.children(sequence);
    readNumber(m_document, members, m_rows, QStringLiteral("SignedData.version"));
    if (const auto algorithms = members.next()) {
        walkDigestAlgorithms(members, *algorithms);
    }
    if (const auto encapsulated = members.next()) {
        walkEncapsulated(members, *encapsulated);
    }
    while (const auto element = members.next()) {
        if (element->isContext(0)) {
            walkCertificates(members, *element);
        } else if (element->isContext(1)) {
            m_rows.add(*element, QStringLiteral("crls"),
                       element->isComplete ? byteCountText(element->contentSize()) : QString());
        } else if (element->isUniversal(Asn1Tag::Set)) {
            walkSignerInfos(members, *element);
        }
    }
}

void CmsWalker::walkDigestAlgorithms(const Asn1Reader &parent, const Asn1Element &set)
{
    Asn1Reader algorithms = parent.children(set);
    QStringList names;
    while (const auto algorithm = algorithms.next()) {
        const QString row = QStringLiteral("digestAlgorithms[%1]").arg(names.size());
        names.append(readAlgorithm(m_document, algorithms, *algorithm, m_rows, row).name);
    }
    // With several only the signer's own entry tells which one was used.
    if (set.isComplete && names.size() == 1) {
        m_message->digestAlgorithm = names.first();
    }
}

// RFC 5652 section 5.2; PKCS#7 1.5 puts the content there without an OCTET STRING.
void CmsWalker::walkEncapsulated(const Asn1Reader &parent, const Asn1Element &sequence)
{
    Asn1Reader members = parent.children(sequence);
    const auto type = members.next();
    if (!type) {
        return;
    }
    m_rows.add(*type, QStringLiteral("eContentType"),
               type->isComplete ? oidAndName(oidText(m_document.content(*type))) : QString());
    const auto wrapper = members.next();
    if (!wrapper || !wrapper->isContext(0)) {
        return;
    }
    Asn1Reader wrapped = members.children(*wrapper);
    const auto content = wrapped.next();
    if (!content) {
        return;
    }
    if (content->isUniversal(Asn1Tag::OctetString)) {
        walkOctets(wrapped, *content);
        return;
    }
    m_rows.add(*content, QStringLiteral("eContent"),
               content->isComplete ? byteCountText(content->contentSize()) : QString());
}

void CmsWalker::walkOctets(const Asn1Reader &parent, const Asn1Element &octets)
{
    const Asn1OctetString content = readOctetString(m_document, parent, octets, true);
    if (octets.isConstructed) {
        const QString size = byteCountText(content.bytes.size());
        m_rows.addAt(octets.offset, QStringLiteral("eContent"),
                     content.isComplete
                         ? Tr::tr("constructed OCTET STRING, %1").arg(size)
                         : Tr::tr("constructed OCTET STRING, %1 of it there").arg(size),
                     content.isComplete);
        if (content.firstChunk) {
            const qint64 there = std::min<qint64>(content.firstChunk->length, content.bytes.size());
            const bool whole = there == content.firstChunk->length;
            m_rows.addAt(content.firstChunk->offset, QStringLiteral("eContent[0]"),
                         whole ? byteCountText(there)
                               : cutCountText(content.firstChunk->length, there),
                         whole);
        }
    } else {
        m_rows.add(octets, QStringLiteral("eContent"),
                   octets.isComplete ? byteCountText(content.bytes.size()) : QString());
    }
    CmsWalker inner(content.bytes, true, m_contents, m_isCancelled);
    inner.walk();
}

void CmsWalker::walkCertificates(const Asn1Reader &parent, const Asn1Element &set)
{
    Asn1Reader reader = parent.children(set);
    int number = 0;
    while (const auto element = reader.next()) {
        const QString row = QStringLiteral("certificates[%1]").arg(number++);
        if (!element->isComplete || !element->isUniversal(Asn1Tag::Sequence)) {
            // CertificateChoices has other forms (RFC 5652 section 10.2.2); nobody sends them.
            m_rows.add(*element, row, {});
            continue;
        }
        // One more than are kept lets whoever keeps them say so.
        if (m_contents->certificates.size() > Limits::CertificatesPerFile ||
            (m_isCancelled && m_isCancelled())) {
            break;
        }
        CmsCertificate found{
            .range = {.offset = element->offset, .length = element->end - element->offset},
            .certificate = std::nullopt,
            .reason = {}};
        auto decoded = decodeCertificate(m_document.whole(*element));
        QString value;
        if (decoded) {
            value = decoded->subject;
            found.certificate = std::move(*decoded);
        } else {
            value = Tr::tr("not readable: %1").arg(decoded.error().detail);
            found.reason = decoded.error().detail;
        }
        m_rows.add(*element, row, value);
        m_contents->certificates.append(found);
    }
}

void CmsWalker::walkSignerInfos(const Asn1Reader &parent, const Asn1Element &set)
{
    Asn1Reader signers = parent.children(set);
    // SCEP has exactly one signer; a second one would only overwrite what the first says.
    if (const auto signer = signers.next()) {
        findSigner(readSignerInfo(m_document, signers, *signer, m_rows, m_message,
                                  &m_contents->isScepMessage));
    }
}

void CmsWalker::findSigner(const CmsIdentifier &identifier)
{
    m_message->signerIssuer = identifier.issuer;
    m_message->signerSerialNumber = identifier.serialNumber;
    for (const CmsCertificate &candidate : std::as_const(m_contents->certificates)) {
        if (!candidate.certificate) {
            continue;
        }
        const Certificate &certificate = *candidate.certificate;
        const bool byName = !identifier.serialNumber.isEmpty() &&
                            certificate.serialNumber == identifier.serialNumber &&
                            certificate.issuer == identifier.issuer;
        const bool byKey = !identifier.subjectKeyIdentifier.isEmpty() &&
                           certificate.subjectKeyIdentifier == identifier.subjectKeyIdentifier;
        if (byName || byKey) {
            m_message->signerSubject = certificate.subject;
            m_message->signerPublicKeySha256 = certificate.publicKeySha256;
            return;
        }
    }
}

// RFC 5652 section 6.1.
void CmsWalker::walkEnvelopedData(const Asn1Reader &parent, const Asn1Element &sequence)
{
    Asn1Reader members = parent.children(sequence);
    readNumber(m_document, members, m_rows, QStringLiteral("EnvelopedData.version"));
    auto element = members.next();
    if (element && element->isContext(0)) { // originatorInfo
        element = members.next();
    }
    if (element && element->isUniversal(Asn1Tag::Set)) {
        Asn1Reader recipients = members.children(*element);
        bool first = true;
        while (const auto recipient = recipients.next()) {
            walkRecipient(recipients, *recipient, first);
            first = false;
        }
        element = members.next();
    }
    if (element && element->isUniversal(Asn1Tag::Sequence)) {
        walkEncryptedContent(members, *element);
    }
}

// RFC 5652 section 6.2.1. SCEP has one recipient; more of them are rows without members.
void CmsWalker::walkRecipient(const Asn1Reader &parent, const Asn1Element &recipient, bool first)
{
    if (!recipient.isUniversal(Asn1Tag::Sequence)) {
        m_rows.add(recipient, QStringLiteral("RecipientInfo"),
                   Tr::tr("of a kind that SCEP does not use"));
        return;
    }
    Asn1Reader members = parent.children(recipient);
    const auto version = members.next();
    if (!version) {
        return;
    }
    const bool versionRead = version->isComplete && version->isUniversal(Asn1Tag::Integer);
    const QString number =
        QString::number(versionRead ? smallInteger(m_document.content(*version)).value_or(-1) : -1);
    CmsIdentifier identifier;
    const auto rid = members.next();
    m_rows.addAt(recipient.offset, QStringLiteral("KeyTransRecipientInfo"),
                 recipientKind(number, rid), versionRead && rid);
    if (rid) {
        if (rid->isUniversal(Asn1Tag::Sequence)) {
            identifier =
                readIssuerAndSerial(m_document, members, *rid, m_rows, QStringLiteral("recipient"));
        } else {
            m_rows.add(
                *rid, QStringLiteral("recipient key identifier"),
                rid->isComplete
                    ? QString::fromLatin1(m_document.content(*rid).toByteArray().toHex().toUpper())
                    : QString());
        }
    }
    CmsAlgorithm algorithm;
    if (const auto sequence = members.next()) {
        algorithm = readAlgorithm(m_document, members, *sequence, m_rows,
                                  QStringLiteral("keyEncryptionAlgorithm"));
    }
    qint64 keyBytes = 0;
    if (const auto key = members.next()) {
        keyBytes = key->announcedLength.value_or(0);
        m_rows.add(*key, QStringLiteral("encryptedKey"),
                   key->isComplete ? byteCountText(key->contentSize()) : QString());
    }
    if (!first) {
        return;
    }
    m_message->recipientIssuer = identifier.issuer;
    m_message->recipientSerialNumber = identifier.serialNumber;
    m_message->keyEncryptionAlgorithm = algorithm.name;
    // An RSA ciphertext is as long as the modulus (RFC 8017 section 7).
    constexpr qint64 LargestModulusBytes = 4096;
    const bool isRsa = algorithm.oid == RsaOid || algorithm.oid == RsaOaepOid;
    if (isRsa && keyBytes <= LargestModulusBytes) {
        m_message->recipientKeyBits = static_cast<int>(keyBytes * 8);
    }
}

// EncryptedContentInfo ::= SEQUENCE { contentType, algorithm, [0] IMPLICIT OCTET STRING OPTIONAL }.
void CmsWalker::walkEncryptedContent(const Asn1Reader &parent, const Asn1Element &sequence)
{
    Asn1Reader members = parent.children(sequence);
    const auto type = members.next();
    if (!type) {
        return;
    }
    m_rows.add(*type, QStringLiteral("encryptedContentInfo type"),
               type->isComplete ? oidAndName(oidText(m_document.content(*type))) : QString());
    if (const auto algorithm = members.next()) {
        const CmsAlgorithm cipher = readAlgorithm(m_document, members, *algorithm, m_rows,
                                                  QStringLiteral("content encryption"));
        m_message->contentEncryptionAlgorithm = cipher.name;
        m_message->contentEncryptionIv = cipher.iv;
    }
    const auto content = members.next();
    if (!content || !content->isContext(0)) {
        return;
    }
    const Asn1OctetString octets = readOctetString(m_document, members, *content, false);
    m_message->encryptedContentBytes = octets.announcedLength;
    const qint64 offset = octets.firstChunk ? octets.firstChunk->offset : content->offset;
    m_rows.addAt(offset, QStringLiteral("encryptedContent"),
                 octets.isComplete ? byteCountText(octets.announcedLength)
                                   : Tr::tr("%1 announced, not all of them there")
                                         .arg(byteCountText(octets.announcedLength)),
                 octets.isComplete);
}
} // namespace

std::optional<CmsContents> decodeCms(QByteArrayView bytes, const std::function<bool()> &isCancelled)
{
    CmsContents contents;
    CmsWalker walker(bytes, false, &contents, isCancelled);
    if (!walker.walk()) {
        return std::nullopt;
    }
    contents.problem = walker.problem();
    contents.message.byteCount = bytes.size();
    if (contents.problem && contents.problem->kind == Asn1Problem::Kind::Cut) {
        contents.message.cutAt = contents.problem->offset;
    }
    contents.message.bytes = withoutSecrets(bytes);
    contents.message.evidence.range = {.offset = 0, .length = bytes.size()};
    return contents;
}

std::optional<ScepMessage> decodeScepMessage(QByteArrayView bytes)
{
    std::optional<CmsContents> contents = decodeCms(bytes);
    return contents ? std::optional(std::move(contents->message)) : std::nullopt;
}

} // namespace Scep
