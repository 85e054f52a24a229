// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/ruleliteral.h"

#include "models/domain/limits.h"

#include <QStringView>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

/// Whether every format writes the character as it is.
bool isRaw(QChar c)
{
    return c >= u' ' && c < u'\x7f' && !u"&<>\"'\\"_s.contains(c);
}

qsizetype shortest(const QByteArrayList &literals)
{
    const auto least = std::ranges::min_element(literals, {}, &QByteArray::size);
    return least == literals.end() ? 0 : least->size();
}

/// Reads a regular expression far enough to know what every match must hold.
class ExpressionReader
{
public:
    explicit ExpressionReader(const QString &expression)
        : m_text(expression)
    {
    }

    QByteArrayList literals()
    {
        const Part part = readAlternatives(0);
        if (m_unknown || m_at != m_text.size()) {
            return {};
        }
        return best(part);
    }

private:
    /// What is known of a piece of the expression.
    struct Part
    {
        std::optional<QString> exact; ///< it matches this text and no other
        QByteArrayList literals;      ///< one of these is in every match
    };

    static QByteArrayList best(const Part &part)
    {
        if (!part.exact) {
            return part.literals;
        }
        const QByteArray literal = rawLiteral({*part.exact});
        return literal.isEmpty() ? QByteArrayList() : QByteArrayList{literal};
    }

    [[nodiscard]] bool atEnd() const { return m_unknown || m_at >= m_text.size(); }
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    Part unknown()
    {
        m_unknown = true;
        return {};
    }

    Part readAlternatives(int depth)
    {
        if (depth > Limits::RuleDepth) {
            return unknown();
        }
        Part result = readSequence(depth);
        while (!atEnd() && peek() == u'|') {
            ++m_at;
            const Part other = readSequence(depth);
            result = {std::nullopt, eitherLiterals(best(result), best(other))};
        }
        return result;
    }

    /// How often an atom may occur: never (0), once, or at least once.
    enum class Count { MaybeNever, Once, OnceOrMore };

    Part readSequence(int depth)
    {
        QString run;
        bool isExact = true;
        QByteArrayList literals;
        const auto endRun = [&] {
            isExact = false;
            literals = betterLiterals(literals, best({run, {}}));
            run.clear();
        };
        while (!atEnd() && peek() != u'|' && peek() != u')') {
            const Part atom = readAtom(depth);
            const Count count = readCount();
            if (count == Count::MaybeNever) {
                endRun();
            } else if (atom.exact) {
                run += *atom.exact;
                if (count == Count::OnceOrMore) {
                    endRun();
                }
            } else {
                endRun();
                literals = betterLiterals(literals, atom.literals);
            }
        }
        if (isExact) {
            return {run, {}};
        }
        endRun();
        return {std::nullopt, literals};
    }

    Count readCount()
    {
        Count count = Count::Once;
        const QChar c = peek();
        if (c == u'*' || c == u'?') {
            count = Count::MaybeNever;
            ++m_at;
        } else if (c == u'+') {
            count = Count::OnceOrMore;
            ++m_at;
        } else if (c == u'{' && peek(1).isDigit()) {
            const qsizetype close = m_text.indexOf(u'}', m_at);
            if (close < 0) {
                unknown();
                return Count::MaybeNever;
            }
            const QStringView least =
                QStringView(m_text).sliced(m_at + 1, close - m_at - 1).split(u',').first();
            count = least.toInt() == 0 ? Count::MaybeNever : Count::OnceOrMore;
            m_at = close + 1;
        } else if (c == u'{') {
            unknown(); // "{,n}" or a brace of its own: not worth telling apart
        } else {
            return count;
        }
        if (peek() == u'?' || peek() == u'+') { // lazy, possessive
            ++m_at;
        }
        return count;
    }

