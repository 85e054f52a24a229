// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/activerules.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ActiveRules)
};
} // namespace

QString defaultRuleFolder()
{
    return QStandardPaths::locate(QStandardPaths::GenericConfigLocation,
                                  QStringLiteral("scep-workbench/rules"),
                                  QStandardPaths::LocateDirectory);
}

ActiveRules::ActiveRules(const QString &folder, const QString &language)
    : m_folder(folder)
{
    if (!folder.isEmpty()) {
        m_own = RuleBase::withFolder(folder, language);
    } else if (!language.isEmpty()) {
        m_own = RuleBase::builtInFor(language);
    }
}

const RuleBase &ActiveRules::rules() const
{
    return m_own ? *m_own : RuleBase::builtIn();
}

QString ActiveRules::description() const
{
    return m_folder.isEmpty()
               ? Tr::tr("the built-in rules of this version")
               : Tr::tr("the built-in rules of this version, and those of the folder '%1'")
                     .arg(m_folder);
}

QList<RuleIssue> ActiveRules::issues() const
{
    return m_own ? m_own->issuesOfFolders() : QList<RuleIssue>();
}

QString ruleIssueText(const RuleIssue &issue)
{
    QString place = QDir::toNativeSeparators(issue.file);
    if (issue.line > 0) {
        place += QStringLiteral(":%1").arg(issue.line);
    }
    //: %1 a file and a line, %2 a sentence
    return issue.isWarning ? Tr::tr("%1: warning: %2").arg(place, issue.message)
                           : QStringLiteral("%1: %2").arg(place, issue.message);
}

} // namespace Scep
