// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/certificateextensions.h"

#include "models/pki/asn1reader.h"
#include "models/pki/oidnames.h"
#include "models/pki/x509text.h"

#include <QRegularExpression>
#include <QtEndian>

#include <array>

namespace Scep {

namespace {
constexpr QLatin1StringView UpnOid("1.3.6.1.4.1.311.20.2.3");
constexpr QLatin1StringView TemplateNameOid("1.3.6.1.4.1.311.20.2");
constexpr QLatin1StringView TemplateOid("1.3.6.1.4.1.311.21.7");
constexpr QLatin1StringView SecurityExtensionOid("1.3.6.1.4.1.311.25.2");
constexpr QLatin1StringView SecurityIdentifierOid("1.3.6.1.4.1.311.25.2.1");
constexpr QLatin1StringView SecurityIdentifierUri("tag:microsoft.com,2022-09-14:sid:");

template<typename Pointer>
Pointer extension(const X509 *x509, int nid)
{
    return Pointer(
        static_cast<typename Pointer::pointer>(X509_get_ext_d2i(x509, nid, nullptr, nullptr)));
}

/// The octets of the extension with that identifier; empty when it is missing.
QByteArray extensionBytes(const X509 *x509, QLatin1StringView oid)
{
    for (int index = 0; index < X509_get_ext_count(x509); ++index) {
        X509_EXTENSION *candidate = X509_get_ext(x509, index);
        if (objectText(X509_EXTENSION_get_object(candidate)) == oid) {
            return bytesOf(X509_EXTENSION_get_data(candidate));
        }
    }
    return {};
}

// RFC 5280 section 4.2.1.3.
QStringList keyUsageNames(const ASN1_BIT_STRING *bits)
{
    constexpr std::array Names = {"digitalSignature", "nonRepudiation", "keyEncipherment",
                                  "dataEncipherment", "keyAgreement",   "keyCertSign",
                                  "cRLSign",          "encipherOnly",   "decipherOnly"};
    QStringList names;
    for (size_t bit = 0; bit < Names.size(); ++bit) {
        if (ASN1_BIT_STRING_get_bit(bits, static_cast<int>(bit)) != 0) {
            names.append(QString::fromLatin1(Names[bit]));
        }
    }
    return names;
}

void readKeyUsages(const X509 *x509, Certificate *certificate)
{
    if (const auto bits = extension<Asn1BitStringPtr>(x509, NID_key_usage)) {
        certificate->keyUsage = keyUsageNames(bits.get());
    }
    const auto purposes = extension<ExtendedKeyUsagePtr>(x509, NID_ext_key_usage);
    for (int index = 0; purposes && index < sk_ASN1_OBJECT_num(purposes.get()); ++index) {
        const QString oid = objectText(sk_ASN1_OBJECT_value(purposes.get(), index));
        certificate->extendedKeyUsage.append({.oid = oid, .name = extendedKeyUsageName(oid)});
    }
}

void readKeyIdentifiers(const X509 *x509, Certificate *certificate)
{
    if (const auto id = extension<Asn1OctetStringPtr>(x509, NID_subject_key_identifier)) {
        certificate->subjectKeyIdentifier = bytesOf(id.get());
    }
    if (const auto id = extension<AuthorityKeyIdPtr>(x509, NID_authority_key_identifier)) {
        certificate->authorityKeyIdentifier = bytesOf(id->keyid);
    }
}

void readBasicConstraints(const X509 *x509, Certificate *certificate)
{
    const auto constraints = extension<BasicConstraintsPtr>(x509, NID_basic_constraints);
    if (!constraints) {
        return;
    }
    certificate->isCa = constraints->ca != 0;
    int64_t length = 0;
    if (constraints->pathlen != nullptr &&
        ASN1_INTEGER_get_int64(&length, constraints->pathlen) == 1 && length >= 0 &&
        length <= std::numeric_limits<int>::max()) {
        certificate->pathLength = static_cast<int>(length);
    }
}

// RFC 5952: the longest run of zero groups, the first of equals, becomes "::".
QString ip6Text(const QByteArray &bytes)
{
    constexpr int Groups = 8;
    std::array<quint16, Groups> groups = {};
    qFromBigEndian<quint16>(bytes.constData(), Groups, groups.data());
    int runStart = -1;
    int runLength = 1;
    for (int start = 0; start < Groups; ++start) {
        int length = 0;
        while (start + length < Groups && groups[start + length] == 0) {
            ++length;
        }
        if (length > runLength) {
            runStart = start;
            runLength = length;
        }
    }
    QString text;
    for (int index = 0; index < Groups; ++index) {
        if (index == runStart) {
            text += QLatin1String("::");
            index += runLength - 1;
            continue;
        }
        if (!text.isEmpty() && !text.endsWith(QLatin1Char(':'))) {
            text += QLatin1Char(':');
        }
        text += QString::number(groups[index], 16);
    }
    return text;
}

QString ipText(const QByteArray &bytes)
{
    if (bytes.size() == 4) {
        QStringList octets;
        for (const char octet : bytes) {
            octets.append(QString::number(static_cast<quint8>(octet)));
        }
        return octets.join(QLatin1Char('.'));
    }
    return bytes.size() == 16 ? ip6Text(bytes) : QString::fromLatin1(bytes.toHex(':'));
}

SubjectAltName otherName(const OTHERNAME &name)
{
    const QString oid = objectText(name.type_id);
    const int kind = ASN1_TYPE_get(name.value);
    QString value;
    if (kind == V_ASN1_OCTET_STRING) {
        value = QString::fromLatin1(bytesOf(name.value->value.octet_string).toHex());
    } else if (kind == V_ASN1_UTF8STRING || kind == V_ASN1_IA5STRING || kind == V_ASN1_BMPSTRING ||
               kind == V_ASN1_PRINTABLESTRING) {
        value = stringText(name.value->value.asn1_string);
    }
    if (oid == UpnOid) {
        return {.type = QStringLiteral("UPN"), .value = value};
    }
    return {.type = QStringLiteral("otherName ") + oid, .value = value};
}

// RFC 5280 section 4.2.1.6. OpenSSL's kinds are plain numbers, so there is a default.
SubjectAltName altName(const GENERAL_NAME &name)
{
    int kind = 0;
    const void *value = GENERAL_NAME_get0_value(&name, &kind);
    const auto *string = static_cast<const ASN1_STRING *>(value);
    switch (kind) {
    case GEN_EMAIL:
        return {.type = QStringLiteral("email"), .value = printableText(bytesOf(string))};
    case GEN_DNS:
        return {.type = QStringLiteral("DNS"), .value = printableText(bytesOf(string))};
    case GEN_URI:
        return {.type = QStringLiteral("URI"), .value = printableText(bytesOf(string))};
    case GEN_IPADD:
        return {.type = QStringLiteral("IP"), .value = ipText(bytesOf(string))};
    case GEN_DIRNAME:
        return {.type = QStringLiteral("directoryName"),
                .value = nameText(static_cast<const X509_NAME *>(value))};
    case GEN_RID:
        return {.type = QStringLiteral("registeredID"),
                .value = objectText(static_cast<const ASN1_OBJECT *>(value))};
    case GEN_OTHERNAME:
        return otherName(*static_cast<const OTHERNAME *>(value));
    case GEN_X400:
        return {.type = QStringLiteral("x400Address"), .value = {}};
    default:
        return {.type = QStringLiteral("ediPartyName"), .value = {}};
    }
}

bool isSecurityIdentifier(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\AS-1(-[0-9]{1,20}){1,16}\\z"));
    return text.size() <= 256 && pattern.match(text).hasMatch();
}

void readAltNames(const X509 *x509, Certificate *certificate)
{
    const auto names = extension<GeneralNamesPtr>(x509, NID_subject_alt_name);
    for (int index = 0; names && index < sk_GENERAL_NAME_num(names.get()); ++index) {
        const SubjectAltName name = altName(*sk_GENERAL_NAME_value(names.get(), index));
        const QString sid =
            name.value.sliced(std::min<qsizetype>(SecurityIdentifierUri.size(), name.value.size()));
        if (name.type == QLatin1String("URI") && name.value.startsWith(SecurityIdentifierUri) &&
            isSecurityIdentifier(sid)) {
            certificate->securityIdentifier = sid;
        }
        certificate->subjectAltNames.append(name);
    }
}

// Microsoft's KB5014754: a GeneralNames whose otherName holds the SID as text in an OCTET STRING.
void readSecurityExtension(const X509 *x509, Certificate *certificate)
{
    const QByteArray bytes = extensionBytes(x509, SecurityExtensionOid);
    const auto *position = reinterpret_cast<const unsigned char *>(bytes.constData());
    const GeneralNamesPtr names(d2i_GENERAL_NAMES(nullptr, &position, bytes.size()));
    for (int index = 0; names && index < sk_GENERAL_NAME_num(names.get()); ++index) {
        int kind = 0;
        const void *value =
            GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(names.get(), index), &kind);
        if (kind != GEN_OTHERNAME) {
            continue;
        }
        const auto *other = static_cast<const OTHERNAME *>(value);
        if (objectText(other->type_id) != SecurityIdentifierOid ||
            ASN1_TYPE_get(other->value) != V_ASN1_OCTET_STRING) {
            continue;
        }
        const QString sid = QString::fromLatin1(bytesOf(other->value->value.octet_string));
        if (isSecurityIdentifier(sid)) {
            certificate->securityIdentifier = sid;
        }
    }
}

// Version 2: SEQUENCE { templateID OID, majorVersion INTEGER, minorVersion INTEGER OPTIONAL }.
void readTemplate(const X509 *x509, Certificate *certificate)
{
    CertificateTemplate found;
    found.name = stringTextFromDer(extensionBytes(x509, TemplateNameOid)).value_or(QString());
    const QByteArray bytes = extensionBytes(x509, TemplateOid);
    Asn1Document document(bytes);
    Asn1Reader top = document.reader();
    if (const auto sequence = bytes.isEmpty() ? std::nullopt : top.next();
        sequence && sequence->isComplete && sequence->isUniversal(Asn1Tag::Sequence)) {
        Asn1Reader members = top.children(*sequence);
        const auto oid = members.next();
        const auto major = members.next();
        const auto minor = members.next();
        if (oid && oid->isUniversal(Asn1Tag::ObjectIdentifier)) {
            found.oid = oidText(document.content(*oid));
        }
        if (major && major->isUniversal(Asn1Tag::Integer)) {
            found.majorVersion = smallInteger(document.content(*major)).value_or(0);
        }
        if (minor && minor->isUniversal(Asn1Tag::Integer)) {
            found.minorVersion = smallInteger(document.content(*minor)).value_or(0);
        }
    }
    if (!found.name.isEmpty() || !found.oid.isEmpty()) {
        certificate->certificateTemplate = found;
    }
}

void appendUri(const GENERAL_NAME *name, QStringList *urls)
{
    int kind = 0;
    const void *value = name == nullptr ? nullptr : GENERAL_NAME_get0_value(name, &kind);
    if (value != nullptr && kind == GEN_URI) {
        urls->append(printableText(bytesOf(static_cast<const ASN1_STRING *>(value))));
    }
}

// RFC 5280 sections 4.2.1.13 and 4.2.2.1.
void readUrls(const X509 *x509, Certificate *certificate)
{
    const auto points = extension<DistributionPointsPtr>(x509, NID_crl_distribution_points);
    for (int index = 0; points && index < sk_DIST_POINT_num(points.get()); ++index) {
        const DIST_POINT *point = sk_DIST_POINT_value(points.get(), index);
        constexpr int FullName = 0;
        if (point->distpoint == nullptr || point->distpoint->type != FullName) {
            continue;
        }
        const GENERAL_NAMES *names = point->distpoint->name.fullname;
        for (int number = 0; number < sk_GENERAL_NAME_num(names); ++number) {
            appendUri(sk_GENERAL_NAME_value(names, number), &certificate->crlUrls);
        }
    }
    const auto accesses = extension<AuthorityInfoAccessPtr>(x509, NID_info_access);
    for (int index = 0; accesses && index < sk_ACCESS_DESCRIPTION_num(accesses.get()); ++index) {
        const ACCESS_DESCRIPTION *access = sk_ACCESS_DESCRIPTION_value(accesses.get(), index);
        if (OBJ_obj2nid(access->method) == NID_ad_ca_issuers) {
            appendUri(access->location, &certificate->issuerUrls);
        }
    }
}
} // namespace

void readExtensions(const X509 *x509, Certificate *certificate)
{
    const ErrorQueueMark mark;
    readKeyUsages(x509, certificate);
    readKeyIdentifiers(x509, certificate);
    readBasicConstraints(x509, certificate);
    readAltNames(x509, certificate);
    readSecurityExtension(x509, certificate);
    readTemplate(x509, certificate);
    readUrls(x509, certificate);
}

} // namespace Scep