    Part readAtom(int depth)
    {
        const QChar c = peek();
        ++m_at;
        switch (c.unicode()) {
        case u'(':
            return readGroup(depth);
        case u'[':
            return skipClass();
        case u'\\':
            return readEscape();
        case u'.':
            return {};
        case u'^':
        case u'$':
            return {QString(), {}};
        default:
            return {QString(c), {}};
        }
    }

    Part readGroup(int depth)
    {
        bool counts = true; // lookaround does not
        if (peek() == u'*') {
            return unknown();
        }
        if (peek() == u'?') {
            ++m_at;
            const QChar kind = peek();
            const bool isLookbehind = kind == u'<' && (peek(1) == u'=' || peek(1) == u'!');
            if (kind == u'=' || kind == u'!' || isLookbehind) {
                counts = false;
                m_at += isLookbehind ? 2 : 1;
            } else if (kind == u':' || kind == u'>') {
                ++m_at;
            } else if (kind == u'<' || (kind == u'P' && peek(1) == u'<')) {
                const qsizetype close = m_text.indexOf(u'>', m_at);
                if (close < 0) {
                    return unknown();
                }
                m_at = close + 1;
            } else {
                return unknown();
            }
        }
        const Part part = readAlternatives(depth + 1);
        if (atEnd() || peek() != u')') {
            return unknown();
        }
        ++m_at;
        return counts ? part : Part{QString(), {}};
    }

    Part skipClass()
    {
        if (peek() == u'^') {
            ++m_at;
        }
        if (peek() == u']') {
            ++m_at;
        }
        while (!atEnd() && peek() != u']') {
            if (peek() == u'[' && peek(1) == u':') {
                const qsizetype close = m_text.indexOf(u":]"_s, m_at);
                m_at = close < 0 ? m_text.size() : close + 2;
            } else {
                m_at += peek() == u'\\' ? 2 : 1;
            }
        }
        if (atEnd()) {
            return unknown();
        }
        ++m_at;
        return {};
    }

    Part readEscape()
    {
        if (atEnd()) {
            return unknown();
        }
        const QChar c = peek();
        ++m_at;
        if (u"bBAzZGK"_s.contains(c)) {
            return {QString(), {}};
        }
        if (u"dDwWsShHvVRNXtnrfae"_s.contains(c)) {
            return {};
        }
        if (c.isLetterOrNumber()) {
            return unknown();
        }
        return {QString(c), {}};
    }

    const QString m_text;
    qsizetype m_at = 0;
    bool m_unknown = false;
};

} // namespace

QByteArray rawLiteral(const QStringList &runs)
{
    QByteArray longest;
    for (const QString &run : runs) {
        QByteArray part;
        for (const QChar c : run) {
            if (isRaw(c)) {
                part.append(c.toLatin1());
            } else {
                part.clear();
            }
            if (part.size() > longest.size()) {
                longest = part;
            }
        }
    }
    return longest.size() < MinimumLiteralBytes ? QByteArray() : longest;
}

QByteArrayList expressionLiterals(const QString &expression)
{
    return ExpressionReader(expression).literals();
}

QByteArrayList eitherLiterals(const QByteArrayList &a, const QByteArrayList &b)
{
    return a.isEmpty() || b.isEmpty() ? QByteArrayList() : a + b;
}

QByteArrayList betterLiterals(const QByteArrayList &a, const QByteArrayList &b)
{
    return shortest(b) > shortest(a) ? b : a;
}

QByteArrayList reducedLiterals(QByteArrayList literals)
{
    std::ranges::sort(literals, {},
                      [](const QByteArray &literal) { return std::pair(literal.size(), literal); });
    QByteArrayList reduced;
    for (const QByteArray &literal : std::as_const(literals)) {
        const QByteArray lower = literal.toLower();
        const bool isCovered = std::ranges::any_of(
            reduced, [&](const QByteArray &kept) { return lower.contains(kept.toLower()); });
        if (!isCovered) {
            reduced.append(literal);
        }
    }
    return reduced;
}

} // namespace Scep
