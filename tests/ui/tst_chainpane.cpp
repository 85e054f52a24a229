// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/certificateview.h"
#include "ui/panes/chainpane.h"
#include "ui/panes/listpane.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>
#include <QToolButton>

#include <algorithm>

using namespace Scep;

class TestChainPane : public QObject
{
    Q_OBJECT

private slots:
    void messageStandsInForAMissingCertificate();
    void certificateComesFirst();
    void clickOnAMessageOpensItsLine();
    void messageIsReachedByKey();
    void messageOfAnotherEnrollmentIsNotShown();
    void emptyCaseSaysWhatToAdd();
    void hostileTextIsNeverMarkup();
    void chainSaysWhatItWasJudgedWith();
    void aFailedCheckIsSaidAboveTheChain();
    void verdictsAndWitnessesAreTold();
    void listsFitTheirRowsAtAnyWidth();
    void dialogsAreAskedFor();
    void timeOfJudgementIsChosen();
};

namespace {
const QString EnrollmentId = QStringLiteral("device-1/scep-1");

ScepMessage logged(LineNumber line)
{
    ScepMessage message;
    message.evidence = {
        .source = SourceId{1}, .line = line, .range = {.offset = 40, .length = 400}};
    message.messageType = 19;
    message.transactionId = QStringLiteral("T-%1").arg(line);
    message.digestAlgorithm = QStringLiteral("SHA-512");
    message.fields = {{.offset = 17,
                       .inner = false,
                       .name = QStringLiteral("SignedData.version"),
                       .value = QStringLiteral("1"),
                       .isComplete = true}};
    return message;
}

Case messageCase()
{
    Enrollment own;
    own.id = EnrollmentId;
    own.messages = {logged(3).evidence};
    Enrollment other;
    other.id = QStringLiteral("device-1/scep-2");
    other.messages = {logged(8).evidence};
    Device device;
    device.enrollments = {own, other};
    Case result;
    result.evidence.messages = {logged(3), logged(8)};
    result.analysis.devices = {device};
    return result;
}

Certificate certificate()
{
    Certificate result;
    result.fingerprint = QStringLiteral("00ff");
    result.commonName = QStringLiteral("Ada Example");
    result.subject = QStringLiteral("CN=Ada Example");
    return result;
}

ListPane *list(const ChainPane &pane, const char *name)
{
    return pane.findChild<ListPane *>(QLatin1StringView(name));
}

QString details(const ChainPane &pane)
{
    return pane.findChild<CertificateView *>()->toPlainText();
}

void show(ChainPane &pane, const Case &caseData)
{
    pane.setCase(caseData);
    pane.setEnrollment(EnrollmentId);
    pane.resize(360, 700);
    pane.show();
}
} // namespace

void TestChainPane::messageStandsInForAMissingCertificate()
{
    ChainPane pane;
    show(pane, messageCase());
    QVERIFY(!list(pane, "chainLinks")->isVisible());
    QVERIFY(list(pane, "scepMessages")->isVisible());
    QVERIFY(details(pane).contains(QStringLiteral("T-3")));
    QVERIFY(details(pane).contains(QStringLiteral("SignedData.version")));
    QVERIFY(list(pane, "scepMessages")->height() > 0);
}

void TestChainPane::certificateComesFirst()
{
    Case caseData = messageCase();
    caseData.evidence.certificates = {certificate()};
    ChainPane pane;
    show(pane, caseData);
    QVERIFY(list(pane, "chainLinks")->isVisible());
    QVERIFY(list(pane, "scepMessages")->isVisible());
    QVERIFY(details(pane).contains(QStringLiteral("CN=Ada Example")));
}

void TestChainPane::clickOnAMessageOpensItsLine()
{
    Case caseData = messageCase();
    caseData.evidence.certificates = {certificate()};
    ChainPane pane;
    show(pane, caseData);
    const QSignalSpy spy(&pane, &ChainPane::evidenceSelected);
    ListPane *messages = list(pane, "scepMessages");
    const QRect row = messages->visualRect(messages->model()->index(0, 0));
    QTest::mouseClick(messages->viewport(), Qt::LeftButton, {}, row.center());
    QVERIFY(!spy.isEmpty());
    QCOMPARE(spy.constFirst().constFirst().value<EvidenceRef>(), logged(3).evidence);
    QVERIFY(details(pane).contains(QStringLiteral("T-3")));
    QVERIFY(list(pane, "chainLinks")->selectionModel()->selection().isEmpty());
}

