// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/ruleshelf.h"

#include "models/domain/oncores.h"

namespace Scep {

namespace {
/// Fewer rules are read sooner than a thread has started.
constexpr size_t RulesForAThread = 8;
} // namespace

RuleShelf::RuleShelf(const QString &language)
    : m_translator(language)
{
}

void RuleShelf::add(const Rule &rule)
{
    m_slots.emplace_back();
    replace(m_slots.size() - 1, rule);
}

void RuleShelf::add(const RuleDocument &document, const LogSource &logSource)
{
    Slot &slot = m_slots.emplace_back();
    slot.document = document;
    slot.logSource = logSource;
}

void RuleShelf::replace(size_t number, const Rule &rule)
{
    Slot &slot = m_slots[number];
    std::call_once(slot.isRead, [] {}); // whatever it was to be, it need not be read any more
    slot.logSource = rule.info.logSource;
    slot.document = {};
    slot.rule = rule;
    const std::scoped_lock lock(m_mutex);
    m_translator.translate(slot.rule->info, m_issues);
}

const LogSource &RuleShelf::logSource(size_t number) const
{
    return m_slots[number].logSource;
}

const Rule *RuleShelf::rule(size_t number) const
{
    Slot &slot = m_slots[number];
    std::call_once(slot.isRead, [&] { read(slot); });
    return slot.rule ? &*slot.rule : nullptr;
}

void RuleShelf::read(Slot &slot) const
{
    RuleFile content = readRule(slot.document);
    slot.document = {};
    const std::scoped_lock lock(m_mutex);
    m_issues += content.issues;
    for (Rule &rule : content.rules) {
        m_translator.translate(rule.info, m_issues);
        slot.rule = std::move(rule);
    }
}

void RuleShelf::read(std::span<const size_t> numbers) const
{
    onAllCores(numbers.size(), RulesForAThread, [&](size_t i) { (void)rule(numbers[i]); });
}

QList<RuleIssue> RuleShelf::issues() const
{
    const std::scoped_lock lock(m_mutex);
    return m_issues;
}

} // namespace Scep
