// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/verdicttext.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(VerdictText)
};

QString reachedPhrase(const Verdict &verdict)
{
    const QString stage = verdict.stage ? numberedStage(*verdict.stage) : QString();
    switch (verdict.outcome) {
    case Outcome::Failed:
        return Tr::tr("Failed at %1").arg(stage);
    case Outcome::Stalled:
        return Tr::tr("Stalled at %1").arg(stage);
    case Outcome::Succeeded:
        return Tr::tr("Succeeded at %1").arg(stage);
    case Outcome::Warning:
        return Tr::tr("Succeeded with a warning at %1").arg(stage);
    case Outcome::InProgress:
        return stage.isEmpty() ? Tr::tr("In progress") : Tr::tr("In progress at %1").arg(stage);
    case Outcome::NotObserved:
    case Outcome::Implied:
    case Outcome::Unknown:
        return Tr::tr("Unknown");
    }
    return {};
}
} // namespace

QString numberedStage(Stage stage)
{
    return QStringLiteral("%1 %2").arg(stageNumber(stage)).arg(stageDisplayName(stage));
}

QString verdictHeadline(const Verdict &verdict)
{
    const QString phrase = reachedPhrase(verdict);
    return verdict.title.isEmpty() ? phrase : Tr::tr("%1: %2").arg(phrase, verdict.title);
}

} // namespace Scep
