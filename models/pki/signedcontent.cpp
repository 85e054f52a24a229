// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/signedcontent.h"

#include "models/pki/asn1reader.h"
#include "models/pki/scepmessagedecoder.h"

#include <utility>

namespace Scep {

namespace {
constexpr QByteArrayView SignedDataOid("\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02", 9);

/// Steps into ContentInfo, [0] and SignedData to the eContent; nothing when one is missing.
std::optional<Asn1OctetString> encapsulatedContent(Asn1Document &document)
{
    Asn1Reader top = document.reader();
    const auto contentInfo = top.next();
    if (!contentInfo || !contentInfo->isUniversal(Asn1Tag::Sequence)) {
        return std::nullopt;
    }
    Asn1Reader info = top.children(*contentInfo);
    const auto type = info.next();
    if (!type || !type->isUniversal(Asn1Tag::ObjectIdentifier) ||
        document.content(*type) != SignedDataOid) {
        return std::nullopt;
    }
    const auto wrapper = info.next();
    if (!wrapper || !wrapper->isContext(0)) {
        return std::nullopt;
    }
    Asn1Reader inside = info.children(*wrapper);
    const auto signedData = inside.next();
    if (!signedData || !signedData->isUniversal(Asn1Tag::Sequence)) {
        return std::nullopt;
    }
    // version, digestAlgorithms, encapContentInfo
    Asn1Reader members = inside.children(*signedData);
    const auto version = members.next();
    const auto digests = members.next();
    const auto encapsulated = members.next();
    if (!version || !digests || !encapsulated || !encapsulated->isUniversal(Asn1Tag::Sequence)) {
        return std::nullopt;
    }
    Asn1Reader content = members.children(*encapsulated);
    const auto contentType = content.next();
    const auto explicitTag = content.next();
    if (!contentType || !explicitTag || !explicitTag->isContext(0)) {
        return std::nullopt;
    }
    Asn1Reader octetsReader = content.children(*explicitTag);
    const auto octets = octetsReader.next();
    if (!octets || !octets->isUniversal(Asn1Tag::OctetString)) {
        return std::nullopt;
    }
    return readOctetString(document, octetsReader, *octets, true);
}
} // namespace

std::optional<SignedContent> openSignedData(QByteArrayView bytes)
{
    Asn1Document document(bytes);
    std::optional<Asn1OctetString> octets = encapsulatedContent(document);
    if (!octets) {
        return std::nullopt;
    }
    SignedContent result{.content = std::move(octets->bytes), .isComplete = octets->isComplete};
    std::optional<CmsContents> cms = decodeCms(bytes);
    if (!cms) {
        return result;
    }
    for (CmsCertificate &found : cms->certificates) {
        if (!found.certificate) {
            result.issues.append({.code = IssueCode::MalformedCertificate,
                                  .line = 0,
                                  .range = found.range,
                                  .detail = found.reason});
            continue;
        }
        found.certificate->evidence = {
            EvidenceRef{.source = SourceId::None, .line = 0, .range = found.range}};
        result.certificates.append(*std::move(found.certificate));
    }
    return result;
}

QByteArray signedDataHead(QByteArrayView head)
{
    Asn1Document document(head);
    const std::optional<Asn1OctetString> octets = encapsulatedContent(document);
    return octets ? octets->bytes : QByteArray();
}

} // namespace Scep
