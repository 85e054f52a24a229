// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/roles.h"
#include "models/session/casefile.h"
#include "tests/app/wholeprogram.h"
#include "ui/logview/logview.h"
#include "ui/panes/listpane.h"
#include "ui/window/notedialog.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>

using namespace Scep;

/// Notes and case files in the window, with everything behind it: files, importers, rules,
/// analysis, the case's file.
class TestCaseWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aNoteOnTheSelectedLineIsMarkedAndOpensIt();
    void aNoteIsChangedRemovedAndBroughtBack();
    void theNoteIsAboutWhatHasTheFocus();
    void aNoteOnAFieldOfACertificateOpensIt();
    void ownVerdictNeedsARequestAndAReason();
    void notesAreSearched();
    void aSavedCaseOpensAsItWas();
    void aSavedCaseOpensWithoutItsFiles();
    void aFileOutsideIsLocated_data();
    void aFileOutsideIsLocated();
    void membersOfArchivesKeepTheirNotes();
    void titleAndStatusSayHowTheCaseIsKept();
    void aDroppedCaseIsOpened();
    void whatIsNoCaseIsSaidAndTheCaseStays();
    void anUntitledCaseIsOffered();
    void casesAreMerged();
    void recentCasesAreOffered();

private:
    void start();
    void settle();
    void import(const QString &path);
    void openCase(const QString &path);
    void trigger(const char *action);
    NoteDialog *dialog();
    void addNote(const QString &text);
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString untitled() const { return path(QStringLiteral("data/untitled")); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString message() const;

    template<typename T = QWidget>
    T *child(const char *name) const;

    Pipeline m_pipeline;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Testing::WholeProgram> m_program;
};

namespace {
QString example(const QString &name)
{
    return QDir(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR"))
        .filePath(QStringLiteral("resources/examples/") + name);
}

void copyFolder(const QString &from, const QString &to)
{
    QVERIFY(QDir().mkpath(to));
    for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files)) {
        QVERIFY(QFile::copy(file.filePath(), to + u'/' + file.fileName()));
    }
}
} // namespace

template<typename T>
T *TestCaseWindow::child(const char *name) const
{
    return m_program->window.findChild<T *>(QLatin1StringView(name));
}

void TestCaseWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    start();
}

void TestCaseWindow::cleanup()
{
    m_program.reset();
}

void TestCaseWindow::start()
{
    m_program.reset();
    m_program = std::make_unique<Testing::WholeProgram>(m_pipeline, untitled());
}

void TestCaseWindow::settle()
{
    QVERIFY(m_program->waitForAnalysis());
    m_program->keeper.finishPacking();
    QCoreApplication::processEvents();
}

void TestCaseWindow::import(const QString &path)
{
    m_program->imports.import({path});
    settle();
}

void TestCaseWindow::openCase(const QString &path)
{
    QVERIFY2(m_program->cases.open(path), qPrintable(message()));
    settle();
}

void TestCaseWindow::trigger(const char *action)
{
    auto *found = child<QAction>(action);
    QVERIFY2(found && found->isEnabled(), action);
    found->trigger();
}

NoteDialog *TestCaseWindow::dialog()
{
    return child<NoteDialog>("noteDialog");
}

