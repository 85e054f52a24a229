// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/asn1secrets.h"

#include "models/pki/asn1reader.h"
#include "models/pki/asn1treebuilder.h"

namespace Scep {

namespace {
constexpr QLatin1StringView ChallengePassword("1.2.840.113549.1.9.7");
constexpr QLatin1StringView ScepChallengeAnswer("1.3.6.1.4.1.311.21.35");
constexpr QLatin1StringView ScepServerSecret("1.3.6.1.4.1.311.21.40");
constexpr QLatin1StringView SecretBag("1.2.840.113549.1.12.10.1.5");
/// Encryption with a password: PKCS#5's arc and that of PKCS#12.
constexpr QLatin1StringView PasswordArc("1.2.840.113549.1.5.");
constexpr QLatin1StringView Pkcs12PasswordArc("1.2.840.113549.1.12.1.");

bool isUniversal(const Asn1Node &node, quint32 tag)
{
    return node.kind == Asn1Node::Kind::Element && node.tagClass == 0 && node.tag == tag;
}

/// A version as keys have it, in one octet.
bool isKeyVersion(const Asn1Node &node)
{
    return isUniversal(node, Asn1Tag::Integer) &&
           (node.value == QLatin1StringView("0") || node.value == QLatin1StringView("1"));
}

/// What the first member of a SEQUENCE names; empty when it is no object identifier.
QString leadingOid(const Asn1Tree &tree, const Asn1Node &sequence)
{
    return isUniversal(sequence, Asn1Tag::Sequence) && !sequence.children.isEmpty()
               ? tree.nodes.at(sequence.children.first()).oid
               : QString();
}

/// PrivateKeyInfo (RFC 5958), RSAPrivateKey (RFC 8017), DSA's and ECPrivateKey (RFC 5915).
bool isKeyBehindVersion(const Asn1Tree &tree, const Asn1Node &candidate, const QList<int> &before)
{
    constexpr qint64 SmallestModulus = 32;
    constexpr qint64 SmallestScalar = 16;
    constexpr qint64 LargestScalar = 80;
    if (before.size() == 1) {
        const qint64 length = candidate.announcedLength.value_or(0);
        const bool isOfEcKey = tree.nodes.at(before.first()).value == QLatin1StringView("1");
        return isOfEcKey && isUniversal(candidate, Asn1Tag::OctetString) &&
               length >= SmallestScalar && length <= LargestScalar;
    }
    const Asn1Node &second = tree.nodes.at(before.at(1));
    const bool isPkcs8 = before.size() == 2 && !leadingOid(tree, second).isEmpty() &&
                         isUniversal(candidate, Asn1Tag::OctetString);
    const bool isOfNumbers = isUniversal(second, Asn1Tag::Integer) &&
                             second.announcedLength.value_or(0) >= SmallestModulus;
    return isPkcs8 || isOfNumbers;
}
} // namespace

bool isSecretAttribute(const QString &oid)
{
    return oid == ChallengePassword || oid == ScepChallengeAnswer || oid == ScepServerSecret;
}

bool isSecret(const Asn1Tree &tree, const Asn1Node &candidate)
{
    if (candidate.parent < 0) {
        return false;
    }
    const Asn1Node &parent = tree.nodes.at(candidate.parent);
    const QList<int> &before = parent.children;
    if (!isUniversal(parent, Asn1Tag::Sequence) || before.isEmpty()) {
        return false;
    }
    const Asn1Node &first = tree.nodes.at(before.first());
    if (isSecretAttribute(first.oid) || first.oid == SecretBag) {
        return true;
    }
    if (isKeyVersion(first)) {
        return isKeyBehindVersion(tree, candidate, before);
    }
    const QString cipher = leadingOid(tree, first);
    return before.size() == 1 && isUniversal(candidate, Asn1Tag::OctetString) &&
           (cipher.startsWith(PasswordArc) || cipher.startsWith(Pkcs12PasswordArc));
}

QByteArray withoutSecrets(QByteArrayView bytes)
{
    return buildAsn1Tree(bytes).bytes;
}

} // namespace Scep
