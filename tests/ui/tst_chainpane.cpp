// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/certificateview.h"
#include "ui/panes/chainpane.h"
#include "ui/panes/listpane.h"

#include <QSignalSpy>
#include <QTest>

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

QTEST_MAIN(TestChainPane)
#include "tst_chainpane.moc"
