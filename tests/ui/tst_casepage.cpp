// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/roles.h"
#include "tests/ui/casefixtures.h"
#include "tests/ui/palettes.h"
#include "ui/central/casepage.h"
#include "ui/central/eventtable.h"
#include "ui/central/stagerail.h"
#include "ui/central/timelineview.h"
#include "ui/chips.h"

#include <QAbstractButton>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Scep;

class TestCasePage : public QObject
{
    Q_OBJECT

private slots:
    void withoutAnEnrollmentItSaysWhatToDo();
    void selectionHasItsTwinsEverywhere();
    void selectingFromOutsideIsSilent();
    void choosingInOnePartTellsTheOthersOnce();
    void choosingAStageSelectsItsFirstEvent();
    void filtersAreChipsOfTimelineAndTable();
    void theMeasuredTimeIsSaid();
    void aNewAnalysisKeepsTheEnrollmentAndTheSelection();
    void columnsThatThePersonMadeStayAndAreRemembered();
    void junkIsNoLayout_data();
    void junkIsNoLayout();
    void noTextIsCutOff_data();
    void noTextIsCutOff();
};

namespace {
const EvidenceRef Asked{SourceId{1}, 1'204'310, {}};

std::unique_ptr<CasePage> pageOf(const Case &aCase, int width = 1000)
{
    auto page = std::make_unique<CasePage>();
    page->resize(width, 900);
    page->setCase(aCase);
    page->setEnrollment(Fixtures::shownEnrollment(aCase));
    page->show();
    return page;
}

StageCell *cell(const QWidget &page, const char *id)
{
    return page.findChild<StageCell *>(QStringLiteral("stage-") + QLatin1StringView(id));
}
} // namespace

void TestCasePage::withoutAnEnrollmentItSaysWhatToDo()
{
    CasePage page;
    page.show();
    auto *empty = page.findChild<QLabel *>(QStringLiteral("casePageEmpty"));
    QVERIFY(empty->isVisible());
    const Case aCase = Fixtures::iosWithoutDate();
    page.setCase(aCase);
    page.setEnrollment(Fixtures::shownEnrollment(aCase));
    QVERIFY(!empty->isVisible());
    page.setEnrollment(QStringLiteral("nobody"));
    QVERIFY(empty->isVisible());
    QCOMPARE(page.enrollmentId(), QString());
}

void TestCasePage::selectionHasItsTwinsEverywhere()
{
    const auto page = pageOf(Fixtures::androidStalled());
    page->selectEvidence(Asked);
    QCOMPARE(page->timeline()->selectedEvidence().line, Asked.line);
    QCOMPARE(page->events()->currentIndex().row(), 6);
    QVERIFY(cell(*page, "deliver")->isChecked());
}

void TestCasePage::selectingFromOutsideIsSilent()
{
    const auto page = pageOf(Fixtures::androidStalled());
    const QSignalSpy spy(page.get(), &CasePage::evidenceSelected);
    const QSignalSpy stages(page.get(), &CasePage::stageSelected);
    page->selectEvidence(Asked);
    page->selectEvidence({});
    QCOMPARE(spy.size() + stages.size(), 0);
}

void TestCasePage::choosingInOnePartTellsTheOthersOnce()
{
    const auto page = pageOf(Fixtures::androidStalled());
    const QSignalSpy spy(page.get(), &CasePage::evidenceSelected);
    page->findChild<QToolButton *>(QStringLiteral("verdictEvidence"))->click();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(page->selectedEvidence().line, Asked.line);
    QTest::keyClick(page->events(), Qt::Key_Up);
    QCOMPARE(spy.size(), 2);
    QCOMPARE(page->timeline()->selectedEvidence().line, 1'204'309);
    QVERIFY(cell(*page, "issue")->isChecked());
    QTest::keyClick(page->timeline(), Qt::Key_Period);
    QCOMPARE(spy.size(), 3);
    QCOMPARE(page->events()->currentIndex().row(), 6);
}

void TestCasePage::choosingAStageSelectsItsFirstEvent()
{
    const auto page = pageOf(Fixtures::androidStalled());
    const QSignalSpy spy(page.get(), &CasePage::stageSelected);
    cell(*page, "contactNdes")->click();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(page->selectedEvidence().line, 1'203'870);
    cell(*page, "report")->click(); // nothing was seen of it
    QCOMPARE(spy.size(), 2);
    QVERIFY(page->selectedEvidence().isNull());
    QVERIFY(cell(*page, "report")->isChecked());
}

