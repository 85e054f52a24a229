// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/comparison.h"

#include "models/domain/statename.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};
} // namespace

QString differenceId(Difference difference)
{
    switch (difference) {
    case Difference::None:
        return u"same"_s;
    case Difference::OtherPlatform:
        return u"otherPlatform"_s;
    case Difference::Missing:
        return u"missing"_s;
    case Difference::Additional:
        return u"additional"_s;
    case Difference::State:
        return u"state"_s;
    case Difference::Outcome:
        return u"outcome"_s;
    case Difference::Repetition:
        return u"repetition"_s;
    case Difference::Duration:
        return u"duration"_s;
    case Difference::Value:
        return u"value"_s;
    }
    return {};
}

QString differenceDisplayName(Difference difference)
{
    switch (difference) {
    case Difference::None:
        return Tr::tr("the same");
    case Difference::OtherPlatform:
        return Tr::tr("another platform's state");
    case Difference::Missing:
        return Tr::tr("missing");
    case Difference::Additional:
        return Tr::tr("only here");
    case Difference::State:
        return Tr::tr("another state");
    case Difference::Outcome:
        return Tr::tr("different outcome");
    case Difference::Repetition:
        return Tr::tr("repeated otherwise");
    case Difference::Duration:
        return Tr::tr("unusual duration");
    case Difference::Value:
        return Tr::tr("another value");
    }
    return {};
}

QChar sideLetter(qsizetype side)
{
    return QChar(u'A' + static_cast<char16_t>(side));
}

QString differencesText(const QList<Difference> &differences)
{
    QStringList texts;
    for (qsizetype side = 1; side < differences.size(); ++side) {
        if (!isDifference(differences[side])) {
            continue;
        }
        const QString text = differenceDisplayName(differences[side]);
        //: %1 the letter of a side, %2 how it differs from the first
        texts.append(differences.size() == 2 ? text
                                             : Tr::tr("%1 %2").arg(sideLetter(side)).arg(text));
    }
    return texts.join(u"; "_s);
}

QString comparedStateText(const ComparedStep &step, StateWords words)
{
    const bool isAsLogged = words == StateWords::AsLogged || step.comparable.isEmpty();
    return stateDisplayName(isAsLogged ? step.state : step.comparable, step.title);
}

QString comparedStepText(const std::optional<ComparedStep> &step, StateWords words)
{
    if (!step) {
        return u"-"_s;
    }
    QStringList parts{comparedStateText(*step, words)};
    if (step->outcome != Outcome::NotObserved) {
        parts.append(outcomeDisplayName(step->outcome));
    }
    if (step->duration.count() > 0) {
        parts.append(toDurationString(step->duration));
    }
    if (step->count > 1) {
        parts.append(Tr::tr("%n time(s)", nullptr, step->count));
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString comparedStageText(const std::optional<ComparedStep> &step)
{
    const ComparedStep shown = step.value_or(ComparedStep());
    return stageOutcomeDisplayName(shown.outcome, shown.isBrokenOff);
}

QString usualDurationText(const std::optional<UsualDuration> &usual)
{
    if (!usual) {
        return {};
    }
    const QString shortest = toDurationString(usual->shortest);
    const QString longest = toDurationString(usual->longest);
    return shortest == longest ? Tr::tr("usually %1").arg(shortest)
                               : Tr::tr("usually %1 to %2").arg(shortest, longest);
}

QString ComparisonRow::stateText(StateWords words) const
{
    const auto step = std::ranges::find_if(steps, [](const auto &one) { return one.has_value(); });
    return isWholeStage || step == steps.cend() ? QString() : comparedStateText(**step, words);
}

bool ComparisonRow::isSame() const
{
    return std::ranges::none_of(differences, &isDifference);
}

bool ComparedValue::isSame() const
{
    return std::ranges::none_of(differences, &isDifference);
}

} // namespace Scep
