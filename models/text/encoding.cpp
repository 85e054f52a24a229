// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which encoding bytes are in, and how they become text: detectEncoding() and decodeText().

#include "models/text/codepage.h"
#include "models/text/evidencefile.h"
#include "models/text/textdocument.h"
#include "models/text/utf16lines.h"

#include <QUtf8StringView>

#include <algorithm>

namespace Scep {

namespace {
bool isTextByte(uchar byte)
{
    return (byte >= 0x20 && byte != 0x7F) || byte == '\t' || byte == '\n' || byte == '\r' ||
           byte == '\f' || byte == 0x1B;
}

/// A DER or BER SEQUENCE of at least 128 bytes: no text begins with 0x30 0x8n.
bool beginsLikeDer(QByteArrayView head)
{
    return head.size() > 1 && head[0] == 0x30 && static_cast<uchar>(head[1]) >= 0x80 &&
           static_cast<uchar>(head[1]) <= 0x84;
}

/// A Windows event log (EVTX) or a chunk of one: its values are UTF-16, but it is no text.
bool beginsLikeEventLog(QByteArrayView head)
{
    return head.startsWith(QByteArrayView("ElfFile\0", 8)) ||
           head.startsWith(QByteArrayView("ElfChnk\0", 8));
}

/// UTF-16 without a byte order mark: logs are mostly ASCII, so that every other byte is NUL.
bool looksLikeUtf16(QByteArrayView head, qsizetype nulByte)
{
    qsizetype nuls = 0;
    qsizetype nulsElsewhere = 0;
    qsizetype text = 0;
    const qsizetype pairs = head.size() / 2;
    for (qsizetype i = 0; i < pairs; ++i) {
        const uchar upper = static_cast<uchar>(head[2 * i + nulByte]);
        const uchar lower = static_cast<uchar>(head[2 * i + 1 - nulByte]);
        nuls += upper == 0 ? 1 : 0;
        nulsElsewhere += lower == 0 ? 1 : 0;
        text += upper == 0 && isTextByte(lower) ? 1 : 0;
    }
    return pairs >= 4 && nuls * 5 >= pairs * 2 && nulsElsewhere * 20 <= pairs &&
           text * 20 >= nuls * 19;
}

/// Length of @p head without a multi-byte sequence that its end cuts.
qsizetype wholeUtf8Length(QByteArrayView head)
{
    const qsizetype lowest = std::max<qsizetype>(0, head.size() - 3);
    for (qsizetype i = head.size() - 1; i >= lowest; --i) {
        const uchar byte = static_cast<uchar>(head[i]);
        if (byte < 0x80) {
            break;
        }
        if (byte >= 0xC0) {
            const qsizetype needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
            return i + needed > head.size() ? i : head.size();
        }
    }
    return head.size();
}

/// Bytes that no text has; a run of NUL bytes counts once, as a crash leaves one in a log.
qsizetype controlBytes(QByteArrayView head)
{
    qsizetype count = 0;
    char previous = 'x';
    for (const char byte : head) {
        if (!isTextByte(static_cast<uchar>(byte)) && (byte != '\0' || previous != '\0')) {
            ++count;
        }
        previous = byte;
    }
    return count;
}

/// One line: as UTF-8 when it is that, though perhaps damaged in places, else in the code page.
/// Programs that share a log do not always agree on an encoding.
QString decodeLine(QByteArrayView line, Encoding encoding)
{
    if (QUtf8StringView(line).isValidUtf8()) {
        return QString::fromUtf8(line);
    }
    const Utf8Count count = countUtf8(line);
    if (count.sequences > count.wrong) {
        return QString::fromUtf8(line);
    }
    return fromCodePage(line, encoding == Encoding::Utf8 ? likelyCodePage(line) : encoding);
}

/// Of bytes that are no UTF-16.
Encoding encodingOfBytes(QByteArrayView head)
{
    const bool isUtf8 = QUtf8StringView(head.first(wholeUtf8Length(head))).isValidUtf8();
    // Damaged text keeps its few control bytes; in other bytes about one of ten is one.
    const qsizetype tolerated = head.size() / (isUtf8 ? 10 : 50) + (isUtf8 ? 2 : 0);
    if (controlBytes(head) > tolerated || (!head.isEmpty() && head.count('\0') == head.size())) {
        return Encoding::Binary;
    }
    return isUtf8 ? Encoding::Utf8 : likelyCodePage(head);
}

/// Of text that begins in 8 bits and has lines of UTF-16 too.
Encoding encodingOfOtherLines(QByteArrayView head)
{
    Utf16LineDecoder decoder(Encoding::Utf8);
    QByteArray text = decoder.decode(head);
    text += decoder.finish();
    return encodingOfBytes(text);
}

QString decodeLines(QByteArrayView bytes, Encoding encoding)
{
    if (QUtf8StringView(bytes).isValidUtf8()) {
        return QString::fromUtf8(bytes);
    }
    QString text;
    for (qsizetype begin = 0; begin < bytes.size();) {
        const auto isEnd = [](char byte) { return byte == '\n' || byte == '\r'; };
        const auto found = std::find_if(bytes.begin() + begin, bytes.end(), isEnd);
        const qsizetype end = found == bytes.end() ? bytes.size() : found - bytes.begin() + 1;
        text += decodeLine(bytes.sliced(begin, end - begin), encoding);
        begin = end;
    }
    return text;
}
} // namespace

QString encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Binary:
        return {};
    case Encoding::Utf8:
        return QStringLiteral("UTF-8");
    case Encoding::Utf16LittleEndian:
        return QStringLiteral("UTF-16LE");
    case Encoding::Utf16BigEndian:
        return QStringLiteral("UTF-16BE");
    case Encoding::Windows1250:
        return QStringLiteral("windows-1250");
    case Encoding::Windows1252:
        return QStringLiteral("windows-1252");
    }
    return {};
}

