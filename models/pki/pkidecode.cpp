// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/pkidecode.h"

#include "models/domain/limits.h"
#include "models/pki/asn1reader.h"
#include "models/pki/pemscanner.h"
#include "models/pki/scepmessagedecoder.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PkiDecode)
};

/// What a binary piece looks like from its first elements.
enum class BinaryKind {
    None,
    Certificate, ///< SEQUENCE { SEQUENCE …: also requests and revocation lists
    Cms,
    PrivateKey,
    EncryptedContainer, ///< PKCS#12, encrypted PKCS#8
};

constexpr QByteArrayView CmsPrefix("\x2A\x86\x48\x86\xF7\x0D\x01\x07", 8); // 1.2.840.113549.1.7
constexpr QByteArrayView PbePrefix("\x2A\x86\x48\x86\xF7\x0D\x01\x05", 8); // PKCS#5
constexpr QByteArrayView Pkcs12PbePrefix("\x2A\x86\x48\x86\xF7\x0D\x01\x0C", 8);

/// SEQUENCE { INTEGER …: private keys (PKCS#1, SEC 1, PKCS#8) and PKCS#12.
BinaryKind kindAfterInteger(Asn1Document &document, Asn1Reader &members, const Asn1Element &integer)
{
    const auto version = smallInteger(document.content(integer));
    const auto second = members.next();
    if (!second || !version) {
        return BinaryKind::None;
    }
    if (*version == 3 && second->isUniversal(Asn1Tag::Sequence)) {
        Asn1Reader inside = members.children(*second);
        const auto type = inside.next();
        const bool isPfx = type && type->isUniversal(Asn1Tag::ObjectIdentifier) &&
                           document.content(*type).startsWith(CmsPrefix);
        return isPfx ? BinaryKind::EncryptedContainer : BinaryKind::None;
    }
    const bool isKey = (*version <= 1 && second->isUniversal(Asn1Tag::Sequence)) ||
                       (*version == 0 && second->isUniversal(Asn1Tag::Integer)) ||
                       (*version == 1 && second->isUniversal(Asn1Tag::OctetString));
    return isKey ? BinaryKind::PrivateKey : BinaryKind::None;
}

/// SEQUENCE { SEQUENCE …: a signed X.509 thing, unless the inner one begins with a cipher's name.
BinaryKind kindAfterSequence(Asn1Document &document, Asn1Reader &members,
                             const Asn1Element &sequence)
{
    Asn1Reader inside = members.children(sequence);
    const auto first = inside.next();
    if (!first) {
        return BinaryKind::None;
    }
    if (first->isUniversal(Asn1Tag::ObjectIdentifier)) {
        const QByteArrayView oid = document.content(*first);
        return oid.startsWith(PbePrefix) || oid.startsWith(Pkcs12PbePrefix)
                   ? BinaryKind::EncryptedContainer
                   : BinaryKind::None;
    }
    const bool signedThing = first->isContext(0) || first->isUniversal(Asn1Tag::Integer);
    return signedThing ? BinaryKind::Certificate : BinaryKind::None;
}

BinaryKind binaryKind(QByteArrayView bytes)
{
    constexpr char SequenceOctet = 0x30;
    if (!bytes.startsWith(SequenceOctet)) {
        return BinaryKind::None;
    }
    Asn1Document document(bytes);
    Asn1Reader top = document.reader();
    const auto outer = top.next();
    if (!outer) {
        return BinaryKind::None;
    }
    Asn1Reader members = top.children(*outer);
    const auto first = members.next();
    if (!first) {
        return BinaryKind::None;
    }
    if (first->isUniversal(Asn1Tag::ObjectIdentifier)) {
        return document.content(*first).startsWith(CmsPrefix) ? BinaryKind::Cms : BinaryKind::None;
    }
    if (first->isUniversal(Asn1Tag::Integer)) {
        return kindAfterInteger(document, members, *first);
    }
    return first->isUniversal(Asn1Tag::Sequence) ? kindAfterSequence(document, members, *first)
                                                 : BinaryKind::None;
}

/// Whether the bytes are one element and nothing of it is missing.
bool isWhole(QByteArrayView bytes)
{
    Asn1Document document(bytes);
    Asn1Reader reader = document.reader();
    const auto element = reader.next();
    return element && element->isComplete && element->end == bytes.size();
}

