// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/chainmodel.h"
#include "models/item/devicemodel.h"
#include "models/item/findingmodel.h"
#include "models/item/roles.h"
#include "models/item/sourcemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Scep;

class TestListModels : public QObject
{
    Q_OBJECT

private slots:
    void everyModelKeepsTheContract_data();
    void everyModelKeepsTheContract();
    void aDeviceRowStandsForItsMostUrgentEnrollment();
    void enrollmentsAreFoundByTheirId();
    void devicesAndEnrollmentsAreSpokenWithTheirOutcome();
    void sourcesSayHowTheyWereRead_data();
    void sourcesSayHowTheyWereRead();
    void issuesOfASourceAreInItsToolTip();
    void clockOfASourceIsSaid();
    void aClockThatIsWrongIsInTheToolTip();
    void sourcesAreFoundByTheirId();
    void findingsStandWithTheWorstFirst();
    void aFindingCarriesItsEvidenceAndAdvice();
    void aFindingSaysThatItIsProbableOrAConsequence();
    void aServersClientNamesItsRow();
    void aChainIsShownFromTheRootDown();
    void aMissingIssuerIsARow();
    void aCertificateWithoutChainStandsAlone();
    void aStrangeIndexGivesNothing();
};

namespace {
Enrollment enrollment(const QString &id, EnrollmentKind kind, Outcome outcome)
{
    Enrollment result;
    result.id = id;
    result.kind = kind;
    result.alias = QStringLiteral("alias of %1").arg(id);
    result.verdict.outcome = outcome;
    return result;
}

Case twoDevices()
{
    Device phone;
    phone.id = QStringLiteral("device-1");
    phone.name = QStringLiteral("Phone");
    phone.platform = Platform::Android;
    phone.enrollments = {
        enrollment(QStringLiteral("device-1/1"), EnrollmentKind::Root, Outcome::Succeeded),
        enrollment(QStringLiteral("device-1/2"), EnrollmentKind::Scep, Outcome::Stalled)};
    Device laptop;
    laptop.id = QStringLiteral("device-2");
    laptop.name = QStringLiteral("Laptop");
    laptop.platform = Platform::Windows;
    laptop.enrollments = {
        enrollment(QStringLiteral("device-2/1"), EnrollmentKind::Scep, Outcome::Succeeded)};
    Device silent;
    silent.id = QStringLiteral("device-3");
    silent.name = QStringLiteral("Silent");
    Case result;
    result.analysis.devices = {phone, laptop, silent};
    return result;
}

SourceFile source(quint32 id, const QString &name, const QString &format)
{
    SourceFile result;
    result.id = SourceId{id};
    result.displayName = name;
    result.path = QStringLiteral("case/") + name;
    result.formatId = format;
    result.formatName = format;
    return result;
}

Case threeSources()
{
    Case result;
    result.evidence.sources = {
        source(1, QStringLiteral("good.log"), QStringLiteral("omadm")),
        source(2, QStringLiteral("bad.log"), QStringLiteral("omadm")),
        source(3, QStringLiteral("notes.txt"), {}),
        source(4, QStringLiteral("locked.log"), {}),
        source(5, QStringLiteral("nothing.log"), {}),
    };
    result.evidence.sources[1].issues = {{.code = IssueCode::MalformedLine, .line = 1'234},
                                         {.code = IssueCode::NulBytes, .line = 1'240}};
    result.evidence.sources[2].issues = {{.code = IssueCode::UnknownFormat}};
    result.evidence.sources[3].issues = {{.code = IssueCode::CannotOpen}};
    result.evidence.sources[4].issues = {{.code = IssueCode::EmptyFile}};
    return result;
}

Finding finding(const QString &rule, Level level)
{
    Finding result;
    result.ruleId = rule;
    result.level = level;
    result.title = QStringLiteral("Title of %1").arg(rule);
    result.cause = QStringLiteral("Cause of %1").arg(rule);
    result.fix = {QStringLiteral("Step of %1").arg(rule)};
    result.stage = Stage::Issue;
    result.evidence = {EvidenceRef{SourceId{1}, 17, {}}};
    return result;
}

QList<Finding> threeFindings()
{
    return {finding(QStringLiteral("low"), Level::Low),
            finding(QStringLiteral("critical"), Level::Critical),
            finding(QStringLiteral("medium"), Level::Medium)};
}

Certificate certificate(const QString &name)
{
    Certificate result;
    result.fingerprint = QStringLiteral("fingerprint of %1").arg(name);
    result.commonName = name;
    result.keyAlgorithm = QStringLiteral("RSA");
    result.keyBits = 2048;
    result.signatureAlgorithm = QStringLiteral("sha256WithRSAEncryption");
    return result;
}

CaseEvidence certificates()
{
    CaseEvidence result;
    result.certificates = {certificate(QStringLiteral("leaf")),
                           certificate(QStringLiteral("issuer"))};
    return result;
}

/// The leaf, its issuer, and a root that nobody has.
CertificateChain chainWithoutRoot()
{
    CertificateChain chain;
    chain.leaf = QStringLiteral("fingerprint of leaf");
    chain.links = {{.fingerprint = chain.leaf},
                   {.fingerprint = QStringLiteral("fingerprint of issuer")},
                   {.subject = QStringLiteral("CN=Lost Root"),
                    .status = LinkStatus::IssuerMissing,
                    .message = QStringLiteral("The root is not in evidence.")}};
    return chain;
}

QString text(const QModelIndex &index, int role = Qt::DisplayRole)
{
    return index.data(role).toString();
}
} // namespace

void TestListModels::everyModelKeepsTheContract_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("devices") << 0;
    QTest::newRow("sources") << 1;
    QTest::newRow("findings") << 2;
    QTest::newRow("chain") << 3;
}

void TestListModels::everyModelKeepsTheContract()
{
    QFETCH(int, kind);
    DeviceModel devices;
    SourceModel sources;
    FindingModel findings;
    ChainModel chain;
    const QList<QAbstractItemModel *> models{&devices, &sources, &findings, &chain};
    QAbstractItemModel *model = models.at(kind);
    const QAbstractItemModelTester tester(model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy reset(model, &QAbstractItemModel::modelReset);
    const auto fill = [&](bool full) {
        devices.setCase(full ? twoDevices() : Case());
        sources.setCase(full ? threeSources() : Case());
        findings.setFindings(full ? threeFindings() : QList<Finding>());
        full ? chain.setChain(chainWithoutRoot(), certificates()) : chain.clear();
    };
    fill(true);
    QVERIFY(model->rowCount() > 2);
    QCOMPARE(reset.size(), 1);
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        QVERIFY(!text(index).isEmpty());
        QVERIFY(!text(index, Qt::ToolTipRole).isEmpty());
        QVERIFY(text(index, Qt::AccessibleTextRole).contains(text(index)));
    }
    fill(false);
    QCOMPARE(model->rowCount(), 0);
    QCOMPARE(reset.size(), 2);
}

void TestListModels::aDeviceRowStandsForItsMostUrgentEnrollment()
{
    DeviceModel model;
    model.setCase(twoDevices());
    const QModelIndex phone = model.index(0, 0);
    QCOMPARE(model.enrollmentId(phone), QStringLiteral("device-1/2"));
    QCOMPARE(phone.data(OutcomeRole).toInt(), static_cast<int>(Outcome::Stalled));
    QCOMPARE(model.enrollmentId(model.index(2, 0)), QString());
}

void TestListModels::enrollmentsAreFoundByTheirId()
{
    DeviceModel model;
    model.setCase(twoDevices());
    const QModelIndex scep = model.indexOf(QStringLiteral("device-1/2"));
    QCOMPARE(scep.row(), 1);
    QCOMPARE(scep.parent().row(), 0);
    QCOMPARE(model.enrollmentId(scep), QStringLiteral("device-1/2"));
    QCOMPARE(text(scep, IdRole), QStringLiteral("device-1/2"));
    QVERIFY(!model.indexOf(QStringLiteral("device-9/9")).isValid());
}

void TestListModels::devicesAndEnrollmentsAreSpokenWithTheirOutcome()
{
    DeviceModel model;
    model.setCase(twoDevices());
    const QModelIndex phone = model.index(0, 0);
    const QString stalled = outcomeDisplayName(Outcome::Stalled);
    QVERIFY(text(phone, Qt::AccessibleTextRole).contains(stalled));
    const QModelIndex scep = model.index(1, 0, phone);
    QVERIFY(text(scep, Qt::AccessibleTextRole).contains(stalled));
    QVERIFY(text(scep, Qt::ToolTipRole).contains(QStringLiteral("alias of device-1/2")));
}

void TestListModels::sourcesSayHowTheyWereRead_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("detail");
    QTest::newRow("read whole") << 0 << Outcome::Succeeded << QStringLiteral("omadm");
    QTest::newRow("with issues") << 1 << Outcome::Warning << QStringLiteral("2");
    QTest::newRow("not known") << 2 << Outcome::Unknown << QStringLiteral("not recognised");
    QTest::newRow("locked") << 3 << Outcome::Failed << QStringLiteral("not readable");
    QTest::newRow("empty") << 4 << Outcome::Unknown << QStringLiteral("empty");
}

void TestListModels::sourcesSayHowTheyWereRead()
{
    QFETCH(int, row);
    QFETCH(Outcome, outcome);
    QFETCH(QString, detail);
    SourceModel model;
    model.setCase(threeSources());
    const QModelIndex index = model.index(row);
    QCOMPARE(static_cast<Outcome>(index.data(OutcomeRole).toInt()), outcome);
    QVERIFY2(text(index, DetailRole).contains(detail), qPrintable(text(index, DetailRole)));
}

void TestListModels::issuesOfASourceAreInItsToolTip()
{
    SourceModel model;
    const Case aCase = threeSources();
    model.setCase(aCase);
    const QString tip = text(model.index(1), Qt::ToolTipRole);
    QVERIFY(tip.contains(issueText(aCase.evidence.sources.at(1).issues.constFirst())));
    QVERIFY(tip.contains(QStringLiteral("1234")));
}

void TestListModels::clockOfASourceIsSaid()
{
    Case aCase = threeSources();
    SourceFile &source = aCase.evidence.sources.first();
    source.firstInstant = {std::chrono::seconds(1), TimeCertainty::ZoneAssumed};
    SourceModel model;
    model.setCase(aCase);
    QVERIFY(text(model.index(0), Qt::ToolTipRole).contains(QStringLiteral("taken as UTC")));
    source.clock = {.zone = QTimeZone("Europe/Warsaw"), .offset = std::chrono::seconds(5)};
    model.setCase(aCase);
    const QString words = QStringLiteral("zone Europe/Warsaw, clock +5 s");
    QVERIFY(text(model.index(0), DetailRole).endsWith(words));
    QVERIFY(text(model.index(0), Qt::ToolTipRole).contains(words));
    QVERIFY(text(model.index(0), Qt::AccessibleTextRole).contains(words));
}

void TestListModels::aClockThatIsWrongIsInTheToolTip()
{
    using namespace std::chrono_literals;
    Case aCase = threeSources();
    aCase.analysis.clockProposals = {{.source = SourceId{1},
                                      .reference = SourceId{2},
                                      .offset = 432s,
                                      .uncertainty = 1500ms,
                                      .pairs = {{}, {}}},
                                     {.source = SourceId{2},
                                      .reference = SourceId{1},
                                      .offset = 1s,
                                      .uncertainty = 2s,
                                      .pairs = {{}}}};
    SourceModel model;
    model.setCase(aCase);
    const QString tip = text(model.index(0), Qt::ToolTipRole);
    QVERIFY2(tip.contains(QStringLiteral("+7 m 12 s")), qPrintable(tip));
    QVERIFY(tip.contains(QStringLiteral("bad.log")));
    // A clock that is right within what can be told needs nothing.
    QVERIFY(!text(model.index(1), Qt::ToolTipRole).contains(QStringLiteral("good.log")));
}

void TestListModels::sourcesAreFoundByTheirId()
{
    SourceModel model;
    model.setCase(threeSources());
    QCOMPARE(model.indexOf(SourceId{3}).row(), 2);
    QCOMPARE(model.sourceId(model.index(2)), SourceId{3});
    QVERIFY(!model.indexOf(SourceId{9}).isValid());
    QCOMPARE(model.sourceId({}), SourceId::None);
}

void TestListModels::findingsStandWithTheWorstFirst()
{
    FindingModel model;
    model.setFindings(threeFindings());
    QCOMPARE(text(model.index(0), IdRole), QStringLiteral("critical"));
    QCOMPARE(text(model.index(1), IdRole), QStringLiteral("medium"));
    QCOMPARE(text(model.index(2), IdRole), QStringLiteral("low"));
}

void TestListModels::aFindingCarriesItsEvidenceAndAdvice()
{
    FindingModel model;
    model.setFindings({finding(QStringLiteral("rule"), Level::High)});
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data(EvidenceRole).value<EvidenceRef>().line, 17);
    QCOMPARE(index.data(StageRole).toInt(), stageNumber(Stage::Issue));
    QCOMPARE(static_cast<Level>(index.data(LevelRole).toInt()), Level::High);
    QVERIFY(text(index, Qt::ToolTipRole).contains(QStringLiteral("Cause of rule")));
    QVERIFY(text(index, Qt::ToolTipRole).contains(QStringLiteral("Step of rule")));
}

