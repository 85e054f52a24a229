// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/statespans.h"
#include "tests/analysis/observations.h"

#include <QTest>

using namespace Scep;
using namespace Scep::Testing;

namespace {
QList<Observation> observationsOf(const CaseScript &script)
{
    QList<Observation> result;
    for (const ObservedEvent &event : script.observed) {
        result.append(event.state);
    }
    return result;
}

/// "state line-line" for a span, "state line" for a mark, "state line-…" for an open one.
QStringList describe(const CaseScript &script)
{
    QStringList lines;
    for (const StageSpan &span : stateSpans(observationsOf(script))) {
        QString text =
            span.span.state + QLatin1Char(' ') + QString::number(span.span.evidence.line);
        if (span.isOpen) {
            text += QStringLiteral("-…");
        } else if (!span.span.nextEvidence.isNull()) {
            text += QLatin1Char('-') + QString::number(span.span.nextEvidence.line);
        }
        lines.append(text);
    }
    return lines;
}

CaseScript opened()
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/one"));
    return script;
}

Captures to(const char *state)
{
    return {{QStringLiteral("to"), QLatin1String(state)}};
}
} // namespace

class TestStateSpans : public QObject
{
    Q_OBJECT

private slots:
    void waitLastsAcrossOtherStages();
    void repeatedStateIsOneWait();
    void requestLastsUntilItsOwnResponse();
    void unansweredRequestLastsUntilTheNextLine();
    void successIsAMark();
    void bookKeepingAfterTheEndIsNotOpen();
    void timelessEventsAreMarks();
};

void TestStateSpans::waitLastsAcrossOtherStages()
{
    CaseScript script = opened();
    script.say("05:00:00.000", "requested", to("R"))
        .say("05:01:00.000", "received", operation(QStringLiteral("GetCACert")))
        .say("05:02:00.000", "installing", to("I"));
    QCOMPARE(describe(script),
             QStringList({QStringLiteral("CERT_INSTALL_REQUESTED 1-3"), QStringLiteral("request 2"),
                          QStringLiteral("CERT_INSTALLING 3-…")}));
}

void TestStateSpans::repeatedStateIsOneWait()
{
    CaseScript script = opened();
    script.say("05:00:00.000", "requested", to("R"))
        .say("05:01:00.000", "requested", to("R"))
        .say("05:02:00.000", "granted", to("G"));
    QCOMPARE(describe(script), QStringList({QStringLiteral("CERT_INSTALL_REQUESTED 1-3"),
                                            QStringLiteral("CERT_ACCESS_GRANTED 3")}));
}

void TestStateSpans::requestLastsUntilItsOwnResponse()
{
    CaseScript script = opened();
    script.say("05:00:00.000", "sending", operation(QStringLiteral("GetCACert")))
        .say("05:00:01.000", "sending", operation(QStringLiteral("GetCACaps")))
        .say("05:00:02.000", "received", operation(QStringLiteral("GetCACert")))
        .say("05:00:03.000", "received500", operation(QStringLiteral("GetCACaps")));
    QCOMPARE(describe(script),
             QStringList({QStringLiteral("request 1-3"), QStringLiteral("request 2-4")}));
    const QList<StageSpan> spans = stateSpans(observationsOf(script));
    QCOMPARE(spans.at(0).span.outcome, Outcome::Succeeded);
    QCOMPARE(spans.at(1).span.outcome, Outcome::Failed);
}

void TestStateSpans::unansweredRequestLastsUntilTheNextLine()
{
    CaseScript script = opened();
    script.say("05:00:00.000", "sending", operation(QStringLiteral("GetCACert")))
        .say("05:00:01.000", "sending", operation(QStringLiteral("GetCACert")))
        .say("05:00:02.000", "sending", operation(QStringLiteral("GetCACaps")));
    QCOMPARE(describe(script),
             QStringList({QStringLiteral("request 1-2"), QStringLiteral("request 2-3"),
                          QStringLiteral("request 3-…")}));
}

void TestStateSpans::successIsAMark()
{
    CaseScript script = opened();
    script.say("05:00:00.000", "issued");
    const QList<StageSpan> spans = stateSpans(observationsOf(script));
    QCOMPARE(spans.size(), 1);
    QVERIFY(spans.first().span.isMark());
    QVERIFY(!spans.first().isOpen);
}

void TestStateSpans::bookKeepingAfterTheEndIsNotOpen()
{
    CaseScript script = opened();
    script.say("05:00:00.000", "installed").say("05:00:01.000", "dependent");
    QCOMPARE(describe(script),
             QStringList({QStringLiteral("installed 1"), QStringLiteral("dependent added 2")}));
}

void TestStateSpans::timelessEventsAreMarks()
{
    CaseScript script = opened();
    script.say("05:00:00.000", "issued").say("05:00:00.000", "requested", to("R"));
    for (ObservedEvent &event : script.observed) {
        event.state.event.instant = {};
    }
    const Enrollment enrollment = script.enrollment();
    QVERIFY(enrollment.startedAt.isNull());
    QCOMPARE(enrollment.verdict.outcome, Outcome::InProgress);
}

QTEST_APPLESS_MAIN(TestStateSpans)
#include "tst_statespans.moc"
