// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/asn1valuetext.h"

#include "models/pki/oidnames.h"
#include "models/pki/x509text.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Asn1Value)
};

QString shortened(QString text)
{
    if (text.size() > Limits::Asn1ValueCharacters) {
        text.truncate(Limits::Asn1ValueCharacters - 1);
        text += QChar(0x2026);
    }
    return text;
}

QString hexText(QByteArrayView content)
{
    constexpr qsizetype Octets = 64;
    const QString digits = QString::fromLatin1(
        content.first(std::min(content.size(), Octets)).toByteArray().toHex(' '));
    return content.size() > Octets ? digits.toUpper() + QChar(0x2026) : digits.toUpper();
}

/// Texts of more octets are cut before they are decoded.
QByteArrayView shortView(QByteArrayView content)
{
    return content.first(std::min<qsizetype>(content.size(), 4 * Limits::Asn1ValueCharacters));
}

QString integerText(QByteArrayView content)
{
    if (content.isEmpty() || content.size() > 8) {
        return hexText(content);
    }
    qint64 value = static_cast<qint8>(content.front());
    for (const char octet : content.sliced(1)) {
        value =
            static_cast<qint64>((static_cast<quint64>(value) << 8) | static_cast<quint8>(octet));
    }
    return QString::number(value);
}

QString bmpText(QByteArrayView content)
{
    QString text;
    for (qsizetype at = 0; at + 1 < content.size(); at += 2) {
        text += QChar(qFromBigEndian<quint16>(content.data() + at));
    }
    return printableText(text.toUtf8());
}

QString identifierText(QByteArrayView content)
{
    const QString oid = oidText(content);
    if (oid.isEmpty()) {
        return hexText(content);
    }
    const QString name = oidName(oid);
    return name == oid ? oid : QStringLiteral("%1 (%2)").arg(oid, name);
}

QString bitsText(QByteArrayView content)
{
    if (content.isEmpty()) {
        return {};
    }
    const int unused = static_cast<quint8>(content.front());
    const QString digits = hexText(content.sliced(1));
    return unused == 0 ? digits : Tr::tr("%1, %n unused bit(s)", nullptr, unused).arg(digits);
}

/// In ISO 8601; a fraction of a second stands there only where one is written.
QString isoText(const Instant &instant)
{
    return toIsoString(instant).remove(QLatin1StringView(".000000"));
}

/// The time as it is written, and in ISO 8601 where it is one.
QString timeText(quint32 tag, QByteArrayView content)
{
    const QString written = printableText(shortView(content));
    constexpr qsizetype ShortForm = 127;
    if (content.size() > ShortForm) {
        return written;
    }
    QByteArray der(1, static_cast<char>(tag));
    der += static_cast<char>(content.size());
    der += content;
    const Instant instant = instantFromDer(der);
    return instant.isNull() ? written : QStringLiteral("%1 (%2)").arg(written, isoText(instant));
}

/// Octets without a type of their own: a text where all of them are printable ASCII.
QString untypedText(QByteArrayView content)
{
    const bool isText = !content.isEmpty() && std::ranges::all_of(content, [](char octet) {
        return octet >= 0x20 && octet < 0x7F;
    });
    return isText ? QString::fromLatin1(shortView(content)) : hexText(content);
}

bool isText(quint32 tag)
{
    return tag == Asn1Tag::Utf8String || tag == Asn1Tag::PrintableString ||
           tag == Asn1Tag::NumericString || tag == Asn1Tag::T61String ||
           tag == Asn1Tag::Ia5String || tag == Asn1Tag::VisibleString || tag == Asn1Tag::BmpString;
}

QString universalText(quint32 tag, QByteArrayView content)
{
    switch (tag) {
    case Asn1Tag::Boolean:
        return content.size() == 1 ? QString::fromLatin1(content.front() != 0 ? "TRUE" : "FALSE")
                                   : hexText(content);
    case Asn1Tag::Integer:
    case Asn1Tag::Enumerated:
        return integerText(content);
    case Asn1Tag::BitString:
        return bitsText(content);
    case Asn1Tag::ObjectIdentifier:
        return identifierText(content);
    case Asn1Tag::Utf8String:
    case Asn1Tag::PrintableString:
    case Asn1Tag::NumericString:
    case Asn1Tag::T61String:
    case Asn1Tag::Ia5String:
    case Asn1Tag::VisibleString:
        return printableText(shortView(content));
    case Asn1Tag::BmpString:
        return bmpText(shortView(content));
    case Asn1Tag::UtcTime:
    case Asn1Tag::GeneralizedTime:
        return timeText(tag, content);
    default: // numbers without a text of their own
        return hexText(content);
    }
}
} // namespace

QString asn1ValueText(const Asn1Element &element, QByteArrayView content)
{
    if (element.tagClass == Asn1Class::Universal) {
        // The beginning of a number or name is another number or name.
        const bool isWhole = element.isComplete || isText(element.tag);
        return shortened(isWhole ? universalText(element.tag, content) : hexText(content));
    }
    return shortened(untypedText(content));
}

} // namespace Scep
