// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/detection.h"
#include "models/analysis/rulebase.h"
#include "models/analysis/ruledocument.h"
#include "models/analysis/ruleexample.h"

#include <QHash>
#include <QList>

namespace Scep {

/// One rule, compiled and proved on its own examples.
struct Rule
{
    RuleInfo info;
    Detection detection;
    QHash<QString, QString> captureFields; ///< `scep.captures`: capture -> field
    QByteArrayList literals;
    QList<RuleExample> matches;
    QList<RuleExample> rejects;
};

/// What one rule file holds.
struct RuleFile
{
    QList<Rule> rules;
    QList<RuleIssue> issues;
};

/// Reads one document: one rule, or none and its faults.
[[nodiscard]] RuleFile readRule(const RuleDocument &document);

/// Reads all documents of a rule file. A document with a fault is left out and its faults are in
/// RuleFile::issues; the other documents are not touched by it.
[[nodiscard]] RuleFile readRules(const QByteArray &yaml, const QString &fileName);

} // namespace Scep
