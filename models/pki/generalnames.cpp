// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/generalnames.h"

#include "models/pki/x509text.h"

#include <QtEndian>

#include <array>

namespace Scep {

namespace {
constexpr QLatin1StringView UpnOid("1.3.6.1.4.1.311.20.2.3");

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

} // namespace

// OpenSSL's kinds are plain numbers, so there is a default.
SubjectAltName generalName(const GENERAL_NAME &name)
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

QString generalNameText(const SubjectAltName &name)
{
    return name.type + QStringLiteral(": ") + name.value;
}

} // namespace Scep
