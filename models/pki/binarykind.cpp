// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/binarykind.h"

#include "models/pki/asn1reader.h"

namespace Scep {

namespace {
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
        return isPfx ? BinaryKind::Pkcs12 : BinaryKind::None;
    }
    const bool isKey = (*version <= 1 && second->isUniversal(Asn1Tag::Sequence)) ||
                       (*version == 0 && second->isUniversal(Asn1Tag::Integer)) ||
                       (*version == 1 && second->isUniversal(Asn1Tag::OctetString));
    return isKey ? BinaryKind::PrivateKey : BinaryKind::None;
}

/// Requests and revocation lists begin like certificates. A request: INTEGER 0, Name,
/// SubjectPublicKeyInfo, [0]. A list: [INTEGER 1,] algorithm, Name, time.
BinaryKind signedKind(Asn1Document &document, Asn1Reader &inside, const Asn1Element &first)
{
    const auto second = inside.next();
    const auto third = inside.next();
    if (!second || !third) {
        return first.isUniversal(Asn1Tag::Sequence) ? BinaryKind::None : BinaryKind::Certificate;
    }
    const auto isTime = [](const Asn1Element &element) {
        return element.isUniversal(Asn1Tag::UtcTime) ||
               element.isUniversal(Asn1Tag::GeneralizedTime);
    };
    if (first.isUniversal(Asn1Tag::Sequence)) {
        return isTime(*third) ? BinaryKind::RevocationList : BinaryKind::None;
    }
    const auto fourth = inside.next();
    if (!fourth || !first.isUniversal(Asn1Tag::Integer)) {
        return BinaryKind::Certificate;
    }
    if (fourth->isContext(0) && smallInteger(document.content(first)) == 0) {
        return BinaryKind::CertificateRequest;
    }
    return isTime(*fourth) ? BinaryKind::RevocationList : BinaryKind::Certificate;
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
                   ? BinaryKind::EncryptedKey
                   : BinaryKind::None;
    }
    const bool mayBeSigned = first->isContext(0) || first->isUniversal(Asn1Tag::Integer) ||
                             first->isUniversal(Asn1Tag::Sequence);
    return mayBeSigned ? signedKind(document, inside, *first) : BinaryKind::None;
}
} // namespace

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

bool isSignedThing(BinaryKind kind)
{
    return kind == BinaryKind::Certificate || kind == BinaryKind::CertificateRequest ||
           kind == BinaryKind::RevocationList;
}

bool isWholeElement(QByteArrayView bytes)
{
    Asn1Document document(bytes);
    Asn1Reader reader = document.reader();
    const auto element = reader.next();
    return element && element->isComplete && element->end == bytes.size();
}

} // namespace Scep
