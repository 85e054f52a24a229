// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/pki/fieldset.h"

#include "tests/generator/der.h"

#include <utility>

namespace FieldSet {

namespace {
using namespace Scep::Examples::Der;
using Bytes = QByteArray;

constexpr const char *AdcsSerialNumber = "68000000099A9DE56310F95C4F000100000009";

Bytes hex(const char *digits)
{
    return Bytes::fromHex(digits);
}

Bytes set(const QList<Bytes> &elements)
{
    return element(0x31, elements.join());
}

Bytes bits(const Bytes &content)
{
    return element(0x03, Bytes(1, '\0') + content);
}

Bytes number(const Bytes &octetsOfNumber)
{
    return element(0x02, octetsOfNumber);
}

Bytes printable(const Bytes &text)
{
    return element(0x13, text);
}

Bytes utcTime(const char *text)
{
    return element(0x17, text);
}

/// Octets that look random and are always the same.
Bytes filler(qsizetype size, quint8 seed)
{
    Bytes bytes(size, Qt::Uninitialized);
    quint32 state = seed * 2654435761U + 1;
    for (char &octet : bytes) {
        state = state * 1664525U + 1013904223U;
        octet = static_cast<char>(state >> 24);
    }
    return bytes;
}

Bytes attribute(const char *type, const Bytes &value)
{
    return set({sequence({oid(type), value})});
}

Bytes name(const QString &commonName)
{
    return sequence({attribute("0.9.2342.19200300.100.1.25", ia5(QStringLiteral("example"))),
                     attribute("0.9.2342.19200300.100.1.25", ia5(QStringLiteral("contoso"))),
                     attribute("2.5.4.3", utf8(commonName))});
}

Bytes algorithm(const char *identifier, const Bytes &parameters = hex("0500"))
{
    return sequence({oid(identifier), parameters});
}

/// An odd number of 2048 bits.
Bytes modulus()
{
    Bytes octets = filler(256, 1);
    octets[0] = '\xC5';
    octets[255] = '\x0B';
    return Bytes(1, '\0') + octets;
}

Bytes rsaKey(const Bytes &algorithmIdentifier = algorithm("1.2.840.113549.1.1.1"))
{
    return sequence({algorithmIdentifier, bits(sequence({number(modulus()), integer(65537)}))});
}

/// The base point of P-256 (SEC 2), which every library takes for a key.
Bytes ecKey()
{
    return sequence(
        {sequence({oid("1.2.840.10045.2.1"), oid("1.2.840.10045.3.1.7")}),
         bits(hex("046B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296"
                  "4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5"))});
}

Bytes otherKey(const char *identifier, const Bytes &octetsOfKey)
{
    return sequence({sequence({oid(identifier)}), bits(octetsOfKey)});
}

Bytes extension(const char *identifier, const Bytes &value, bool isCritical = false)
{
    return isCritical ? sequence({oid(identifier), boolean(true), octets(value)})
                      : sequence({oid(identifier), octets(value)});
}

struct CertificateParts
{
    Bytes serial = number(hex(AdcsSerialNumber));
    Bytes signatureAlgorithm = algorithm("1.2.840.113549.1.1.11");
    Bytes key = rsaKey();
    QList<Bytes> extensions;
};

Bytes certificate(const QString &subject, const CertificateParts &parts)
{
    const Bytes tbs = sequence(
        {explicitTag(0, integer(2)), parts.serial, parts.signatureAlgorithm,
         name(QStringLiteral("Contoso Issuing CA")),
         sequence({utcTime("240601120000Z"), utcTime("250601115959Z")}), name(subject), parts.key,
         parts.extensions.isEmpty() ? Bytes() : explicitTag(3, sequence(parts.extensions))});
    return sequence({tbs, parts.signatureAlgorithm, bits(filler(256, 2))});
}

Bytes uri(const char *text)
{
    return implicitTag(6, text);
}

Bytes altNames()
{
    const Bytes upn =
        explicitTag(0, oid("1.3.6.1.4.1.311.20.2.3") +
                           explicitTag(0, utf8(QStringLiteral("ada@contoso.example"))));
    const Bytes guid =
        explicitTag(0, oid("1.3.6.1.4.1.311.25.1") + explicitTag(0, octets(filler(16, 3))));
    return sequence({upn, guid, implicitTag(1, "ada@contoso.example"),
                     implicitTag(2, "device7.contoso.example"),
                     uri("tag:microsoft.com,2022-09-14:sid:S-1-5-21-1-2-3-1104"),
                     implicitTag(7, hex("C0000207")),
                     implicitTag(7, hex("20010DB8000000000000000000000007")),
                     explicitTag(4, name(QStringLiteral("Ada"))), implicitTag(8, hex("2A0304"))});
}

Bytes securityExtension()
{
    const Bytes sid =
        explicitTag(0, oid("1.3.6.1.4.1.311.25.2.1") +
                           explicitTag(0, octets("S-1-5-21-1004336348-1177238915-682003330-512")));
    return sequence({sid});
}

Bytes distributionPoints()
{
    const Bytes http = explicitTag(0, explicitTag(0, uri("http://crl.contoso.example/ca(1)+.crl")));
    const Bytes ldap = explicitTag(
        0, explicitTag(
               0, uri("ldap:///CN=ca,CN=CDP,DC=contoso,DC=example?certificateRevocationList")));
    return sequence({sequence({http}), sequence({ldap})});
}

Bytes authorityAccess()
{
    return sequence(
        {sequence({oid("1.3.6.1.5.5.7.48.2"), uri("http://aia.contoso.example/ca.cer")}),
         sequence({oid("1.3.6.1.5.5.7.48.1"), uri("http://ocsp.contoso.example")})});
}

/// What AD CS puts into a certificate that NDES asked for.
QList<Bytes> deviceExtensions()
{
    return {
        extension("2.5.29.15", hex("030205A0"), true),
        extension("2.5.29.37", sequence({oid("1.3.6.1.5.5.7.3.2"), oid("1.3.6.1.4.1.311.20.2.2"),
                                         oid("1.3.6.1.4.1.99999.1")})),
        extension("2.5.29.17", altNames()),
        extension("2.5.29.14", octets(filler(20, 4))),
        extension("2.5.29.35",
                  sequence({implicitTag(0, filler(20, 5)),
                            explicitTag(1, explicitTag(4, name(QStringLiteral("Contoso Root CA")))),
                            implicitTag(2, hex("0102030405"))})),
        extension("2.5.29.31", distributionPoints()),
        extension("1.3.6.1.5.5.7.1.1", authorityAccess()),
        extension(
            "2.5.29.32",
            sequence({sequence({oid("1.3.6.1.4.1.311.21.31")}),
                      sequence({oid("1.3.6.1.4.1.99999.2"),
                                sequence({sequence(
                                    {oid("1.3.6.1.5.5.7.2.1"),
                                     ia5(QStringLiteral("http://contoso.example/cps"))})})})})),
        extension("1.3.6.1.4.1.311.21.7",
                  sequence({oid("1.3.6.1.4.1.311.21.8.1.2.3.4"), integer(100), integer(7)})),
        extension("1.3.6.1.4.1.311.21.10", sequence({sequence({oid("1.3.6.1.5.5.7.3.2")}),
                                                     sequence({oid("1.3.6.1.4.1.311.20.2.2")})})),
        extension("1.3.6.1.4.1.311.25.2", securityExtension()),
        extension("1.2.840.113549.1.9.15", sequence({sequence({oid("2.16.840.1.101.3.4.1.42")}),
                                                     sequence({oid("1.2.840.113549.3.7")})})),
        extension("1.3.6.1.4.1.99999.3", hex("DEADBEEF")),
        extension("2.5.29.19", sequence({}), true),
    };
}

QList<Bytes> authorityExtensions()
{
    const Bytes subtree = sequence({implicitTag(2, "contoso.example")});
    return {
        extension("2.5.29.19", sequence({boolean(true), integer(1)}), true),
        extension("2.5.29.15", hex("03020186"), true),
        extension("1.3.6.1.4.1.311.21.1", integer(0x00020003)),
        extension("1.3.6.1.4.1.311.21.2", octets(filler(20, 6))),
        extension("1.3.6.1.4.1.311.20.2", bmp(QStringLiteral("SubCA"))),
        extension("2.5.29.30", sequence({explicitTag(0, subtree)}), true),
        extension("2.5.29.36", sequence({implicitTag(0, hex("00"))})),
    };
}

/// KeyDescription of Android: versions, security levels, challenge, and lists that are left empty.
Bytes androidAttestation()
{
    return sequence({integer(200), element(0x0A, hex("01")), integer(200), element(0x0A, hex("02")),
                     octets(filler(16, 7)), octets({}), sequence({}), sequence({})});
}

Bytes certificateList(const QList<Bytes> &extensions)
{
    const Bytes reason = extension("2.5.29.21", element(0x0A, hex("01")));
    const Bytes tbs = sequence({integer(1), algorithm("1.2.840.113549.1.1.11"),
                                name(QStringLiteral("Contoso Issuing CA")),
                                utcTime("240601120000Z"), utcTime("240608120000Z"),
                                sequence({sequence({number(hex(AdcsSerialNumber)),
                                                    utcTime("240602080000Z"), sequence({reason})}),
                                          sequence({integer(77), utcTime("240603080000Z")})}),
                                explicitTag(0, sequence(extensions))});
    return sequence({tbs, algorithm("1.2.840.113549.1.1.11"), bits(filler(256, 8))});
}

Bytes contentInfo(const char *type, const Bytes &content)
{
    return sequence({oid(type), explicitTag(0, content)});
}

Bytes envelopedData(bool isIndefinite)
{
    const Bytes recipient = sequence(
        {integer(0),
         sequence({name(QStringLiteral("Contoso Issuing CA")), number(hex(AdcsSerialNumber))}),
         algorithm("1.2.840.113549.1.1.1"), octets(filler(256, 9))});
    const Bytes cipher = algorithm("1.2.840.113549.3.7", octets(hex("E43E49DA5C194B93")));
    const Bytes ciphertext = filler(304, 10);
    const Bytes type = oid("1.2.840.113549.1.7.1");
    if (!isIndefinite) {
        return contentInfo("1.2.840.113549.1.7.3",
                           sequence({integer(0), set({recipient}),
                                     sequence({type, cipher, implicitTag(0, ciphertext)})}));
    }
    const Bytes end = hex("0000");
    const Bytes chunks =
        hex("A080") + octets(ciphertext.first(200)) + octets(ciphertext.sliced(200)) + end;
    return hex("3080") + oid("1.2.840.113549.1.7.3") + hex("A0803080") + integer(0) +
           set({recipient}) + hex("3080") + type + cipher + chunks + end + end + end + end;
}

Bytes signedAttributes(const QList<std::pair<const char *, Bytes>> &attributes)
{
    Bytes all;
    for (const auto &[type, value] : attributes) {
        all += sequence({oid(type), set({value})});
    }
    return explicitTag(0, all);
}

Bytes signerInfo(const QString &issuer, const Bytes &serial, const Bytes &attributes)
{
    return sequence({integer(1), sequence({name(issuer), serial}),
                     algorithm("2.16.840.1.101.3.4.2.3"), attributes,
                     algorithm("1.2.840.113549.1.1.1"), octets(filler(256, 11))});
}

Bytes requestAttributes()
{
    return signedAttributes(
        {{"1.2.840.113549.1.9.3", oid("1.2.840.113549.1.7.1")},
         {"1.2.840.113549.1.9.5", utcTime("240601121314Z")},
         {"1.2.840.113549.1.9.4", octets(filler(64, 12))},
         {"2.16.840.1.113733.1.9.2", printable("19")},
         {"2.16.840.1.113733.1.9.5", octets(filler(16, 13))},
         {"2.16.840.1.113733.1.9.7", printable("F2A1B3C4D5E6F708192A3B4C5D6E7F8091A2B3C4")}});
}

Bytes requester()
{
    CertificateParts parts;
    parts.serial = integer(1);
    return certificate(QStringLiteral("device7"), parts);
}

Bytes request(bool isIndefinite)
{
    const Bytes signer =
        signerInfo(QStringLiteral("Contoso Issuing CA"), integer(1), requestAttributes());
    const Bytes digests = set({algorithm("2.16.840.1.101.3.4.2.3")});
    const Bytes enveloped = envelopedData(isIndefinite);
    const Bytes data = oid("1.2.840.113549.1.7.1");
    if (!isIndefinite) {
        return contentInfo(
            "1.2.840.113549.1.7.2",
            sequence({integer(1), digests, sequence({data, explicitTag(0, octets(enveloped))}),
                      explicitTag(0, requester()), set({signer})}));
    }
    const Bytes end = hex("0000");
    Bytes chunks = hex("2480");
    constexpr qsizetype Chunk = 300;
    for (qsizetype at = 0; at < enveloped.size(); at += Chunk) {
        chunks += octets(enveloped.mid(at, Chunk));
    }
    chunks += end;
    return hex("3080") + oid("1.2.840.113549.1.7.2") + hex("A0803080") + integer(1) + digests +
           hex("3080") + data + hex("A080") + chunks + end + end + explicitTag(0, requester()) +
           set({signer}) + end + end + end;
}

Bytes reply(const Bytes &content, const QList<std::pair<const char *, Bytes>> &attributes)
{
    QList<std::pair<const char *, Bytes>> all{
        {"2.16.840.1.113733.1.9.2", printable("3")},
        {"2.16.840.1.113733.1.9.7", printable("F2A1B3C4D5E6F708192A3B4C5D6E7F8091A2B3C4")},
        {"2.16.840.1.113733.1.9.6", octets(filler(16, 13))}};
    all += attributes;
    const Bytes signer = signerInfo(QStringLiteral("Contoso Issuing CA"),
                                    number(hex(AdcsSerialNumber)), signedAttributes(all));
    return contentInfo(
        "1.2.840.113549.1.7.2",
        sequence({integer(1), set({algorithm("2.16.840.1.101.3.4.2.3")}),
                  sequence({oid("1.2.840.113549.1.7.1"), explicitTag(0, octets(content))}),
                  set({signer})}));
}

Bytes rsaPrivateKey()
{
    const Bytes part = number(secretOctets());
    return sequence(
        {integer(0), number(modulus()), integer(65537), part, part, part, part, part, part});
}

Bytes pkcs8(const Bytes &algorithmIdentifier, const Bytes &key)
{
    return sequence({integer(0), algorithmIdentifier, octets(key)});
}

Bytes encryptedPkcs8()
{
    const Bytes derivation =
        sequence({oid("1.2.840.113549.1.5.12"), sequence({octets(filler(8, 14)), integer(2048)})});
    const Bytes cipher = sequence({oid("2.16.840.1.101.3.4.1.42"), octets(filler(16, 15))});
    return sequence({sequence({oid("1.2.840.113549.1.5.13"), sequence({derivation, cipher})}),
                     octets(secretOctets() + filler(16, 16))});
}

Bytes safeBag(const char *type, const Bytes &value)
{
    return sequence(
        {oid(type), explicitTag(0, value),
         set({sequence({oid("1.2.840.113549.1.9.20"), set({bmp(QStringLiteral("device7"))})})})});
}

Bytes pkcs12()
{
    const Bytes certBag =
        safeBag("1.2.840.113549.1.12.10.1.3",
                sequence({oid("1.2.840.113549.1.9.22.1"), explicitTag(0, octets(requester()))}));
    const Bytes keyBag = safeBag("1.2.840.113549.1.12.10.1.1",
                                 pkcs8(algorithm("1.2.840.113549.1.1.1"), rsaPrivateKey()));
    const Bytes shroudedBag = safeBag("1.2.840.113549.1.12.10.1.2", encryptedPkcs8());
    const Bytes secretBag =
        safeBag("1.2.840.113549.1.12.10.1.5",
                sequence({oid("1.3.6.1.4.1.99999.4"), explicitTag(0, octets(secretOctets()))}));
    const Bytes safe = sequence({contentInfo(
        "1.2.840.113549.1.7.1", octets(sequence({certBag, keyBag, shroudedBag, secretBag})))});
    return sequence({integer(3), contentInfo("1.2.840.113549.1.7.1", octets(safe))});
}

Bytes certificationRequest(const Bytes &key, const QList<Bytes> &attributes)
{
    Bytes all;
    for (const Bytes &one : attributes) {
        all += one;
    }
    return sequence(
        {sequence({integer(0), name(QStringLiteral("device7")), key, explicitTag(0, all)}),
         algorithm("1.2.840.113549.1.1.11"), bits(filler(256, 17))});
}
} // namespace

QList<Item> certificates()
{
    CertificateParts device;
    device.extensions = deviceExtensions();
    CertificateParts authority;
    authority.serial = number(hex("2D000000"));
    authority.extensions = authorityExtensions();
    CertificateParts android;
    android.key = ecKey();
    android.signatureAlgorithm = sequence({oid("1.2.840.10045.4.3.2")});
    android.extensions = {extension("1.3.6.1.4.1.11129.2.1.17", androidAttestation())};
    CertificateParts apple;
    apple.key = ecKey();
    apple.signatureAlgorithm = sequence({oid("1.2.840.10045.4.3.3")});
    apple.extensions = {extension("1.2.840.113635.100.8.9.1", "C02ZZ0ZZZZZZ"),
                        extension("1.2.840.113635.100.8.10.1", "17.4.1"),
                        extension("1.2.840.113635.100.8.11.1", filler(32, 18))};
    CertificateParts edwards;
    edwards.key = otherKey("1.3.101.112",
                           hex("D75A980182B10AB7D54BFED3C964073A0EE172F3DAA62325AF021A68F707511A"));
    edwards.signatureAlgorithm = sequence({oid("1.3.101.112")});
    CertificateParts pss;
    pss.key = rsaKey(sequence({oid("1.2.840.113549.1.1.10")}));
    pss.signatureAlgorithm =
        sequence({oid("1.2.840.113549.1.1.10"),
                  sequence({explicitTag(0, algorithm("2.16.840.1.101.3.4.2.1")),
                            explicitTag(1, algorithm("1.2.840.113549.1.1.8",
                                                     algorithm("2.16.840.1.101.3.4.2.1"))),
                            explicitTag(2, integer(32))})});
    CertificateParts mlDsa;
    mlDsa.key = otherKey("2.16.840.1.101.3.4.3.18", filler(1952, 19));
    mlDsa.signatureAlgorithm = sequence({oid("2.16.840.1.101.3.4.3.18")});
    CertificateParts unknown;
    unknown.key = otherKey("1.3.6.1.4.1.99999.5", filler(40, 20));
    unknown.signatureAlgorithm = sequence({oid("1.3.6.1.4.1.99999.6")});
    CertificateParts doubled;
    doubled.extensions = {extension("2.5.29.37", sequence({oid("1.3.6.1.5.5.7.3.2")})),
                          extension("2.5.29.37", sequence({oid("1.3.6.1.5.5.7.3.1")}))};
    return {
        {QStringLiteral("device"), certificate(QStringLiteral("Zażółć device7"), device)},
        {QStringLiteral("authority"), certificate(QStringLiteral("Contoso Sub CA"), authority)},
        {QStringLiteral("android attestation, EC"),
         certificate(QStringLiteral("Android Keystore Key"), android)},
        {QStringLiteral("apple attestation"), certificate(QStringLiteral("attested"), apple)},
        {QStringLiteral("Ed25519"), certificate(QStringLiteral("ed25519"), edwards)},
        {QStringLiteral("RSA-PSS"), certificate(QStringLiteral("pss"), pss)},
        {QStringLiteral("ML-DSA"), certificate(QStringLiteral("ml-dsa"), mlDsa)},
        {QStringLiteral("unknown key"), certificate(QStringLiteral("unknown"), unknown)},
        {QStringLiteral("repeated extension"), certificate(QStringLiteral("doubled"), doubled)}};
}

QByteArray challengePassword()
{
    return "correct horse battery staple";
}

QByteArray secretOctets()
{
    return Bytes("never!").repeated(8);
}

QList<Item> requests()
{
    const Bytes challenge =
        sequence({oid("1.2.840.113549.1.9.7"), set({printable(challengePassword())})});
    const Bytes wanted = sequence({extension("2.5.29.15", hex("030205A0"), true),
                                   extension("2.5.29.37", sequence({oid("1.3.6.1.5.5.7.3.2")})),
                                   extension("2.5.29.17", altNames())});
    const Bytes extensions = sequence({oid("1.2.840.113549.1.9.14"), set({wanted})});
    const Bytes microsoft = sequence({oid("1.3.6.1.4.1.311.2.1.14"), set({wanted})});
    const Bytes version =
        sequence({oid("1.3.6.1.4.1.311.13.2.3"), set({ia5(QStringLiteral("10.0.22631.2"))})});
    return {{QStringLiteral("request with challenge"),
             certificationRequest(rsaKey(), {challenge, extensions})},
            {QStringLiteral("request of Windows"),
             certificationRequest(ecKey(), {version, microsoft})}};
}

QList<Item> revocationLists()
{
    const Bytes identifier = extension("2.5.29.35", sequence({implicitTag(0, filler(20, 5))}));
    return {{QStringLiteral("revocation list"),
             certificateList({identifier, extension("2.5.29.20", integer(4711)),
                              extension("1.3.6.1.4.1.311.21.4", utcTime("240607120000Z"))})},
            {QStringLiteral("delta list"),
             certificateList({identifier, extension("2.5.29.20", integer(4712)),
                              extension("2.5.29.27", integer(4711), true)})}};
}

QList<Item> containers()
{
    const Bytes all = certificates().at(0).bytes + certificates().at(1).bytes;
    const Bytes certsOnly =
        contentInfo("1.2.840.113549.1.7.2",
                    sequence({integer(1), set({}), sequence({oid("1.2.840.113549.1.7.1")}),
                              explicitTag(0, all), set({})}));
    return {{QStringLiteral("PKCS#7"), certsOnly}, {QStringLiteral("PKCS#12"), pkcs12()}};
}

QList<Item> messages()
{
    return {
        {QStringLiteral("PKCSReq"), request(false)},
        {QStringLiteral("PKCSReq with indefinite lengths"), request(true)},
        {QStringLiteral("CertRep"),
         reply(envelopedData(false), {{"2.16.840.1.113733.1.9.3", printable("0")},
                                      {"1.3.6.1.4.1.311.21.38", utf8(QStringLiteral("Issued"))}})},
        {QStringLiteral("CertRep of a refusal"),
         reply(Bytes(1, '\0'), {{"2.16.840.1.113733.1.9.3", printable("2")},
                                {"2.16.840.1.113733.1.9.4", printable("2")},
                                {"1.3.6.1.5.5.7.24.1", utf8(QStringLiteral("no such template"))},
                                {"1.3.6.1.4.1.311.21.33", printable("-2147024809")},
                                {"1.3.6.1.4.1.311.21.40", octets(secretOctets())}})}};
}

QList<Item> privateKeys()
{
    const Bytes ec = sequence(
        {integer(1), octets(secretOctets().first(32)), explicitTag(0, oid("1.2.840.10045.3.1.7"))});
    const Bytes part = number(secretOctets());
    return {{QStringLiteral("PKCS#1"), rsaPrivateKey()},
            {QStringLiteral("PKCS#8"), pkcs8(algorithm("1.2.840.113549.1.1.1"), rsaPrivateKey())},
            {QStringLiteral("PKCS#8, Ed25519"),
             pkcs8(sequence({oid("1.3.101.112")}), octets(secretOctets().first(32)))},
            {QStringLiteral("encrypted PKCS#8"), encryptedPkcs8()},
            {QStringLiteral("SEC 1"), ec},
            {QStringLiteral("DSA"),
             sequence({integer(0), number(modulus()), number(modulus()), part, part, part})}};
}

QList<Item> everything()
{
    return certificates() + requests() + revocationLists() + containers() + messages() +
           privateKeys();
}

} // namespace FieldSet
