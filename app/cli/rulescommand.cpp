// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/rulescommand.h"

#include "app/activerules.h"
#include "app/cli/rulelist.h"
#include "app/cli/terminaltext.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

#include <algorithm>

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Rules that take the place of one of ours.
qsizetype overriding(const QList<RuleInfo> &rules)
{
    return std::ranges::count_if(
        rules, [](const RuleInfo &rule) { return RuleBase::builtIn().find(rule.id) != nullptr; });
}

std::expected<int, QString> check(QTextStream &out, const QString &folder)
{
    if (!QDir(folder).exists()) {
        return std::unexpected(Tr::tr("There is no folder '%1'.").arg(terminalPath(folder)));
    }
    const RuleBase base = RuleBase::load({folder});
    const QList<RuleIssue> issues = base.issues();
    printRuleIssues(out, issues);
    const auto warnings = std::ranges::count_if(issues, &RuleIssue::isWarning);
    const qsizetype faults = issues.size() - warnings;
    const QList<RuleInfo> rules = base.rules();
    const auto count = [](qsizetype number) { return static_cast<int>(number); };
    out << Tr::tr("%n rule(s) can be used.", nullptr, count(rules.size())) << '\n'
        << Tr::tr("%n rule(s) take the place of built-in ones.", nullptr, count(overriding(rules)))
        << '\n'
        << Tr::tr("%n fault(s) found.", nullptr, count(faults)) << '\n'
        << Tr::tr("%n warning(s) given.", nullptr, count(warnings)) << '\n';
    return faults > 0 || rules.isEmpty() ? 1 : 0;
}

void list(QTextStream &out, const RulesInvocation &invocation)
{
    const ActiveRules active(invocation.folder);
    const QList<RuleInfo> rules = active.rules().rules();
    if (invocation.json) {
        out << QString::fromUtf8(QJsonDocument(rulesToJson(rules)).toJson(QJsonDocument::Indented));
    } else if (invocation.markdown) {
        out << causesPage(rules);
    } else {
        printRules(out, rules);
    }
    QTextStream err(stderr);
    printRuleIssues(err, active.issues());
}
} // namespace

std::expected<int, QString> runRulesCommand(QTextStream &out, const RulesInvocation &invocation)
{
    const QString command = invocation.arguments.value(0);
    const bool hasForm = invocation.json || invocation.markdown;
    if (command == QStringLiteral("check") && invocation.arguments.size() == 2 && !hasForm) {
        return check(out, invocation.arguments.at(1));
    }
    if (command == QStringLiteral("list") && invocation.arguments.size() == 1 &&
        !(invocation.json && invocation.markdown)) {
        list(out, invocation);
        return 0;
    }
    return std::unexpected(
        Tr::tr("It is 'rules check DIR' or 'rules list [--json | --markdown]'."));
}

void printRuleIssues(QTextStream &out, const QList<RuleIssue> &issues)
{
    for (const RuleIssue &issue : issues) {
        out << terminalText(ruleIssueText(issue)).replace(u'\n', u' ') << '\n';
    }
}

} // namespace Scep