Encoding encodingOfSamples(const QByteArrayList &samples)
{
    int score = 0;
    Utf8Count sum;
    for (QByteArrayView sample : samples) {
        // The sample may begin and end inside a character.
        for (int i = 0; i < 3 && !sample.isEmpty() && (sample.front() & 0xC0) == 0x80; ++i) {
            sample = sample.sliced(1);
        }
        sample = sample.first(wholeUtf8Length(sample));
        const Utf8Count count = countUtf8(sample);
        sum.wrong += count.wrong;
        sum.sequences += count.sequences;
        score += count.wrong > count.sequences ? centralEuropeanScore(sample) : 0;
    }
    if (sum.sequences >= sum.wrong) {
        return Encoding::Utf8;
    }
    return score > 0 ? Encoding::Windows1250 : Encoding::Windows1252;
}

Encoding detectEncoding(QByteArrayView head)
{
    if (head.startsWith("\xEF\xBB\xBF")) {
        return Encoding::Utf8;
    }
    if (head.startsWith("\xFF\xFE")) {
        return Encoding::Utf16LittleEndian;
    }
    if (head.startsWith("\xFE\xFF")) {
        return Encoding::Utf16BigEndian;
    }
    if (beginsLikeDer(head) || beginsLikeEventLog(head)) {
        return Encoding::Binary;
    }
    if (head.contains('\0') && beginsInEightBits(head) && hasUtf16Lines(head)) {
        return encodingOfOtherLines(head);
    }
    if (looksLikeUtf16(head, 1)) {
        return Encoding::Utf16LittleEndian;
    }
    if (looksLikeUtf16(head, 0)) {
        return Encoding::Utf16BigEndian;
    }
    return encodingOfBytes(head);
}

QString decodeText(QByteArrayView bytes, Encoding encoding)
{
    QString text;
    switch (encoding) {
    case Encoding::Binary:
        text = QString::fromLatin1(bytes);
        break;
    case Encoding::Utf16LittleEndian:
    case Encoding::Utf16BigEndian:
        // Lines of another encoding may stand between those that were UTF-16.
        text = decodeLines(bytes, Encoding::Utf8);
        break;
    case Encoding::Utf8:
    case Encoding::Windows1250:
    case Encoding::Windows1252:
        text = decodeLines(bytes, encoding);
        break;
    }
    if (text.contains(QChar(0))) {
        text.replace(QChar(0), QChar(0x2400));
    }
    return text;
}

} // namespace Scep
