// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/ruleyaml.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RuleBase)
};
} // namespace

RuleFaults::RuleFaults(QString file, int firstLine)
    : m_file(std::move(file))
    , m_firstLine(firstLine)
{
}

int RuleFaults::lineOf(const YAML::Mark &mark) const
{
    return m_firstLine + (mark.is_null() || mark.line < 0 ? 0 : mark.line);
}

void RuleFaults::add(const YAML::Node &node, const QString &message)
{
    add(node.IsDefined() ? node.Mark() : YAML::Mark::null_mark(), message);
}

void RuleFaults::add(const YAML::Mark &mark, const QString &message)
{
    m_issues.append({m_file, lineOf(mark), message});
    m_hasFaults = true;
}

void RuleFaults::warn(int line, const QString &message)
{
    m_issues.append({m_file, line, message, true});
}

QString yamlText(const YAML::Node &node)
{
    return node.IsDefined() && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

YAML::Node yamlMember(const YAML::Node &map, const char *name)
{
    return map.IsDefined() && map.IsMap() ? map[name] : YAML::Node(YAML::NodeType::Undefined);
}

QStringList yamlTexts(const YAML::Node &node, RuleFaults &faults)
{
    if (!node.IsDefined() || node.IsNull()) {
        return {};
    }
    if (node.IsScalar()) {
        return {yamlText(node)};
    }
    QStringList texts;
    if (!node.IsSequence()) {
        faults.add(node, Tr::tr("A text or a list of texts is expected here."));
        return texts;
    }
    for (const YAML::Node &item : node) {
        if (item.IsScalar()) {
            texts.append(yamlText(item));
        } else {
            faults.add(item, Tr::tr("A text is expected here."));
        }
    }
    return texts;
}

} // namespace Scep
