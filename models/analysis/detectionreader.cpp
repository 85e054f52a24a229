// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/detectionreader.h"

#include "models/domain/limits.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RuleBase)
};

/// A key of a selection: a field and its modifiers.
struct Key
{
    QString field;
    RulePattern::Tie tie = RulePattern::Tie::Both;
    Qt::CaseSensitivity caseSensitivity = Qt::CaseInsensitive;
    QRegularExpression::PatternOptions options;
    bool isExpression = false;
    bool isPresence = false;
    bool needsAll = false;
};

Key readKey(const YAML::Node &node, RuleFaults &faults)
{
    const QStringList parts = yamlText(node).split(u'|');
    Key key;
    key.field = parts.first();
    if (key.field.isEmpty()) { // Sigma: keywords
        key.field = u"message"_s;
        key.tie = RulePattern::Tie::None;
    }
    for (const QString &modifier : parts.sliced(1)) {
        if (modifier == "contains"_L1) {
            key.tie = RulePattern::Tie::None;
        } else if (modifier == "startswith"_L1) {
            key.tie = RulePattern::Tie::Start;
        } else if (modifier == "endswith"_L1) {
            key.tie = RulePattern::Tie::End;
        } else if (modifier == "all"_L1) {
            key.needsAll = true;
        } else if (modifier == "cased"_L1) {
            key.caseSensitivity = Qt::CaseSensitive;
        } else if (modifier == "exists"_L1) {
            key.isPresence = true;
        } else if (modifier == "re"_L1) {
            key.isExpression = true;
        } else if (key.isExpression && modifier == "i"_L1) {
            key.options |= QRegularExpression::CaseInsensitiveOption;
        } else if (key.isExpression && modifier == "m"_L1) {
            key.options |= QRegularExpression::MultilineOption;
        } else if (key.isExpression && modifier == "s"_L1) {
            key.options |= QRegularExpression::DotMatchesEverythingOption;
        } else {
            faults.add(node, Tr::tr("The modifier \"%1\" is not supported.").arg(modifier));
        }
    }
    return key;
}

void readPresence(const YAML::Node &value, FieldTest &test, RuleFaults &faults)
{
    test.kind = FieldTest::Kind::Presence;
    const QString text = yamlText(value).toLower();
    if (text != "true"_L1 && text != "false"_L1) {
        faults.add(value, Tr::tr("\"exists\" takes true or false."));
    }
    test.isPresent = text == "true"_L1;
}

void readExpression(const YAML::Node &value, const Key &key, FieldTest &test, RuleFaults &faults)
{
    const QString text = yamlText(value);
    const QRegularExpression expression = limitedExpression(text, key.options);
    if (!expression.isValid()) {
        // Compiled once more without the limits: the position is to be that of the author's text.
        const QRegularExpression plain(text, key.options);
        faults.add(value, Tr::tr("The regular expression is not valid at character %1: %2.")
                              .arg(plain.patternErrorOffset() + 1)
                              .arg(plain.errorString()));
        return;
    }
    test.expressions.append(expression);
    test.expressionTexts.append(text);
}

void readValue(const YAML::Node &value, const Key &key, FieldTest &test, RuleFaults &faults)
{
    if (value.IsNull()) {
        test.allowsMissing = true;
    } else if (!value.IsScalar()) {
        faults.add(value, Tr::tr("A value must be a text, a number or null."));
    } else if (yamlText(value).size() > Limits::RuleValueCharacters) {
        faults.add(value, Tr::tr("A value has at most %n character(s).", nullptr,
                                 int(Limits::RuleValueCharacters)));
    } else if (key.isExpression) {
        readExpression(value, key, test, faults);
    } else {
        test.patterns.append(RulePattern(yamlText(value), key.tie, key.caseSensitivity));
    }
}

FieldTest readTest(const YAML::Node &keyNode, const YAML::Node &value, RuleFaults &faults)
{
    const Key key = readKey(keyNode, faults);
    FieldTest test;
    test.field = key.field;
    test.needsAll = key.needsAll;
    test.line = faults.lineOf(value.Mark());
    test.kind = key.isExpression ? FieldTest::Kind::Expression : FieldTest::Kind::Text;
    if (key.isPresence) {
        readPresence(value, test, faults);
    } else if (value.IsSequence()) {
        if (value.size() == 0) {
            faults.add(value, Tr::tr("The list of values is empty."));
        }
        for (const YAML::Node &item : value) {
            readValue(item, key, test, faults);
        }
    } else {
        readValue(value, key, test, faults);
    }
    return test;
}

/// Cheap tests on the event first, then expressions, then tests on what those caught.
void putInOrder(FieldTests &tests)
{
    const QStringList caught = captureNames(tests);
    std::ranges::stable_sort(tests, {}, [&](const FieldTest &test) {
        if (caught.contains(test.field)) {
            return 2;
        }
        return test.kind == FieldTest::Kind::Expression ? 1 : 0;
    });
}

FieldTests readMap(const YAML::Node &map, RuleFaults &faults)
{
    FieldTests tests;
    for (const auto &member : map) {
        tests.append(readTest(member.first, member.second, faults));
    }
    if (tests.isEmpty()) {
        faults.add(map, Tr::tr("The selection is empty."));
    }
    putInOrder(tests);
    return tests;
}

FieldTest keyword(const YAML::Node &node)
{
    FieldTest test;
    test.field = u"message"_s;
    test.patterns = {RulePattern(yamlText(node), RulePattern::Tie::None, Qt::CaseInsensitive)};
    return test;
}

Selection readSelection(const QString &name, const YAML::Node &node, RuleFaults &faults)
{
    Selection selection{name, {}};
    if (node.IsMap()) {
        selection.alternatives.append(readMap(node, faults));
    } else if (node.IsScalar()) {
        selection.alternatives.append({keyword(node)});
    } else if (node.IsSequence() && node.size() > 0) {
        for (const YAML::Node &item : node) {
            if (item.IsMap()) {
                selection.alternatives.append(readMap(item, faults));
            } else if (item.IsScalar()) {
                selection.alternatives.append({keyword(item)});
            } else {
                faults.add(item, Tr::tr("A selection's list holds maps or keywords."));
            }
        }
    } else {
        faults.add(node, Tr::tr("The selection \"%1\" is empty.").arg(name));
    }
    return selection;
}

} // namespace

Detection readDetection(const YAML::Node &detection, RuleFaults &faults)
{
    if (!detection.IsDefined() || !detection.IsMap()) {
        faults.add(detection, Tr::tr("The rule has no detection."));
        return {};
    }
    QList<Selection> selections;
    QStringList names;
    for (const auto &member : detection) {
        const QString name = yamlText(member.first);
        if (name == "condition"_L1) {
            continue;
        }
        names.append(name);
        selections.append(readSelection(name, member.second, faults));
    }
    const YAML::Node conditionNode = yamlMember(detection, "condition");
    if (!conditionNode.IsDefined() || !conditionNode.IsScalar()) {
        faults.add(detection, Tr::tr("The detection has no condition."));
        return {};
    }
    const auto condition = parseCondition(yamlText(conditionNode), names);
    if (!condition) {
        faults.add(conditionNode, condition.error());
        return {};
    }
    return Detection(std::move(selections), *condition);
}

} // namespace Scep
