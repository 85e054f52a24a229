// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <concepts>
#include <optional>

namespace Scep {

/// Reads a text from left to right and cannot pass its end. What it gives are views into the text.
/// View is QByteArrayView or QStringView; the characters asked for are ASCII.
template<typename View>
class BasicTextCursor
{
public:
    explicit BasicTextCursor(View text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] qsizetype position() const { return m_position; }
    [[nodiscard]] View rest() const { return m_text.sliced(m_position); }
    /// What was read since @p position.
    [[nodiscard]] View since(qsizetype position) const
    {
        return m_text.sliced(position, m_position - position);
    }
    /// The next character, 0 at the end.
    [[nodiscard]] char16_t peek(qsizetype ahead = 0) const
    {
        return ahead < m_text.size() - m_position ? unit(m_text[m_position + ahead]) : u'\0';
    }

    /// Steps over the character when it is next.
    bool skip(char16_t character)
    {
        if (atEnd() || peek() != character) {
            return false;
        }
        ++m_position;
        return true;
    }
    /// Steps over spaces and tabs and gives their number.
    qsizetype skipBlanks()
    {
        return takeWhile([](char16_t c) { return c == u' ' || c == u'\t'; }).size();
    }
    /// All characters from here on that satisfy the predicate.
    View takeWhile(std::predicate<char16_t> auto predicate)
    {
        const qsizetype begin = m_position;
        while (!atEnd() && predicate(peek())) {
            ++m_position;
        }
        return since(begin);
    }
    /// All up to the next space, tab or the end.
    View takeWord()
    {
        return takeWhile([](char16_t c) { return c != u' ' && c != u'\t'; });
    }
    /// All before the character, which is stepped over; nothing, and no step, when it does not
    /// come.
    std::optional<View> takeUntil(char16_t character)
    {
        const qsizetype begin = m_position;
        const View taken = takeWhile([character](char16_t c) { return c != character; });
        if (!skip(character)) {
            m_position = begin;
            return std::nullopt;
        }
        return taken;
    }
    /// The run of digits here, when there are at least @p fewest and at most @p most of them.
    std::optional<View> takeDigits(qsizetype fewest, qsizetype most)
    {
        const qsizetype begin = m_position;
        const View digits = takeWhile(isDigit);
        if (digits.size() < fewest || digits.size() > most) {
            m_position = begin;
            return std::nullopt;
        }
        return digits;
    }
    /// The number that a run of so many digits, at most 9, says.
    std::optional<int> takeNumber(qsizetype fewest, qsizetype most)
    {
        const std::optional<View> digits = takeDigits(fewest, most < 9 ? most : 9);
        if (!digits) {
            return std::nullopt;
        }
        int value = 0;
        for (const auto digit : *digits) {
            value = value * 10 + (unit(digit) - u'0');
        }
        return value;
    }

    [[nodiscard]] static constexpr bool isDigit(char16_t c) { return c >= u'0' && c <= u'9'; }

private:
    [[nodiscard]] static char16_t unit(char c) { return static_cast<uchar>(c); }
    [[nodiscard]] static char16_t unit(QChar c) { return c.unicode(); }

    View m_text;
    qsizetype m_position = 0;
};

/// Over the bytes of a line.
using ByteCursor = BasicTextCursor<QByteArrayView>;
/// Over decoded text.
using StringCursor = BasicTextCursor<QStringView>;

} // namespace Scep