void TestListModels::aFindingSaysThatItIsProbableOrAConsequence()
{
    Finding probable = finding(QStringLiteral("rule"), Level::Medium);
    FindingModel model;
    model.setFindings({probable});
    QVERIFY(!text(model.index(0), DetailRole).contains(QStringLiteral("probable")));
    probable.isProbable = true;
    probable.consequenceOf = QStringLiteral("other");
    model.setFindings({probable});
    QVERIFY(text(model.index(0), DetailRole).contains(QStringLiteral("probable")));
    QVERIFY(text(model.index(0), DetailRole).contains(QStringLiteral("consequence")));
}

void TestListModels::aServersClientNamesItsRow()
{
    Case aCase = twoDevices();
    Enrollment &enrollment = aCase.analysis.devices[0].enrollments[0];
    enrollment.client = QStringLiteral("10.20.0.9, profiled/1.0");
    DeviceModel model;
    model.setCase(aCase);
    QCOMPARE(text(model.index(0, 0, model.index(0, 0))), enrollment.client);
    enrollment.client.clear();
    enrollment.isRenewal = true;
    model.setCase(aCase);
    QVERIFY(text(model.index(0, 0, model.index(0, 0))).contains(QStringLiteral("renewal")));
}

void TestListModels::aChainIsShownFromTheRootDown()
{
    ChainModel model;
    model.setChain(chainWithoutRoot(), certificates());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(text(model.index(1), IdRole), QStringLiteral("fingerprint of issuer"));
    QCOMPARE(text(model.index(2), IdRole), QStringLiteral("fingerprint of leaf"));
    QCOMPARE(static_cast<CheckOutcome>(model.index(2).data(CheckOutcomeRole).toInt()),
             CheckOutcome::Passed);
}

