// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/certificatematching.h"
#include "tests/analysis/observations.h"

#include <QTest>

using namespace Scep;
using namespace Scep::Testing;
using namespace std::chrono_literals;

namespace {
/// Chains of the leaf and a root; the judging instant and the trusted roots are kept to look at.
struct FakeTools
{
    QStringList trusted;
    Instant judgedAt;

    ChainTools tools()
    {
        const ChainFunction chainOf = [this](const Certificate &leaf, const Instant &at,
                                             const QStringList &roots) {
            trusted = roots;
            judgedAt = at;
            CertificateChain chain;
            chain.leaf = leaf.fingerprint;
            chain.judgedAt = at;
            chain.links.resize(2);
            chain.links[0].fingerprint = leaf.fingerprint;
            chain.links[1].fingerprint = QStringLiteral("root");
            return QList{chain};
        };
        return {.chainsFrom = [chainOf](const QList<Certificate> &,
                                        const QList<RevocationList> &) { return chainOf; },
                .isEndEntity = [](const Certificate &certificate) { return !certificate.isCa; }};
    }
};

Certificate certificate(const char *fingerprint, const char *thumbprint, SourceId source)
{
    Certificate result;
    result.fingerprint = QLatin1String(fingerprint);
    result.thumbprint = QLatin1String(thumbprint);
    result.subject = QStringLiteral("CN=Ada Example");
    result.notBefore = instantOf(QStringLiteral("00:00:00.000"));
    result.notAfter = {result.notBefore.sinceEpoch + 24h * 700, TimeCertainty::Known};
    result.evidence = {{.source = source, .line = 0, .range = {}}};
    return result;
}

SourceId addFile(CaseScript &script, const char *container)
{
    return script.open(Platform::Unknown, QLatin1String(container));
}
} // namespace

class TestCertificateMatching : public QObject
{
    Q_OBJECT

private slots:
    void thumbprintInTheLogDecides();
    void otherThumbprintKeepsItOut();
    void folderDecidesWhenOneEnrollmentCanBeMeant();
    void folderOfTwoEnrollmentsDecidesNothing();
    void refusedEnrollmentHoldsNothing();
    void otherFolderHoldsNothing();
    void messageWithTheSameKeyDecides();
    void confirmedRootIsTrusted();
    void dateLessLogJudgesNoDates();
    void assumedZoneJudgesOnlyWhatIsClear_data();
    void assumedZoneJudgesOnlyWhatIsClear();
    void everyCertificateIsChecked();
};

void TestCertificateMatching::thumbprintInTheLogDecides()
{
    CaseScript script = windowsSample();
    const SourceId file = addFile(script, "/elsewhere");
    script.evidence.certificates = {certificate("leaf", "00AA", file)};
    FakeTools fake;
    const Analysis analysis = script.analysis(fake.tools());
    QCOMPARE(analysis.devices.first().enrollments.first().certificates,
             QStringList({QStringLiteral("leaf"), QStringLiteral("root")}));
    QCOMPARE(analysis.chains.size(), 1);
    QCOMPARE(fake.judgedAt, instantOf(QStringLiteral("10:00:12.000")));
}

void TestCertificateMatching::otherThumbprintKeepsItOut()
{
    CaseScript script = windowsSample();
    const SourceId file = addFile(script, "/cases/pc");
    script.evidence.certificates = {certificate("leaf", "00BB", file)};
    FakeTools fake;
    const Analysis analysis = script.analysis(fake.tools());
    QVERIFY(analysis.devices.first().enrollments.first().certificates.isEmpty());
    QVERIFY(fake.judgedAt.isNull());
    QCOMPARE(analysis.chains.size(), 1);
}

void TestCertificateMatching::folderDecidesWhenOneEnrollmentCanBeMeant()
{
    CaseScript script = androidSample();
    const SourceId file = addFile(script, "/cases/phone");
    script.evidence.certificates = {certificate("leaf", "00BB", file)};
    FakeTools fake;
    const Analysis analysis = script.analysis(fake.tools());
    QVERIFY(analysis.devices.first().enrollments.at(0).certificates.isEmpty());
    QCOMPARE(analysis.devices.first().enrollments.at(1).certificates.first(),
             QStringLiteral("leaf"));
}

void TestCertificateMatching::folderOfTwoEnrollmentsDecidesNothing()
{
    CaseScript script = androidSample();
    script.say("06:00:00.000", "enroll", alias(OtherAlias)).say("06:00:01.000", "issued");
    const SourceId file = addFile(script, "/cases/phone");
    script.evidence.certificates = {certificate("leaf", "00BB", file)};
    FakeTools fake;
    const Analysis analysis = script.analysis(fake.tools());
    for (const Enrollment &enrollment : analysis.devices.first().enrollments) {
        QVERIFY(enrollment.certificates.isEmpty());
    }
    script.evidence.certificates.first().subject =
        QStringLiteral("CN=88888888-E61B-4730-B9FA-D44A53E4111C");
    const Analysis named = script.analysis(fake.tools());
    QCOMPARE(named.devices.first().enrollments.at(2).certificates.first(), QStringLiteral("leaf"));
}

