// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/detection.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <bitset>
#include <vector>

namespace Scep {

/// Literals that are looked for in the fields of an event, all of them in one pass: a text is
/// walked four characters at a time, and only where four begin that a literal has too it is
/// compared.
class LiteralIndex
{
public:
    /// One literal of one rule.
    struct Entry
    {
        QString literal;
        size_t rule = 0;
        int field = 0;        ///< a number of the caller's: where it has to stand
        qsizetype offset = 0; ///< of the four characters in it that it is found by
    };

    /// @p literal is ASCII in lower case and has MinimumLiteralBytes at least.
    void add(const QString &literal, size_t rule, int field);

    /// Calls @p take with the entries whose literals the text holds, whatever its case.
    template<typename Take>
    void find(QStringView text, Take &&take) const;

private:
    /// The entries of one key; none where the key is 0, which no literal has.
    struct Bucket
    {
        quint32 key = 0;
        std::vector<Entry> entries;
    };

    [[nodiscard]] Bucket *bucketOf(quint32 key);
    [[nodiscard]] const Bucket *find(quint32 key) const;
    void grow();

    static constexpr size_t Slots = 1U << 16;
    std::bitset<Slots> m_slots; ///< a quick no for most four characters
    /// By key, a power of two of them and at most half full. QHash took longer to say no, which is
    /// the answer nearly always where a field holds kilobytes of base64.
    std::vector<Bucket> m_buckets;
    size_t m_keys = 0;
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
    void addByValue(const LogEvent &event, std::vector<size_t> &rules) const;
    void addByText(const LogEvent &event, std::vector<size_t> &rules) const;

    QHash<QString, QHash<QString, QList<size_t>>> m_byValue; ///< field, value case folded
    QList<size_t> m_always;
    LiteralIndex m_literals;
    QHash<QString, int> m_fields; ///< in which a rule's literal has to stand: their numbers
    QSet<size_t> m_hasText; ///< rules looked up by value that have a text too, in whichever field
};

} // namespace Scep
