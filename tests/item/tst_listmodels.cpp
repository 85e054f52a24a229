// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/certificatetablemodel.h"
#include "models/item/chainmodel.h"
#include "models/item/comparedplacemodel.h"
#include "models/item/devicemodel.h"
#include "models/item/findingmodel.h"
#include "models/item/roles.h"
#include "models/item/sequencemodel.h"
#include "models/item/sourcemodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
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
    void severalPathsAreSeveralTrees();
    void aWarningShowsAtItsLink();
    void arrowsGoBetweenTheirParties();
    void whatADeviceDoesByItselfIsNoMessage_data();
    void whatADeviceDoesByItselfIsNoMessage();
    void certificatesAreSortedByWhatIsWrong();
    void certificatesOfOneNameAreToldApart();
    void whyACertificateHasNoChainIsSaid();
    void enrollmentsToChooseFromHaveShortNames();
    void fiveThousandCertificatesTakeNoTime();
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
Certificate numbered(int number)
{
    Certificate certificate;
    certificate.fingerprint = QStringLiteral("f%1").arg(number);
    certificate.commonName = QStringLiteral("device %1").arg(number);
    certificate.subject = QStringLiteral("CN=") + certificate.commonName;
    certificate.issuer = QStringLiteral("CN=Issuing");
    certificate.keyAlgorithm = QStringLiteral("RSA");
    certificate.keyBits = 2048;
    return certificate;
}

Case threeCertificates()
{
    Case result;
    for (int number = 0; number < 3; ++number) {
        result.evidence.certificates.append(numbered(number));
    }
    result.analysis.checks.insert(QStringLiteral("f1"), {{.id = QStringLiteral("keySize"),
                                                          .outcome = CheckOutcome::Failed,
                                                          .message = QStringLiteral("Short.")}});
    return result;
}

const QString TransactionId = QStringLiteral("device-1/scep-1");

/// GetCACert, a request and its answer, of which one line is a server's.
Case transaction()
{
    constexpr SourceId Phone{1};
    constexpr SourceId Server{2};
    Case result;
    result.evidence.sources = {{.id = Phone, .platform = Platform::Android},
                               {.id = Server, .platform = Platform::Server}};
    Enrollment enrollment;
    enrollment.id = TransactionId;
    const auto add = [&enrollment](SourceId source, LineNumber line, Stage stage, Outcome outcome,
                                   const QString &state) {
        Observation observation;
        observation.event.evidence = {.source = source, .line = line, .range = {}};
        observation.stage = stage;
        observation.outcome = outcome;
        observation.state = state;
        enrollment.observations.append(observation);
    };
    add(Phone, 1, Stage::ContactNdes, Outcome::InProgress, QStringLiteral("GetCACert"));
    add(Phone, 2, Stage::ContactNdes, Outcome::Succeeded, QStringLiteral("GetCACert"));
    add(Phone, 3, Stage::ContactNdes, Outcome::InProgress, QStringLiteral("PKIOperation"));
    add(Server, 1, Stage::Issue, Outcome::Succeeded, QStringLiteral("Issued"));
    add(Phone, 8, Stage::ContactNdes, Outcome::NotObserved, QStringLiteral("Note"));
    add(Phone, 9, Stage::Deliver, Outcome::Succeeded, QStringLiteral("Installed"));
    ScepMessage request;
    request.evidence = {.source = Phone, .line = 3, .range = {}};
    request.messageType = 19;
    ScepMessage answer;
    answer.evidence = {.source = Phone, .line = 5, .range = {}};
    answer.messageType = 3;
    answer.pkiStatus = 0;
    enrollment.messages = {request.evidence, answer.evidence};
    result.evidence.messages = {request, answer};
    Device device;
    device.enrollments = {enrollment};
    result.analysis.devices = {device};
    return result;
}

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
    QTest::newRow("certificates") << 4;
    QTest::newRow("sequence") << 5;
}

