// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/ruleshape.h"

#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RuleBase)
};

/// Sigma's own keys (Sigma specification 2.0, "Rule schema") and ours.
const QSet<QString> &rootKeys()
{
    static const QSet<QString> keys{
        u"title"_s,       u"id"_s,      u"name"_s,       u"related"_s, u"taxonomy"_s,
        u"status"_s,      u"license"_s, u"references"_s, u"author"_s,  u"date"_s,
        u"modified"_s,    u"tags"_s,    u"logsource"_s,  u"fields"_s,  u"falsepositives"_s,
        u"description"_s, u"level"_s,   u"detection"_s,  u"scope"_s,   u"scep"_s,
        u"examples"_s};
    return keys;
}

/// Counts the values of a document as its readers meet them: every use of an alias again.
class ShapeWalk
{
public:
    explicit ShapeWalk(RuleFaults &faults)
        : m_faults(faults)
    {
    }

    /// False when a limit was reached, which is noted once.
    bool walk(const YAML::Node &node, int depth)
    {
        if (++m_nodes > Limits::RuleNodes) {
            m_faults.add(node, Tr::tr("The rule has more than %n value(s), or aliases stand for "
                                      "them.",
                                      nullptr, Limits::RuleNodes));
            return false;
        }
        if (depth > Limits::RuleNesting) {
            m_faults.add(node, Tr::tr("The rule is nested deeper than %n level(s).", nullptr,
                                      Limits::RuleNesting));
            return false;
        }
        if (node.IsSequence()) {
            for (const YAML::Node &item : node) {
                if (!walk(item, depth + 1)) {
                    return false;
                }
            }
        } else if (node.IsMap()) {
            return walkMap(node, depth);
        }
        return true;
    }

private:
    bool walkMap(const YAML::Node &map, int depth)
    {
        QSet<QString> names;
        for (const auto &member : map) {
            const QString name = yamlText(member.first);
            if (!name.isEmpty() && names.contains(name)) {
                m_faults.add(member.first, Tr::tr("The key \"%1\" is there twice.").arg(name));
            }
            names.insert(name);
            if (!walk(member.first, depth + 1) || !walk(member.second, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    RuleFaults &m_faults;
    int m_nodes = 0;
};

/// Keys of a block that only knows a few.
void checkKeys(const YAML::Node &root, const char *block, const QSet<QString> &known,
               RuleFaults &faults)
{
    const YAML::Node node = yamlMember(root, block);
    if (!node.IsDefined() || !node.IsMap()) {
        return;
    }
    for (const auto &member : node) {
        const QString key = yamlText(member.first);
        if (!known.contains(key)) {
            faults.add(member.first, Tr::tr("\"%1\" is not known in the block \"%2\".")
                                         .arg(key, QLatin1StringView(block)));
        }
    }
}

} // namespace

bool checkRuleShape(const YAML::Node &root, RuleFaults &faults)
{
    if (!ShapeWalk(faults).walk(root, 0)) {
        return false;
    }
    for (const auto &member : root) {
        const QString key = yamlText(member.first);
        if (!rootKeys().contains(key)) {
            faults.warn(faults.lineOf(member.first.Mark()),
                        Tr::tr("\"%1\" is no key of a rule.").arg(key));
        }
    }
    checkKeys(root, "logsource", {u"product"_s, u"service"_s, u"category"_s, u"definition"_s},
              faults);
    checkKeys(root, "examples", {u"match"_s, u"reject"_s}, faults);
    return true;
}

} // namespace Scep
