// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/rulefile.h"

#include "models/analysis/detectionreader.h"
#include "models/analysis/ruleliteral.h"
#include "models/analysis/ruleshape.h"
#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QUuid>

#include <optional>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RuleBase)
};

std::optional<std::chrono::seconds> durationOf(const QString &text)
{
    if (text.size() < 2) {
        return std::nullopt;
    }
    bool isNumber = false;
    const qint64 number = text.chopped(1).toUInt(&isNumber);
    if (!isNumber || number == 0) {
        return std::nullopt;
    }
    switch (text.back().unicode()) {
    case u's':
        return std::chrono::seconds(number);
    case u'm':
        return std::chrono::minutes(number);
    case u'h':
        return std::chrono::hours(number);
    case u'd':
        return std::chrono::days(number);
    default:
        return std::nullopt;
    }
}

std::optional<bool> booleanOf(const QString &text)
{
    if (text == "true"_L1 || text == "false"_L1) {
        return text == "true"_L1;
    }
    return std::nullopt;
}

std::optional<EnrollmentKind> kindFromId(const QString &id)
{
    for (const EnrollmentKind kind :
         {EnrollmentKind::Scep, EnrollmentKind::Root, EnrollmentKind::Other}) {
        if (enrollmentKindId(kind) == id) {
            return kind;
        }
    }
    return std::nullopt;
}

/// Reads one document.
class RuleReader
{
public:
    RuleReader(const YAML::Node &root, const QString &file, RuleFaults &faults)
        : m_root(root)
        , m_faults(faults)
    {
        m_rule.info.file = file;
    }

    Rule read()
    {
        if (!checkRuleShape(m_root, m_faults)) {
            return m_rule;
        }
        readHead();
        readScep();
        m_rule.detection = readDetection(yamlMember(m_root, "detection"), m_faults);
        readExamples();
        if (m_faults.isEmpty()) {
            prove();
            advise();
        }
        return m_rule;
    }

private:
    void readHead()
    {
        RuleInfo &info = m_rule.info;
        info.title = required("title");
        info.id = required("id");
        info.line = m_faults.lineOf(yamlMember(m_root, "id").Mark());
        if (!info.id.isEmpty() && QUuid::fromString(info.id).isNull()) {
            m_faults.add(yamlMember(m_root, "id"), Tr::tr("The rule's id must be a UUID."));
        }
        readStatus();
        info.description = yamlText(yamlMember(m_root, "description"));
        info.references = yamlTexts(yamlMember(m_root, "references"), m_faults);
        const YAML::Node source = yamlMember(m_root, "logsource");
        info.logSource = {yamlText(yamlMember(source, "product")),
                          yamlText(yamlMember(source, "service"))};
        if (info.logSource.product.isEmpty() && info.logSource.service.isEmpty()) {
            m_faults.add(source.IsDefined() ? source : m_root,
                         Tr::tr("The rule's logsource names no product and no service."));
        }
        const YAML::Node levelNode = yamlMember(m_root, "level");
        if (levelNode.IsDefined()) {
            const auto level = levelFromId(yamlText(levelNode));
            if (!level) {
                m_faults.add(levelNode, Tr::tr("\"%1\" is no level.").arg(yamlText(levelNode)));
            }
            info.level = level.value_or(Level::Informational);
            if (info.status == UnverifiedStatus && info.level > Level::Medium) {
                m_faults.add(levelNode,
                             Tr::tr("An experimental rule has the level medium at most."));
            }
        }
    }

    void readStatus()
    {
        const YAML::Node node = yamlMember(m_root, "status");
        m_rule.info.status = yamlText(node);
        static const QStringList known{u"stable"_s, u"test"_s, QString(UnverifiedStatus),
                                       u"deprecated"_s, u"unsupported"_s};
        if (node.IsDefined() && !known.contains(m_rule.info.status)) {
            m_faults.add(node, Tr::tr("\"%1\" is no status.").arg(yamlText(node)));
        }
    }

    QString required(const char *name)
    {
        const QString text = yamlText(yamlMember(m_root, name));
        if (text.isEmpty()) {
            m_faults.add(m_root, Tr::tr("The rule has no %1.").arg(QLatin1StringView(name)));
        }
        return text;
    }

    void readScep()
    {
        const YAML::Node scep = yamlMember(m_root, "scep");
        if (!scep.IsDefined() || !scep.IsMap()) {
            m_faults.add(m_root, Tr::tr("The rule has no \"scep\" block."));
            return;
        }
        bool hasStage = false;
        for (const auto &member : scep) {
            const QString key = yamlText(member.first);
            hasStage = hasStage || key == "stage"_L1;
            if (!readScepMember(key, member.second)) {
                m_faults.add(member.first,
                             Tr::tr("\"%1\" is not known in the \"scep\" block.").arg(key));
            }
        }
        if (!hasStage) {
            m_faults.add(scep, Tr::tr("The \"scep\" block names no stage."));
        }
    }

    template<typename T>
    void take(T &target, const std::optional<T> &value, const YAML::Node &node)
    {
        if (value) {
            target = *value;
        } else {
            m_faults.add(node, Tr::tr("\"%1\" is no valid value here.").arg(yamlText(node)));
        }
    }