void TestListModels::everyModelKeepsTheContract()
{
    QFETCH(int, kind);
    DeviceModel devices;
    SourceModel sources;
    FindingModel findings;
    ChainModel chain;
    CertificateTableModel table;
    SequenceModel sequence;
    const QList<QAbstractItemModel *> models{&devices, &sources, &findings,
                                             &chain,   &table,   &sequence};
    QAbstractItemModel *model = models.at(kind);
    const QAbstractItemModelTester tester(model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy reset(model, &QAbstractItemModel::modelReset);
    const auto fill = [&](bool full) {
        devices.setCase(full ? twoDevices() : Case());
        sources.setCase(full ? threeSources() : Case());
        findings.setFindings(full ? threeFindings() : QList<Finding>());
        // Three paths of the same certificate.
        full ? chain.setPaths(QList<CertificateChain>(3, chainWithoutRoot()), certificates())
             : chain.clear();
        table.setCase(full ? threeCertificates() : Case());
        sequence.setEnrollment(full ? transaction() : Case(), TransactionId);
    };
    fill(true);
    QVERIFY(model->rowCount() > 2);
    QCOMPARE(reset.size(), 1);
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        QVERIFY(!text(index).isEmpty());
        QVERIFY(!text(index, Qt::ToolTipRole).isEmpty());
        const QString spoken = text(index, Qt::AccessibleTextRole);
        QVERIFY(spoken.isEmpty() || spoken.contains(text(index)));
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
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex issuer = model.index(0, 0, model.index(0, 0));
    QCOMPARE(text(issuer, IdRole), QStringLiteral("fingerprint of issuer"));
    const QModelIndex leaf = model.index(0, 0, issuer);
    QCOMPARE(leaf, model.leaf());
    QCOMPARE(model.rowCount(leaf), 0);
    QCOMPARE(text(leaf, IdRole), QStringLiteral("fingerprint of leaf"));
    QCOMPARE(static_cast<CheckOutcome>(leaf.data(CheckOutcomeRole).toInt()), CheckOutcome::Passed);
    // Every link says how it is in a word.
    QVERIFY(text(leaf, DetailRole).startsWith(linkStatusDisplayName(LinkStatus::Ok)));
}

void TestListModels::severalPathsAreSeveralTrees()
{
    CertificateChain other = chainWithoutRoot();
    other.links.removeLast();
    ChainModel model;
    model.setPaths({chainWithoutRoot(), other}, certificates());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.count(), 5);
    QCOMPARE(text(model.index(1, 0), IdRole), QStringLiteral("fingerprint of issuer"));
    // The preferred path is the first one.
    QCOMPARE(model.leaf().parent().parent().row(), 0);
    QCOMPARE(model.find(QStringLiteral("fingerprint of leaf")), model.leaf());
    QVERIFY(!model.find(QStringLiteral("another")).isValid());
}

void TestListModels::aWarningShowsAtItsLink()
{
    CertificateChain chain = chainWithoutRoot();
    chain.links[0].verdicts = {{.aspect = LinkAspect::Algorithm,
                                .outcome = CheckOutcome::Warning,
                                .fact = LinkFact::AlgorithmWeak,
                                .who = QStringLiteral("leaf"),
                                .what = QStringLiteral("sha1")}};
    ChainModel model;
    model.setChain(chain, certificates());
    QCOMPARE(static_cast<CheckOutcome>(model.leaf().data(CheckOutcomeRole).toInt()),
             CheckOutcome::Warning);
    QVERIFY(text(model.leaf(), DetailRole).contains(QStringLiteral("warnings")));
}

void TestListModels::arrowsGoBetweenTheirParties()
{
    SequenceModel model;
    model.setEnrollment(transaction(), TransactionId);
    QStringList arrows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        arrows.append(QStringLiteral("%1>%2 %3")
                          .arg(index.data(FromRole).toInt())
                          .arg(index.data(ToRole).toInt())
                          .arg(text(index)));
    }
    QCOMPARE(arrows, (QStringList{QStringLiteral("0>1 GetCACert"), QStringLiteral("1>0 GetCACert"),
                                  QStringLiteral("0>1 PKCSReq"), QStringLiteral("2>1 Issued"),
                                  QStringLiteral("1>0 CertRep"), QStringLiteral("0>0 Note"),
                                  QStringLiteral("0>0 Installed")}));
    const QModelIndex request = model.index(2);
    QVERIFY(request.data(MessageRole).toBool());
    QCOMPARE(request.data(EvidenceRole).value<EvidenceRef>().line, 3);
    QVERIFY(text(request, Qt::AccessibleTextRole).startsWith(QStringLiteral("Device to NDES: ")));
    QCOMPARE(model.index(4).data(OutcomeRole).toInt(), static_cast<int>(Outcome::Succeeded));
}

