// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/enrollmentbuilder.h"
#include "tests/analysis/observations.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Scep;
using namespace Scep::Testing;

namespace {
const Captures CaCert = operation(QStringLiteral("GetCACert"));

/// "alias: line line …" of every draft; the alias is cut to its first letters.
QStringList describe(const CaseScript &script)
{
    QStringList lines;
    for (const EnrollmentDraft &draft : draftEnrollments(script.observed)) {
        QStringList numbers;
        for (const ObservedEvent &event : draft.events) {
            numbers.append(QString::number(event.state.event.evidence.line));
        }
        const QString name =
            draft.identity.isNull() ? QStringLiteral("-") : draft.identity.key().left(5);
        lines.append(name + QLatin1String(": ") + numbers.join(QLatin1Char(' ')));
    }
    return lines;
}

CaseScript opened(Platform platform)
{
    CaseScript script;
    script.open(platform, QStringLiteral("/cases/one"));
    return script;
}
} // namespace

class TestEnrollmentBuilder : public QObject
{
    Q_OBJECT

private slots:
    void tracksAreApart();
    void retriesAreOneEnrollment();
    void anotherRequestIsAnotherEnrollment();
    void linesBeforeTheNameJoinItWithinAnHour();
    void linesLongBeforeTheNameStandAlone();
    void interleavedThreadsAreKeptApart();
    void appleEnrollmentsFollowEachOther();
    void appleFailureWithoutANameIsOneEnrollment();
    void windowsSummaryNamesTheAttempt();
    void elidedNamesJoinTheFullOne();
    void lastTransactionIdIsKept();
    void manyRequestsStayFast();
};

void TestEnrollmentBuilder::tracksAreApart()
{
    QCOMPARE(describe(androidSample()),
             QStringList({QStringLiteral("17…: 1 2 3"),
                          QStringLiteral("ac-51: 4 5 6 7 8 9 10 11 12 13 14")}));
}

void TestEnrollmentBuilder::retriesAreOneEnrollment()
{
    CaseScript script = opened(Platform::Android);
    script.as(1, 1)
        .say("05:00:00.000", "enroll", alias(AndroidAlias))
        .say("05:00:01.000", "received500")
        .say("05:10:00.000", "enroll", alias(AndroidAlias))
        .say("05:10:01.000", "received", CaCert)
        .as(2, 1)
        .say("05:20:00.000", "received", CaCert)
        .say("05:20:01.000", "issued");
    QCOMPARE(describe(script), QStringList({QStringLiteral("ac-51: 1 2 3 4 5 6")}));
}

void TestEnrollmentBuilder::anotherRequestIsAnotherEnrollment()
{
    CaseScript script = opened(Platform::Android);
    script.as(1, 1)
        .say("05:00:00.000", "enroll", alias(AndroidAlias))
        .say("05:00:01.000", "received", CaCert)
        .say("05:00:02.000", "issued")
        .say("05:00:03.000", "enroll", alias(OtherAlias))
        .say("05:00:04.000", "received", CaCert)
        .say("05:00:05.000", "refused");
    QCOMPARE(describe(script),
             QStringList({QStringLiteral("ac-51: 1 2 3"), QStringLiteral("ac-77: 4 5 6")}));
}

void TestEnrollmentBuilder::linesBeforeTheNameJoinItWithinAnHour()
{
    CaseScript script = opened(Platform::Ios);
    script.say("05:00:00.000", "sending", CaCert)
        .say("05:59:00.000", "installed", alias(AppleAlias));
    QCOMPARE(describe(script), QStringList({QStringLiteral("ac-51: 1 2")}));
}

void TestEnrollmentBuilder::linesLongBeforeTheNameStandAlone()
{
    CaseScript script = opened(Platform::Ios);
    script.say("05:00:00.000", "sending", CaCert)
        .say("05:00:01.000", "refused")
        .say("06:30:00.000", "installed", alias(AppleAlias));
    QCOMPARE(describe(script), QStringList({QStringLiteral("-: 1 2"), QStringLiteral("ac-51: 3")}));
}

