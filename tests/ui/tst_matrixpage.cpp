// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/roles.h"
#include "tests/ui/casefixtures.h"
#include "tests/ui/palettes.h"
#include "ui/central/matrixpage.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

/// Many devices on one page.
class TestMatrixPage : public QObject
{
    Q_OBJECT

private slots:
    void theWorstStandsAtTheTop();
    void wordsResultAndStageNarrowIt();
    void aHeaderSortsByItsColumn();
    void enterOpensAtTheStage();
    void controlAndEnterCompares();
    void aNewAnalysisKeepsTheRow();
    void tenThousandAreQuick();
    void pictures_data();
    void pictures();
};

/// Devices of all platforms, each with another name.
static Case manyDevices(int count)
{
    const QStringList names{u"stalled"_s, u"succeeded"_s, u"windows"_s, u"ios"_s, u"unknown"_s};
    QList<Device> patterns;
    Case made;
    for (const QString &name : names) {
        const Case one = Fixtures::named(name);
        made.evidence.sources += one.evidence.sources;
        patterns.append(one.analysis.devices.constFirst());
    }
    for (int i = 0; i < count; ++i) {
        Device device = patterns.at(i % patterns.size());
        device.id = u"device-%1"_s.arg(i);
        device.name = u"%1 no-%2"_s.arg(device.name).arg(i);
        const Enrollment last = device.enrollments.constLast();
        device.enrollments = {last};
        device.enrollments[0].id = u"scep-%1"_s.arg(i);
        made.analysis.devices.append(device);
    }
    return made;
}

static std::unique_ptr<MatrixPage> pageOf(const Case &aCase, QSize size = {1100, 700})
{
    auto page = std::make_unique<MatrixPage>();
    page->resize(size);
    page->setCase(aCase);
    page->show();
    return page;
}

static Outcome outcomeAt(const MatrixPage &page, int row)
{
    return static_cast<Outcome>(page.table()->model()->index(row, 2).data(OutcomeRole).toInt());
}

void TestMatrixPage::theWorstStandsAtTheTop()
{
    const auto page = pageOf(manyDevices(25));
    QVERIFY(isFailure(outcomeAt(*page, 0)));
    QCOMPARE(outcomeAt(*page, page->table()->model()->rowCount() - 1), Outcome::Succeeded);
}

void TestMatrixPage::wordsResultAndStageNarrowIt()
{
    const auto page = pageOf(manyDevices(25));
    const QAbstractItemModel *shown = page->table()->model();
    QCOMPARE(shown->rowCount(), 25);
    auto *words = page->findChild<QLineEdit *>(u"matrixWords"_s);
    words->setText(u"no-7"_s);
    QCOMPARE(shown->rowCount(), 1);
    QVERIFY(page->findChild<QLabel *>(u"matrixCount"_s)->text().startsWith(u"1 of 25"_s));
    words->clear();
    auto *troubled = page->findChild<QCheckBox *>(u"matrixTroubled"_s);
    troubled->click();
    QCOMPARE(shown->rowCount(), 15);
    troubled->click();
    auto *stage = page->findChild<QComboBox *>(u"matrixStage"_s);
    stage->setCurrentIndex(stage->findData(5));
    QVERIFY(shown->rowCount() > 0 && shown->rowCount() < 25);
    for (int row = 0; row < shown->rowCount(); ++row) {
        QVERIFY(isFailure(outcomeAt(*page, row)));
        QCOMPARE(shown->index(row, 2).data(StageRole).toInt(), 5);
    }
    stage->setCurrentIndex(0);
    QCOMPARE(shown->rowCount(), 25);
}

void TestMatrixPage::aHeaderSortsByItsColumn()
{
    const auto page = pageOf(manyDevices(5));
    page->table()->sortByColumn(0, Qt::DescendingOrder);
    const QString first = page->table()->model()->index(0, 0).data().toString();
    page->table()->sortByColumn(0, Qt::AscendingOrder);
    QCOMPARE(page->table()->model()->index(4, 0).data().toString(), first);
}

void TestMatrixPage::enterOpensAtTheStage()
{
    const auto page = pageOf(manyDevices(5));
    const QSignalSpy spy(page.get(), &MatrixPage::enrollmentChosen);
    page->setEnrollment(u"scep-0"_s);
    const QModelIndex cell = page->table()->currentIndex().siblingAtColumn(3 + 4); // deliver
    page->table()->setCurrentIndex(cell);
    QTest::keyClick(page->table(), Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].toString(), cell.data(IdRole).toString());
    QVERIFY(!spy[0][1].value<EvidenceRef>().isNull());
    page->findChild<QPushButton *>(u"matrixOpen"_s)->click();
    QCOMPARE(spy.size(), 2);
}

void TestMatrixPage::controlAndEnterCompares()
{
    const auto page = pageOf(manyDevices(5));
    QVERIFY(!page->findChild<QPushButton *>(u"matrixCompare"_s)->isEnabled());
    const QSignalSpy spy(page.get(), &MatrixPage::comparisonRequested);
    page->setEnrollment(u"scep-2"_s);
    QTest::keyClick(page->table(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].toString(), u"scep-2"_s);
}

void TestMatrixPage::aNewAnalysisKeepsTheRow()
{
    const auto page = pageOf(manyDevices(5));
    page->setEnrollment(u"scep-3"_s);
    page->setCase(manyDevices(8));
    QCOMPARE(page->table()->currentIndex().data(IdRole).toString(), u"scep-3"_s);
}

void TestMatrixPage::tenThousandAreQuick()
{
    const Case many = manyDevices(10'000);
    QElapsedTimer timer;
    timer.start();
    const auto page = pageOf(many);
    page->grab();
    const qint64 shown = timer.restart();
    page->table()->sortByColumn(6, Qt::AscendingOrder);
    const qint64 sorted = timer.restart();
    page->findChild<QLineEdit *>(u"matrixWords"_s)->setText(u"no-77"_s);
    const qint64 narrowed = timer.elapsed();
    QVERIFY(page->table()->model()->rowCount() > 0);
    qInfo("10 000 enrollments: shown in %lld ms, sorted in %lld ms, narrowed in %lld ms", shown,
          sorted, narrowed);
    // Far above what it takes, so that a busy machine does not fail it.
    QVERIFY(shown < 3'000 && sorted < 1'500 && narrowed < 1'000);
}

void TestMatrixPage::pictures_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<QSize>("size");
    const QPalette light = Fixtures::paletteOf(Qt::white, Qt::black);
    const QPalette dark = Fixtures::paletteOf(QColor(0x1e, 0x1f, 0x22), QColor(0xee, 0xee, 0xee));
    QTest::newRow("light") << light << QSize(1300, 600);
    QTest::newRow("dark") << dark << QSize(1300, 600);
    QTest::newRow("small") << light << QSize(560, 400);
}

void TestMatrixPage::pictures()
{
    QFETCH(QPalette, palette);
    QFETCH(QSize, size);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(palette);
    const auto page = pageOf(manyDevices(40), size);
    page->setEnrollment(u"scep-5"_s);
    const QPixmap picture = page->grab();
    QVERIFY(picture.save(u"matrixpage-%1.png"_s.arg(QLatin1StringView(QTest::currentDataTag()))));
    QApplication::setPalette(before);
}

QTEST_MAIN(TestMatrixPage)
#include "tst_matrixpage.moc"
