// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/comparisonmodel.h"
#include "tests/ui/casefixtures.h"
#include "tests/ui/palettes.h"
#include "ui/central/comparepage.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Scep;

/// Two enrollments side by side on the screen.
class TestComparePage : public QObject
{
    Q_OBJECT

private slots:
    void aHealthyTwinIsProposed();
    void theRowWhereTheWaysPartIsChosen();
    void aRowOpensAtItsEvidence();
    void whatIsTheSameCanBeLeftOut();
    void differencesAreWalkedThrough();
    void withoutAHealthyOneItSaysWhatToDo();
    void aNewAnalysisKeepsWhatIsCompared();
    void openingComparesOnce();
    void pictures_data();
    void pictures();

private:
    [[nodiscard]] static Case bothPhones();
};

/// A phone that succeeded and one that stalled, in one case.
Case TestComparePage::bothPhones()
{
    Case both = Fixtures::androidStalled();
    const Case healthy = Fixtures::androidSucceeded();
    for (Device device : healthy.analysis.devices) {
        device.id = u"healthy-"_s + device.id;
        device.name = u"Other phone"_s;
        for (Enrollment &enrollment : device.enrollments) {
            enrollment.id = u"healthy-"_s + enrollment.id;
        }
        both.analysis.devices.append(device);
    }
    return both;
}

static std::unique_ptr<ComparePage> pageOf(const Case &aCase, const QString &enrollment)
{
    auto page = std::make_unique<ComparePage>();
    page->resize(1000, 700);
    page->setCase(aCase);
    page->setEnrollment(enrollment);
    page->show();
    return page;
}

static QString summaryOf(const ComparePage &page)
{
    return page.findChild<QLabel *>(u"compareSummary"_s)->text();
}

void TestComparePage::aHealthyTwinIsProposed()
{
    const Case both = bothPhones();
    const QString stalled = Fixtures::shownEnrollment(Fixtures::androidStalled());
    const auto page = pageOf(both, stalled);
    QCOMPARE(page->enrollmentId(), stalled);
    QCOMPARE(page->referenceId(),
             u"healthy-"_s + Fixtures::shownEnrollment(Fixtures::androidSucceeded()));
}

void TestComparePage::theRowWhereTheWaysPartIsChosen()
{
    const auto page = pageOf(bothPhones(), Fixtures::shownEnrollment(Fixtures::androidStalled()));
    const QModelIndex current = page->rows()->currentIndex();
    QVERIFY(current.data(ComparisonModel::IsDivergenceRole).toBool());
    QVERIFY(page->rows()->isExpanded(current.parent()) || !current.parent().isValid());
    QVERIFY2(summaryOf(*page).contains(u'5'), qUtf8Printable(summaryOf(*page)));
}

void TestComparePage::aRowOpensAtItsEvidence()
{
    const auto page = pageOf(bothPhones(), Fixtures::shownEnrollment(Fixtures::androidStalled()));
    const QSignalSpy spy(page.get(), &ComparePage::evidenceSelected);
    QTreeView *rows = page->rows();
    rows->expandAll();
    const QModelIndex stage = rows->model()->index(1, 0);
    QVERIFY(rows->model()->rowCount(stage) > 0);
    // What is the same before the ways part hangs below one row.
    const QModelIndex fold = rows->model()->index(0, 0, stage);
    QVERIFY(fold.data(ComparisonModel::IsSameFoldRole).toBool());
    rows->setCurrentIndex(rows->model()->index(0, 1, fold));
    QCOMPARE(spy.size(), 1);
    QVERIFY(spy[0][0].value<EvidenceRef>().line > 0);
}

void TestComparePage::whatIsTheSameCanBeLeftOut()
{
    const auto page = pageOf(bothPhones(), Fixtures::shownEnrollment(Fixtures::androidStalled()));
    const QAbstractItemModel *model = page->rows()->model();
    const auto count = [model] {
        int rows = 0;
        for (int section = 0; section < model->rowCount(); ++section) {
            rows += model->rowCount(model->index(section, 0));
        }
        return rows;
    };
    const int all = count();
    page->findChild<QCheckBox *>(u"compareOnlyDifferences"_s)->click();
    QVERIFY(count() < all);
    QVERIFY(model->rowCount() >= 6); // stages stay
    QVERIFY(page->rows()->currentIndex().data(ComparisonModel::IsDivergenceRole).toBool());
}

void TestComparePage::differencesAreWalkedThrough()
{
    const auto page = pageOf(bothPhones(), Fixtures::shownEnrollment(Fixtures::androidStalled()));
    page->findChild<QCheckBox *>(u"compareOnlyDifferences"_s)->click();
    QList<QPersistentModelIndex> seen;
    for (int i = 0; i < 100; ++i) {
        page->stepDifference(1);
        const QModelIndex current = page->rows()->currentIndex();
        QVERIFY(isDifference(
            static_cast<Difference>(current.data(ComparisonModel::DifferenceRole).toInt())));
        if (seen.contains(QPersistentModelIndex(current))) {
            break;
        }
        seen.append(QPersistentModelIndex(current));
    }
    QVERIFY(seen.size() > 1 && seen.size() < 100);
    page->stepDifference(-1);
    QCOMPARE(page->rows()->currentIndex(), QModelIndex(seen.constLast()));
}

void TestComparePage::withoutAHealthyOneItSaysWhatToDo()
{
    const Case alone = Fixtures::androidStalled();
    const auto page = pageOf(alone, Fixtures::shownEnrollment(alone));
    QCOMPARE(page->referenceId(), QString());
    QVERIFY(!summaryOf(*page).isEmpty());
    QCOMPARE(page->rows()->model()->rowCount(), 0);
    page->stepDifference(1); // nothing happens
}

void TestComparePage::aNewAnalysisKeepsWhatIsCompared()
{
    const Case both = bothPhones();
    const auto page = pageOf(both, Fixtures::shownEnrollment(Fixtures::androidStalled()));
    const QString reference = page->referenceId();
    const QString summary = summaryOf(*page);
    page->setCase(both);
    QCOMPARE(page->referenceId(), reference);
    QCOMPARE(summaryOf(*page), summary);
    page->setCase({});
    QCOMPARE(page->enrollmentId(), QString());
    QCOMPARE(page->rows()->model()->rowCount(), 0);
}

void TestComparePage::openingComparesOnce()
{
    ComparePage page;
    const QSignalSpy resets(page.rows()->model(), &QAbstractItemModel::modelReset);
    page.compareIn(bothPhones(), Fixtures::shownEnrollment(Fixtures::androidStalled()));
    QCOMPARE(resets.size(), 1);
    QVERIFY(page.rows()->currentIndex().data(ComparisonModel::IsDivergenceRole).toBool());
}

void TestComparePage::pictures_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Fixtures::paletteOf(Qt::white, Qt::black);
    QTest::newRow("dark") << Fixtures::paletteOf(QColor(0x1e, 0x1f, 0x22),
                                                 QColor(0xee, 0xee, 0xee));
}

void TestComparePage::pictures()
{
    QFETCH(QPalette, palette);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(palette);
    const auto page = pageOf(bothPhones(), Fixtures::shownEnrollment(Fixtures::androidStalled()));
    const QPixmap picture = page->grab();
    QVERIFY(picture.save(u"comparepage-%1.png"_s.arg(QLatin1StringView(QTest::currentDataTag()))));
    QApplication::setPalette(before);
}

QTEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