/// Requests and revocation lists begin like certificates; they are no broken certificates.
bool isOtherSignedThing(QByteArrayView der)
{
    Asn1Document document(der);
    Asn1Reader top = document.reader();
    const auto outer = top.next();
    if (!outer) {
        return false;
    }
    Asn1Reader members = top.children(*outer);
    const auto body = members.next();
    if (!body) {
        return false;
    }
    Asn1Reader inside = members.children(*body);
    const auto first = inside.next();
    const auto second = inside.next();
    const auto third = inside.next();
    if (!first || !second || !third) {
        return false;
    }
    // A request: INTEGER 0, Name, SubjectPublicKeyInfo. A list: [INTEGER 1,] algorithm, Name, time.
    const auto isTime = [](const Asn1Element &element) {
        return element.isUniversal(Asn1Tag::UtcTime) ||
               element.isUniversal(Asn1Tag::GeneralizedTime);
    };
    if (first->isUniversal(Asn1Tag::Sequence)) {
        return isTime(*third);
    }
    const auto fourth = inside.next();
    const bool isRequest =
        fourth && fourth->isContext(0) && smallInteger(document.content(*first)) == 0;
    return first->isUniversal(Asn1Tag::Integer) && (isRequest || (fourth && isTime(*fourth)));
}

/// Collects what the pieces of one file give.
class PkiCollector
{
public:
    /// A piece of the file: where it is, for evidence and issues.
    struct Place
    {
        LineNumber line = 0; ///< 0: binary
        ByteRange range;
    };

    /// Decodes one binary piece. @p exact: the evidence lies at the very octets (a binary file).
    void addBinary(QByteArrayView bytes, const Place &place);
    void addPem(QByteArrayView text);
    void addIssue(const ImportIssue &issue);
    void addIssue(IssueCode code, const Place &place, const QString &detail = {});
    [[nodiscard]] PkiContents take();

private:
    bool addBlock(const PemBlock &block);
    void addCertificate(Certificate certificate, const Place &place);
    void addCertificateBytes(QByteArrayView bytes, const Place &place);
    void addCms(QByteArrayView bytes, const Place &place);
    void addLeadingCertificate(QByteArrayView bytes, const Place &place);
    void setFormat(const char *id)
    {
        if (m_contents.formatId.isEmpty()) {
            m_contents.formatId = QString::fromLatin1(id);
        }
    }

    /// The place of a part: its own octets in a binary file, the block's in PEM text.
    static Place placeOf(const Place &whole, const ByteRange &part)
    {
        if (whole.line != 0) {
            return whole;
        }
        return {.line = 0,
                .range = {.offset = whole.range.offset + part.offset, .length = part.length}};
    }

    PkiContents m_contents;
    int m_issuesLeftOut = 0;
    bool m_full = false;
};

void PkiCollector::addIssue(const ImportIssue &issue)
{
    if (m_contents.issues.size() >= Limits::IssuesPerSource) {
        ++m_issuesLeftOut;
        return;
    }
    m_contents.issues.append(issue);
}

void PkiCollector::addIssue(IssueCode code, const Place &place, const QString &detail)
{
    addIssue(ImportIssue{.code = code, .line = place.line, .range = place.range, .detail = detail});
}

PkiContents PkiCollector::take()
{
    if (m_issuesLeftOut > 0) {
        m_contents.issues.append(
            {.code = IssueCode::LimitReached,
             .line = 0,
             .range = {},
             .detail = Tr::tr("%n more issues are not listed", nullptr, m_issuesLeftOut)});
    }
    return std::move(m_contents);
}

void PkiCollector::addCertificate(Certificate certificate, const Place &place)
{
    if (m_contents.certificates.size() >= Limits::CertificatesPerFile) {
        if (!m_full) {
            addIssue(IssueCode::LimitReached, place,
                     Tr::tr("%n certificates in one file", nullptr, Limits::CertificatesPerFile));
        }
        m_full = true;
        return;
    }
    certificate.evidence = {
        EvidenceRef{.source = SourceId::None, .line = place.line, .range = place.range}};
    m_contents.certificates.append(std::move(certificate));
}