    /// False when the key is not known.
    bool readScepMember(const QString &key, const YAML::Node &value)
    {
        RuleInfo &info = m_rule.info;
        const QString text = yamlText(value);
        if (key == "stage"_L1) {
            take(info.stage, stageFromId(text), value);
        } else if (key == "outcome"_L1) {
            take(info.outcome, outcomeFromId(text), value);
        } else if (key == "track"_L1) {
            take(info.track, kindFromId(text), value);
        } else if (key == "limit"_L1) {
            take(info.limit, durationOf(text), value);
        } else if (key == "state"_L1) {
            info.state = text;
        } else if (key == "cause"_L1) {
            info.cause = text;
        } else if (key == "fix"_L1) {
            info.fix = yamlTexts(value, m_faults);
        } else if (key == "next"_L1) {
            info.next = text;
        } else if (key == "stalledTitle"_L1) {
            info.stalledTitle = text;
        } else if (key == "fallback"_L1) {
            take(info.isFallback, booleanOf(text), value);
        } else if (key == "captures"_L1) {
            readCaptures(value);
        } else {
            return false;
        }
        return true;
    }

    void readCaptures(const YAML::Node &node)
    {
        if (!node.IsMap()) {
            m_faults.add(node, Tr::tr("\"captures\" is a map from capture to field."));
            return;
        }
        for (const auto &member : node) {
            m_rule.captureFields.insert(yamlText(member.first), yamlText(member.second));
        }
    }

    void readExamples()
    {
        const YAML::Node examples = yamlMember(m_root, "examples");
        for (const YAML::Node &node : listOf(examples, "match")) {
            if (const auto example = readExample(node, m_rule.info.logSource, m_faults)) {
                m_rule.matches.append(*example);
                m_rule.info.exampleMatches.append(QString::fromUtf8(example->rawText));
            }
        }
        for (const YAML::Node &node : listOf(examples, "reject")) {
            if (const auto example = readExample(node, m_rule.info.logSource, m_faults)) {
                m_rule.rejects.append(*example);
                m_rule.info.exampleRejects.append(QString::fromUtf8(example->rawText));
            }
        }
        if (m_rule.matches.isEmpty() || m_rule.rejects.isEmpty()) {
            m_faults.add(examples.IsDefined() ? examples : m_root,
                         Tr::tr("The rule needs at least one example that matches and one that "
                                "is rejected."));
        }
    }

    QList<YAML::Node> listOf(const YAML::Node &map, const char *name)
    {
        const YAML::Node node = yamlMember(map, name);
        QList<YAML::Node> nodes;
        if (node.IsDefined() && node.IsSequence()) {
            for (const YAML::Node &item : node) {
                nodes.append(item);
            }
        }
        return nodes;
    }

    /// The rule must do on its examples what it says, and a scanner must be able to find them.
    void prove()
    {
        const YAML::Node detection = yamlMember(m_root, "detection");
        m_rule.literals = m_rule.detection.literals(m_rule.info.logSource);
        if (m_rule.literals.isEmpty()) {
            m_faults.add(detection,
                         Tr::tr("The detection has no text of at least %n character(s) that every "
                                "match must hold.",
                                nullptr, int(MinimumLiteralBytes)));
        }
        for (const RuleExample &example : std::as_const(m_rule.matches)) {
            if (!m_rule.detection.match(example.event)) {
                m_faults.add(markAt(example), Tr::tr("The rule does not match its example."));
            }
        }
        for (const RuleExample &example : std::as_const(m_rule.rejects)) {
            if (m_rule.detection.match(example.event)) {
                m_faults.add(markAt(example), Tr::tr("The rule matches an example that it must "
                                                     "reject."));
            }
        }
    }

    /// What works, but could be better.
    void advise()
    {
        for (const int line : m_rule.detection.slowLines()) {
            m_faults.warn(line, Tr::tr("The expression is slow: it has no text of at least %n "
                                       "character(s) that every match must hold, and no other test "
                                       "stands before it.",
                                       nullptr, int(MinimumLiteralBytes)));
        }
        const RuleInfo &info = m_rule.info;
        const bool isFinding = info.level > Level::Informational ||
                               info.outcome == Outcome::Failed ||
                               info.limit > std::chrono::seconds(0);
        if (isFinding && (info.cause.isEmpty() || info.fix.isEmpty())) {
            m_faults.warn(m_faults.lineOf(yamlMember(m_root, "scep").Mark()),
                          Tr::tr("The rule makes a finding, but names no cause or no fix."));
        }
    }

    YAML::Mark markAt(const RuleExample &example) const
    {
        YAML::Mark mark;
        mark.line = example.line - m_faults.lineOf(YAML::Mark::null_mark());
        return mark;
    }

    YAML::Node m_root;
    RuleFaults &m_faults;
    Rule m_rule;
};

} // namespace

RuleFile readRule(const RuleDocument &document)
{
    RuleFile file;
    RuleFaults faults(document.file, document.firstLine);
    try {
        const YAML::Node root = YAML::Load(document.text.toStdString());
        if (!root.IsDefined() || root.IsNull()) {
            return file; // comments only
        }
        if (root.IsMap()) {
            const Rule rule = RuleReader(root, document.file, faults).read();
            if (faults.isEmpty()) {
                file.rules.append(rule);
            }
        } else {
            faults.add(root, Tr::tr("A rule is a map of keys."));
        }
    } catch (const YAML::Exception &error) {
        faults.add(error.mark,
                   Tr::tr("The YAML is not valid: %1.").arg(QString::fromStdString(error.msg)));
    }
    file.issues = faults.issues();
    return file;
}

RuleFile readRules(const QByteArray &yaml, const QString &fileName)
{
    RuleFile file;
    for (const RuleDocument &document : ruleDocuments(yaml, fileName)) {
        const RuleFile one = readRule(document);
        file.rules += one.rules;
        file.issues += one.issues;
        if (file.issues.size() > Limits::IssuesPerSource) {
            file.issues.append({fileName, document.firstLine,
                                Tr::tr("Too many faults; the rest of the file was not read.")});
            break;
        }
    }
    return file;
}

} // namespace Scep
