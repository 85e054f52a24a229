// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/othercasereader.h"
#include "models/session/casefile.h"
#include "models/session/keptcomparison.h"
#include "tests/app/clirun.h"
#include "tests/app/wholeprogram.h"
#include "ui/central/comparepage.h"
#include "ui/logview/logview.h"
#include "ui/panes/logpane.h"
#include "ui/window/enrollmentpicker.h"
#include "ui/window/reportdialog.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Scep;

/// What a person decided is there again when the case is opened: bookmarks, what is compared, texts
/// for reports. And back and forward lead to what was compared.
class TestKeptDecisions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void bookmarksComeBack();
    void whatIsComparedComesBack();
    void aHiddenComparisonStaysHidden();
    void theOtherCaseIsReadAgain();
    void anotherEvidenceIsSaid();
    void textsForReportsComeBack();
    void backAndForwardShowWhatWasCompared();

private:
    void start();
    void settle();
    void trigger(const char *action);
    void startAgain();
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] ComparePage *page() const { return child<ComparePage>("comparePage"); }

    template<typename T = QWidget>
    T *child(const char *name) const
    {
        return m_program->window.findChild<T *>(QLatin1StringView(name));
    }

    Pipeline m_pipeline;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Testing::WholeProgram> m_program;
    std::unique_ptr<OtherCaseReader> m_others;
};

namespace {
QString example(const QString &name)
{
    return Testing::sourcePath(u"resources/examples/"_s + name);
}

QStringList phones()
{
    return {example(u"android-success"_s), example(u"android-stalled-at-install"_s),
            example(u"android-refused"_s)};
}
} // namespace

void TestKeptDecisions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    start();
}

void TestKeptDecisions::cleanup()
{
    m_others.reset();
    m_program.reset();
}

void TestKeptDecisions::start()
{
    cleanup();
    m_program = std::make_unique<Testing::WholeProgram>(m_pipeline, path(u"data/untitled"_s));
    m_others = std::make_unique<OtherCaseReader>(m_pipeline);
    MainWindow *window = &m_program->window;
    connect(window, &MainWindow::otherCaseRequested, m_others.get(), &OtherCaseReader::read);
    connect(m_others.get(), &OtherCaseReader::caseRead, window, &MainWindow::addOtherCase);
    connect(m_others.get(), &OtherCaseReader::failed, window, &MainWindow::showOtherCaseFailed);
}

void TestKeptDecisions::settle()
{
    QVERIFY(m_program->waitForAnalysis());
    m_program->keeper.finishPacking();
    QVERIFY(QTest::qWaitFor([this] { return !m_others->isRunning(); }, 60'000));
    QCoreApplication::processEvents();
}

/// Saves the case, ends the program, starts it, opens the case.
void TestKeptDecisions::startAgain()
{
    const QString named = path(u"contoso.scepcase"_s);
    if (m_program->keeper.isUntitled()) {
        emit m_program->window.saveCaseAsRequested(named);
        settle();
    }
    start();
    QVERIFY(m_program->cases.open(named));
    settle();
}

void TestKeptDecisions::trigger(const char *action)
{
    auto *found = child<QAction>(action);
    QVERIFY2(found && found->isEnabled(), action);
    found->trigger();
}

void TestKeptDecisions::bookmarksComeBack()
{
    m_program->imports.import({example(u"android-stalled-at-install"_s)});
    settle();
    auto *log = child<LogView>("logView");
    for (const LineNumber line : {40, 5}) {
        log->showLine(line);
        trigger("actionToggleBookmark");
    }
    startAgain();
    log = child<LogView>("logView");
    log->showLine(1);
    trigger("actionNextBookmark");
    QCOMPARE(log->currentLine(), 5);
    trigger("actionNextBookmark");
    QCOMPARE(log->currentLine(), 40);
    QVERIFY(log->currentLineDescription().contains(u"bookmark"));
}

void TestKeptDecisions::whatIsComparedComesBack()
{
    m_program->imports.import(phones());
    settle();
    trigger("actionCompare");
    QVERIFY(!page()->comparison().sides.isEmpty());
    // Another one than what is proposed, and states put side by side.
    const QList<ComparedPlace> proposed = page()->sides();
    for (const Device &device : m_program->store.current().analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            if (!page()->isCompared(enrollment.id) && page()->sides().size() < 3) {
                page()->setSide(2, {.enrollmentId = enrollment.id});
            }
        }
    }
    const QList<ComparedPlace> sides = page()->sides();
    QCOMPARE(sides.size(), 3);
    const EvidenceRef line = m_program->store.current().evidence.events.constFirst().evidence;
    page()->setSyncPairs({{.stage = Stage::Deliver,
                           .reference = sides.at(0),
                           .referenceStep = {.evidence = line, .state = u"one"_s},
                           .other = sides.at(1),
                           .otherStep = {.evidence = line, .state = u"two"_s}}});
    const QList<SyncPair> pairs = page()->syncPairs();
    const Comparison shown = page()->comparison();
    startAgain();
    QVERIFY(child<QAction>("actionCompare")->isChecked());
    QVERIFY(page()->isVisible());
    QCOMPARE(page()->sides(), sides);
    QCOMPARE(page()->syncPairs(), pairs);
    QCOMPARE(page()->comparison(), shown);
    // And once more, without anything done.
    startAgain();
    QCOMPARE(page()->sides(), sides);
    QCOMPARE(page()->syncPairs(), pairs);
}

void TestKeptDecisions::aHiddenComparisonStaysHidden()
{
    m_program->imports.import(phones());
    settle();
    trigger("actionCompare");
    const QList<ComparedPlace> sides = page()->sides();
    trigger("actionCompare");
    startAgain();
    QVERIFY(!child<QAction>("actionCompare")->isChecked());
    QVERIFY(!page()->isVisible());
    QCOMPARE(m_program->store.decisions().comparison.sides.size(), sides.size());
}

void TestKeptDecisions::theOtherCaseIsReadAgain()
{
    m_program->imports.import({example(u"android-stalled-at-install"_s)});
    settle();
    trigger("actionCompare");
    emit m_program->window.otherCaseRequested({example(u"android-success"_s)});
    settle();
    QVERIFY(page()->sides().at(0).other);
    const Comparison shown = page()->comparison();
    QVERIFY(!shown.sides.isEmpty());
    startAgain();
    QVERIFY(child<QAction>("actionCompare")->isChecked());
    QVERIFY(page()->sides().at(0).other);
    QCOMPARE(page()->comparison(), shown);
}

void TestKeptDecisions::anotherEvidenceIsSaid()
{
    const QString folder = path(u"twin"_s);
    QVERIFY(QDir().mkpath(folder));
    const QDir from(example(u"android-success"_s));
    for (const QString &name : from.entryList(QDir::Files)) {
        QVERIFY(QFile::copy(from.filePath(name), folder + u'/' + name));
    }
    m_program->imports.import({example(u"android-stalled-at-install"_s)});
    settle();
    trigger("actionCompare");
    emit m_program->window.otherCaseRequested({folder});
    settle();
    QVERIFY(page()->sides().at(0).other);
    const KeptComparison kept = m_program->store.decisions().comparison;
    emit m_program->window.saveCaseAsRequested(path(u"contoso.scepcase"_s));
    settle();
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        QFile file(folder + u'/' + name);
        QVERIFY(file.open(QIODevice::Append));
        file.write("\n");
    }
    startAgain();
    QVERIFY(!child<QAction>("actionCompare")->isChecked());
    const QString message = child<QLabel>("messageText")->text();
    QVERIFY2(message.contains(u"twin"_s), qUtf8Printable(message));
    // It is not forgotten: the folder may come back.
    QCOMPARE(m_program->store.decisions().comparison, kept);
}

