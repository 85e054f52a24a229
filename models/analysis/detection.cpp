// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/detection.h"

#include "models/analysis/ruleliteral.h"
#include "models/domain/limits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

using Captures = QHash<QString, QString>;

QString valueOf(const QString &field, const LogEvent &event, const Captures &captures)
{
    const auto captured = captures.constFind(field);
    return captured == captures.cend() ? event.field(field) : *captured;
}

bool expressionFits(const QRegularExpression &expression, const QString &value, Captures &captures)
{
    const QRegularExpressionMatch match =
        expression.matchView(QStringView(value).left(Limits::ExpressionCharacters));
    if (!match.hasMatch()) {
        return false;
    }
    const QStringList names = expression.namedCaptureGroups();
    for (qsizetype i = 1; i < names.size(); ++i) {
        if (!names[i].isEmpty() && match.hasCaptured(int(i))) {
            captures.insert(names[i], match.captured(int(i)));
        }
    }
    return true;
}

bool valueFits(const FieldTest &test, const QString &value, Captures &captures)
{
    if (value.isEmpty() && test.allowsMissing) {
        return true;
    }
    if (test.kind == FieldTest::Kind::Text) {
        const auto fits = [&](const RulePattern &pattern) { return pattern.matches(value); };
        return test.needsAll ? std::ranges::all_of(test.patterns, fits)
                             : std::ranges::any_of(test.patterns, fits);
    }
    const auto fits = [&](const QRegularExpression &expression) {
        return expressionFits(expression, value, captures);
    };
    return test.needsAll ? std::ranges::all_of(test.expressions, fits)
                         : std::ranges::any_of(test.expressions, fits);
}

/// The names of a Windows event's data by position.
const QStringList &datumNames()
{
    static const QStringList names = [] {
        QStringList made;
        for (int i = 1; i <= Limits::RuleData; ++i) {
            made.append(u"Data%1"_s.arg(i));
        }
        return made;
    }();
    return names;
}

bool anyDatumFits(const FieldTest &test, const LogEvent &event, Captures &captures)
{
    bool isThere = false;
    for (const QString &name : datumNames()) {
        const auto datum = event.fields.constFind(name);
        if (datum != event.fields.cend()) {
            isThere = true;
            if (valueFits(test, *datum, captures)) {
                return true;
            }
        }
    }
    return !isThere && test.allowsMissing;
}

bool testFits(const FieldTest &test, const LogEvent &event, Captures &captures)
{
    if (test.kind == FieldTest::Kind::Presence) {
        const bool isThere = event.fields.contains(test.field) || captures.contains(test.field);
        return isThere == test.isPresent;
    }
    return test.field == AnyDatum ? anyDatumFits(test, event, captures)
                                  : valueFits(test, valueOf(test.field, event, captures), captures);
}

bool testsFit(const FieldTests &tests, const LogEvent &event, Captures &captures)
{
    Captures found = captures;
    for (const FieldTest &test : tests) {
        if (!testFits(test, event, found)) {
            return false;
        }
    }
    captures = found;
    return true;
}

/// How surely the field's text stands in the line or element that an importer looks for: fields
/// that importers derive, or that may stand on a later line of the record, come last.
int trust(const QString &field, const LogSource &source)
{
    if (field == "level"_L1 || field == "pid"_L1 || field == "tid"_L1) {
        return 0;
    }
    if (source.product == "windows"_L1) {
        return field == "Provider_Name"_L1 ? 3 : 2;
    }
    return field.startsWith("nserror_"_L1) ? 1 : 2;
}

/// Of two literal lists that both hold, the one that is surer to be found, then the better one.
TrustedLiterals bothOf(const TrustedLiterals &a, const TrustedLiterals &b)
{
    if (a.literals.isEmpty() || b.literals.isEmpty() || a.trust == b.trust) {
        return {betterLiterals(a.literals, b.literals), std::max(a.trust, b.trust)};
    }
    return a.trust > b.trust ? a : b;
}

TrustedLiterals eitherOf(const TrustedLiterals &a, const TrustedLiterals &b)
{
    return {eitherLiterals(a.literals, b.literals), std::min(a.trust, b.trust)};
}

TrustedLiterals literalsOf(const FieldTests &tests, const FieldTrust &trust)
{
    TrustedLiterals best;
    for (const FieldTest &test : tests) {
        const TrustedLiterals own{fieldLiterals(test), trust(test.field)};
        if (own.trust > 0 && !own.literals.isEmpty()) {
            best = bothOf(best, own);
        }
    }
    return best;
}

} // namespace

