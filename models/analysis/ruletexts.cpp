// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/ruletexts.h"

#include "models/analysis/ruleyaml.h"
#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RuleBase)
};

/// False when the key is none of a text.
bool readMember(RuleTexts &texts, const QString &key, const YAML::Node &value, RuleFaults &faults)
{
    if (key == "title"_L1) {
        texts.title = yamlText(value);
    } else if (key == "state"_L1) {
        texts.state = yamlText(value);
    } else if (key == "cause"_L1) {
        texts.cause = yamlText(value);
    } else if (key == "fix"_L1) {
        texts.fix = yamlTexts(value, faults);
    } else if (key == "next"_L1) {
        texts.next = yamlText(value);
    } else if (key == "stalledTitle"_L1) {
        texts.stalledTitle = yamlText(value);
    } else {
        return false;
    }
    return true;
}

RuleTexts readTexts(const YAML::Node &key, const YAML::Node &node, RuleFaults &faults)
{
    RuleTexts texts;
    texts.line = faults.lineOf(key.Mark());
    if (!node.IsMap()) {
        faults.add(key, Tr::tr("The texts of a rule are a map of keys."));
        return texts;
    }
    for (const auto &member : node) {
        const QString name = yamlText(member.first);
        if (!readMember(texts, name, member.second, faults)) {
            faults.add(member.first, Tr::tr("\"%1\" is no text of a rule.").arg(name));
        }
    }
    return texts;
}

void readMap(const YAML::Node &map, QHash<QString, RuleTexts> &texts, RuleFaults &faults)
{
    for (const auto &member : map) {
        const QString id = yamlText(member.first).toLower();
        if (texts.contains(id)) {
            faults.add(member.first, Tr::tr("The texts of %1 were given before.").arg(id));
        } else {
            texts.insert(id, readTexts(member.first, member.second, faults));
        }
    }
}

/// Lays the texts of one rule over it.
class Overlay
{
public:
    Overlay(const RuleTextFile &file, int line, QList<RuleIssue> &issues)
        : m_file(file)
        , m_line(line)
        , m_issues(issues)
    {
    }

    void text(const char *name, QString &english, const QString &translated)
    {
        if (!translated.isEmpty() && english.isEmpty()) {
            fault(Tr::tr("The rule has no %1.").arg(QLatin1StringView(name)));
        } else if (!translated.isEmpty()) {
            english = translated;
        }
    }

    void steps(QStringList &english, const QStringList &translated)
    {
        if (!translated.isEmpty() && english.size() != translated.size()) {
            fault(Tr::tr("The texts have another number of steps than the rule."));
        } else if (!translated.isEmpty()) {
            english = translated;
        }
    }

    void fault(const QString &message) { m_issues.append({m_file.file, m_line, message}); }

private:
    const RuleTextFile &m_file;
    int m_line = 0;
    QList<RuleIssue> &m_issues;
};

} // namespace

QString ruleTextsPath(const QString &ruleFile, const QString &language)
{
    const QFileInfo info(ruleFile);
    return u"%1/%2.%3.%4"_s.arg(info.path(), info.completeBaseName(), language, info.suffix());
}

bool isRuleTextsPath(const QString &path)
{
    const QFileInfo info(path);
    const QFileInfo rules(info.completeBaseName());
    return !rules.suffix().isEmpty() &&
           QFile::exists(info.path() + u'/' + rules.completeBaseName() + u'.' + info.suffix());
}

RuleTextFile readRuleTexts(const QByteArray &yaml, const QString &fileName)
{
    RuleTextFile file{.file = fileName, .texts = {}, .issues = {}};
    RuleFaults faults(fileName, 1);
    try {
        const YAML::Node root = YAML::Load(yaml.toStdString());
        if (root.IsMap()) {
            readMap(root, file.texts, faults);
        } else {
            faults.add(root, Tr::tr("A file of texts is a map from the ids of rules."));
        }
    } catch (const YAML::Exception &error) {
        faults.add(error.mark,
                   Tr::tr("The YAML is not valid: %1.").arg(QString::fromStdString(error.msg)));
    }
    file.issues = faults.issues();
    return file;
}

QList<RuleIssue> layRuleTexts(const RuleTextFile &file, RuleInfo &rule)
{
    QList<RuleIssue> issues;
    const auto found = file.texts.constFind(rule.id.toLower());
    if (found == file.texts.cend()) {
        return issues;
    }
    Overlay overlay(file, found->line, issues);
    overlay.text("title", rule.title, found->title);
    overlay.text("state", rule.state, found->state);
    overlay.text("cause", rule.cause, found->cause);
    overlay.steps(rule.fix, found->fix);
    overlay.text("next", rule.next, found->next);
    overlay.text("stalledTitle", rule.stalledTitle, found->stalledTitle);
    return issues;
}

RuleTranslator::RuleTranslator(QString language)
    : m_language(std::move(language))
{
}

void RuleTranslator::translate(RuleInfo &rule, QList<RuleIssue> &issues)
{
    if (!m_language.isEmpty()) {
        issues += layRuleTexts(textsBeside(rule.file, issues), rule);
    }
}

const RuleTextFile &RuleTranslator::textsBeside(const QString &ruleFile, QList<RuleIssue> &issues)
{
    const auto known = m_files.constFind(ruleFile);
    if (known != m_files.cend()) {
        return *known;
    }
    RuleTextFile content;
    QFile file(ruleTextsPath(ruleFile, m_language));
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray yaml = file.read(Limits::RuleFileBytes + 1);
        if (yaml.size() > Limits::RuleFileBytes) {
            issues.append({file.fileName(), 0, Tr::tr("The rule file is too large.")});
        } else {
            content = readRuleTexts(yaml, file.fileName());
            issues += content.issues;
        }
    }
    return *m_files.insert(ruleFile, content);
}

} // namespace Scep
