// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/rulebase.h"

#include <QStringList>

#include <yaml-cpp/yaml.h>

namespace Scep {

/// Where faults of one YAML document are noted. A rule with a fault is left out.
class RuleFaults
{
public:
    /// @p firstLine is the file's line on which the document begins, counted from 1.
    RuleFaults(QString file, int firstLine);

    void add(const YAML::Node &node, const QString &message);
    void add(const YAML::Mark &mark, const QString &message);
    /// Something that works, but hardly as it is meant. @p line is one of the file.
    void warn(int line, const QString &message);

    /// Faults and warnings.
    [[nodiscard]] QList<RuleIssue> issues() const { return m_issues; }
    /// Whether there are no faults; warnings do not count.
    [[nodiscard]] bool isEmpty() const { return !m_hasFaults; }
    /// The file's line of the node; the document's first one when the node has none.
    [[nodiscard]] int lineOf(const YAML::Mark &mark) const;

private:
    QString m_file;
    int m_firstLine = 1;
    QList<RuleIssue> m_issues;
    bool m_hasFaults = false;
};

/// A scalar's text; empty for anything else.
[[nodiscard]] QString yamlText(const YAML::Node &node);

/// The member of that name; an undefined node when @p map is no map or has none.
[[nodiscard]] YAML::Node yamlMember(const YAML::Node &map, const char *name);

/// The texts of a scalar or of a list of scalars; anything else is a fault.
[[nodiscard]] QStringList yamlTexts(const YAML::Node &node, RuleFaults &faults);

} // namespace Scep
