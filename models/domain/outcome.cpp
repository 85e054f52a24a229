// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/outcome.h"

#include <QCoreApplication>

#include <array>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Outcome)
};

constexpr std::array AllOutcomes{Outcome::NotObserved, Outcome::Implied, Outcome::InProgress,
                                 Outcome::Succeeded,   Outcome::Warning, Outcome::Failed,
                                 Outcome::Stalled,     Outcome::Unknown};
} // namespace

QString outcomeId(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NotObserved:
        return QStringLiteral("notObserved");
    case Outcome::Implied:
        return QStringLiteral("implied");
    case Outcome::InProgress:
        return QStringLiteral("inProgress");
    case Outcome::Succeeded:
        return QStringLiteral("succeeded");
    case Outcome::Warning:
        return QStringLiteral("warning");
    case Outcome::Failed:
        return QStringLiteral("failed");
    case Outcome::Stalled:
        return QStringLiteral("stalled");
    case Outcome::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

std::optional<Outcome> outcomeFromId(QStringView id)
{
    for (const Outcome outcome : AllOutcomes) {
        if (outcomeId(outcome) == id) {
            return outcome;
        }
    }
    return std::nullopt;
}

QString outcomeDisplayName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NotObserved:
        return Tr::tr("not observed");
    case Outcome::Implied:
        return Tr::tr("implied");
    case Outcome::InProgress:
        return Tr::tr("in progress");
    case Outcome::Succeeded:
        return Tr::tr("succeeded");
    case Outcome::Warning:
        return Tr::tr("warning");
    case Outcome::Failed:
        return Tr::tr("failed");
    case Outcome::Stalled:
        return Tr::tr("stalled");
    case Outcome::Unknown:
        return Tr::tr("unknown");
    }
    return {};
}

QString stageOutcomeDisplayName(Outcome outcome, bool isBrokenOff)
{
    return isBrokenOff ? Tr::tr("broken off", "outcome of a stage") : outcomeDisplayName(outcome);
}

QString eventOutcomeDisplayName(Outcome outcome)
{
    return outcome == Outcome::NotObserved ? Tr::tr("information", "outcome of an event")
                                           : outcomeDisplayName(outcome);
}

} // namespace Scep
