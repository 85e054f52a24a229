// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/detection.h"

#include "models/analysis/ruleliteral.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

/// Nearly every event of a log source has the same value there.
bool isCommon(const QString &field)
{
    return field == "Provider_Name"_L1 || field == "component"_L1 || field == "Channel"_L1;
}

/// Fields that say little, or are not looked up by name.
bool isUseless(const QString &field)
{
    return field == AnyDatum || field == "level"_L1 || field == "pid"_L1 || field == "tid"_L1;
}

/// How many events a gate is likely to keep out; 0: all may pass.
int strength(const RuleGate &gate)
{
    if (gate.values.isEmpty()) {
        return 0;
    }
    if (isCommon(gate.field)) {
        return 1;
    }
    if (gate.isWhole) {
        return gate.field == "EventID"_L1 ? 4 : 3;
    }
    return 2;
}

const RuleGate &stronger(const RuleGate &a, const RuleGate &b)
{
    return strength(b) > strength(a) ? b : a;
}

/// What holds when one or the other does.
RuleGate either(const RuleGate &a, const RuleGate &b)
{
    const bool isAlike = a.field == b.field && a.isWhole == b.isWhole;
    return isAlike && !a.values.isEmpty() && !b.values.isEmpty()
               ? RuleGate{a.field, a.isWhole, a.values + b.values, {}}
               : RuleGate();
}

RuleGate wholeGate(const FieldTest &test)
{
    if (test.kind != FieldTest::Kind::Text || test.allowsMissing || test.needsAll) {
        return {};
    }
    RuleGate gate{test.field, true, {}, {}};
    for (const RulePattern &pattern : test.patterns) {
        const auto text = pattern.exactText();
        if (!text || text->isEmpty()) {
            return {};
        }
        gate.values.append(text->toCaseFolded());
    }
    return gate;
}

RuleGate literalGate(const FieldTest &test)
{
    RuleGate gate{test.field, false, {}, {}};
    for (const QByteArray &literal : fieldLiterals(test)) {
        gate.values.append(QString::fromLatin1(literal.toLower()));
    }
    return gate;
}

bool isSlow(const FieldTest &test)
{
    return test.kind == FieldTest::Kind::Expression && fieldLiterals(test).isEmpty();
}

} // namespace

RuleGate Detection::gate() const
{
    RuleGate result = gate(m_condition);
    std::ranges::sort(result.values);
    result.values.erase(std::ranges::unique(result.values).begin(), result.values.end());
    // A literal of a capture stands in the field that it was caught in.
    const auto trust = [](const QString &field) {
        const bool isPoor =
            isCommon(field) || field == "EventID"_L1 || (isUseless(field) && field != AnyDatum);
        return isPoor ? 0 : 1;
    };
    for (const QByteArray &literal : reducedLiterals(literals(m_condition, trust).literals)) {
        result.texts.append(QString::fromLatin1(literal.toLower()));
    }
    return result;
}

RuleGate Detection::gate(const Condition &condition) const
{
    QList<RuleGate> parts;
    switch (condition.kind) {
    case Condition::Kind::Selection:
        for (const FieldTests &tests : m_selections[condition.selection].alternatives) {
            RuleGate best;
            for (const FieldTest &test : tests) {
                if (!isUseless(test.field) && !m_captureNames.contains(test.field)) {
                    best = stronger(best, stronger(wholeGate(test), literalGate(test)));
                }
            }
            parts.append(best);
        }
        break;
    case Condition::Kind::Not:
        return {};
    case Condition::Kind::And:
    case Condition::Kind::Or:
        for (const Condition &child : condition.children) {
            parts.append(gate(child));
        }
        break;
    }
    if (parts.isEmpty()) {
        return {};
    }
    RuleGate result = parts.takeFirst();
    for (const RuleGate &part : std::as_const(parts)) {
        result =
            condition.kind == Condition::Kind::And ? stronger(result, part) : either(result, part);
    }
    return result;
}

QList<int> Detection::slowLines() const
{
    QList<int> lines;
    addSlowLines(m_condition, false, lines);
    return lines;
}

bool Detection::addSlowLines(const Condition &condition, bool isGuarded, QList<int> &lines) const
{
    bool areAllGuarded = true;
    switch (condition.kind) {
    case Condition::Kind::Selection:
        for (const FieldTests &tests : m_selections[condition.selection].alternatives) {
            bool isBehindGuard = isGuarded;
            for (const FieldTest &test : tests) {
                if (isSlow(test) && !isBehindGuard) {
                    lines.append(test.line);
                }
                isBehindGuard =
                    isBehindGuard || (test.kind != FieldTest::Kind::Presence && !isSlow(test));
            }
            areAllGuarded = areAllGuarded && isBehindGuard;
        }
        return areAllGuarded;
    case Condition::Kind::Not:
        addSlowLines(condition.children.first(), isGuarded, lines);
        return isGuarded;
    case Condition::Kind::And:
        for (const Condition &child : condition.children) {
            isGuarded = addSlowLines(child, isGuarded, lines);
        }
        return isGuarded;
    case Condition::Kind::Or:
        for (const Condition &child : condition.children) {
            areAllGuarded = addSlowLines(child, isGuarded, lines) && areAllGuarded;
        }
        return areAllGuarded;
    }
    return isGuarded;
}

} // namespace Scep
