// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/tone.h"

using namespace Qt::StringLiterals;

namespace Scep {

QString toneId(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return u"neutral"_s;
    case Tone::Info:
        return u"info"_s;
    case Tone::Good:
        return u"good"_s;
    case Tone::Caution:
        return u"caution"_s;
    case Tone::Bad:
        return u"bad"_s;
    }
    return {};
}

Tone toneOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NotObserved:
    case Outcome::Implied:
    case Outcome::Unknown:
        return Tone::Neutral;
    case Outcome::InProgress:
        return Tone::Info;
    case Outcome::Succeeded:
        return Tone::Good;
    case Outcome::Warning:
        return Tone::Caution;
    case Outcome::Failed:
    case Outcome::Stalled:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

Tone toneOf(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Passed:
        return Tone::Good;
    case CheckOutcome::Warning:
        return Tone::Caution;
    case CheckOutcome::Failed:
        return Tone::Bad;
    case CheckOutcome::NotApplicable:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

Tone toneOf(LinkStatus status)
{
    if (status == LinkStatus::Ok) {
        return Tone::Good;
    }
    return status == LinkStatus::IssuerMissing ? Tone::Caution : Tone::Bad;
}

Tone toneOf(Level level)
{
    switch (level) {
    case Level::Informational:
        return Tone::Neutral;
    case Level::Low:
        return Tone::Info;
    case Level::Medium:
        return Tone::Caution;
    case Level::High:
    case Level::Critical:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

QString toneMark(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return u"–"_s;
    case Tone::Info:
        return u"i"_s;
    case Tone::Good:
        return u"✓"_s;
    case Tone::Caution:
        return u"!"_s;
    case Tone::Bad:
        return u"✗"_s;
    }
    return {};
}

QString outcomeMark(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Stalled:
        return u"‖"_s;
    case Outcome::InProgress:
        return u"…"_s;
    case Outcome::Implied:
        return u"~"_s;
    case Outcome::Unknown:
        return u"?"_s;
    case Outcome::NotObserved:
    case Outcome::Succeeded:
    case Outcome::Warning:
    case Outcome::Failed:
        return toneMark(toneOf(outcome));
    }
    return {};
}

} // namespace Scep
