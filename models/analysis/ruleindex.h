// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/detection.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <bitset>
#include <map>
#include <vector>

namespace Scep {

/// Literals that are looked for in one field, all of them in one pass: the field's text is walked
/// four characters at a time, and only where four begin that a literal has too it is compared.
class LiteralIndex
{
public:
    /// @p literal is ASCII in lower case and has MinimumLiteralBytes at least.
    void add(const QString &literal, size_t rule);

    /// Appends the rules one of whose literals the text holds, whatever its case.
    void find(QStringView text, std::vector<size_t> &rules) const;

private:
    struct Entry
    {
        QString literal;
        qsizetype offset = 0; ///< of the four characters in it
        size_t rule = 0;
    };

    static constexpr size_t Slots = 1U << 16;
    QHash<quint32, QList<Entry>> m_entries;
    std::bitset<Slots> m_slots; ///< a quick no for most four characters
};

/// Which rules of one log source may fit an event: with it, thousands of rules cost little more
/// than those few that are about to match.
class RuleIndex
{
public:
    void add(size_t rule, const RuleGate &gate);

    /// In ascending order; every rule that fits the event is among them.
    [[nodiscard]] std::vector<size_t> candidates(const LogEvent &event) const;

private:
    void dropThoseWithoutText(const LogEvent &event, std::vector<size_t> &rules) const;

    QHash<QString, QHash<QString, QList<size_t>>> m_byValue; ///< field, value case folded
    std::map<QString, LiteralIndex> m_byLiteral;             ///< field
    QList<size_t> m_always;
    LiteralIndex m_texts;   ///< of the rules that are looked up by value, in whichever field
    QSet<size_t> m_hasText; ///< these rules have one there
};

} // namespace Scep
