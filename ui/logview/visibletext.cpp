// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/visibletext.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace Scep {

namespace {
constexpr std::array ControlNames{"NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL",
                                  "BS",  "HT",  "LF",  "VT",  "FF",  "CR",  "SO",  "SI",
                                  "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB",
                                  "CAN", "EM",  "SUB", "ESC", "FS",  "GS",  "RS",  "US"};

/// What decodeText() writes for a NUL byte.
constexpr char32_t SymbolForNull = 0x2400;

bool needsMark(char32_t c)
{
    if (c == SymbolForNull) {
        return true;
    }
    if (c == U'\t') {
        return false;
    }
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return QChar::isNonCharacter(c);
    }
}

QString markName(char32_t c)
{
    if (c < ControlNames.size()) {
        return QString::fromLatin1(ControlNames[c]);
    }
    if (c == SymbolForNull) {
        return QString::fromLatin1(ControlNames[0]);
    }
    if (c == 0x7F) {
        return QStringLiteral("DEL");
    }
    return QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
}

/// The character at @p pos and how many UTF-16 units it takes; a lone surrogate is itself.
std::pair<char32_t, qsizetype> characterAt(QStringView text, qsizetype pos)
{
    const QChar high = text[pos];
    if (high.isHighSurrogate() && pos + 1 < text.size() && text[pos + 1].isLowSurrogate()) {
        return {QChar::surrogateToUcs4(high, text[pos + 1]), 2};
    }
    return {high.unicode(), 1};
}
} // namespace

VisibleText toVisibleText(const QString &line)
{
    // Nearly every line, and each that is scrolled over.
    if (std::ranges::all_of(line, [](QChar c) { return (c >= u' ' && c <= u'~') || c == u'\t'; })) {
        return {.text = line, .marks = {}};
    }
    VisibleText result;
    result.text.reserve(line.size());
    for (qsizetype pos = 0; pos < line.size();) {
        const auto [c, length] = characterAt(line, pos);
        if (!needsMark(c)) {
            result.text += QStringView(line).sliced(pos, length);
            pos += length;
            continue;
        }
        qsizetype count = 0;
        while (pos < line.size() && characterAt(line, pos).first == c) {
            pos += length;
            ++count;
        }
        const QString times = count > 1 ? QStringLiteral("×%1").arg(count) : QString();
        const QString mark = QLatin1Char('[') + markName(c) + times + QLatin1Char(']');
        result.marks.append({.offset = result.text.size(), .length = mark.size()});
        result.text += mark;
    }
    return result;
}

} // namespace Scep