void TestCaseWindow::addNote(const QString &text)
{
    trigger("actionAddNote");
    QVERIFY(dialog());
    dialog()->findChild<QPlainTextEdit *>(QStringLiteral("noteText"))->setPlainText(text);
    auto *accept = dialog()->findChild<QPushButton *>(QStringLiteral("noteAccept"));
    QVERIFY(accept->isEnabled());
    accept->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QString TestCaseWindow::title() const
{
    return m_program->window.windowTitle();
}

QString TestCaseWindow::message() const
{
    return child<QLabel>("messageText")->text();
}

void TestCaseWindow::aNoteOnTheSelectedLineIsMarkedAndOpensIt()
{
    import(example(QStringLiteral("android-stalled-at-install")));
    auto *log = child<LogView>("logView");
    log->setFocus();
    log->showLine(5);
    addNote(QStringLiteral("Here it begins"));
    const Annotation annotation = m_program->store.annotations().constFirst();
    QCOMPARE(annotation.target.kind, AnnotationTargetKind::Lines);
    QCOMPARE(annotation.target.evidence.line, 5);
    QVERIFY(annotation.target.evidence.range.length > 0);
    log->showLine(5);
    QVERIFY(log->currentLineDescription().contains(QStringLiteral("with a note")));
    log->showLine(1);
    auto *list = child<ListPane>("noteList");
    list->setFocus();
    emit list->rowChosen(list->model()->index(0, 0));
    QCOMPARE(log->currentLine(), 5);
}

void TestCaseWindow::aNoteIsChangedRemovedAndBroughtBack()
{
    import(example(QStringLiteral("windows-template")));
    addNote(QStringLiteral("first"));
    auto *list = child<ListPane>("noteList");
    list->setCurrentIndex(list->model()->index(0, 0));
    trigger("actionChangeNote");
    dialog()
        ->findChild<QPlainTextEdit *>(QStringLiteral("noteText"))
        ->setPlainText(QStringLiteral("second"));
    auto *label = dialog()->findChild<QComboBox *>(QStringLiteral("noteLabel"));
    label->setCurrentIndex(label->findData(static_cast<int>(AnnotationLabel::Red)));
    dialog()->accept();
    const auto text = [this] {
        const Annotations &all = m_program->store.annotations();
        return all.isEmpty() ? QString() : all.constFirst().text;
    };
    QCOMPARE(text(), QStringLiteral("second"));
    QCOMPARE(m_program->store.annotations().constFirst().label, AnnotationLabel::Red);
    list->setCurrentIndex(list->model()->index(0, 0));
    trigger("actionRemoveNote");
    QCOMPARE(text(), QString());
    trigger("actionUndo");
    QCOMPARE(text(), QStringLiteral("second"));
    trigger("actionUndo");
    QCOMPARE(text(), QStringLiteral("first"));
    trigger("actionUndo");
    QCOMPARE(text(), QString());
    trigger("actionRedo");
    QCOMPARE(text(), QStringLiteral("first"));
    // Each step was kept.
    const auto file = CaseFile::open(m_program->keeper.path());
    QCOMPARE(file->contents().annotations.size(), 1);
}

void TestCaseWindow::theNoteIsAboutWhatHasTheFocus()
{
    import(example(QStringLiteral("windows-template")));
    const auto proposed = [this](const char *widget) {
        child(widget)->setFocus();
        trigger("actionAddNote");
        const QString text =
            dialog()->findChild<QComboBox *>(QStringLiteral("notePlace"))->currentText();
        dialog()->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return text;
    };
    QVERIFY(proposed("deviceList").startsWith(QStringLiteral("Certificate request")));
    auto *findings = child<ListPane>("findingList");
    findings->setCurrentIndex(findings->model()->index(0, 0));
    QVERIFY(proposed("findingList").startsWith(QStringLiteral("Finding")));
    child<LogView>("logView")->showLine(3);
    QVERIFY2(proposed("logView").contains(QStringLiteral("line 3")),
             qPrintable(proposed("logView")));
}

void TestCaseWindow::aNoteOnAFieldOfACertificateOpensIt()
{
    import(example(QStringLiteral("windows-success")));
    auto *view = child<QTextBrowser>("certificateDetails");
    QVERIFY(view);
    // The caret in the row of the serial number, as by keyboard.
    QVERIFY(view->find(QStringLiteral("Serial number")));
    view->setFocus();
    addNote(QStringLiteral("This number is what the CA knows"));
    const Annotation &annotation = m_program->store.annotations().constFirst();
    QCOMPARE(annotation.target.kind, AnnotationTargetKind::CertificateField);
    QCOMPARE(annotation.target.detail, QStringLiteral("Serial number"));
    QVERIFY(findCertificate(m_program->store.current().evidence, annotation.target.subject));
    // Every field may be chosen without the caret.
    trigger("actionAddNote");
    const auto *places = dialog()->findChild<QComboBox *>(QStringLiteral("notePlace"));
    QVERIFY(places->findText(QStringLiteral("Subject of certificate"), Qt::MatchStartsWith) >= 0);
    dialog()->reject();
}

void TestCaseWindow::ownVerdictNeedsARequestAndAReason()
{
    import(example(QStringLiteral("windows-template")));
    child("deviceList")->setFocus();
    trigger("actionAddNote");
    NoteDialog *note = dialog();
    auto *accept = note->findChild<QPushButton *>(QStringLiteral("noteAccept"));
    auto *verdict = note->findChild<QWidget *>(QStringLiteral("noteVerdict"));
    auto *place = note->findChild<QComboBox *>(QStringLiteral("notePlace"));
    QVERIFY(!accept->isEnabled()); // nothing is said yet
    verdict->setProperty("checked", true);
    QVERIFY(!accept->isEnabled());
    note->findChild<QLineEdit *>(QStringLiteral("noteReason"))
        ->setText(QStringLiteral("Seen on the device"));
    QVERIFY(accept->isEnabled());
    auto *outcome = note->findChild<QComboBox *>(QStringLiteral("noteOutcome"));
    outcome->setCurrentIndex(outcome->findData(static_cast<int>(Outcome::Succeeded)));
    const int request = place->currentIndex();
    place->setCurrentIndex(place->count() - 1); // the case
    QVERIFY(!verdict->isEnabled());
    QVERIFY(!accept->isEnabled());
    place->setCurrentIndex(request);
    accept->click();
    const Annotation annotation = m_program->store.annotations().constFirst();
    QCOMPARE(annotation.target.kind, AnnotationTargetKind::Enrollment);
    QVERIFY(!annotation.target.evidence.isNull());
    QCOMPARE(annotation.ownVerdict->outcome, Outcome::Succeeded);
    QCOMPARE(annotation.ownVerdict->reason, QStringLiteral("Seen on the device"));
    // It is what the window says from now on, until it is taken back.
    const auto headline = [this] { return child<QLabel>("verdictHeadline")->text(); };
    QVERIFY2(headline().contains(QStringLiteral("Seen on the device")), qPrintable(headline()));
    QVERIFY(child<QLabel>("verdictSummary")->text().contains(QStringLiteral("your own verdict")));
    trigger("actionUndo");
    QVERIFY(!headline().contains(QStringLiteral("Seen on the device")));
}

void TestCaseWindow::notesAreSearched()
{
    import(example(QStringLiteral("windows-template")));
    addNote(QStringLiteral("The connector did not answer"));
    addNote(QStringLiteral("Łącznik nie odpowiedział"));
    const auto *model = child<ListPane>("noteList")->model();
    QCOMPARE(model->rowCount(), 2);
    trigger("actionSearchNotes");
    auto *search = child<QLineEdit>("noteSearch");
    QVERIFY(search->hasFocus());
    search->setText(QStringLiteral("lacznik"));
    QCOMPARE(model->rowCount(), 1);
    QVERIFY(model->index(0, 0).data().toString().startsWith(QStringLiteral("Łącznik")));
    search->setText(QStringLiteral("nothing of it"));
    QCOMPARE(model->rowCount(), 0);
}

void TestCaseWindow::aSavedCaseOpensAsItWas()
{
    const QString named = path(QStringLiteral("contoso.scepcase"));
    import(example(QStringLiteral("android-stalled-at-install")));
    import(example(QStringLiteral("windows-template")));
    child<LogView>("logView")->setFocus();
    child<LogView>("logView")->showLine(4);
    addNote(QStringLiteral("on a line"));
    child("deviceList")->setFocus();
    addNote(QStringLiteral("on a request"));
    emit m_program->window.saveCaseAsRequested(named);
    settle();
    const Case before = m_program->store.current();
    const Annotations notes = m_program->store.annotations();
    start();
    openCase(named);
    QCOMPARE(m_program->store.annotations(), notes);
    const Case &after = m_program->store.current();
    QCOMPARE(after.evidence.sources.size(), before.evidence.sources.size());
    QCOMPARE(after.analysis, before.analysis);
    for (qsizetype i = 0; i < after.evidence.sources.size(); ++i) {
        QCOMPARE(after.evidence.sources.at(i).path, before.evidence.sources.at(i).path);
        QCOMPARE(after.evidence.sources.at(i).container, before.evidence.sources.at(i).container);
        QCOMPARE(after.evidence.sources.at(i).sha256, before.evidence.sources.at(i).sha256);
    }
}

void TestCaseWindow::aSavedCaseOpensWithoutItsFiles()
{
    const QString folder = path(QStringLiteral("evidence"));
    const QString named = path(QStringLiteral("contoso.scepcase"));
    copyFolder(example(QStringLiteral("android-stalled-at-install")), folder);
    import(folder);
    addNote(QStringLiteral("kept"));
    emit m_program->window.saveCaseAsRequested(named);
    settle();
    const Analysis before = m_program->store.current().analysis;
    QVERIFY(QDir(folder).removeRecursively());
    start();
    openCase(named);
    QCOMPARE(m_program->store.current().analysis, before);
    QCOMPARE(child<ListPane>("noteList")->model()->rowCount(), 1);
    QVERIFY(!child("messageBar")->isVisible());
}

void TestCaseWindow::aFileOutsideIsLocated_data()
{
    QTest::addColumn<bool>("isChanged");
    QTest::newRow("missing") << false;
    QTest::newRow("changed") << true;
}

void TestCaseWindow::aFileOutsideIsLocated()
{
    QFETCH(bool, isChanged);
    const QString folder = path(QStringLiteral("evidence"));
    const QString log = folder + QStringLiteral("/OMADMLog_0.log");
    const QString moved = path(QStringLiteral("elsewhere/OMADMLog_0.log"));
    const QString named = path(QStringLiteral("contoso.scepcase"));
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QDir().mkpath(QFileInfo(moved).path()));
    QVERIFY(QFile::copy(example(QStringLiteral("android-stalled-at-install/OMADMLog_0.log")), log));
    m_program->keeper.setEmbeddedBytes(0);
    import(folder);
    addNote(QStringLiteral("kept"));
    emit m_program->window.saveCaseAsRequested(named);
    settle();
    const Analysis before = m_program->store.current().analysis;
    m_program.reset();
    QVERIFY(QFile::copy(log, moved));
    QFile file(log);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.open(QIODevice::Append));
    file.write("one line more\n");
    file.close();
    QVERIFY(isChanged || file.rename(path(QStringLiteral("other.log"))));
    const QString other = isChanged ? log : path(QStringLiteral("other.log"));

    start();
    m_program->keeper.setEmbeddedBytes(0);
    openCase(named);
    QVERIFY(child("messageBar")->isVisible());
    const auto locate = [this](const QString &chosen) {
        QPushButton *button = nullptr;
        for (QPushButton *each : child("messageBar")->findChildren<QPushButton *>()) {
            button = each->isVisible() && each->text().contains(QStringLiteral("Locate")) ? each
                                                                                          : button;
        }
        QVERIFY(button);
        // The dialog has an event loop of its own.
        QTimer::singleShot(0, this, [chosen] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(chosen);
            QMetaObject::invokeMethod(dialog, "accept");
        });
        button->click();
        settle();
    };
    locate(other);
    QVERIFY2(message().contains(QStringLiteral("is not the file that the case knows")),
             qPrintable(message()));
    openCase(named);
    locate(moved);
    QVERIFY(!child("messageBar")->isVisible() || !message().contains(QStringLiteral("Not all")));
    const Analysis after = m_program->store.current().analysis;
    QCOMPARE(after.devices, before.devices);
    QCOMPARE(after, before);
    QVERIFY(m_program->keeper.problems().isEmpty());
}

