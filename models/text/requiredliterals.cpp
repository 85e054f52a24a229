// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/requiredliterals.h"

#include "models/domain/limits.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace Scep {

namespace {
/// One that is shorter stands in nearly every line.
constexpr qsizetype ShortestLiteral = 2;

/// Whether the character's only form in bytes is its own, in either case: U+212A and U+017F are a k
/// and an s where case does not count.
bool isSure(QChar c, bool isCaseSensitive)
{
    const char16_t unit = c.unicode();
    const bool hasTwin = unit == u'k' || unit == u'K' || unit == u's' || unit == u'S';
    return unit >= 0x20 && unit < 0x7F && (isCaseSensitive || !hasTwin);
}

qsizetype shortest(const QByteArrayList &literals)
{
    return literals.isEmpty() ? 0 : std::ranges::min(literals, {}, &QByteArray::size).size();
}

/// How often an atom may come: only whether at least once, and whether exactly once.
struct Quantifier
{
    bool isNeeded = true;
    bool isOnce = true;
};

class ExpressionReader
{
public:
    ExpressionReader(QStringView expression, bool isCaseSensitive)
        : m_text(expression)
        , m_isCaseSensitive(isCaseSensitive)
    {
    }

    QByteArrayList read()
    {
        if (m_text.startsWith(u"(*")) {
            return {};
        }
        QByteArrayList literals = readAlternatives(0);
        return m_isUnclear || m_at < m_text.size() ? QByteArrayList() : literals;
    }

private:
    QByteArrayList readAlternatives(int depth);
    QByteArrayList readSequence(int depth);
    QByteArrayList readGroup(int depth);
    void readEscape();
    void skipClass();
    Quantifier readQuantifier();
    [[nodiscard]] std::optional<Quantifier> readBraces();
    void takeCharacter(QChar c);
    void endRun();
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }

    const QStringView m_text;
    const bool m_isCaseSensitive;
    qsizetype m_at = 0;
    bool m_isUnclear = false; ///< something that changes what other parts mean
    QByteArray m_run;         ///< characters that follow one another in every match
    QByteArrayList m_best;    ///< of the sequence being read
};

QByteArrayList ExpressionReader::readAlternatives(int depth)
{
    QByteArrayList all;
    bool hasOneWithout = false;
    while (!m_isUnclear) {
        const QByteArrayList branch = readSequence(depth);
        hasOneWithout = hasOneWithout || branch.isEmpty();
        all += branch;
        if (peek() != u'|') {
            break;
        }
        ++m_at;
    }
    return hasOneWithout ? QByteArrayList() : all;
}

QByteArrayList ExpressionReader::readSequence(int depth)
{
    if (depth > Limits::RuleDepth) {
        m_isUnclear = true;
        return {};
    }
    const QByteArrayList outerBest = std::exchange(m_best, {});
    const QByteArray outerRun = std::exchange(m_run, {});
    while (m_at < m_text.size() && !m_isUnclear && peek() != u'|' && peek() != u')') {
        const QChar c = m_text[m_at++];
        if (c == u'(') {
            endRun();
            const QByteArrayList inner = readGroup(depth + 1);
            if (readQuantifier().isNeeded && shortest(inner) > shortest(m_best)) {
                m_best = inner;
            }
        } else if (c == u'\\') {
            readEscape();
        } else if (c == u'[') {
            endRun();
            skipClass();
            readQuantifier();
        } else if (c == u'.' || c == u'^' || c == u'$') {
            endRun();
            readQuantifier();
        } else {
            takeCharacter(c);
        }
    }
    endRun();
    m_run = outerRun;
    return std::exchange(m_best, outerBest);
}

/// Behind the opening parenthesis.
QByteArrayList ExpressionReader::readGroup(int depth)
{
    bool isPartOfMatch = true;
    if (peek() == u'*') {
        m_isUnclear = true;
    } else if (peek() == u'?') {
        const QStringView rest = m_text.sliced(m_at);
        const bool isName = (rest.startsWith(u"?<") && rest.size() > 2 && rest[2].isLetter()) ||
                            rest.startsWith(u"?P<") || rest.startsWith(u"?'");
        if (isName) {
            const QChar end = rest.startsWith(u"?'") ? u'\'' : u'>';
            const qsizetype close = m_text.indexOf(end, m_at + 2);
            m_at = close < 0 ? m_text.size() : close + 1;
        } else if (rest.startsWith(u"?:") || rest.startsWith(u"?>")) {
            m_at += 2;
        } else if (rest.startsWith(u"?=") || rest.startsWith(u"?!")) {
            isPartOfMatch = false;
            m_at += 2;
        } else if (rest.startsWith(u"?<=") || rest.startsWith(u"?<!")) {
            isPartOfMatch = false;
            m_at += 3;
        } else {
            m_isUnclear = true; // options, comments, conditions, recursion
        }
    }
    const QByteArrayList inner = readAlternatives(depth);
    if (peek() != u')') {
        m_isUnclear = true;
    }
    ++m_at;
    return isPartOfMatch ? inner : QByteArrayList();
}

