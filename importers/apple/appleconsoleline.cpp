// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/appleconsoleline.h"

#include "models/text/textdocument.h"

namespace Scep {

namespace {
bool isAsciiLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Control words of rich text before a document's first line: \f0\fs24 \cf0
void skipRtfWords(ByteCursor &cursor)
{
    while (cursor.peek() == u'\\' && isAsciiLetter(cursor.peek(1))) {
        cursor.skip(u'\\');
        cursor.takeWhile(isAsciiLetter);
        cursor.skip(u'-');
        cursor.takeWhile(ByteCursor::isDigit);
        cursor.skip(u' ');
    }
}

/// A level in either case, also as <Error>: or &lt;Error&gt;:
std::optional<QByteArrayView> takeLevel(ByteCursor &cursor)
{
    const bool isTag = cursor.rest().startsWith("&lt;");
    for (int i = 0; isTag && i < 4; ++i) {
        cursor.skip(cursor.peek());
    }
    cursor.skip(u'<');
    const QByteArrayView level = cursor.takeWhile(isAsciiLetter);
    // The one and two letters of another form are no words of this one.
    const bool isKnown = level.size() > 2 && appleSeverity(level) != Severity::Unknown;
    cursor.skip(u'>');
    if (cursor.rest().startsWith("&gt;")) {
        for (int i = 0; i < 4; ++i) {
            cursor.skip(cursor.peek());
        }
    }
    cursor.skip(u':');
    return isKnown && cursor.skipBlanks() > 0 ? std::optional(level) : std::nullopt;
}

/// Steps over a date before or behind the level.
void takeOptionalDate(ByteCursor &cursor, AppleLine &line)
{
    const qsizetype begin = cursor.position();
    if (const std::optional<DateText> date = takeDate(cursor)) {
        line.date = date;
        line.timestamp = QString::fromLatin1(cursor.since(begin)) + QLatin1Char(' ');
        cursor.skipBlanks();
    }
}

bool takeTimeAndZone(ByteCursor &cursor, AppleLine &line)
{
    const qsizetype begin = cursor.position();
    const std::optional<ClockText> clock = takeClock(cursor);
    if (!clock) {
        return false;
    }
    cursor.skipBlanks();
    const std::optional<std::chrono::seconds> zone = takeAppleZone(cursor);
    if (!zone) {
        return false;
    }
    line.clock = *clock;
    line.zone = *zone;
    line.timestamp += QString::fromLatin1(cursor.since(begin));
    return true;
}

/// The process' name may hold spaces where the columns are apart by more than one.
QByteArrayView takeProcess(ByteCursor &cursor, QByteArrayView separator)
{
    const QByteArrayView rest = cursor.rest();
    qsizetype length = -1;
    if (separator.contains('\t')) {
        length = rest.indexOf('\t');
    } else if (separator.size() > 1) {
        length = rest.indexOf("  ");
    }
    if (length <= 0) {
        return cursor.takeWord();
    }
    const QByteArrayView process = rest.first(length);
    while (length-- > 0) {
        cursor.skip(cursor.peek());
    }
    return process;
}

int hexDigit(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit >= u'0' && unit <= u'9') {
        return unit - u'0';
    }
    const char16_t lower = unit | 0x20;
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

QString withoutRtfEscapes(const QString &text)
{
    if (!text.contains(QLatin1String("\\'"))) {
        return text;
    }
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEscape =
            text[i] == QLatin1Char('\\') && i + 3 < text.size() && text[i + 1] == QLatin1Char('\'');
        const int high = isEscape ? hexDigit(text[i + 2]) : -1;
        const int low = isEscape ? hexDigit(text[i + 3]) : -1;
        if (high < 0 || low < 0) {
            result += text[i];
            continue;
        }
        const char code = static_cast<char>(high * 16 + low);
        result += decodeText(QByteArrayView(&code, 1), Encoding::Windows1252);
        i += 3;
    }
    return result;
}
} // namespace

bool beginsLikeAppleConsole(QByteArrayView bytes)
{
    ByteCursor cursor(bytes);
    AppleLine line;
    skipRtfWords(cursor);
    takeOptionalDate(cursor, line);
    if (!takeLevel(cursor)) {
        return false;
    }
    takeOptionalDate(cursor, line);
    return cursor.takeDigits(2, 2) && cursor.skip(u':') && ByteCursor::isDigit(cursor.peek());
}

std::optional<AppleLine> parseAppleConsole(QByteArrayView bytes)
{
    ByteCursor cursor(bytes);
    AppleLine line;
    skipRtfWords(cursor);
    takeOptionalDate(cursor, line);
    const std::optional<QByteArrayView> level = takeLevel(cursor);
    if (!level) {
        return std::nullopt;
    }
    line.level = *level;
    takeOptionalDate(cursor, line);
    if (!takeTimeAndZone(cursor, line)) {
        return std::nullopt;
    }
    const qsizetype separatorBegin = cursor.position();
    if (cursor.skipBlanks() == 0) {
        return std::nullopt;
    }
    line.process = takeProcess(cursor, cursor.since(separatorBegin));
    if (line.process.isEmpty()) {
        return std::nullopt;
    }
    cursor.skipBlanks();
    line.message = cursor.rest();
    splitProcessId(line);
    return line;
}

QString appleMessageText(QByteArrayView bytes, Encoding encoding)
{
    const QByteArrayView trimmed = bytes.trimmed();
    if (trimmed.endsWith('\\')) {
        bytes = bytes.first(trimmed.data() + trimmed.size() - 1 - bytes.data());
        while (bytes.endsWith(' ')) {
            bytes.chop(1);
        }
    }
    return withoutRtfEscapes(decodeText(bytes, encoding));
}

} // namespace Scep