void TestListModels::whatADeviceDoesByItselfIsNoMessage_data()
{
    using enum Stage;
    using enum Outcome;
    QTest::addColumn<QList<Observation>>("lines");
    QTest::addColumn<QString>("parties");
    const auto line = [](Stage stage, Outcome outcome, const char *capture = nullptr) {
        Observation made;
        made.event.evidence = {.source = SourceId{1}, .line = 1, .range = {}};
        made.stage = stage;
        made.outcome = outcome;
        if (capture) {
            made.captures.insert(QString::fromLatin1(capture), QStringLiteral("x"));
        }
        return made;
    };
    const Observation sent = line(ContactNdes, InProgress);
    QTest::newRow("Windows") << QList{line(DeployProfile, Succeeded), line(ContactNdes, Succeeded),
                                      sent, line(Deliver, InProgress), line(Deliver, Succeeded)}
                             << QStringLiteral("00 00 01 10 00");
    QTest::newRow("Windows, refused")
        << QList{line(ContactNdes, Succeeded), sent, line(Deliver, InProgress), line(Issue, Failed),
                 line(Issue, Failed)}
        << QStringLiteral("00 01 10 00 00");
    QTest::newRow("Windows, no answer")
        << QList{sent, line(ContactNdes, Failed), line(ContactNdes, Succeeded), sent}
        << QStringLiteral("01 00 00 01");
    QTest::newRow("Android") << QList{line(ContactNdes, InProgress, "operation"),
                                      line(ContactNdes, Succeeded, "operation"),
                                      line(ContactNdes, InProgress, "operation"),
                                      line(ContactNdes, Succeeded, "operation"),
                                      line(Issue, Succeeded, "pkiStatus"),
                                      line(Deliver, InProgress)}
                             << QStringLiteral("01 10 01 10 10 00");
    QTest::newRow("Android, refused")
        << QList{line(ContactNdes, InProgress, "operation"),
                 line(ContactNdes, Failed, "httpStatus"), line(Issue, Failed)}
        << QStringLiteral("01 10 00");
    QTest::newRow("iOS") << QList{line(ContactNdes, InProgress, "operation"),
                                  line(ContactNdes, Succeeded),
                                  line(ContactNdes, InProgress, "operation"),
                                  line(Issue, Succeeded), line(Deliver, InProgress)}
                         << QStringLiteral("01 10 01 10 00");
    QTest::newRow("iOS, no key") << QList{line(ContactNdes, InProgress, "operation"),
                                          line(ContactNdes, Succeeded), line(ContactNdes, Failed)}
                                 << QStringLiteral("01 10 00");
}

void TestListModels::whatADeviceDoesByItselfIsNoMessage()
{
    QFETCH(QList<Observation>, lines);
    Case made;
    made.evidence.sources = {{.id = SourceId{1}, .platform = Platform::Windows}};
    Enrollment enrollment;
    enrollment.id = TransactionId;
    enrollment.observations = lines;
    Device device;
    device.enrollments = {enrollment};
    made.analysis.devices = {device};
    SequenceModel model;
    model.setEnrollment(made, TransactionId);
    QStringList parties;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        parties.append(index.data(FromRole).toString() + index.data(ToRole).toString());
    }
    QTEST(parties.join(u' '), "parties");
}

void TestListModels::certificatesAreSortedByWhatIsWrong()
{
    CertificateTableModel model;
    model.setCase(threeCertificates());
    const auto cell = [&model](int row, int column, int role) {
        return model.index(row, column).data(role);
    };
    QVERIFY(cell(1, CertificateTableModel::Checks, SortRole).toInt() >
            cell(0, CertificateTableModel::Checks, SortRole).toInt());
    QCOMPARE(cell(1, CertificateTableModel::Checks, Qt::DisplayRole).toString(),
             QStringLiteral("1 failed"));
    QVERIFY(cell(2, 0, CertificateTableModel::FilterRole)
                .toString()
                .contains(QStringLiteral("CN=device 2")));
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Name"));
}

