// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/oddbytes.h"

#include <QChar>
#include <QList>
#include <QStringList>

#include <algorithm>

namespace Scep {

namespace {
constexpr qsizetype OctetsOfRow = 16;

/// The length of the UTF-8 sequence that begins there, and whether it is a character to be seen.
struct Sequence
{
    qsizetype length = 1;
    bool isOdd = true;
};

bool isOdd(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
        return character != U'\t';
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return QChar::isNonCharacter(character);
    }
}

Sequence sequenceAt(QByteArrayView bytes, qsizetype at)
{
    const auto lead = static_cast<uchar>(bytes[at]);
    const qsizetype length = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
    if (length == 0 || at + length > bytes.size()) {
        return {};
    }
    const QString text = QString::fromUtf8(bytes.sliced(at, length));
    const QList<uint> characters = text.toUcs4();
    const bool isOne = characters.size() == 1;
    if (!isOne || (characters.constFirst() == QChar::ReplacementCharacter && length != 3)) {
        return {};
    }
    return {.length = length, .isOdd = isOdd(characters.constFirst())};
}

bool hasOddByte(QByteArrayView bytes, qsizetype begin, qsizetype end, Encoding encoding)
{
    if (encoding == Encoding::Windows1250 || encoding == Encoding::Windows1252) {
        return std::any_of(bytes.begin() + begin, bytes.begin() + end, [](char byte) {
            const auto value = static_cast<uchar>(byte);
            return (value < 0x20 && byte != '\t') || value == 0x7F;
        });
    }
    while (begin < end) {
        const Sequence sequence = sequenceAt(bytes, begin);
        if (sequence.isOdd) {
            return true;
        }
        begin += sequence.length;
    }
    return false;
}

/// Where the sequence begins that holds the octet.
qsizetype sequenceBegin(QByteArrayView bytes, qsizetype at)
{
    qsizetype begin = at;
    while (begin > 0 && at - begin < 3 && (static_cast<uchar>(bytes[begin]) & 0xC0) == 0x80) {
        --begin;
    }
    return begin;
}

QString rowText(QByteArrayView bytes, qsizetype offset)
{
    const QByteArrayView row =
        bytes.sliced(offset).first(std::min(OctetsOfRow, bytes.size() - offset));
    QString hex;
    QString text;
    for (const char byte : row) {
        const auto value = static_cast<uchar>(byte);
        hex += QStringLiteral("%1 ").arg(static_cast<uint>(value), 2, 16, QLatin1Char('0'));
        text += value >= 0x20 && value < 0x7F ? QLatin1Char(byte) : QLatin1Char('.');
    }
    return QStringLiteral("%1  %2 %3")
        .arg(offset, 8, 16, QLatin1Char('0'))
        .arg(hex.leftJustified(3 * OctetsOfRow), text);
}
} // namespace

QString oddByteRows(QByteArrayView line, Encoding encoding)
{
    QStringList rows;
    for (qsizetype offset = 0; offset < line.size() && rows.size() < OddByteRows;
         offset += OctetsOfRow) {
        const qsizetype end = std::min(offset + OctetsOfRow, line.size());
        if (hasOddByte(line, sequenceBegin(line, offset), end, encoding)) {
            rows.append(rowText(line, offset));
        }
    }
    return rows.join(QLatin1Char('\n'));
}

} // namespace Scep
