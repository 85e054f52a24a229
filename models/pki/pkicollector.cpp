// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/pkicollector.h"

#include "models/domain/limits.h"
#include "models/pki/asn1reader.h"
#include "models/pki/asn1secrets.h"
#include "models/pki/binarykind.h"
#include "models/pki/pemscanner.h"
#include "models/pki/pkcs12.h"
#include "models/pki/scepmessagedecoder.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PkiDecode)
};

/// Overwrites the text before its memory is given back.
void wipe(QString &text)
{
    for (QChar &character : text) {
        *static_cast<volatile char16_t *>(&character.unicode()) = 0;
    }
    text.clear();
}

EncodedObject::Kind encodedKind(BinaryKind kind)
{
    switch (kind) {
    case BinaryKind::None:
        return EncodedObject::Kind::Other;
    case BinaryKind::Certificate:
        return EncodedObject::Kind::Certificate;
    case BinaryKind::CertificateRequest:
        return EncodedObject::Kind::CertificateRequest;
    case BinaryKind::RevocationList:
        return EncodedObject::Kind::RevocationList;
    case BinaryKind::Cms:
        return EncodedObject::Kind::Cms;
    case BinaryKind::PrivateKey:
    case BinaryKind::EncryptedKey:
        return EncodedObject::Kind::PrivateKey;
    case BinaryKind::Pkcs12:
        return EncodedObject::Kind::Pkcs12;
    }
    return EncodedObject::Kind::Other;
}
} // namespace

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

/// Beyond the limits only the issue tells of it.
void PkiCollector::addEncoded(EncodedObject::Kind kind, QByteArrayView bytes, const Place &place)
{
    m_encodedBytes += bytes.size();
    if (bytes.isEmpty() || m_encodedBytes > Limits::EncodedBytesPerSource ||
        m_contents.encodedObjects.size() >= Limits::CertificatesPerFile) {
        return;
    }
    m_contents.encodedObjects.append(
        {.kind = kind,
         .bytes = withoutSecrets(bytes),
         .evidence = {.source = SourceId::None, .line = place.line, .range = place.range}});
}

void PkiCollector::addCertificateBytes(QByteArrayView bytes, const Place &place)
{
    auto decoded = decodeCertificate(bytes);
    if (decoded) {
        addCertificate(std::move(*decoded), place);
    } else {
        addIssue(decoded.error().code, place, decoded.error().detail);
        addEncoded(EncodedObject::Kind::Certificate, bytes, place);
    }
}

/// Requests and revocation lists: as many as certificates at most.
template<typename Decoded>
void PkiCollector::addDecoded(std::expected<Decoded, ImportIssue> decoded, QList<Decoded> &to,
                              QByteArrayView bytes, const Place &place)
{
    if (!decoded) {
        addIssue(decoded.error().code, place, decoded.error().detail);
        addEncoded(encodedKind(binaryKind(bytes)), bytes, place);
    } else if (to.size() >= Limits::CertificatesPerFile) {
        addIssue(IssueCode::LimitReached, place,
                 Tr::tr("%n certificates in one file", nullptr, Limits::CertificatesPerFile));
    } else {
        decoded->evidence = {
            EvidenceRef{.source = SourceId::None, .line = place.line, .range = place.range}};
        to.append(*std::move(decoded));
    }
}

void PkiCollector::addRequest(QByteArrayView bytes, const Place &place)
{
    addDecoded(decodeCertificateRequest(bytes), m_contents.requests, bytes, place);
}

void PkiCollector::addRevocationList(QByteArrayView bytes, const Place &place)
{
    addDecoded(decodeRevocationList(bytes), m_contents.revocationLists, bytes, place);
}

void PkiCollector::addSigned(QByteArrayView bytes, const Place &place)
{
    switch (binaryKind(bytes)) {
    case BinaryKind::CertificateRequest:
        addRequest(bytes, place);
        return;
    case BinaryKind::RevocationList:
        addRevocationList(bytes, place);
        return;
    case BinaryKind::None:
    case BinaryKind::Certificate:
    case BinaryKind::Cms:
    case BinaryKind::PrivateKey:
    case BinaryKind::EncryptedKey:
    case BinaryKind::Pkcs12:
        addCertificateBytes(bytes, place);
        return;
    }
}

/// What the container gives has the container's place: its own octets may be encrypted.
void PkiCollector::addPkcs12(QByteArrayView bytes, const Place &place)
{
    const auto ask = [this](int attempt) -> std::optional<QByteArray> {
        std::optional<QString> text = m_password ? m_password(attempt) : std::nullopt;
        if (!text) {
            return std::nullopt;
        }
        QByteArray utf8 = text->toUtf8();
        wipe(*text);
        return utf8;
    };
    addEncoded(EncodedObject::Kind::Pkcs12, bytes, place);
    const Pkcs12Contents contents = readPkcs12(bytes, ask, m_isCancelled, m_budget);
    for (const QByteArray &der : contents.certificates) {
        addCertificateBytes(der, place);
    }
    for (const QByteArray &der : contents.revocationLists) {
        addRevocationList(der, place);
    }
    if (contents.privateKeys > 0) {
        addIssue(IssueCode::PrivateKeySkipped, place);
    }
    if (contents.unreadable > 0) {
        addIssue(IssueCode::MalformedCertificate, place,
                 Tr::tr("%n of those in a PKCS#12 file", nullptr, contents.unreadable));
    }
    addPkcs12Issue(contents, place);
}

