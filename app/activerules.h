// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/rulebase.h"

#include <optional>

namespace Scep {

/// Where a person's own rules are looked for when none are named: the folder
/// "scep-workbench/rules" of the person's configuration. Empty when there is no such folder.
[[nodiscard]] QString defaultRuleFolder();

/// The rules that the program works with: those that are built in, and a person's own folder of
/// them, which take the place of ours where the ids are the same.
class ActiveRules
{
public:
    /// @p folder may be empty: the built-in rules alone. Their texts are in that language, as far
    /// as they have it; empty is English.
    explicit ActiveRules(const QString &folder, const QString &language = {});

    [[nodiscard]] const RuleBase &rules() const;
    /// Which rules these are, for a report; names the folder.
    [[nodiscard]] QString description() const;
    /// What is wrong with the person's own rules.
    [[nodiscard]] QList<RuleIssue> issues() const;

private:
    QString m_folder;
    std::optional<RuleBase> m_own;
};

/// "file:line: sentence", the form that editors jump to. Warnings say so.
[[nodiscard]] QString ruleIssueText(const RuleIssue &issue);

} // namespace Scep
