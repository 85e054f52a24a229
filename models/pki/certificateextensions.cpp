// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/certificateextensions.h"

#include "models/pki/asn1reader.h"
#include "models/pki/extensiontext.h"
#include "models/pki/generalnames.h"
#include "models/pki/oidnames.h"
#include "models/pki/x509text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertificateExtensions)
};

constexpr QLatin1StringView TemplateNameOid("1.3.6.1.4.1.311.20.2");
constexpr QLatin1StringView TemplateOid("1.3.6.1.4.1.311.21.7");
constexpr QLatin1StringView ApplicationPoliciesOid("1.3.6.1.4.1.311.21.10");
constexpr QLatin1StringView SecurityExtensionOid("1.3.6.1.4.1.311.25.2");
constexpr QLatin1StringView SecurityIdentifierOid("1.3.6.1.4.1.311.25.2.1");
constexpr QLatin1StringView SecurityIdentifierUri("tag:microsoft.com,2022-09-14:sid:");

/// One extension, and where its members go.
struct Reading
{
    X509_EXTENSION *extension;
    const QByteArray &bytes;
    Certificate *certificate;

    /// What OpenSSL makes of it; null when it does not decode.
    template<typename Pointer>
    [[nodiscard]] Pointer decoded() const
    {
        return Pointer(static_cast<typename Pointer::pointer>(X509V3_EXT_d2i(extension)));
    }
};

QString joinLines(const QStringList &lines)
{
    return lines.join(QLatin1Char('\n'));
}

QString oidLines(const QList<NamedOid> &oids)
{
    QStringList lines;
    for (const NamedOid &oid : oids) {
        lines.append(oid.name == oid.oid ? oid.oid
                                         : QStringLiteral("%1 (%2)").arg(oid.name, oid.oid));
    }
    return joinLines(lines);
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

QString readKeyUsage(const Reading &reading)
{
    if (const auto bits = reading.decoded<Asn1BitStringPtr>()) {
        reading.certificate->keyUsage = keyUsageNames(bits.get());
    }
    return reading.certificate->keyUsage.join(QStringLiteral(", "));
}

QString readExtendedKeyUsage(const Reading &reading)
{
    QList<NamedOid> &usages = reading.certificate->extendedKeyUsage;
    const auto purposes = reading.decoded<ExtendedKeyUsagePtr>();
    for (int index = 0; purposes && index < sk_ASN1_OBJECT_num(purposes.get()); ++index) {
        const QString oid = objectText(sk_ASN1_OBJECT_value(purposes.get(), index));
        usages.append({.oid = oid, .name = extendedKeyUsageName(oid)});
    }
    return oidLines(usages);
}

QString readSubjectKeyIdentifier(const Reading &reading)
{
    if (const auto id = reading.decoded<Asn1OctetStringPtr>()) {
        reading.certificate->subjectKeyIdentifier = bytesOf(id.get());
    }
    return hexPairs(reading.certificate->subjectKeyIdentifier);
}

QString readAuthorityKeyIdentifier(const Reading &reading)
{
    const auto id = reading.decoded<AuthorityKeyIdPtr>();
    if (!id) {
        return {};
    }
    reading.certificate->authorityKeyIdentifier = bytesOf(id->keyid);
    QStringList lines;
    if (id->keyid != nullptr) {
        lines.append(hexPairs(reading.certificate->authorityKeyIdentifier));
    }
    for (int index = 0; index < sk_GENERAL_NAME_num(id->issuer); ++index) {
        lines.append(generalNameText(generalName(*sk_GENERAL_NAME_value(id->issuer, index))));
    }
    if (id->serial != nullptr) {
        lines.append(Tr::tr("serial number %1").arg(integerHex(bytesOf(id->serial))));
    }
    return joinLines(lines);
}

QString readBasicConstraints(const Reading &reading)
{
    const auto constraints = reading.decoded<BasicConstraintsPtr>();
    if (!constraints) {
        return {};
    }
    Certificate &certificate = *reading.certificate;
    certificate.isCa = constraints->ca != 0;
    int64_t length = 0;
    if (constraints->pathlen != nullptr &&
        ASN1_INTEGER_get_int64(&length, constraints->pathlen) == 1 && length >= 0 &&
        length <= std::numeric_limits<int>::max()) {
        certificate.pathLength = static_cast<int>(length);
    }
    if (!certificate.isCa) {
        return Tr::tr("not a CA");
    }
    return certificate.pathLength ? Tr::tr("CA, path length %1").arg(*certificate.pathLength)
                                  : Tr::tr("CA");
}

bool isSecurityIdentifier(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\AS-1(-[0-9]{1,20}){1,16}\\z"));
    return text.size() <= 256 && pattern.match(text).hasMatch();
}

QString readAltNames(const Reading &reading)
{
    Certificate &certificate = *reading.certificate;
    const auto names = reading.decoded<GeneralNamesPtr>();
    QStringList lines;
    for (int index = 0; names && index < sk_GENERAL_NAME_num(names.get()); ++index) {
        const SubjectAltName name = generalName(*sk_GENERAL_NAME_value(names.get(), index));
        const QString sid =
            name.value.sliced(std::min<qsizetype>(SecurityIdentifierUri.size(), name.value.size()));
        if (name.type == QLatin1String("URI") && name.value.startsWith(SecurityIdentifierUri) &&
            isSecurityIdentifier(sid)) {
            certificate.securityIdentifier = sid;
        }
        lines.append(generalNameText(name));
        certificate.subjectAltNames.append(name);
    }
    return joinLines(lines);
}

// Microsoft's KB5014754: a GeneralNames whose otherName holds the SID as text in an OCTET STRING.
QString readSecurityExtension(const Reading &reading)
{
    const auto *position = reinterpret_cast<const unsigned char *>(reading.bytes.constData());
    const GeneralNamesPtr names(d2i_GENERAL_NAMES(nullptr, &position, reading.bytes.size()));
    QString text;
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
            reading.certificate->securityIdentifier = sid;
            text = sid;
        }
    }
    return text;
}

