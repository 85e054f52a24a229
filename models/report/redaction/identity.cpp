// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/identity.h"

#include "models/report/redaction/ipaddress.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(IdentityKind)
};
} // namespace

QString identityKindId(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::Challenge:
        return QStringLiteral("challenge");
    case IdentityKind::Token:
        return QStringLiteral("token");
    case IdentityKind::Address:
        return QStringLiteral("address");
    case IdentityKind::Host:
        return QStringLiteral("host");
    case IdentityKind::Domain:
        return QStringLiteral("domain");
    case IdentityKind::User:
        return QStringLiteral("user");
    case IdentityKind::Name:
        return QStringLiteral("name");
    case IdentityKind::IpAddress:
        return QStringLiteral("ip");
    case IdentityKind::MacAddress:
        return QStringLiteral("mac");
    case IdentityKind::DeviceId:
        return QStringLiteral("deviceid");
    case IdentityKind::SerialNumber:
        return QStringLiteral("serial");
    case IdentityKind::Thumbprint:
        return QStringLiteral("thumbprint");
    case IdentityKind::TransactionId:
        return QStringLiteral("transaction");
    case IdentityKind::KeyId:
        return QStringLiteral("keyid");
    case IdentityKind::Guid:
        return QStringLiteral("guid");
    case IdentityKind::Sid:
        return QStringLiteral("sid");
    case IdentityKind::HexNumber:
        return QStringLiteral("hex");
    case IdentityKind::Encoded:
        return QStringLiteral("encoded");
    }
    Q_UNREACHABLE_RETURN({});
}

QString identityKindDisplayName(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::Challenge:
        return Tr::tr("Challenge password or key");
    case IdentityKind::Token:
        return Tr::tr("Token or value of a query");
    case IdentityKind::Address:
        return Tr::tr("E-mail address or user principal name");
    case IdentityKind::Host:
        return Tr::tr("Host or device name");
    case IdentityKind::Domain:
        return Tr::tr("Domain name");
    case IdentityKind::User:
        return Tr::tr("User name");
    case IdentityKind::Name:
        return Tr::tr("Name of a subject");
    case IdentityKind::IpAddress:
        return Tr::tr("IP address");
    case IdentityKind::MacAddress:
        return Tr::tr("MAC address");
    case IdentityKind::DeviceId:
        return Tr::tr("Device id");
    case IdentityKind::SerialNumber:
        return Tr::tr("Serial number of a certificate");
    case IdentityKind::Thumbprint:
        return Tr::tr("Thumbprint of a certificate");
    case IdentityKind::TransactionId:
        return Tr::tr("Transaction id");
    case IdentityKind::KeyId:
        return Tr::tr("Key identifier");
    case IdentityKind::Guid:
        return Tr::tr("GUID");
    case IdentityKind::Sid:
        return Tr::tr("Security identifier (SID)");
    case IdentityKind::HexNumber:
        return Tr::tr("Long number");
    case IdentityKind::Encoded:
        return Tr::tr("Encoded bytes");
    }
    Q_UNREACHABLE_RETURN({});
}

bool isHexKind(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::MacAddress:
    case IdentityKind::SerialNumber:
    case IdentityKind::Thumbprint:
    case IdentityKind::TransactionId:
    case IdentityKind::KeyId:
    case IdentityKind::Guid:
    case IdentityKind::HexNumber:
        return true;
    case IdentityKind::Challenge:
    case IdentityKind::Token:
    case IdentityKind::Address:
    case IdentityKind::Host:
    case IdentityKind::Domain:
    case IdentityKind::User:
    case IdentityKind::Name:
    case IdentityKind::IpAddress:
    case IdentityKind::DeviceId:
    case IdentityKind::Sid:
    case IdentityKind::Encoded:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

QString hexDigitsOf(QStringView text)
{
    if (text.startsWith(QLatin1String("0x"), Qt::CaseInsensitive)) {
        text = text.sliced(2);
    }
    QString digits;
    for (const QChar c : text) {
        const char16_t folded = c.toLower().unicode();
        if ((folded >= u'0' && folded <= u'9') || (folded >= u'a' && folded <= u'f')) {
            digits.append(QChar(folded));
        } else if (!QStringView(u" :-_.{}()").contains(c)) {
            return {};
        }
    }
    return digits;
}

QString visibleText(QStringView text)
{
    QString visible;
    visible.reserve(text.size());
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const bool isInvisible =
            unit == 0 || unit == 0xAD || unit == 0xFEFF || (unit >= 0x200B && unit <= 0x200F) ||
            (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2060 && unit <= 0x206F);
        if (!isInvisible) {
            visible.append(c);
        }
    }
    return visible;
}

QString canonicalText(IdentityKind kind, QStringView text)
{
    if (kind == IdentityKind::IpAddress) {
        const QString address = canonicalIpAddress(text);
        return address.isEmpty() ? text.toString().toCaseFolded() : address;
    }
    if (isHexKind(kind)) {
        const QString digits = hexDigitsOf(text);
        qsizetype zeros = 0;
        while (zeros + 1 < digits.size() && digits.at(zeros) == QLatin1Char('0')) {
            ++zeros;
        }
        return digits.isEmpty() ? text.toString().toCaseFolded() : digits.sliced(zeros);
    }
    QString folded = visibleText(text).simplified().toCaseFolded();
    if (kind == IdentityKind::Host || kind == IdentityKind::Domain) {
        while (folded.endsWith(QLatin1Char('.'))) {
            folded.chop(1);
        }
    }
    return folded;
}

} // namespace Scep