void PkiCollector::addPkcs12Issue(const Pkcs12Contents &contents, const Place &place)
{
    switch (contents.state) {
    case Pkcs12Contents::State::Open:
        return;
    case Pkcs12Contents::State::NoPassword:
        addIssue(IssueCode::EncryptedSkipped, place,
                 Tr::tr("no password was given. The window asks for it when the file is opened, "
                        "the command line takes it with --password-file"));
        return;
    case Pkcs12Contents::State::WrongPassword:
        addIssue(IssueCode::EncryptedSkipped, place,
                 Tr::tr("%n password(s) tried, none fits", nullptr, contents.passwordsTried));
        return;
    case Pkcs12Contents::State::UnknownCipher:
        addIssue(IssueCode::EncryptedSkipped, place,
                 Tr::tr("a part of it is encrypted in a way that is not known here"));
        return;
    case Pkcs12Contents::State::LimitReached:
        addIssue(IssueCode::LimitReached, place, Tr::tr("work that a PKCS#12 file asks for"));
        return;
    case Pkcs12Contents::State::Malformed:
        addIssue(IssueCode::MalformedCertificate, place,
                 Tr::tr("the PKCS#12 file is cut or damaged"));
        return;
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
    std::optional<CmsContents> contents = decodeCms(bytes, m_isCancelled);
    if (!contents) {
        addIssue(IssueCode::TruncatedInput, place, Tr::tr("a CMS message"));
        addEncoded(EncodedObject::Kind::Cms, bytes, place);
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
    } else {
        addEncoded(EncodedObject::Kind::Cms, bytes, place);
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
        addEncoded(EncodedObject::Kind::PrivateKey, bytes, place);
        return;
    case BinaryKind::EncryptedKey:
        setFormat("private-key");
        addIssue(IssueCode::EncryptedSkipped, place);
        addEncoded(EncodedObject::Kind::PrivateKey, bytes, place);
        return;
    case BinaryKind::Pkcs12:
        setFormat("pkcs12");
        addPkcs12(bytes, place);
        return;
    case BinaryKind::Certificate:
        setFormat("der-certificate");
        break;
    case BinaryKind::CertificateRequest:
        setFormat("certificate-request");
        break;
    case BinaryKind::RevocationList:
        setFormat("crl");
        break;
    }
    addSignedThings(bytes, place);
}

/// Several certificates may simply follow one another.
void PkiCollector::addSignedThings(QByteArrayView bytes, const Place &place)
{
    Asn1Document document(bytes);
    Asn1Reader reader = document.reader();
    while (const auto element = reader.next()) {
        if (isCancelled()) {
            return;
        }
        const Place at = placeOf(
            place, {.offset = element->offset, .length = element->contentEnd - element->offset});
        if (!element->isComplete) {
            const QByteArrayView there = bytes.sliced(element->offset);
            addIssue(IssueCode::TruncatedInput, at,
                     Tr::tr("a certificate, cut after byte %1 of %2")
                         .arg(there.size())
                         .arg(element->announcedLength.value_or(0) + element->contentOffset -
                              element->offset));
            addEncoded(encodedKind(binaryKind(there)), there, at);
            return;
        }
        addSigned(document.whole(*element), at);
        const qint64 end = element->end;
        // Line ends and fill octets behind the last certificate mean nothing.
        const QByteArrayView rest = bytes.sliced(end);
        const bool onlyFill = std::all_of(rest.begin(), rest.end(), [](char octet) {
            return octet == '\0' || octet == '\n' || octet == '\r' || octet == ' ';
        });
        if (onlyFill || m_full) {
            return;
        }
        if (!isSignedThing(binaryKind(rest))) {
            addIssue(IssueCode::MalformedCertificate,
                     placeOf(place, {.offset = end, .length = rest.size()}),
                     Tr::tr("what follows the certificate is none"));
            return;
        }
    }
}

bool PkiCollector::addBlock(const PemBlock &block)
{
    if (isCancelled()) {
        return false;
    }
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
        } else if (!block.issue || isWholeElement(block.bytes)) {
            addSigned(block.bytes, place);
        }
    } else if (block.label.endsWith("CERTIFICATE REQUEST")) {
        addRequest(block.bytes, place);
    } else if (block.label == "X509 CRL") {
        addRevocationList(block.bytes, place);
    } else if (block.label == "PKCS12") {
        addPkcs12(block.bytes, place);
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

} // namespace Scep
