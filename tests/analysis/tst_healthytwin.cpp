// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/comparison/healthytwin.h"
#include "tests/analysis/comparedcases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;
using namespace Scep::Testing;

/// Which enrollment a bad one is compared with when nobody says.
class TestHealthyTwin : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theSameProfileComesFirst();
    void thenTheSamePlatform();
    void thenTheSameServer();
    void onlyWhatWentWellAndIsOfTheSameKind();
    void theWorstIsLookedAt_data();
    void theWorstIsLookedAt();

private:
    Enrollment &add(Platform platform, Outcome outcome, const QString &policy,
                    const QString &server);
    Case m_case;
};

static QString aliasOf(const QString &policy)
{
    return u"ModelName=AC_51bad41f-3854-4eb5-a2f2-0f7a94034ee8%2FLogicalName_"_s + policy +
           u"_e61b_4730_b9fa_d44a53e4111c;Hash=1"_s;
}

void TestHealthyTwin::init()
{
    m_case = {};
}

Enrollment &TestHealthyTwin::add(Platform platform, Outcome outcome, const QString &policy,
                                 const QString &server)
{
    const QString id = u"device-%1"_s.arg(m_case.analysis.devices.size() + 1);
    Enrollment enrollment;
    enrollment.id = id;
    enrollment.alias = aliasOf(policy);
    enrollment.verdict.outcome = outcome;
    Observation observation;
    observation.captures.insert(u"url"_s, u"https://"_s + server + u"/certsrv/mscep/mscep.dll"_s);
    enrollment.observations.append(observation);
    m_case.analysis.devices.append({.id = id, .platform = platform, .enrollments = {enrollment}});
    return m_case.analysis.devices.last().enrollments.last();
}

static const QString One = u"39907e78"_s;
static const QString Two = u"88888888"_s;

static QString twinOf(const Case &caseData)
{
    const auto place = placeOf(caseData, u"device-1"_s);
    const auto twin = nearestHealthy(*place, caseData);
    return twin ? twin->enrollment->id : QString();
}

void TestHealthyTwin::theSameProfileComesFirst()
{
    add(Platform::Android, Outcome::Failed, One, u"a.example"_s);
    add(Platform::Android, Outcome::Succeeded, Two, u"a.example"_s);
    add(Platform::Windows, Outcome::Succeeded, One, u"b.example"_s);
    QCOMPARE(twinOf(m_case), u"device-3"_s);
    const auto twin = nearestHealthy(*placeOf(m_case, u"device-1"_s), m_case);
    QVERIFY(twin->isSameProfile && !twin->isSamePlatform && !twin->isSameServer);
}

void TestHealthyTwin::thenTheSamePlatform()
{
    add(Platform::Android, Outcome::Failed, One, u"a.example"_s);
    add(Platform::Windows, Outcome::Succeeded, Two, u"a.example"_s);
    add(Platform::Android, Outcome::Succeeded, Two, u"b.example"_s);
    QCOMPARE(twinOf(m_case), u"device-3"_s);
}

void TestHealthyTwin::thenTheSameServer()
{
    add(Platform::Android, Outcome::Failed, One, u"a.example"_s);
    add(Platform::Android, Outcome::Succeeded, Two, u"b.example"_s);
    add(Platform::Android, Outcome::Succeeded, Two, u"A.example"_s);
    add(Platform::Android, Outcome::Succeeded, Two, u"a.example"_s);
    QCOMPARE(twinOf(m_case), u"device-3"_s);
}

void TestHealthyTwin::onlyWhatWentWellAndIsOfTheSameKind()
{
    add(Platform::Android, Outcome::Succeeded, One, u"a.example"_s);
    add(Platform::Android, Outcome::Stalled, One, u"a.example"_s);
    add(Platform::Android, Outcome::Succeeded, One, u"a.example"_s).kind = EnrollmentKind::Root;
    QCOMPARE(twinOf(m_case), QString());
}

void TestHealthyTwin::theWorstIsLookedAt_data()
{
    QTest::addColumn<QList<Outcome>>("outcomes");
    QTest::addColumn<QString>("id");
    QTest::newRow("nothing") << QList<Outcome>{} << QString();
    QTest::newRow("failed") << QList<Outcome>{Outcome::Succeeded, Outcome::Unknown, Outcome::Failed}
                            << u"device-3"_s;
    QTest::newRow("the first of them")
        << QList<Outcome>{Outcome::Succeeded, Outcome::Stalled, Outcome::Failed} << u"device-2"_s;
    QTest::newRow("not known") << QList<Outcome>{Outcome::Succeeded, Outcome::InProgress}
                               << u"device-2"_s;
    QTest::newRow("all is well") << QList<Outcome>{Outcome::Succeeded, Outcome::Succeeded}
                                 << u"device-1"_s;
}

void TestHealthyTwin::theWorstIsLookedAt()
{
    QFETCH(QList<Outcome>, outcomes);
    QFETCH(QString, id);
    for (const Outcome outcome : outcomes) {
        add(Platform::Ios, outcome, One, u"a.example"_s);
    }
    const auto place = mostTroubled(m_case);
    QCOMPARE(place ? place->enrollment->id : QString(), id);
}

QTEST_GUILESS_MAIN(TestHealthyTwin)
#include "tst_healthytwin.moc"
