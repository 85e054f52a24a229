// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/ruleindex.h"

#include "models/analysis/ruleliteral.h"

#include <algorithm>
#include <limits>

namespace Scep {

namespace {

static_assert(MinimumLiteralBytes == 4, "four characters make a key");

/// ASCII in lower case; 0 for all other characters, which no literal has.
constexpr quint32 keyByte(char16_t unit)
{
    if (unit >= u'A' && unit <= u'Z') {
        return unit + (u'a' - u'A');
    }
    return unit < 0x80 ? unit : 0;
}

quint32 keyAt(QStringView text, qsizetype at)
{
    quint32 key = 0;
    for (qsizetype i = at; i < at + MinimumLiteralBytes; ++i) {
        key = (key << 8) | keyByte(text[i].unicode());
    }
    return key;
}

/// So many rules are sooner tried than looked into further.
constexpr size_t FewRules = 4;

size_t slotOf(quint32 key)
{
    constexpr quint32 Golden = 2'654'435'761U; // Knuth's multiplicative hash
    return (key * Golden) >> 16;
}

bool standsAt(QStringView literal, QStringView text, qsizetype at)
{
    if (at < 0 || at + literal.size() > text.size()) {
        return false;
    }
    for (qsizetype i = 0; i < literal.size(); ++i) {
        if (keyByte(text[at + i].unicode()) != literal[i].unicode()) {
            return false;
        }
    }
    return true;
}

} // namespace

void LiteralIndex::add(const QString &literal, size_t rule)
{
    // Words begin alike in many literals: the least used key of each keeps the lists short.
    qsizetype best = 0;
    qsizetype fewest = std::numeric_limits<qsizetype>::max();
    for (qsizetype at = 0; at + MinimumLiteralBytes <= literal.size(); ++at) {
        const auto known = m_entries.constFind(keyAt(literal, at));
        const qsizetype uses = known == m_entries.cend() ? 0 : known->size();
        if (uses < fewest) {
            fewest = uses;
            best = at;
        }
    }
    const quint32 key = keyAt(literal, best);
    m_entries[key].append({literal, best, rule});
    m_slots.set(slotOf(key));
}

void LiteralIndex::find(QStringView text, std::vector<size_t> &rules) const
{
    quint32 key = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        key = (key << 8) | keyByte(text[at].unicode());
        if (!m_slots.test(slotOf(key))) {
            continue;
        }
        const auto entries = m_entries.constFind(key);
        if (entries == m_entries.cend()) {
            continue;
        }
        for (const Entry &entry : *entries) {
            if (standsAt(entry.literal, text, at + 1 - MinimumLiteralBytes - entry.offset)) {
                rules.push_back(entry.rule);
            }
        }
    }
}

void RuleIndex::add(size_t rule, const RuleGate &gate)
{
    if (gate.values.isEmpty()) {
        m_always.append(rule);
    }
    if (gate.isWhole && !gate.values.isEmpty() && !gate.texts.isEmpty()) {
        m_hasText.insert(rule);
        for (const QString &text : gate.texts) {
            m_texts.add(text, rule);
        }
    }
    for (const QString &value : gate.values) {
        if (gate.isWhole) {
            m_byValue[gate.field][value].append(rule);
        } else {
            m_byLiteral[gate.field].add(value, rule);
        }
    }
}

std::vector<size_t> RuleIndex::candidates(const LogEvent &event) const
{
    std::vector<size_t> found(m_always.cbegin(), m_always.cend());
    for (auto field = m_byValue.cbegin(); field != m_byValue.cend(); ++field) {
        const auto value = event.fields.constFind(field.key());
        if (value == event.fields.cend()) {
            continue;
        }
        const auto rules = field->constFind(value->toCaseFolded());
        if (rules != field->cend()) {
            found.insert(found.end(), rules->cbegin(), rules->cend());
        }
    }
    if (found.size() > FewRules) {
        dropThoseWithoutText(event, found);
    }
    for (const auto &[field, literals] : m_byLiteral) {
        const auto value = event.fields.constFind(field);
        if (value != event.fields.cend()) {
            literals.find(*value, found);
        }
    }
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
}

/// Many rules ask for one and the same value, such as the event that tells of every failure; then
/// each for a code of its own.
void RuleIndex::dropThoseWithoutText(const LogEvent &event, std::vector<size_t> &rules) const
{
    std::vector<size_t> withText;
    for (const QString &value : event.fields) {
        m_texts.find(value, withText);
    }
    std::ranges::sort(withText);
    std::erase_if(rules, [&](size_t rule) {
        return m_hasText.contains(rule) && !std::ranges::binary_search(withText, rule);
    });
}

} // namespace Scep