// Version 1: the name as a BMPString.
QString readTemplateName(const Reading &reading)
{
    const QString name = stringTextFromDer(reading.bytes).value_or(QString());
    if (!name.isEmpty()) {
        std::optional<CertificateTemplate> &found = reading.certificate->certificateTemplate;
        found = found.value_or(CertificateTemplate());
        found->name = name;
    }
    return name;
}

// Version 2: SEQUENCE { templateID OID, majorVersion INTEGER, minorVersion INTEGER OPTIONAL }.
QString readTemplate(const Reading &reading)
{
    Asn1Document document(reading.bytes);
    Asn1Reader top = document.reader();
    const auto sequence = reading.bytes.isEmpty() ? std::nullopt : top.next();
    if (!sequence || !sequence->isComplete || !sequence->isUniversal(Asn1Tag::Sequence)) {
        return {};
    }
    Asn1Reader members = top.children(*sequence);
    const auto oid = members.next();
    const auto major = members.next();
    const auto minor = members.next();
    if (!oid || !oid->isUniversal(Asn1Tag::ObjectIdentifier)) {
        return {};
    }
    const auto version = [&document](const std::optional<Asn1Element> &number) {
        return number && number->isUniversal(Asn1Tag::Integer)
                   ? smallInteger(document.content(*number)).value_or(0)
                   : 0;
    };
    CertificateTemplate found =
        reading.certificate->certificateTemplate.value_or(CertificateTemplate());
    found.oid = oidText(document.content(*oid));
    found.majorVersion = version(major);
    found.minorVersion = version(minor);
    if (found.oid.isEmpty()) {
        return {};
    }
    reading.certificate->certificateTemplate = found;
    return Tr::tr("%1, version %2.%3")
        .arg(found.oid)
        .arg(found.majorVersion)
        .arg(found.minorVersion);
}

/// Names of SEQUENCE OF SEQUENCE { OID, … }.
QList<NamedOid> leadingOids(const QByteArray &bytes, QString (*nameOf)(const QString &))
{
    QList<NamedOid> oids;
    Asn1Document document(bytes);
    Asn1Reader top = document.reader();
    const auto list = bytes.isEmpty() ? std::nullopt : top.next();
    if (!list || !list->isComplete || !list->isUniversal(Asn1Tag::Sequence)) {
        return oids;
    }
    Asn1Reader entries = top.children(*list);
    while (const auto entry = entries.next()) {
        Asn1Reader members = entries.children(*entry);
        const auto identifier = members.next();
        if (identifier && identifier->isUniversal(Asn1Tag::ObjectIdentifier)) {
            const QString oid = oidText(document.content(*identifier));
            oids.append({.oid = oid, .name = nameOf(oid)});
        }
    }
    return oids;
}

// Coded as certificatePolicies are.
QString readApplicationPolicies(const Reading &reading)
{
    reading.certificate->applicationPolicies = leadingOids(reading.bytes, &extendedKeyUsageName);
    return oidLines(reading.certificate->applicationPolicies);
}

// RFC 5280 section 4.2.1.4: what the CA looked at before it issued. AD CS notes key attestation
// here.
QString readCertificatePolicies(const Reading &reading)
{
    QStringList lines;
    const auto policies = reading.decoded<CertificatePoliciesPtr>();
    for (int index = 0; policies && index < sk_POLICYINFO_num(policies.get()); ++index) {
        const POLICYINFO *policy = sk_POLICYINFO_value(policies.get(), index);
        const QString oid = objectText(policy->policyid);
        lines.append(oidLines({{.oid = oid, .name = oidName(oid)}}));
        for (int number = 0; number < sk_POLICYQUALINFO_num(policy->qualifiers); ++number) {
            const POLICYQUALINFO *qualifier = sk_POLICYQUALINFO_value(policy->qualifiers, number);
            const int kind = OBJ_obj2nid(qualifier->pqualid);
            if (kind == NID_id_qt_cps) {
                lines.append(QStringLiteral("  ") + stringText(qualifier->d.cpsuri));
            } else if (kind == NID_id_qt_unotice && qualifier->d.usernotice->exptext != nullptr) {
                lines.append(QStringLiteral("  ") + stringText(qualifier->d.usernotice->exptext));
            }
        }
    }
    return joinLines(lines);
}