void PkiCollector::addCertificateBytes(QByteArrayView bytes, const Place &place)
{
    auto decoded = decodeCertificate(bytes);
    if (decoded) {
        addCertificate(std::move(*decoded), place);
    } else if (!isOtherSignedThing(bytes)) {
        addIssue(decoded.error().code, place, decoded.error().detail);
    }
}

/// A certificate with something behind it (OpenSSL's TRUSTED form): only the first element counts.
void PkiCollector::addLeadingCertificate(QByteArrayView bytes, const Place &place)
{
    Asn1Document document(bytes);
    Asn1Reader reader = document.reader();
    const auto element = reader.next();
    addCertificateBytes(element && element->isComplete ? document.whole(*element) : bytes, place);
}

void PkiCollector::addCms(QByteArrayView bytes, const Place &place)
{
    std::optional<CmsContents> contents = decodeCms(bytes);
    if (!contents) {
        addIssue(IssueCode::TruncatedInput, place, Tr::tr("a CMS message"));
        return;
    }
    for (CmsCertificate &found : contents->certificates) {
        const Place at = placeOf(place, found.range);
        if (found.certificate) {
            addCertificate(std::move(*found.certificate), at);
        } else {
            addIssue(IssueCode::MalformedCertificate, at, found.reason);
        }
    }
    if (contents->isScepMessage) {
        contents->message.evidence =
            EvidenceRef{.source = SourceId::None, .line = place.line, .range = place.range};
        m_contents.messages.append(std::move(contents->message));
    }
    setFormat(contents->isScepMessage ? "scep-message" : "pkcs7");
    if (!contents->problem) {
        return;
    }
    const ByteRange rest{.offset = contents->problem->offset,
                         .length = bytes.size() - contents->problem->offset};
    switch (contents->problem->kind) {
    case Asn1Problem::Kind::Cut:
        addIssue(
            IssueCode::TruncatedInput, place,
            Tr::tr("a CMS message ends after %n bytes", nullptr, static_cast<int>(rest.offset)));
        break;
    case Asn1Problem::Kind::Malformed:
        addIssue(IssueCode::MalformedCertificate, placeOf(place, rest),
                 Tr::tr("the CMS message is not readable from byte %1 on").arg(rest.offset));
        break;
    case Asn1Problem::Kind::LimitReached:
        addIssue(IssueCode::LimitReached, placeOf(place, rest),
                 Tr::tr("number or nesting of ASN.1 elements"));
        break;
    }
}

void PkiCollector::addBinary(QByteArrayView bytes, const Place &place)
{
    switch (binaryKind(bytes)) {
    case BinaryKind::None:
        return;
    case BinaryKind::Cms:
        addCms(bytes, place);
        return;
    case BinaryKind::PrivateKey:
        setFormat("private-key");
        addIssue(IssueCode::PrivateKeySkipped, place);
        return;
    case BinaryKind::EncryptedContainer:
        setFormat("encrypted-container");
        addIssue(IssueCode::EncryptedSkipped, place);
        return;
    case BinaryKind::Certificate:
        break;
    }
    setFormat("der-certificate");
    // Several certificates may simply follow one another.
    Asn1Document document(bytes);
    Asn1Reader reader = document.reader();
    qint64 end = 0;
    while (const auto element = reader.next()) {
        const Place at = placeOf(
            place, {.offset = element->offset, .length = element->contentEnd - element->offset});
        if (!element->isComplete) {
            addIssue(IssueCode::TruncatedInput, at, Tr::tr("a certificate"));
            return;
        }
        addCertificateBytes(document.whole(*element), at);
        end = element->end;
        // Line ends and fill octets behind the last certificate mean nothing.
        const QByteArrayView rest = bytes.sliced(end);
        const bool onlyFill = std::all_of(rest.begin(), rest.end(), [](char octet) {
            return octet == '\0' || octet == '\n' || octet == '\r' || octet == ' ';
        });
        if (onlyFill || m_full) {
            return;
        }
        if (binaryKind(rest) != BinaryKind::Certificate) {
            addIssue(IssueCode::MalformedCertificate,
                     placeOf(place, {.offset = end, .length = rest.size()}),
                     Tr::tr("what follows the certificate is none"));
            return;
        }
    }
}