void TestCaseWindow::membersOfArchivesKeepTheirNotes()
{
    const QString named = path(QStringLiteral("contoso.scepcase"));
    const QString archive = path(QStringLiteral("logs.zip"));
    copyFolder(example(QStringLiteral("windows-template")), path(QStringLiteral("logs")));
    QProcess zip;
    zip.setWorkingDirectory(m_folder->path());
    zip.start(QStringLiteral("python3"), {QStringLiteral("-m"), QStringLiteral("zipfile"),
                                          QStringLiteral("-c"), archive, QStringLiteral("logs")});
    QVERIFY(zip.waitForFinished() && zip.exitCode() == 0);
    import(path(QStringLiteral("logs"))); // so that the members' ids are no 1, 2, 3
    import(archive);
    const SourceFile member = m_program->store.current().evidence.sources.at(
        m_program->store.current().evidence.sources.size() - 2);
    QVERIFY(member.path.startsWith(archive + u'/'));
    Annotation annotation;
    annotation.id = QUuid::createUuid();
    annotation.createdAt = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::UTC);
    annotation.changedAt = annotation.createdAt;
    annotation.text = QStringLiteral("on a member");
    annotation.target.kind = AnnotationTargetKind::Lines;
    annotation.target.evidence = {.source = member.id, .line = 2};
    annotation.target.lastLine = 2;
    m_program->store.addAnnotation(annotation);
    emit m_program->window.saveCaseAsRequested(named);
    settle();
    QVERIFY(QDir(path(QStringLiteral("logs"))).removeRecursively());
    QVERIFY(QFile::remove(archive));
    start();
    openCase(named);
    const SourceId found = m_program->store.annotations().constFirst().target.evidence.source;
    const SourceFile *source = findSource(m_program->store.current().evidence, found);
    QVERIFY(source);
    QCOMPARE(source->path, member.path);
    QCOMPARE(source->sha256, member.sha256);
}