void TestCasePage::filtersAreChipsOfTimelineAndTable()
{
    const auto page = pageOf(Fixtures::androidStalled());
    const auto *chips = page->findChild<Chips *>(QStringLiteral("eventFilterChips"));
    const auto command = [&page](const char *name) {
        return page->findChild<QAction *>(QLatin1StringView(name));
    };
    const auto rows = [&page] { return page->events()->model()->rowCount(); };
    QVERIFY(!chips->isVisible());
    QVERIFY(!command("eventsOnlyStage")->isEnabled()); // nothing is selected
    QTest::keyClick(page->timeline(), Qt::Key_W);
    const double zoom = page->timeline()->zoom();
    const int all = rows();

    // The stalled event is a problem, though its rule calls it one in progress.
    command("eventsOnlyProblems")->trigger();
    QCOMPARE(rows(), 1);
    QCOMPARE(page->events()->model()->index(0, 0).data(EvidenceRole).value<EvidenceRef>().line,
             Asked.line);
    QCOMPARE(chips->ids(), QStringList{QStringLiteral("problems")});
    QCOMPARE(page->timeline()->zoom(), zoom); // filtering never zooms
    page->selectEvidence(Asked);
    command("eventsOnlyStage")->trigger();
    command("eventsOnlySource")->trigger();
    QCOMPARE(chips->ids().size(), 3);
    QCOMPARE(rows(), 1);
    QVERIFY(page->grab().save(QStringLiteral("casepage-filters.png")));

    // Zooming never filters; a chip takes its own filter away alone.
    QTest::keyClick(page->timeline(), Qt::Key_0);
    QCOMPARE(rows(), 1);
    page->findChild<QAbstractButton *>(QStringLiteral("chip-problems"))->click();
    QCOMPARE(chips->ids().size(), 2);
    QVERIFY(!command("eventsOnlyProblems")->isChecked());
    QCOMPARE(page->events()->currentIndex().data(EvidenceRole).value<EvidenceRef>().line,
             Asked.line);
    command("eventsAll")->trigger();
    QVERIFY(chips->isEmpty());
    QCOMPARE(rows(), all);
    QVERIFY(!command("eventsAll")->isEnabled());

    // A filter on a log that the next case does not have would hide everything.
    page->selectEvidence(Asked);
    command("eventsOnlySource")->trigger();
    page->setCase({});
    QVERIFY(chips->isEmpty());
}

void TestCasePage::theMeasuredTimeIsSaid()
{
    const auto page = pageOf(Fixtures::androidStalled());
    const auto *note = page->findChild<QLabel *>(QStringLiteral("timelineNote"));
    const QString before = note->text();
    QTest::keyClick(page->timeline(), Qt::Key_Period);
    QTest::keyClick(page->timeline(), Qt::Key_Greater, Qt::ShiftModifier);
    QVERIFY(!page->timeline()->measuredLength().isEmpty());
    QVERIFY(note->text().contains(page->timeline()->measuredLength()));
    QTest::keyClick(page->timeline(), Qt::Key_Escape);
    QCOMPARE(note->text(), before);
}

void TestCasePage::aNewAnalysisKeepsTheEnrollmentAndTheSelection()
{
    const auto page = pageOf(Fixtures::androidStalled());
    page->selectEvidence(Asked);
    page->setCase(Fixtures::androidSucceeded());
    QCOMPARE(page->enrollmentId(), QStringLiteral("device-1/scep-1"));
    QCOMPARE(page->selectedEvidence().line, Asked.line);
    page->setCase({});
    QCOMPARE(page->enrollmentId(), QString());
}

void TestCasePage::columnsThatThePersonMadeStayAndAreRemembered()
{
    const auto page = pageOf(Fixtures::androidStalled());
    QHeaderView *header = page->events()->header();
    const QByteArray untouched = page->saveState();
    const int own = header->sectionSize(0);
    // Widths are for what is shown, until the person drags one.
    page->setCase(Fixtures::windowsFailed());
    header->resizeSection(0, own + 77);
    page->setCase(Fixtures::androidSucceeded());
    QCOMPARE(header->sectionSize(0), own + 77);
    const QByteArray state = page->saveState();
    QVERIFY(state != untouched);

    const auto next = pageOf(Fixtures::androidStalled());
    next->restoreState(state);
    next->setCase(Fixtures::androidStalled());
    QCOMPARE(next->events()->header()->sectionSize(0), own + 77);
    QCOMPARE(next->saveState(), state);
    next->restoreState(untouched);
    QCOMPARE(next->events()->header()->sectionSize(0), own);
}

void TestCasePage::junkIsNoLayout_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("junk") << QByteArrayLiteral("junk that is no state");
    const auto page = pageOf(Fixtures::androidStalled());
    page->events()->header()->resizeSection(0, 200);
    const QByteArray whole = page->saveState();
    QTest::newRow("cut") << whole.first(whole.size() / 2);
    QByteArray newer = whole;
    newer[3] = 99;
    QTest::newRow("newer") << newer;
}

void TestCasePage::junkIsNoLayout()
{
    QFETCH(QByteArray, state);
    const auto page = pageOf(Fixtures::androidStalled());
    const QByteArray before = page->saveState();
    const int width = page->events()->header()->sectionSize(0);
    page->restoreState(state);
    QCOMPARE(page->saveState(), before);
    QCOMPARE(page->events()->header()->sectionSize(0), width);
}

void TestCasePage::noTextIsCutOff_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("width");
    for (const char *name : {"stalled", "succeeded", "windows", "ios", "unknown"}) {
        for (const int width : {800, 1000, 1600}) {
            QTest::addRow("%s at %d", name, width) << QString::fromLatin1(name) << width;
        }
    }
}

void TestCasePage::noTextIsCutOff()
{
    QFETCH(QString, name);
    QFETCH(int, width);
    const auto page = pageOf(Fixtures::named(name), width);
    QApplication::processEvents();
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty()) {
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
        }
    }
    for (const StageCell *stage : page->findChildren<StageCell *>()) {
        QVERIFY(stage->width() >= stage->sizeHint().width());
        QVERIFY(stage->height() >= stage->sizeHint().height());
        QVERIFY(stage->parentWidget()->rect().contains(stage->geometry()));
    }
    for (const QToolButton *button : page->findChildren<QToolButton *>()) {
        QVERIFY(!button->isVisible() || button->width() >= button->sizeHint().width());
        QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
    }
}

QTEST_MAIN(TestCasePage)
#include "tst_casepage.moc"