void appendUri(const GENERAL_NAME *name, QStringList *urls)
{
    int kind = 0;
    const void *value = name == nullptr ? nullptr : GENERAL_NAME_get0_value(name, &kind);
    if (value != nullptr && kind == GEN_URI) {
        urls->append(printableText(bytesOf(static_cast<const ASN1_STRING *>(value))));
    }
}

// RFC 5280 section 4.2.1.13.
QString readDistributionPoints(const Reading &reading)
{
    QStringList &urls = reading.certificate->crlUrls;
    const auto points = reading.decoded<DistributionPointsPtr>();
    for (int index = 0; points && index < sk_DIST_POINT_num(points.get()); ++index) {
        const DIST_POINT *point = sk_DIST_POINT_value(points.get(), index);
        constexpr int FullName = 0;
        if (point->distpoint == nullptr || point->distpoint->type != FullName) {
            continue;
        }
        const GENERAL_NAMES *names = point->distpoint->name.fullname;
        for (int number = 0; number < sk_GENERAL_NAME_num(names); ++number) {
            appendUri(sk_GENERAL_NAME_value(names, number), &urls);
        }
    }
    return joinLines(urls);
}

// RFC 5280 section 4.2.2.1.
QString readAuthorityAccess(const Reading &reading)
{
    QStringList lines;
    const auto accesses = reading.decoded<AuthorityInfoAccessPtr>();
    for (int index = 0; accesses && index < sk_ACCESS_DESCRIPTION_num(accesses.get()); ++index) {
        const ACCESS_DESCRIPTION *access = sk_ACCESS_DESCRIPTION_value(accesses.get(), index);
        const int method = OBJ_obj2nid(access->method);
        if (method == NID_ad_ca_issuers) {
            appendUri(access->location, &reading.certificate->issuerUrls);
        } else if (method == NID_ad_OCSP) {
            appendUri(access->location, &reading.certificate->ocspUrls);
        }
        lines.append(QStringLiteral("%1: %2").arg(oidName(objectText(access->method)),
                                                  generalName(*access->location).value));
    }
    return joinLines(lines);
}

/// Fills in the members that the extension gives, and tells what it says.
QString readMembers(const QString &oid, const Reading &reading)
{
    switch (OBJ_obj2nid(X509_EXTENSION_get_object(reading.extension))) {
    case NID_key_usage:
        return readKeyUsage(reading);
    case NID_ext_key_usage:
        return readExtendedKeyUsage(reading);
    case NID_subject_key_identifier:
        return readSubjectKeyIdentifier(reading);
    case NID_authority_key_identifier:
        return readAuthorityKeyIdentifier(reading);
    case NID_basic_constraints:
        return readBasicConstraints(reading);
    case NID_subject_alt_name:
        return readAltNames(reading);
    case NID_crl_distribution_points:
        return readDistributionPoints(reading);
    case NID_certificate_policies:
        return readCertificatePolicies(reading);
    case NID_SMIMECapabilities:
        return oidLines(leadingOids(reading.bytes, &algorithmName));
    case NID_info_access:
        return readAuthorityAccess(reading);
    default: // Microsoft's are known by their text: OpenSSL has numbers for some of them only
        break;
    }
    if (oid == SecurityExtensionOid) {
        return readSecurityExtension(reading);
    }
    if (oid == TemplateNameOid) {
        return readTemplateName(reading);
    }
    if (oid == TemplateOid) {
        return readTemplate(reading);
    }
    if (oid == ApplicationPoliciesOid) {
        return readApplicationPolicies(reading);
    }
    return extensionText(oid, reading.extension, reading.bytes);
}
} // namespace

void readExtensions(const STACK_OF(X509_EXTENSION) * extensions, Certificate *certificate)
{
    const ErrorQueueMark mark;
    const int count = std::max(0, sk_X509_EXTENSION_num(extensions));
    QList<CertificateExtension> &all = certificate->extensions;
    all.reserve(count);
    for (int index = 0; index < count; ++index) {
        X509_EXTENSION *extension = sk_X509_EXTENSION_value(extensions, index);
        const QString oid = objectText(X509_EXTENSION_get_object(extension));
        all.append({.oid = oid,
                    .name = extensionName(oid),
                    .isCritical = X509_EXTENSION_get_critical(extension) != 0,
                    .text = {},
                    .bytes = bytesOf(X509_EXTENSION_get_data(extension))});
    }
    for (int index = 0; index < count; ++index) {
        CertificateExtension &one = all[index];
        if (std::ranges::count(all, one.oid, &CertificateExtension::oid) > 1) {
            one.text = Tr::tr("there more than once, so none of them counts");
            continue;
        }
        one.text = readMembers(one.oid, {.extension = sk_X509_EXTENSION_value(extensions, index),
                                         .bytes = one.bytes,
                                         .certificate = certificate});
    }
}

} // namespace Scep