void TestCaseWindow::titleAndStatusSayHowTheCaseIsKept()
{
    const auto status = [this] { return child<QLabel>("caseSaved")->text(); };
    QVERIFY(!child<QAction>("actionSaveCase")->isEnabled());
    import(example(QStringLiteral("windows-template")));
    QVERIFY(child<QAction>("actionSaveCase")->isEnabled());
    QCOMPARE(status(), QString());
    addNote(QStringLiteral("first"));
    QVERIFY(title().startsWith(QStringLiteral("windows-template –")));
    QCOMPARE(status(), QStringLiteral("Notes kept; the case has no name yet"));
    const QString named = path(QStringLiteral("contoso.scepcase"));
    emit m_program->window.saveCaseAsRequested(named);
    settle();
    QVERIFY2(title().startsWith(QStringLiteral("contoso –")), qPrintable(title()));
    QCOMPARE(status(), QStringLiteral("Case saved"));
    {
        // The same case in another program.
        Testing::WholeProgram other(m_pipeline, untitled());
        QVERIFY(other.cases.open(named));
        QVERIFY(other.window.windowTitle().contains(QStringLiteral("read-only")));
        QVERIFY(other.window.findChild<QLabel *>(QStringLiteral("messageText"))
                    ->text()
                    .contains(QStringLiteral("Another program")));
        QVERIFY(QTest::qWaitFor(
            [&other] { return !other.imports.isRunning() && !other.store.isAnalyzing(); }, 60'000));
        other.store.removeAnnotation(other.store.annotations().constFirst().id);
        QVERIFY(other.window.windowTitle().contains(QStringLiteral("not saved")));
    }
    trigger("actionNewCase");
    QVERIFY(!title().contains(QStringLiteral("contoso")));
    QCOMPARE(status(), QString());
}

void TestCaseWindow::aDroppedCaseIsOpened()
{
    const QString named = path(QStringLiteral("contoso.scepcase"));
    import(example(QStringLiteral("windows-template")));
    addNote(QStringLiteral("kept"));
    emit m_program->window.saveCaseAsRequested(named);
    settle();
    start();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(named)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&m_program->window, &enter);
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&m_program->window, &drop);
    settle();
    QCOMPARE(m_program->keeper.path(), named);
    QCOMPARE(m_program->store.annotations().size(), 1);
    // As does one that the program is called with.
    start();
    m_program->cases.take({named});
    settle();
    QCOMPARE(m_program->keeper.path(), named);
}

