// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/rulebase.h"

#include <QTextStream>

#include <expected>

namespace Scep {

/// What `rules` was called with.
struct RulesInvocation
{
    QStringList arguments; ///< "check DIR" or "list"
    QString folder;        ///< of the person's own rules; may be empty
    bool json = false;
    bool markdown = false;
};

/// Runs `rules check` or `rules list` and gives the exit status: 0 all is well, 1 the folder has
/// faults. The error is a translated sentence on a wrong call.
[[nodiscard]] std::expected<int, QString> runRulesCommand(QTextStream &out,
                                                          const RulesInvocation &invocation);

/// Prints the issues of the person's own rules, a line each.
void printRuleIssues(QTextStream &out, const QList<RuleIssue> &issues);

} // namespace Scep
