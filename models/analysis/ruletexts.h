// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/rulebase.h"

#include <QHash>

namespace Scep {

/// What one rule says on the screen in another language. A text that is empty stays English.
struct RuleTexts
{
    QString title;
    QString state; ///< only where it is in our words, not in those of the log
    QString cause;
    QStringList fix; ///< as many steps as the rule has, or none
    QString next;
    QString stalledTitle;
    int line = 0; ///< where they stand in their file, counted from 1

    bool operator==(const RuleTexts &) const = default;
};

/// What one file of texts holds.
struct RuleTextFile
{
    QString file;
    QHash<QString, RuleTexts> texts; ///< by the rule's id, in lower case
    QList<RuleIssue> issues;
};

/// The file with the texts of a rule file: "ndes.pl.yml" beside "ndes.yml".
[[nodiscard]] QString ruleTextsPath(const QString &ruleFile, const QString &language);

/// Whether the file holds the texts of the rule file beside it, in whatever language.
[[nodiscard]] bool isRuleTextsPath(const QString &path);

/// Reads a map from the ids of rules to their texts, under the names that they have in a rule:
///
///     f6b7c2d4-…:
///       title: Wniosek odrzucony
///       fix: [Krok pierwszy., Krok drugi.]
[[nodiscard]] RuleTextFile readRuleTexts(const QByteArray &yaml, const QString &fileName);

/// Puts the texts in the place of the English ones. One without its counterpart in the rule is left
/// out and returned as an issue.
[[nodiscard]] QList<RuleIssue> layRuleTexts(const RuleTextFile &file, RuleInfo &rule);

/// Lays the texts of one language over rules, each from the file beside the rule's own. A file is
/// read when a rule first asks for it.
class RuleTranslator
{
public:
    /// Without a language, and where there is no file, rules stay as they are.
    explicit RuleTranslator(QString language = {});

    void translate(RuleInfo &rule, QList<RuleIssue> &issues);

private:
    const RuleTextFile &textsBeside(const QString &ruleFile, QList<RuleIssue> &issues);

    QString m_language;
    QHash<QString, RuleTextFile> m_files; ///< by the rules' file
};

} // namespace Scep
