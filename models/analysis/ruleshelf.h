// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/ruledocument.h"
#include "models/analysis/rulefile.h"
#include "models/analysis/ruletexts.h"

#include <deque>
#include <mutex>
#include <optional>
#include <span>

namespace Scep {

/// The rules of a base by number, each read from its document when it is first asked for: reading
/// all of them takes longer than searching a gigabyte. To be filled by one thread; asking may
/// happen on several.
class RuleShelf
{
public:
    /// The rules' texts are in that language as far as they have it; empty is English.
    explicit RuleShelf(const QString &language);

    [[nodiscard]] size_t size() const { return m_slots.size(); }

    /// Adds a rule that has been read.
    void add(const Rule &rule);
    /// Adds a rule that will be read from that document. Its log source is said to be known.
    void add(const RuleDocument &document, const LogSource &logSource);
    void replace(size_t number, const Rule &rule);

    [[nodiscard]] const LogSource &logSource(size_t number) const;

    /// Reads the rule if it has not been read. Null when its document has a fault.
    [[nodiscard]] const Rule *rule(size_t number) const;

    /// Reads those rules on all cores.
    void read(std::span<const size_t> numbers) const;

    /// What is wrong with the rules that have been read from here, and with their texts.
    [[nodiscard]] QList<RuleIssue> issues() const;

private:
    struct Slot
    {
        LogSource logSource;
        RuleDocument document;
        std::once_flag isRead;
        std::optional<Rule> rule;
    };

    void read(Slot &slot) const;

    // Reading is no change that anybody could see.
    mutable std::deque<Slot> m_slots;
    mutable std::mutex m_mutex; ///< guards what follows
    mutable RuleTranslator m_translator;
    mutable QList<RuleIssue> m_issues;
};

} // namespace Scep
