// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/x509text.h"
#include "models/pki/keytypes.h"

#include <QStringDecoder>

#include <ctime>

namespace Scep {

namespace {
/// Feeds an encoded value to one of OpenSSL's d2i functions and asks that it uses all bytes.
template<typename Pointer, typename Function>
Pointer decodeAll(Function function, QByteArrayView der)
{
    const auto *position = reinterpret_cast<const unsigned char *>(der.data());
    const auto *const end = position + der.size();
    Pointer value(function(nullptr, &position, static_cast<long>(der.size())));
    return position == end ? std::move(value) : Pointer();
}

std::optional<QString> printName(const X509_NAME *name, unsigned long flags)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (!bio || X509_NAME_print_ex(bio.get(), name, 0, flags) < 0) {
        return std::nullopt;
    }
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return size <= 0 ? QString() : QString::fromUtf8(data, size);
}
} // namespace

QString printableText(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError()) {
        text = QString::fromLatin1(bytes);
    }
    QString result;
    result.reserve(text.size());
    for (const QChar character : std::as_const(text)) {
        if (character.category() == QChar::Other_Control) {
            result +=
                QLatin1Char('\\') +
                QStringLiteral("%1").arg(character.unicode(), 2, 16, QLatin1Char('0')).toUpper();
        } else {
            result += character;
        }
    }
    return result;
}

QString nameText(const X509_NAME *name)
{
    const ErrorQueueMark mark;
    constexpr unsigned long Readable = XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB;
    // A string that is not of the kind it says makes the first form fail; the second shows octets.
    constexpr unsigned long Octets = XN_FLAG_RFC2253 & ~ASN1_STRFLGS_UTF8_CONVERT;
    const std::optional<QString> text = printName(name, Readable);
    return text ? *text : printName(name, Octets).value_or(QString());
}

std::optional<QString> nameTextFromDer(QByteArrayView der)
{
    const ErrorQueueMark mark;
    const auto name = decodeAll<X509NamePtr>(d2i_X509_NAME, der);
    return name ? std::optional(nameText(name.get())) : std::nullopt;
}

QString objectText(const ASN1_OBJECT *object)
{
    if (object == nullptr) {
        return {};
    }
    const ErrorQueueMark mark;
    constexpr int NumbersOnly = 1;
    const int size = OBJ_obj2txt(nullptr, 0, object, NumbersOnly);
    if (size <= 0) {
        return {};
    }
    QByteArray text(size + 1, '\0');
    OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, NumbersOnly);
    return QString::fromLatin1(text.constData());
}

QString stringText(const ASN1_STRING *string)
{
    if (string == nullptr) {
        return {};
    }
    const ErrorQueueMark mark;
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, string);
    const OpenSslBytesPtr owner(utf8);
    if (size < 0) {
        return printableText(bytesOf(string));
    }
    return printableText(QByteArrayView(utf8, size));
}

std::optional<QString> stringTextFromDer(QByteArrayView der)
{
    const ErrorQueueMark mark;
    const auto type = decodeAll<Asn1TypePtr>(d2i_ASN1_TYPE, der);
    switch (type ? ASN1_TYPE_get(type.get()) : V_ASN1_UNDEF) {
    case V_ASN1_UTF8STRING:
    case V_ASN1_PRINTABLESTRING:
    case V_ASN1_IA5STRING:
    case V_ASN1_T61STRING:
    case V_ASN1_VISIBLESTRING:
    case V_ASN1_NUMERICSTRING:
    case V_ASN1_BMPSTRING:
    case V_ASN1_UNIVERSALSTRING:
        return stringText(type->value.asn1_string);
    default: // OpenSSL's tags are plain numbers
        return std::nullopt;
    }
}

Instant instantOf(const ASN1_TIME *time)
{
    const ErrorQueueMark mark;
    std::tm parts = {};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) {
        return {};
    }
    const auto value =
        utcMicroseconds(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour,
                        parts.tm_min, parts.tm_sec, std::chrono::microseconds(0));
    return value ? Instant{*value, TimeCertainty::Known} : Instant();
}

Instant instantFromDer(QByteArrayView der)
{
    const ErrorQueueMark mark;
    const auto time = decodeAll<Asn1TimePtr>(d2i_ASN1_TIME, der);
    return time ? instantOf(time.get()) : Instant();
}

QByteArray bytesOf(const ASN1_STRING *string)
{
    if (string == nullptr) {
        return {};
    }
    return QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)),
                      ASN1_STRING_length(string));
}

X509Ptr x509FromDer(QByteArrayView der)
{
    prepareKeyTypes();
    const ErrorQueueMark mark;
    return decodeAll<X509Ptr>(d2i_X509, der);
}

} // namespace Scep