void TestEnrollmentBuilder::interleavedThreadsAreKeptApart()
{
    CaseScript script = opened(Platform::Android);
    script.as(1, 1).say("05:00:00.000", "enroll", alias(AndroidAlias));
    script.as(1, 2).say("05:00:01.000", "enroll", alias(OtherAlias));
    script.as(1, 1).say("05:00:02.000", "received", CaCert);
    script.as(1, 2).say("05:00:03.000", "refused");
    script.as(1, 1).say("05:00:04.000", "issued");
    QCOMPARE(describe(script),
             QStringList({QStringLiteral("ac-51: 1 3 5"), QStringLiteral("ac-77: 2 4")}));
}

void TestEnrollmentBuilder::appleEnrollmentsFollowEachOther()
{
    CaseScript script = opened(Platform::Ios);
    script.say("05:00:00.000", "sending", CaCert)
        .say("05:00:02.000", "dependent", alias(AppleAlias))
        .say("05:00:03.000", "installed", alias(AppleAlias))
        .say("05:00:10.000", "sending", CaCert)
        .say("05:00:11.000", "installed")
        .say("05:00:12.000", "installed", alias(OtherAlias))
        .say("05:00:20.000", "sending", CaCert)
        .say("05:00:21.000", "refused");
    QCOMPARE(describe(script),
             QStringList({QStringLiteral("ac-51: 1 2 3"), QStringLiteral("ac-77: 4 5 6"),
                          QStringLiteral("-: 7 8")}));
}

void TestEnrollmentBuilder::appleFailureWithoutANameIsOneEnrollment()
{
    CaseScript script = opened(Platform::Ios);
    script.say("05:00:00.000", "sending", CaCert)
        .say("05:00:01.000", "refused")
        .say("05:10:00.000", "sending", CaCert)
        .say("05:10:01.000", "refused");
    QCOMPARE(describe(script), QStringList({QStringLiteral("-: 1 2 3 4")}));
}

void TestEnrollmentBuilder::windowsSummaryNamesTheAttempt()
{
    CaseScript script = opened(Platform::Windows);
    script.say("10:00:00.000", "profile", alias(WindowsAlias))
        .say("10:00:00.100", "profile", alias(OtherAlias))
        .say("10:00:02.000", "csr")
        .say("10:00:02.300", "installed")
        .say("10:00:03.000", "installed", alias(WindowsAlias))
        .say("10:00:04.000", "csr")
        .say("10:00:04.300", "refused")
        .say("10:00:05.000", "installfailed", alias(OtherAlias));
    QCOMPARE(describe(script),
             QStringList({QStringLiteral("ac-51: 1 3 4 5"), QStringLiteral("ac-77: 2 6 7 8")}));
}

void TestEnrollmentBuilder::elidedNamesJoinTheFullOne()
{
    CaseScript script = opened(Platform::Android);
    script.say("05:00:00.000", "enroll", alias(ElidedAlias))
        .say("05:00:01.000", "enroll", alias(AndroidAlias))
        .say("05:00:02.000", "enroll", alias(OtherAlias));
    QCOMPARE(describe(script),
             QStringList({QStringLiteral("ac-51: 1 2"), QStringLiteral("ac-77: 3")}));
    QCOMPARE(draftEnrollments(script.observed).first().alias, AndroidAlias);
}

void TestEnrollmentBuilder::lastTransactionIdIsKept()
{
    CaseScript script = opened(Platform::Android);
    const QString transaction = QStringLiteral("transactionId");
    script.say("05:00:00.000", "enroll", alias(AndroidAlias))
        .say("05:00:01.000", "refused", {{transaction, QStringLiteral("A")}})
        .say("05:00:02.000", "issued", {{transaction, QStringLiteral("B")}});
    QCOMPARE(draftEnrollments(script.observed).first().transactionId, QStringLiteral("B"));
}

void TestEnrollmentBuilder::manyRequestsStayFast()
{
    CaseScript script = opened(Platform::Android);
    for (int i = 0; i < 20'000; ++i) {
        // Five digits, so that no elided name begins another.
        script.say("05:00:00.000", "enroll", alias(QStringLiteral("request %1…").arg(10'000 + i)))
            .say("05:00:00.000", "received", CaCert);
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(draftEnrollments(script.observed).size(), 20'000);
    QVERIFY(timer.elapsed() < 20'000);
}

QTEST_APPLESS_MAIN(TestEnrollmentBuilder)
#include "tst_enrollmentbuilder.moc"