void TestListModels::aMissingIssuerIsARow()
{
    ChainModel model;
    model.setChain(chainWithoutRoot(), certificates());
    const QModelIndex missing = model.index(0);
    QCOMPARE(text(missing), QStringLiteral("CN=Lost Root"));
    QCOMPARE(text(missing, IdRole), QString());
    QVERIFY(text(missing, DetailRole).contains(linkStatusDisplayName(LinkStatus::IssuerMissing)));
    QVERIFY(text(missing, Qt::ToolTipRole).contains(QStringLiteral("not in evidence")));
    QVERIFY(static_cast<CheckOutcome>(missing.data(CheckOutcomeRole).toInt()) !=
            CheckOutcome::Passed);
}

void TestListModels::aCertificateWithoutChainStandsAlone()
{
    ChainModel model;
    model.setChain({.leaf = QStringLiteral("fingerprint of issuer")}, certificates());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(text(model.index(0)), QStringLiteral("issuer"));
}

void TestListModels::aStrangeIndexGivesNothing()
{
    DeviceModel devices;
    devices.setCase(twoDevices());
    SourceModel sources;
    sources.setCase(threeSources());
    QVERIFY(!devices.data({}, Qt::DisplayRole).isValid());
    QVERIFY(!sources.data({}, Qt::DisplayRole).isValid());
    QCOMPARE(devices.enrollmentId({}), QString());
    QVERIFY(!devices.index(3, 0).isValid());
    QVERIFY(!devices.index(0, 1).isValid());
}

QTEST_GUILESS_MAIN(TestListModels)
#include "tst_listmodels.moc"
