// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/registryvalue.h"

#include <QStringConverter>
#include <QStringList>

namespace Scep {

namespace {
/// Takes a quoted text with its escapes off the front; nothing when it does not end.
std::optional<QString> takeQuoted(QStringView &rest)
{
    if (!rest.startsWith(u'"')) {
        return std::nullopt;
    }
    QString text;
    for (qsizetype i = 1; i < rest.size(); ++i) {
        if (rest[i] == u'\\' && i + 1 < rest.size()) {
            text.append(rest[++i]);
        } else if (rest[i] == u'"') {
            rest = rest.sliced(i + 1);
            return text;
        } else {
            text.append(rest[i]);
        }
    }
    return std::nullopt;
}

std::optional<QByteArray> hexBytes(QStringView text)
{
    QByteArray bytes;
    for (const QStringView each : text.split(u',', Qt::SkipEmptyParts)) {
        bool isByte = false;
        const uint value = each.trimmed().toUInt(&isByte, 16);
        if (!isByte || value > 0xFF) {
            return std::nullopt;
        }
        bytes.append(static_cast<char>(value));
    }
    return bytes;
}

/// Text up to its end mark; the parts of several texts are joined.
QString hexText(const QByteArray &bytes, bool isUnicode)
{
    QString text;
    if (isUnicode) {
        QStringDecoder decoder(QStringDecoder::Utf16LE);
        text = decoder.decode(bytes.first(bytes.size() & ~qsizetype(1)));
    } else {
        text = QString::fromLatin1(bytes);
    }
    return text.split(u'\0', Qt::SkipEmptyParts).join(u';');
}

/// REG_SZ, REG_EXPAND_SZ and REG_MULTI_SZ are texts, REG_DWORD and REG_QWORD numbers.
bool readHex(RegistryValue &value, QStringView type, QStringView data, bool isUnicode)
{
    const std::optional<QByteArray> bytes = hexBytes(data);
    if (!bytes) {
        return false;
    }
    if (type == u"(1)" || type == u"(2)" || type == u"(7)") {
        value.text = hexText(*bytes, isUnicode);
    } else if ((type == u"(4)" && bytes->size() == 4) || (type == u"(b)" && bytes->size() == 8)) {
        quint64 number = 0;
        for (qsizetype i = bytes->size() - 1; i >= 0; --i) {
            number = (number << 8) | static_cast<uchar>(bytes->at(i));
        }
        value.text = QString::number(number);
    } else {
        value.isBinary = true;
    }
    return true;
}
} // namespace

std::optional<RegistryValue> parseRegistryValue(const QString &line, bool isUnicode)
{
    QStringView rest = QStringView(line).trimmed();
    RegistryValue value;
    if (rest.startsWith(u'@')) {
        rest = rest.sliced(1);
    } else if (const std::optional<QString> name = takeQuoted(rest)) {
        value.name = *name;
    } else {
        return std::nullopt;
    }
    rest = rest.trimmed();
    if (!rest.startsWith(u'=')) {
        return std::nullopt;
    }
    rest = rest.sliced(1).trimmed();
    if (rest == u"-") {
        value.isDeleted = true;
        return value;
    }
    if (rest.startsWith(u'"')) {
        const std::optional<QString> text = takeQuoted(rest);
        value.text = text.value_or(QString());
        return text ? std::optional(value) : std::nullopt;
    }
    const qsizetype colon = rest.indexOf(u':');
    if (colon < 0) {
        return std::nullopt;
    }
    const QString type = rest.first(colon).toString().toLower();
    rest = rest.sliced(colon + 1);
    if (type == u"dword") {
        bool isNumber = false;
        const uint number = rest.trimmed().toUInt(&isNumber, 16);
        value.text = QString::number(number);
        return isNumber ? std::optional(value) : std::nullopt;
    }
    const bool isHex =
        type.startsWith(u"hex") && readHex(value, QStringView(type).sliced(3), rest, isUnicode);
    return isHex ? std::optional(value) : std::nullopt;
}

} // namespace Scep