void TestChainPane::messageIsReachedByKey()
{
    ChainPane pane;
    show(pane, messageCase());
    const QSignalSpy spy(&pane, &ChainPane::evidenceSelected);
    ListPane *messages = list(pane, "scepMessages");
    QVERIFY(!messages->accessibleName().isEmpty());
    QTest::keyClick(messages, Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(messages->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("SCEP message: PKCSReq, SHA-512"));
}

void TestChainPane::messageOfAnotherEnrollmentIsNotShown()
{
    Case caseData = messageCase();
    ChainPane pane;
    show(pane, caseData);
    QCOMPARE(list(pane, "scepMessages")->model()->rowCount(), 1);
    pane.setEnrollment(QStringLiteral("device-1/scep-2"));
    QVERIFY(details(pane).contains(QStringLiteral("T-8")));
    // One of a file that fits no enrollment is shown with each of them.
    caseData.evidence.messages.append(logged(0));
    pane.setCase(caseData);
    pane.setEnrollment(EnrollmentId);
    QCOMPARE(list(pane, "scepMessages")->model()->rowCount(), 2);
}

void TestChainPane::emptyCaseSaysWhatToAdd()
{
    ChainPane pane;
    show(pane, Case());
    QVERIFY(list(pane, "chainLinks")->isVisible());
    QVERIFY(!list(pane, "scepMessages")->isVisible());
}

void TestChainPane::hostileTextIsNeverMarkup()
{
    Case caseData = messageCase();
    caseData.evidence.messages[0].transactionId = QStringLiteral("<h1>big</h1>");
    caseData.evidence.messages[0].fields[0].value = QStringLiteral("<img src='x'>");
    ChainPane pane;
    show(pane, caseData);
    QVERIFY(details(pane).contains(QStringLiteral("<h1>big</h1>")));
    QVERIFY(details(pane).contains(QStringLiteral("<img src='x'>")));
}

namespace {
/// A certificate below a root, and a second path to another root.
Case chainCase()
{
    Case result = messageCase();
    Certificate leaf = certificate();
    Certificate root;
    root.fingerprint = QStringLiteral("00aa");
    root.commonName = QStringLiteral("Contoso Root");
    result.evidence.certificates = {leaf, root};
    CertificateChain chain;
    chain.leaf = leaf.fingerprint;
    chain.isComplete = chain.isValid = true;
    chain.links = {{.fingerprint = leaf.fingerprint, .subject = leaf.subject},
                   {.fingerprint = root.fingerprint, .subject = QStringLiteral("CN=Root")}};
    chain.links[0].verdicts = {{.aspect = LinkAspect::Signature,
                                .fact = LinkFact::SignatureVerifies,
                                .who = leaf.commonName,
                                .what = root.commonName}};
    result.analysis.chains = {chain};
    CertificateChain other = chain;
    other.links[1] = {.subject = QStringLiteral("CN=Lost"), .status = LinkStatus::IssuerMissing};
    result.analysis.otherPaths.insert(chain.leaf, {other});
    result.analysis.chainViews.insert(chain.leaf,
                                      {{.witness = ChainWitness::Profile,
                                        .entries = {{.fingerprint = {},
                                                     .name = QStringLiteral("AABBCC"),
                                                     .evidence = {},
                                                     .agrees = false}}},
                                       {.witness = ChainWitness::Server, .entries = {}},
                                       {.witness = ChainWitness::Certificate,
                                        .entries = {{.fingerprint = QStringLiteral("00bb"),
                                                     .name = QStringLiteral("NDES-RA"),
                                                     .evidence = {},
                                                     .agrees = true},
                                                    {.fingerprint = QStringLiteral("00cc"),
                                                     .name = QStringLiteral("NDES-RA"),
                                                     .evidence = {},
                                                     .agrees = true}}}});
    return result;
}
} // namespace

void TestChainPane::chainSaysWhatItWasJudgedWith()
{
    ChainPane pane;
    show(pane, chainCase());
    QStringList shown;
    for (const QLabel *label : pane.findChildren<QLabel *>()) {
        shown.append(label->text());
    }
    const QString text = shown.join(QLatin1Char('\n'));
    QVERIFY2(text.contains(QStringLiteral("any self-signed certificate")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("1 more path")), qPrintable(text));
    QCOMPARE(list(pane, "chainLinks")->model()->rowCount(), 2);
}

void TestChainPane::aFailedCheckIsSaidAboveTheChain()
{
    Case caseData = chainCase();
    caseData.analysis.checks.insert(certificate().fingerprint,
                                    {{.id = QStringLiteral("trust"),
                                      .outcome = CheckOutcome::Failed,
                                      .message = QStringLiteral("Not trusted.")},
                                     {.id = QStringLiteral("keySize"),
                                      .outcome = CheckOutcome::Passed,
                                      .message = QStringLiteral("Long enough.")}});
    ChainPane pane;
    show(pane, caseData);
    const QList<QLabel *> labels = pane.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().contains(QStringLiteral("fails 1 check"));
    }));
}