void TestKeptDecisions::textsForReportsComeBack()
{
    m_program->imports.import({example(u"android-stalled-at-install"_s)});
    settle();
    const QString password = u"A1B2C3D4E5F60718293A4B5C6D7E8F90"_s;
    trigger("actionExportReport");
    auto *dialog = child<ReportDialog>("reportDialog");
    for (const QString &text : {u"Falcon"_s, password}) {
        dialog->findChild<QLineEdit *>(u"reportText"_s)->setText(text);
        dialog->findChild<QPushButton *>(u"reportAdd"_s)->click();
    }
    QVERIFY(dialog->findChild<QLabel *>(u"reportMessage"_s)->text().contains(u"not kept"_s));
    auto *model = dialog->findChild<QStandardItemModel *>();
    QStandardItem *kept = nullptr;
    for (int row = 0; row < model->rowCount() && !kept; ++row) {
        kept = model->item(row)->isCheckable() && model->item(row)->text() != u"Falcon"_s &&
                       model->item(row)->text() != password
                   ? model->item(row)
                   : nullptr;
    }
    QVERIFY(kept);
    const QString stays = kept->text();
    kept->setCheckState(Qt::Unchecked);
    delete dialog;
    const KeptRedaction decided = m_program->store.decisions().redaction;
    QCOMPARE(decided.addedTexts, QStringList{u"Falcon"_s});
    QCOMPARE(decided.keptTexts, QStringList{stays});
    QVERIFY(!m_program->keeper.path().isEmpty()); // a decision: it is kept before the case is named
    startAgain();
    QCOMPARE(m_program->store.decisions().redaction, decided);
    trigger("actionExportReport");
    dialog = child<ReportDialog>("reportDialog");
    model = dialog->findChild<QStandardItemModel *>();
    const QList<QStandardItem *> found = model->findItems(stays);
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.constFirst()->checkState(), Qt::Unchecked);
    delete dialog;
    // The password is nowhere in the file.
    m_program.reset();
    QFile file(path(u"contoso.scepcase"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("Falcon"));
    QVERIFY(!bytes.contains(password.toUtf8()));
}

void TestKeptDecisions::backAndForwardShowWhatWasCompared()
{
    m_program->imports.import(phones());
    settle();
    auto *compare = child<QAction>("actionCompare");
    trigger("actionCompare");
    const QList<ComparedPlace> first = page()->sides();
    QVERIFY(!page()->comparison().sides.isEmpty());
    trigger("actionAddSide");
    auto *picker = child<EnrollmentPicker>("enrollmentPicker");
    QVERIFY(picker);
    auto *words = picker->findChild<QLineEdit *>(u"pickerWords"_s);
    for (int step = 0; step < 10 && first.contains(picker->place()); ++step) {
        QTest::keyClick(words, Qt::Key_Down);
    }
    QTest::keyClick(words, Qt::Key_Return);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const QList<ComparedPlace> second = page()->sides();
    QCOMPARE(second.size(), 3);
    trigger("actionCompare");
    QVERIFY(!compare->isChecked());
    trigger("actionGoBack");
    QVERIFY(compare->isChecked());
    QCOMPARE(page()->sides(), second);
    trigger("actionGoBack");
    QVERIFY(compare->isChecked());
    QCOMPARE(page()->sides(), first);
    trigger("actionGoBack");
    QVERIFY(!compare->isChecked());
    trigger("actionGoForward");
    QVERIFY(compare->isChecked());
    QCOMPARE(page()->sides(), first);
    trigger("actionGoForward");
    QCOMPARE(page()->sides(), second);
}

QTEST_MAIN(TestKeptDecisions)
#include "tst_keptdecisions.moc"