void TestListModels::certificatesOfOneNameAreToldApart()
{
    Case aCase = threeCertificates();
    aCase.evidence.certificates[0].serialNumber = QStringLiteral("0A");
    aCase.evidence.certificates[1].serialNumber = QStringLiteral("0B");
    aCase.evidence.certificates[1].commonName = aCase.evidence.certificates[0].commonName;
    CertificateTableModel model;
    model.setCase(aCase);
    QCOMPARE(text(model.index(0, CertificateTableModel::SerialNumber)), QStringLiteral("0A"));
    QCOMPARE(text(model.index(1, CertificateTableModel::SerialNumber)), QStringLiteral("0B"));
}

void TestListModels::whyACertificateHasNoChainIsSaid()
{
    Case aCase = threeCertificates();
    aCase.evidence.certificates[0].isCa = true;
    CertificateTableModel model;
    model.setCase(aCase);
    const QModelIndex ofCa = model.index(0, CertificateTableModel::Chain);
    QCOMPARE(text(ofCa), QStringLiteral("—"));
    QVERIFY(text(ofCa, Qt::ToolTipRole).contains(QStringLiteral("CA certificate")));
    const QModelIndex other = model.index(1, CertificateTableModel::Chain);
    QVERIFY(text(other, Qt::ToolTipRole).contains(QStringLiteral("No chain")));
}

void TestListModels::enrollmentsToChooseFromHaveShortNames()
{
    Case aCase = transaction();
    Enrollment &enrollment = aCase.analysis.devices.first().enrollments.first();
    enrollment.alias = QStringLiteral("ModelName_AC_") + QString(60, u'7') + QStringLiteral("_end");
    ComparedPlaceModel model;
    model.setPlaces(aCase, {}, {});
    const QModelIndex row = model.index(0);
    QVERIFY2(text(row).contains(QStringLiteral("ModelName_AC_777")), qPrintable(text(row)));
    QVERIFY2(text(row).endsWith(QStringLiteral("77_end")), qPrintable(text(row)));
    QVERIFY(!text(row).contains(enrollment.alias));
    QVERIFY(text(row, Qt::ToolTipRole).contains(enrollment.alias));
    QVERIFY(text(row, Qt::AccessibleTextRole).contains(enrollment.alias));
    QCOMPARE(model.verdict(row), enrollment.verdict);
    QCOMPARE(model.verdict({}), Verdict());
    QVERIFY(model.startedAt({}).isNull());
}

void TestListModels::fiveThousandCertificatesTakeNoTime()
{
    constexpr int Count = 5'000;
    Case aCase;
    for (int number = 0; number < Count; ++number) {
        aCase.evidence.certificates.append(numbered(number));
        CertificateChain chain;
        chain.leaf = aCase.evidence.certificates.last().fingerprint;
        aCase.analysis.chains.append(chain);
        aCase.analysis.checks.insert(chain.leaf, {{.id = QStringLiteral("keySize"),
                                                   .outcome = CheckOutcome::Warning,
                                                   .message = QStringLiteral("Short.")}});
    }
    QElapsedTimer clock;
    clock.start();
    CertificateTableModel model;
    model.setCase(aCase);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setSortRole(SortRole);
    proxy.setFilterRole(CertificateTableModel::FilterRole);
    proxy.sort(CertificateTableModel::Name);
    proxy.setFilterFixedString(QStringLiteral("device 42"));
    const qint64 milliseconds = clock.elapsed();
    QCOMPARE(proxy.rowCount(), 111); // 42, 420 to 429, 4200 to 4299
    qInfo("%d certificates listed, sorted and filtered in %lld ms", Count,
          static_cast<long long>(milliseconds));
    QVERIFY2(milliseconds < 5'000, "rows are made again for every question");
}

void TestListModels::aMissingIssuerIsARow()
{
    ChainModel model;
    model.setChain(chainWithoutRoot(), certificates());
    const QModelIndex missing = model.index(0, 0);
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
    QCOMPARE(text(model.index(0, 0)), QStringLiteral("issuer"));
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