QByteArrayList fieldLiterals(const FieldTest &test)
{
    if (test.kind == FieldTest::Kind::Presence || test.allowsMissing) {
        return {};
    }
    QList<QByteArrayList> perValue;
    for (const RulePattern &pattern : test.patterns) {
        const QByteArray literal = rawLiteral(pattern.runs());
        perValue.append(literal.isEmpty() ? QByteArrayList() : QByteArrayList{literal});
    }
    for (const QString &expression : test.expressionTexts) {
        perValue.append(expressionLiterals(expression));
    }
    if (perValue.isEmpty()) {
        return {};
    }
    QByteArrayList result = perValue.takeFirst();
    for (const QByteArrayList &other : std::as_const(perValue)) {
        result = test.needsAll ? betterLiterals(result, other) : eitherLiterals(result, other);
    }
    return result;
}

QStringList captureNames(const FieldTests &tests)
{
    QStringList names;
    for (const FieldTest &test : tests) {
        for (const QRegularExpression &expression : test.expressions) {
            names += expression.namedCaptureGroups();
        }
    }
    names.removeAll(QString());
    return names;
}

QRegularExpression limitedExpression(const QString &text,
                                     QRegularExpression::PatternOptions options)
{
    return QRegularExpression(u"(*LIMIT_MATCH=%1)"_s.arg(Limits::ExpressionSteps) + text, options);
}

Detection::Detection(QList<Selection> selections, Condition condition)
    : m_selections(std::move(selections))
    , m_condition(std::move(condition))
{
    for (const Selection &selection : std::as_const(m_selections)) {
        for (const FieldTests &tests : selection.alternatives) {
            m_captureNames += captureNames(tests);
        }
    }
    putPlainFirst(m_condition);
}

/// Whether no expression is run for it and nothing looked at that one caught.
bool Detection::isPlain(const Condition &condition) const
{
    if (condition.kind != Condition::Kind::Selection) {
        return std::ranges::all_of(condition.children,
                                   [this](const Condition &child) { return isPlain(child); });
    }
    const auto isPlainTest = [this](const FieldTest &test) {
        return test.kind != FieldTest::Kind::Expression && !m_captureNames.contains(test.field);
    };
    return std::ranges::all_of(
        m_selections[condition.selection].alternatives,
        [&](const FieldTests &tests) { return std::ranges::all_of(tests, isPlainTest); });
}

/// What costs little is asked first. The expressions keep their order: the later of two that catch
/// the same name has the last word.
void Detection::putPlainFirst(Condition &condition)
{
    for (Condition &child : condition.children) {
        putPlainFirst(child);
    }
    if (condition.kind == Condition::Kind::And) {
        std::ranges::stable_partition(condition.children,
                                      [this](const Condition &child) { return isPlain(child); });
    }
}

std::optional<QHash<QString, QString>> Detection::match(const LogEvent &event) const
{
    Captures captures;
    if (!holds(m_condition, event, captures)) {
        return std::nullopt;
    }
    return captures;
}

bool Detection::holds(const Condition &condition, const LogEvent &event, Captures &captures) const
{
    const auto childHolds = [&](const Condition &child) { return holds(child, event, captures); };
    switch (condition.kind) {
    case Condition::Kind::Selection:
        return std::ranges::any_of(
            m_selections[condition.selection].alternatives,
            [&](const FieldTests &tests) { return testsFit(tests, event, captures); });
    case Condition::Kind::Not: {
        Captures unused = captures;
        return !holds(condition.children.first(), event, unused);
    }
    case Condition::Kind::And:
        return std::ranges::all_of(condition.children, childHolds);
    case Condition::Kind::Or:
        return std::ranges::any_of(condition.children, childHolds);
    }
    return false;
}

QByteArrayList Detection::literals(const LogSource &source) const
{
    const auto trustOf = [&source](const QString &field) { return trust(field, source); };
    return reducedLiterals(literals(m_condition, trustOf).literals);
}

TrustedLiterals Detection::literals(const Condition &condition, const FieldTrust &trust) const
{
    QList<TrustedLiterals> parts;
    switch (condition.kind) {
    case Condition::Kind::Selection:
        for (const FieldTests &tests : m_selections[condition.selection].alternatives) {
            parts.append(literalsOf(tests, trust));
        }
        break;
    case Condition::Kind::Not:
        return {};
    case Condition::Kind::And:
    case Condition::Kind::Or:
        for (const Condition &child : condition.children) {
            parts.append(literals(child, trust));
        }
        break;
    }
    if (parts.isEmpty()) {
        return {};
    }
    TrustedLiterals result = parts.takeFirst();
    for (const TrustedLiterals &part : std::as_const(parts)) {
        result =
            condition.kind == Condition::Kind::And ? bothOf(result, part) : eitherOf(result, part);
    }
    return result;
}

} // namespace Scep
