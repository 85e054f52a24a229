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

/// Of a literal that may stand in any field.
constexpr int AnyField = 0;

/// Knuth's multiplicative hash, its better bits first.
size_t spread(quint32 key)
{
    constexpr quint32 Golden = 2'654'435'761U;
    const quint32 product = key * Golden;
    return (product >> 16) | (product << 16);
}

size_t slotOf(quint32 key)
{
    return spread(key) & 0xffff;
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

const LiteralIndex::Bucket *LiteralIndex::find(quint32 key) const
{
    const size_t mask = m_buckets.size() - 1;
    for (size_t at = spread(key); !m_buckets.empty(); ++at) {
        const Bucket &bucket = m_buckets[at & mask];
        if (bucket.key == key || bucket.key == 0) {
            return bucket.key == 0 ? nullptr : &bucket;
        }
    }
    return nullptr;
}

/// The bucket with that key, or the free one that is its place.
LiteralIndex::Bucket *LiteralIndex::bucketOf(quint32 key)
{
    const size_t mask = m_buckets.size() - 1;
    size_t at = spread(key);
    while (m_buckets[at & mask].key != 0 && m_buckets[at & mask].key != key) {
        ++at;
    }
    return &m_buckets[at & mask];
}

void LiteralIndex::grow()
{
    constexpr size_t FewestBuckets = 64;
    std::vector<Bucket> old(std::max(FewestBuckets, m_buckets.size() * 2));
    old.swap(m_buckets);
    for (Bucket &bucket : old) {
        if (bucket.key != 0) {
            *bucketOf(bucket.key) = std::move(bucket);
        }
    }
}

void LiteralIndex::add(const QString &literal, size_t rule, int field)
{
    // Words begin alike in many literals: the least used key of each keeps the lists short.
    qsizetype best = 0;
    size_t fewest = std::numeric_limits<size_t>::max();
    for (qsizetype at = 0; at + MinimumLiteralBytes <= literal.size(); ++at) {
        const Bucket *known = find(keyAt(literal, at));
        const size_t uses = known == nullptr ? 0 : known->entries.size();
        if (uses < fewest) {
            fewest = uses;
            best = at;
        }
    }
    if (2 * (m_keys + 1) > m_buckets.size()) {
        grow();
    }
    const quint32 key = keyAt(literal, best);
    Bucket *bucket = bucketOf(key);
    m_keys += bucket->key == 0 ? 1 : 0;
    bucket->key = key;
    bucket->entries.push_back({literal, rule, field, best});
    m_slots.set(slotOf(key));
}

template<typename Take>
void LiteralIndex::find(QStringView text, Take &&take) const
{
    quint32 key = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        key = (key << 8) | keyByte(text[at].unicode());
        if (!m_slots.test(slotOf(key))) {
            continue;
        }
        const Bucket *bucket = find(key);
        if (bucket == nullptr) {
            continue;
        }
        for (const Entry &entry : bucket->entries) {
            if (standsAt(entry.literal, text, at + 1 - MinimumLiteralBytes - entry.offset)) {
                take(entry);
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
            m_literals.add(text, rule, AnyField);
        }
    }
    for (const QString &value : gate.values) {
        if (gate.isWhole) {
            m_byValue[gate.field][value].append(rule);
            continue;
        }
        const auto field = m_fields.constFind(gate.field);
        const int number =
            field == m_fields.cend() ? static_cast<int>(m_fields.size()) + 1 : *field;
        m_fields.insert(gate.field, number);
        m_literals.add(value, rule, number);
    }
}

std::vector<size_t> RuleIndex::candidates(const LogEvent &event) const
{
    std::vector<size_t> found(m_always.cbegin(), m_always.cend());
    addByValue(event, found);
    addByText(event, found);
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
}

void RuleIndex::addByValue(const LogEvent &event, std::vector<size_t> &rules) const
{
    for (auto field = m_byValue.cbegin(); field != m_byValue.cend(); ++field) {
        const auto value = event.fields.constFind(field.key());
        if (value == event.fields.cend()) {
            continue;
        }
        const auto known = field->constFind(value->toCaseFolded());
        if (known != field->cend()) {
            rules.insert(rules.end(), known->cbegin(), known->cend());
        }
    }
}

/// Adds the rules one of whose literals stands where it must, and takes those out that lack their
/// text: many rules ask for one and the same value, such as the event that tells of every failure,
/// and then each for a code of its own. A field is walked once for both.
void RuleIndex::addByText(const LogEvent &event, std::vector<size_t> &rules) const
{
    const bool looksForTexts = rules.size() > FewRules && !m_hasText.isEmpty();
    std::vector<size_t> withText;
    std::vector<size_t> withLiteral;
    for (const auto &[name, value] : event.fields.asKeyValueRange()) {
        const int number = m_fields.value(name, AnyField);
        if (number == AnyField && !looksForTexts) {
            continue;
        }
        m_literals.find(value, [&, field = number](const LiteralIndex::Entry &entry) {
            if (entry.field == AnyField) {
                withText.push_back(entry.rule);
            } else if (entry.field == field) {
                withLiteral.push_back(entry.rule);
            }
        });
    }
    if (looksForTexts) {
        std::ranges::sort(withText);
        std::erase_if(rules, [&](size_t rule) {
            return m_hasText.contains(rule) && !std::ranges::binary_search(withText, rule);
        });
    }
    rules.insert(rules.end(), withLiteral.cbegin(), withLiteral.cend());
}

} // namespace Scep