void TestChainPane::verdictsAndWitnessesAreTold()
{
    ChainPane pane;
    show(pane, chainCase());
    const QString text = details(pane);
    QVERIFY2(text.contains(QStringLiteral(
                 "The signature of “Ada Example” verifies with the key of “Contoso Root”.")),
             qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("AABBCC (not in evidence), which is not of this chain")));
    QVERIFY(text.contains(QStringLiteral("GetCACert returned: no such evidence was given")));
    QCOMPARE(text.count(QStringLiteral("NDES-RA")), 1);
    QVERIFY(text.contains(QStringLiteral("NDES-RA (2 certificate")));
}

void TestChainPane::listsFitTheirRowsAtAnyWidth()
{
    ChainPane pane;
    show(pane, chainCase());
    const ListPane *links = list(pane, "chainLinks");
    // The first is the one that it was shown with.
    for (const int width : {360, 260, 420, 900, 300}) {
        pane.resize(width, 700);
        QCoreApplication::processEvents();
        int bottom = 0;
        for (QModelIndex index = links->model()->index(1, 0); index.isValid();
             index = links->model()->index(0, 0, index)) {
            bottom = std::max(bottom, links->visualRect(index).bottom() + 1);
        }
        QVERIFY2(bottom > 0, qPrintable(QString::number(width)));
        // Neither a gap below the last row nor a row that is cut off.
        QCOMPARE(links->viewport()->height(), bottom);
    }
}

void TestChainPane::dialogsAreAskedFor()
{
    ChainPane pane;
    show(pane, chainCase());
    const QSignalSpy certificates(&pane, &ChainPane::certificatesRequested);
    const QSignalSpy sequence(&pane, &ChainPane::sequenceRequested);
    for (const char *name : {"allCertificates", "showSequence"}) {
        auto *button = pane.findChild<QToolButton *>(QLatin1StringView(name));
        QVERIFY(button != nullptr && button->isVisible());
        QVERIFY(!button->accessibleName().isEmpty());
        QTest::keyClick(button, Qt::Key_Space);
    }
    QCOMPARE(certificates.size(), 1);
    QCOMPARE(sequence.size(), 1);
}

void TestChainPane::timeOfJudgementIsChosen()
{
    ChainPane pane;
    QList<Instant> asked;
    pane.setJudge([&asked](const CaseEvidence &, const Certificate &leaf, const Instant &judgedAt,
                           const QStringList &) {
        asked.append(judgedAt);
        CertificateChain chain = chainCase().analysis.chains.constFirst();
        chain.leaf = leaf.fingerprint;
        chain.judgedAt = judgedAt;
        chain.isValid = false;
        chain.links[0].status = LinkStatus::Expired;
        return QList{chain};
    });
    show(pane, chainCase());
    QVERIFY(asked.isEmpty()); // the event's time needs no asking
    auto *time = pane.findChild<QDateTimeEdit *>(QStringLiteral("judgedAt"));
    auto *event = pane.findChild<QToolButton *>(QStringLiteral("judgeAtEvent"));
    QVERIFY(time->isVisible() && !event->isEnabled());
    const QDateTime later(QDate(2031, 5, 1), QTime(12, 0), QTimeZone::UTC);
    time->setDateTime(later);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().sinceEpoch, std::chrono::seconds(later.toSecsSinceEpoch()));
    QCOMPARE(time->dateTime(), later);
    QCOMPARE(list(pane, "chainLinks")->model()->rowCount(), 1);
    event->click();
    QCOMPARE(list(pane, "chainLinks")->model()->rowCount(), 2); // both paths of the case again
    QVERIFY(!event->isEnabled());
}

QTEST_MAIN(TestChainPane)
#include "tst_chainpane.moc"
