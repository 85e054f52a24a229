// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/observedevent.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

/// What several rules say of one event.
class TestObservedEvent : public QObject
{
    Q_OBJECT

private slots:
    void theMostTellingStepIsTheState();
    void aRemarkDoesNotHideTheStep();
    void remarksAloneAreTheState();
};

namespace {
Observation said(const QString &title, Outcome outcome, Level level,
                 const QHash<QString, QString> &captures = {})
{
    Observation observation;
    observation.title = title;
    observation.outcome = outcome;
    observation.level = level;
    observation.captures = captures;
    return observation;
}
} // namespace

void TestObservedEvent::theMostTellingStepIsTheState()
{
    const ObservedEvent event =
        toObservedEvent({said(u"why"_s, Outcome::Failed, Level::High, {{u"result"_s, u"7"_s}}),
                         said(u"that"_s, Outcome::Failed, Level::Informational,
                              {{u"result"_s, u"8"_s}, {u"alias"_s, u"a"_s}})});
    QCOMPARE(event.state.title, u"why"_s);
    QCOMPARE(event.state.captures.value(u"result"_s), u"7"_s);
    QCOMPARE(event.state.captures.value(u"alias"_s), u"a"_s);
    QVERIFY(event.alsoSaid.isEmpty());
}

void TestObservedEvent::aRemarkDoesNotHideTheStep()
{
    const ObservedEvent event =
        toObservedEvent({said(u"remark"_s, Outcome::NotObserved, Level::Medium),
                         said(u"step"_s, Outcome::InProgress, Level::Informational)});
    QCOMPARE(event.state.title, u"step"_s);
    QCOMPARE(event.alsoSaid.size(), 1);
    QCOMPARE(event.alsoSaid.first().title, u"remark"_s);
}

void TestObservedEvent::remarksAloneAreTheState()
{
    const ObservedEvent event =
        toObservedEvent({said(u"loud"_s, Outcome::NotObserved, Level::Low),
                         said(u"quiet"_s, Outcome::NotObserved, Level::Informational)});
    QCOMPARE(event.state.title, u"loud"_s);
    QVERIFY(event.alsoSaid.isEmpty());
}

QTEST_GUILESS_MAIN(TestObservedEvent)
#include "tst_observedevent.moc"