/// Behind the backslash.
void ExpressionReader::readEscape()
{
    const QChar c = peek();
    ++m_at;
    const bool isLetterOrDigit = c.isLetterOrNumber();
    if (c == u'Q' || c == u'E' || c == u'c' || c == u'N' || c == u'K' || c.isNull()) {
        m_isUnclear = true;
        return;
    }
    if (!isLetterOrDigit) {
        takeCharacter(c);
        return;
    }
    endRun();
    // What follows may be an argument: a code, a property, a name.
    static constexpr QStringView WithArgument = u"xopPgku0123456789";
    if (WithArgument.contains(c)) {
        if (peek() == u'{' || peek() == u'<' || peek() == u'\'') {
            const QChar end = peek() == u'{' ? u'}' : peek() == u'<' ? u'>' : u'\'';
            const qsizetype close = m_text.indexOf(end, m_at + 1);
            m_at = close < 0 ? m_text.size() : close + 1;
        } else {
            for (int digits = 0; digits < 3 && peek().isLetterOrNumber(); ++digits) {
                ++m_at;
            }
        }
    }
    readQuantifier();
}

/// Behind the opening bracket.
void ExpressionReader::skipClass()
{
    if (peek() == u'^') {
        ++m_at;
    }
    if (peek() == u']') {
        ++m_at;
    }
    while (m_at < m_text.size() && peek() != u']') {
        if (peek() == u'\\') {
            m_isUnclear = m_isUnclear || peek(1) == u'Q';
            ++m_at;
        } else if (peek() == u'[' && (peek(1) == u':' || peek(1) == u'.' || peek(1) == u'=')) {
            const QString end = QString(peek(1)) + u']';
            const qsizetype close = m_text.indexOf(end, m_at + 2);
            m_at = close < 0 ? m_at : close + 1;
        }
        ++m_at;
    }
    ++m_at;
}

Quantifier ExpressionReader::readQuantifier()
{
    Quantifier quantifier;
    const QChar c = peek();
    if (c == u'?' || c == u'*') {
        quantifier = {.isNeeded = false, .isOnce = false};
        ++m_at;
    } else if (c == u'+') {
        quantifier.isOnce = false;
        ++m_at;
    } else if (const std::optional<Quantifier> braces = readBraces()) {
        quantifier = *braces;
    } else {
        return quantifier;
    }
    if (peek() == u'?' || peek() == u'+') {
        ++m_at; // lazy or possessive
    }
    return quantifier;
}

/// `{n}`, `{n,}`, `{n,m}`, `{,m}`; anything else in braces means itself.
std::optional<Quantifier> ExpressionReader::readBraces()
{
    if (peek() != u'{') {
        return std::nullopt;
    }
    const qsizetype close = m_text.indexOf(u'}', m_at);
    if (close < 0) {
        return std::nullopt;
    }
    const QStringView inside = m_text.sliced(m_at + 1, close - m_at - 1);
    const bool isCount = !inside.isEmpty() && std::ranges::all_of(inside, [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u',' || c == u' ';
    });
    if (!isCount) {
        return std::nullopt;
    }
    m_at = close + 1;
    const QStringView least =
        inside.left(inside.indexOf(u',') < 0 ? inside.size() : inside.indexOf(u','));
    return Quantifier{.isNeeded = least.trimmed().toInt() > 0, .isOnce = false};
}

void ExpressionReader::takeCharacter(QChar c)
{
    const Quantifier quantifier = readQuantifier();
    if (!quantifier.isNeeded || !isSure(c, m_isCaseSensitive)) {
        endRun();
        return;
    }
    m_run += static_cast<char>(c.unicode());
    if (!quantifier.isOnce) {
        endRun();
    }
}

void ExpressionReader::endRun()
{
    const QByteArray run = std::exchange(m_run, {});
    if (run.size() >= ShortestLiteral && run.size() > shortest(m_best)) {
        m_best = {run};
    }
}
} // namespace

QByteArrayList requiredLiterals(QStringView expression, bool isCaseSensitive)
{
    return ExpressionReader(expression, isCaseSensitive).read();
}

QByteArray requiredPart(QStringView text, bool isCaseSensitive)
{
    QByteArray best;
    QByteArray run;
    for (const QChar c : text) {
        if (isSure(c, isCaseSensitive)) {
            run += static_cast<char>(c.unicode());
        } else {
            run.clear();
        }
        if (run.size() > best.size()) {
            best = run;
        }
    }
    return best;
}

} // namespace Scep