bool PkiCollector::addBlock(const PemBlock &block)
{
    const Place place{.line = block.line, .range = block.range};
    if (isPrivateKeyLabel(block.label)) {
        addIssue(IssueCode::PrivateKeySkipped, place);
        return true;
    }
    if (block.issue) {
        addIssue(*block.issue);
    }
    if (block.isEncrypted) {
        addIssue(IssueCode::EncryptedSkipped, place);
        return true;
    }
    if (block.bytes.isEmpty()) {
        if (!block.issue && block.label.contains("CERTIFICATE")) {
            addIssue(IssueCode::MalformedCertificate, place, Tr::tr("the block is empty"));
        }
        return !m_full;
    }
    if (block.label == "CERTIFICATE" || block.label == "X509 CERTIFICATE") {
        // Exported PKCS#7 is sometimes called a certificate.
        if (binaryKind(block.bytes) == BinaryKind::Cms) {
            addCms(block.bytes, place);
        } else if (!block.issue || isWhole(block.bytes)) {
            addCertificateBytes(block.bytes, place);
        }
    } else if (block.label == "TRUSTED CERTIFICATE") {
        addLeadingCertificate(block.bytes, place);
    } else if (block.label == "PKCS7" || block.label == "CMS" ||
               block.label == "PKCS #7 SIGNED DATA") {
        addCms(block.bytes, place);
    }
    return !m_full;
}

void PkiCollector::addPem(QByteArrayView text)
{
    setFormat("pem");
    scanPem(text, [this](const PemBlock &block) { return addBlock(block); });
}

/// Base64 of something that we read, without BEGIN and END lines; empty when it is not that.
QByteArray bareBase64(QByteArrayView text)
{
    constexpr QByteArrayView DerInBase64("MI");
    const QByteArrayView trimmed = text.trimmed();
    if (!trimmed.startsWith(DerInBase64) || trimmed.contains(' ')) {
        return {};
    }
    const std::optional<QByteArray> bytes = decodeLoggedBase64(trimmed);
    return bytes && binaryKind(*bytes) != BinaryKind::None ? *bytes : QByteArray();
}
} // namespace

/// As "openssl x509 -text" and its like print: the PEM block follows, maybe far behind.
static bool beginsLikePrintedForm(QByteArrayView head)
{
    const QByteArrayView text = head.trimmed();
    return text.startsWith("Certificate:\n    Data:") ||
           text.startsWith("Certificate:\r\n    Data:") ||
           text.startsWith("Certificate Request:\n    Data:") ||
           text.startsWith("Certificate Revocation List (CRL):");
}

int sniffPki(QByteArrayView head)
{
    constexpr int Certain = 95;
    constexpr int TextAround = 60;
    constexpr int BareBase64 = 50;
    switch (binaryKind(head)) {
    case BinaryKind::Certificate:
    case BinaryKind::Cms:
    case BinaryKind::PrivateKey:
    case BinaryKind::EncryptedContainer:
        return Certain;
    case BinaryKind::None:
        break;
    }
    if (const qint64 begin = findPemBegin(head); begin >= 0) {
        return head.first(begin).trimmed().size() <= 3 ? Certain : TextAround;
    }
    if (beginsLikePrintedForm(head)) {
        return BareBase64;
    }
    return bareBase64(head).isEmpty() ? 0 : BareBase64;
}

PkiContents decodePki(QByteArrayView bytes)
{
    PkiCollector collector;
    if (bytes.size() > Limits::PkiFileBytes) {
        bytes = bytes.first(Limits::PkiFileBytes);
        collector.addIssue({.code = IssueCode::LimitReached,
                            .line = 0,
                            .range = {.offset = bytes.size(), .length = 0},
                            .detail = Tr::tr("size of a certificate file")});
    }
    const PkiCollector::Place whole{.line = 0, .range = {.offset = 0, .length = bytes.size()}};
    if (binaryKind(bytes) != BinaryKind::None) {
        collector.addBinary(bytes, whole);
    } else if (findPemBegin(bytes) >= 0) {
        collector.addPem(bytes);
    } else if (const QByteArray decoded = bareBase64(bytes); !decoded.isEmpty()) {
        collector.addBinary(decoded, {.line = 1, .range = whole.range});
    }
    return collector.take();
}

} // namespace Scep