void TestCertificateMatching::refusedEnrollmentHoldsNothing()
{
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/phone"));
    script.say("05:00:00.000", "enroll", alias(AndroidAlias)).say("05:00:02.000", "refused");
    const SourceId file = addFile(script, "/cases/phone");
    script.evidence.certificates = {certificate("leaf", "00BB", file)};
    FakeTools fake;
    QVERIFY(
        script.analysis(fake.tools()).devices.first().enrollments.first().certificates.isEmpty());
}

void TestCertificateMatching::otherFolderHoldsNothing()
{
    CaseScript script = androidSample();
    const SourceId file = addFile(script, "/cases/elsewhere");
    script.evidence.certificates = {certificate("leaf", "00BB", file)};
    FakeTools fake;
    QVERIFY(script.analysis(fake.tools()).devices.first().enrollments.at(1).certificates.isEmpty());
}

void TestCertificateMatching::messageWithTheSameKeyDecides()
{
    CaseScript script = androidSample();
    const SourceId file = addFile(script, "/elsewhere");
    Certificate leaf = certificate("leaf", "00BB", file);
    leaf.publicKeySha256 = QByteArrayLiteral("key");
    script.evidence.certificates = {leaf};
    ScepMessage message;
    message.transactionId = QStringLiteral("TRANSID");
    message.signerPublicKeySha256 = QByteArrayLiteral("key");
    script.evidence.messages = {message};
    FakeTools fake;
    QCOMPARE(script.analysis(fake.tools()).devices.first().enrollments.at(1).certificates.first(),
             QStringLiteral("leaf"));
}

void TestCertificateMatching::confirmedRootIsTrusted()
{
    const QString thumbprint = QStringLiteral("17AB17AB17AB17AB17AB17AB17AB17AB17AB17AB");
    CaseScript script = androidSample();
    for (ObservedEvent &event : script.observed) {
        if (event.state.track == EnrollmentKind::Root) {
            event.state.captures.insert(QStringLiteral("alias"), thumbprint.toLower());
        }
    }
    const SourceId file = addFile(script, "/cases/phone");
    Certificate root = certificate("root", qPrintable(thumbprint), file);
    root.isCa = true;
    script.evidence.certificates = {root, certificate("leaf", "00BB", file)};
    FakeTools fake;
    const Analysis analysis = script.analysis(fake.tools());
    QCOMPARE(fake.trusted, QStringList(QStringLiteral("root")));
    QCOMPARE(analysis.devices.first().enrollments.first().certificates,
             QStringList(QStringLiteral("root")));
}

void TestCertificateMatching::dateLessLogJudgesNoDates()
{
    CaseScript script = iosSample();
    const SourceId file = addFile(script, "/cases/ipad");
    script.evidence.certificates = {certificate("leaf", "00BB", file)};
    FakeTools fake;
    const Analysis analysis = script.analysis(fake.tools());
    QCOMPARE(analysis.devices.first().enrollments.first().certificates.first(),
             QStringLiteral("leaf"));
    QVERIFY(fake.judgedAt.isNull());
}

void TestCertificateMatching::assumedZoneJudgesOnlyWhatIsClear_data()
{
    QTest::addColumn<int>("hours"); // after notBefore
    QTest::addColumn<bool>("judged");
    QTest::newRow("an hour too early") << -1 << false;
    QTest::newRow("a day too early") << -24 << true;
    QTest::newRow("inside") << 1 << true;
    QTest::newRow("an hour too late") << 700 * 24 + 1 << false;
    QTest::newRow("a day too late") << 701 * 24 << true;
}

void TestCertificateMatching::assumedZoneJudgesOnlyWhatIsClear()
{
    QFETCH(int, hours);
    QFETCH(bool, judged);
    const Certificate leaf = certificate("leaf", "00BB", SourceId::None);
    const Instant end{leaf.notBefore.sinceEpoch + std::chrono::hours(hours),
                      TimeCertainty::ZoneAssumed};
    QCOMPARE(judgingInstant(leaf, end), judged ? end : Instant());
    const Instant known{end.sinceEpoch, TimeCertainty::Known};
    QCOMPARE(judgingInstant(leaf, known), known);
}

void TestCertificateMatching::everyCertificateIsChecked()
{
    CaseScript script;
    const SourceId file = addFile(script, "/cases/certificates");
    Certificate root = certificate("root", "00CC", file);
    root.isCa = true;
    script.evidence.certificates = {root, certificate("leaf", "00BB", file)};
    FakeTools fake;
    const Analysis analysis = script.analysis(fake.tools());
    QVERIFY(analysis.devices.isEmpty());
    QCOMPARE(analysis.chains.size(), 1);
    const auto isAsked = [&analysis](const char *certificate, const char *id) {
        return std::ranges::contains(analysis.checks.value(QLatin1StringView(certificate)),
                                     QString(QLatin1StringView(id)), &CertificateCheck::id);
    };
    QVERIFY(isAsked("leaf", "sidMapping") && isAsked("leaf", "keySize"));
    QVERIFY(!isAsked("root", "sidMapping") && isAsked("root", "keySize"));
}

QTEST_APPLESS_MAIN(TestCertificateMatching)
#include "tst_certificatematching.moc"
