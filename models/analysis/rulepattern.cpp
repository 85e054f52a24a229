// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/rulepattern.h"

namespace Scep {

RulePattern::RulePattern(const QString &value, Tie tie, Qt::CaseSensitivity caseSensitivity)
    : m_case(caseSensitivity)
{
    m_pieces.emplaceBack();
    if (tie == Tie::End || tie == Tie::None) {
        m_pieces.emplaceBack();
    }
    parse(value);
    if (tie == Tie::Start || tie == Tie::None) {
        m_pieces.emplaceBack();
    }
}

void RulePattern::parse(const QString &value)
{
    const auto add = [this](QChar c, bool any) {
        Piece &piece = m_pieces.last();
        piece.text.append(c);
        piece.any.append(any);
        piece.hasAny = piece.hasAny || any;
    };
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        const QChar next = i + 1 < value.size() ? value[i + 1] : QChar();
        if (c == u'\\' && (next == u'*' || next == u'?' || next == u'\\')) {
            add(next, false);
            ++i;
        } else if (c == u'*') {
            m_pieces.emplaceBack();
        } else {
            add(c, c == u'?');
        }
    }
}

bool RulePattern::fits(const Piece &piece, QStringView text, qsizetype at) const
{
    if (at < 0 || at + piece.text.size() > text.size()) {
        return false;
    }
    const QStringView there = text.sliced(at, piece.text.size());
    if (!piece.hasAny) {
        return there.compare(piece.text, m_case) == 0;
    }
    for (qsizetype i = 0; i < there.size(); ++i) {
        if (!piece.any[i] && there.sliced(i, 1).compare(piece.text.at(i), m_case) != 0) {
            return false;
        }
    }
    return true;
}

qsizetype RulePattern::find(const Piece &piece, QStringView text, qsizetype from) const
{
    if (!piece.hasAny) {
        return text.indexOf(piece.text, from, m_case);
    }
    for (qsizetype at = from; at + piece.text.size() <= text.size(); ++at) {
        if (fits(piece, text, at)) {
            return at;
        }
    }
    return -1;
}

bool RulePattern::matches(QStringView text) const
{
    const Piece &first = m_pieces.first();
    if (m_pieces.size() == 1) {
        return text.size() == first.text.size() && fits(first, text, 0);
    }
    if (!fits(first, text, 0)) {
        return false;
    }
    // Taking each middle piece as far left as it goes leaves the most room for the rest.
    qsizetype at = first.text.size();
    for (qsizetype i = 1; i + 1 < m_pieces.size(); ++i) {
        const qsizetype found = find(m_pieces[i], text, at);
        if (found < 0) {
            return false;
        }
        at = found + m_pieces[i].text.size();
    }
    const qsizetype tail = text.size() - m_pieces.last().text.size();
    return tail >= at && fits(m_pieces.last(), text, tail);
}

std::optional<QString> RulePattern::exactText() const
{
    const Piece &only = m_pieces.first();
    return m_pieces.size() == 1 && !only.hasAny ? std::optional(only.text) : std::nullopt;
}

QStringList RulePattern::runs() const
{
    QStringList runs;
    for (const Piece &piece : m_pieces) {
        QString run;
        for (qsizetype i = 0; i < piece.text.size(); ++i) {
            if (piece.any[i]) {
                runs.append(run);
                run.clear();
            } else {
                run.append(piece.text[i]);
            }
        }
        runs.append(run);
    }
    runs.removeAll(QString());
    return runs;
}

} // namespace Scep
