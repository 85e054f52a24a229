// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/roles.h"
#include "models/item/sequencemodel.h"
#include "ui/window/certificatesdialog.h"
#include "ui/window/sequencedialog.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>

using namespace Scep;

class TestCertificateDialogs : public QObject
{
    Q_OBJECT

private slots:
    void filterLeavesWhatItNames();
    void oneIsShownAndTwoAreCompared();
    void rowsAndComparisonAreCopied();
    void thousandsAreShownAtOnce();
    void anArrowOpensItsLine();
};

namespace {
Case numbered(int count)
{
    Case result;
    for (int number = 0; number < count; ++number) {
        Certificate certificate;
        certificate.fingerprint = QStringLiteral("f%1").arg(number);
        certificate.commonName = QStringLiteral("device %1").arg(number, 4, 10, QLatin1Char('0'));
        certificate.subject = QStringLiteral("CN=") + certificate.commonName;
        certificate.issuer = QStringLiteral("CN=Issuing");
        certificate.keyAlgorithm = QStringLiteral("RSA");
        certificate.keyBits = number == 1 ? 4096 : 2048;
        result.evidence.certificates.append(certificate);
    }
    return result;
}

template<typename T>
T *child(const QDialog &dialog, const char *name)
{
    return dialog.findChild<T *>(QLatin1StringView(name));
}

void select(const CertificatesDialog &dialog, const QList<int> &rows)
{
    auto *table = child<QTableView>(dialog, "certificatesTable");
    table->sortByColumn(0, Qt::AscendingOrder);
    table->clearSelection();
    for (const int row : rows) {
        table->selectionModel()->select(table->model()->index(row, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}
} // namespace

void TestCertificateDialogs::filterLeavesWhatItNames()
{
    CertificatesDialog dialog;
    dialog.setCase(numbered(30));
    const auto *table = child<QTableView>(dialog, "certificatesTable");
    QCOMPARE(table->model()->rowCount(), 30);
    child<QLineEdit>(dialog, "certificatesFilter")->setText(QStringLiteral("DEVICE 002"));
    QCOMPARE(table->model()->rowCount(), 10);
    QVERIFY(!table->accessibleName().isEmpty());
}

void TestCertificateDialogs::oneIsShownAndTwoAreCompared()
{
    CertificatesDialog dialog;
    dialog.setCase(numbered(3));
    const QSignalSpy spy(&dialog, &CertificatesDialog::certificateChosen);
    select(dialog, {2});
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.constFirst().constFirst().toString(), QStringLiteral("f2"));
    select(dialog, {0, 1});
    const QString text = child<QTextBrowser>(dialog, "certificatesComparison")->toPlainText();
    QVERIFY2(text.contains(QStringLiteral("RSA, 4096 bits")), qPrintable(text));
    // The difference is said in a word, not by colour alone.
    QVERIFY(text.contains(QStringLiteral("differs")));
    QVERIFY(text.contains(QStringLiteral("same")));
}

void TestCertificateDialogs::rowsAndComparisonAreCopied()
{
    CertificatesDialog dialog;
    dialog.setCase(numbered(3));
    select(dialog, {1});
    child<QPushButton>(dialog, "certificatesCopy")->click();
    QVERIFY(
        QApplication::clipboard()->text().startsWith(QStringLiteral("device 0001\tCN=Issuing")));
    select(dialog, {0, 1});
    child<QPushButton>(dialog, "certificatesCopy")->click();
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("differs")));
}

void TestCertificateDialogs::thousandsAreShownAtOnce()
{
    constexpr int Count = 5'000;
    const Case many = numbered(Count);
    CertificatesDialog dialog;
    QElapsedTimer clock;
    clock.start();
    dialog.setCase(many);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    child<QTableView>(dialog, "certificatesTable")->sortByColumn(0, Qt::AscendingOrder);
    child<QLineEdit>(dialog, "certificatesFilter")->setText(QStringLiteral("49"));
    QCoreApplication::processEvents();
    const qint64 milliseconds = clock.elapsed();
    qInfo("%d certificates listed, painted, sorted and filtered in %lld ms", Count,
          static_cast<long long>(milliseconds));
    QVERIFY2(milliseconds < 5'000, "rows are made again for every question");
}

void TestCertificateDialogs::anArrowOpensItsLine()
{
    Case aCase;
    Observation observation;
    observation.event.evidence = {.source = SourceId{1}, .line = 7, .range = {}};
    observation.stage = Stage::ContactNdes;
    observation.outcome = Outcome::InProgress;
    observation.state = QStringLiteral("GetCACert");
    Enrollment enrollment;
    enrollment.id = QStringLiteral("device-1/scep-1");
    enrollment.observations = {observation};
    Device device;
    device.enrollments = {enrollment};
    aCase.analysis.devices = {device};

    SequenceDialog dialog;
    dialog.setEnrollment(aCase, enrollment.id);
    dialog.show();
    const QSignalSpy spy(&dialog, &SequenceDialog::evidenceSelected);
    auto *view = child<QListView>(dialog, "sequenceView");
    QVERIFY(!view->accessibleName().isEmpty());
    QCOMPARE(view->model()->rowCount(), 1);
    const QModelIndex first = view->model()->index(0, 0);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(first).center());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.constFirst().constFirst().value<EvidenceRef>().line, 7);
    view->setCurrentIndex(first);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(spy.size(), 2);
}

QTEST_MAIN(TestCertificateDialogs)
#include "tst_certificatedialogs.moc"