void TestCaseWindow::whatIsNoCaseIsSaidAndTheCaseStays()
{
    import(example(QStringLiteral("windows-template")));
    addNote(QStringLiteral("stays"));
    QFile odd(path(QStringLiteral("odd.scepcase")));
    QVERIFY(odd.open(QIODevice::WriteOnly));
    odd.write("not a case");
    odd.close();
    QVERIFY(!m_program->cases.open(odd.fileName()));
    QVERIFY(child("messageBar")->isVisible());
    QVERIFY(message().contains(QStringLiteral("odd.scepcase")));
    QCOMPARE(m_program->store.annotations().size(), 1);
    QVERIFY(!m_program->store.current().evidence.sources.isEmpty());
}

void TestCaseWindow::anUntitledCaseIsOffered()
{
    m_program->cases.offerUntitled(untitled());
    QVERIFY(!child("messageBar")->isVisible());
    for (const char *name : {"windows-template", "ios-22013"}) {
        import(example(QString::fromLatin1(name)));
        addNote(QString::fromLatin1(name));
        start();
    }
    m_program->cases.offerUntitled(untitled());
    QVERIFY(child("messageBar")->isVisible());
    QVERIFY2(message().contains(QStringLiteral("1 note")), qPrintable(message()));
    child<QPushButton>("messageChoice2")->click(); // discards the later one
    QVERIFY(child("messageBar")->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    child<QPushButton>("messageChoice1")->click();
    settle();
    QCOMPARE(m_program->store.annotations().constFirst().text, QStringLiteral("windows-template"));
    QVERIFY(!m_program->store.current().evidence.sources.isEmpty());
    QVERIFY(m_program->keeper.isUntitled());
    QVERIFY(m_program->cases.recentCases().isEmpty());
}

void TestCaseWindow::casesAreMerged()
{
    const QString second = path(QStringLiteral("second.scepcase"));
    import(example(QStringLiteral("ios-22013")));
    addNote(QStringLiteral("from the second"));
    emit m_program->window.saveCaseAsRequested(second);
    settle();
    const qsizetype sources = m_program->store.current().evidence.sources.size();
    start();
    import(example(QStringLiteral("windows-template")));
    addNote(QStringLiteral("from the first"));
    const qsizetype before = m_program->store.current().evidence.sources.size();
    emit m_program->window.mergeCaseRequested(second);
    settle();
    // Both have the server's certificates.
    const qsizetype merged = m_program->store.current().evidence.sources.size();
    QVERIFY(merged > before && merged < before + sources);
    QCOMPARE(m_program->store.annotations().size(), 2);
    const AnnotationTarget target = m_program->store.annotations().constFirst().target;
    const SourceFile *source =
        findSource(m_program->store.current().evidence, target.evidence.source);
    QVERIFY(source);
    QVERIFY(source->path.contains(QStringLiteral("ios-22013")));
}

void TestCaseWindow::recentCasesAreOffered()
{
    QSignalSpy changed(&m_program->cases, &CaseController::recentCasesChanged);
    import(example(QStringLiteral("windows-template")));
    const QString first = path(QStringLiteral("first.scepcase"));
    const QString second = path(QStringLiteral("second.scepcase"));
    emit m_program->window.saveCaseAsRequested(first);
    settle();
    emit m_program->window.saveCaseAsRequested(second);
    settle();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(m_program->cases.recentCases(), QStringList({second, first}));
    trigger("actionRecentCase2");
    settle();
    QCOMPARE(m_program->keeper.path(), first);
    QVERIFY(QFile::remove(second));
    m_program->cases.setRecentCases(m_program->cases.recentCases());
    QCOMPARE(m_program->cases.recentCases(), QStringList{first});
}

QTEST_MAIN(TestCaseWindow)
#include "tst_casewindow.moc"
