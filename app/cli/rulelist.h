// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/rulebase.h"

#include <QJsonObject>
#include <QTextStream>

namespace Scep {

/// The logs that a rule speaks of, in a word: "Android", "Apple", "Windows" or "Server".
[[nodiscard]] QString ruleFamily(const RuleInfo &rule);

/// Prints a line for each rule: stage, level, status, logs, title.
void printRules(QTextStream &out, const QList<RuleInfo> &rules);

/// {"schema": "scep-workbench/rules/1", "rules": [{…}]}
[[nodiscard]] QJsonObject rulesToJson(const QList<RuleInfo> &rules);

/// A page in Markdown of every cause that the rules know, with its fix: by stage, then by the logs
/// that show it. Rules that only note a state are not on it.
[[nodiscard]] QString causesPage(const QList<RuleInfo> &rules);

} // namespace Scep
