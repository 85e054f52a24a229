// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/spanplace.h"
#include "models/item/roles.h"
#include "models/session/resolvedtarget.h"
#include "tests/app/clirun.h"
#include "tests/app/wholeprogram.h"
#include "ui/central/timelineview.h"
#include "ui/panes/listpane.h"
#include "ui/window/notedialog.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Scep;
using namespace Qt::StringLiterals;

/// A note on each kind of thing, from the key that makes it to the report that shows it.
class TestNoteKinds : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void eachKindIsMadeKeptAndReported_data();
    void eachKindIsMadeKeptAndReported();
    void theSelectedStateIsProposed();
    void theContextMenuIsAboutWhatIsPointedAt();

private:
    void start();
    void import(const QString &example);
    void chooseAState();
    void openDialog();
    void addNote(const QString &place, const QString &text);
    [[nodiscard]] QString proposed();
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray report(const QString &format) const;

    template<typename T = QWidget>
    T *child(const char *name) const
    {
        return m_program->window.findChild<T *>(QLatin1StringView(name));
    }

    Pipeline m_pipeline;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Testing::WholeProgram> m_program;
};

void TestNoteKinds::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    start();
}

void TestNoteKinds::cleanup()
{
    m_program.reset();
}

void TestNoteKinds::start()
{
    m_program.reset();
    m_program = std::make_unique<Testing::WholeProgram>(m_pipeline, path(u"data/untitled"_s));
}

void TestNoteKinds::import(const QString &example)
{
    m_program->imports.import({Testing::sourcePath(u"resources/examples/"_s + example)});
    QVERIFY(m_program->waitForAnalysis());
    m_program->keeper.finishPacking();
    QCoreApplication::processEvents();
}

/// The first state that lasted.
void TestNoteKinds::chooseAState()
{
    auto *timeline = child<TimelineView>("timelineView");
    for (int row = 0; row < timeline->rowCount(); ++row) {
        if (!timeline->cellText(row, static_cast<int>(TimelineView::Column::Length)).isEmpty()) {
            timeline->chooseRow(row);
            timeline->setFocus();
            return;
        }
    }
    QFAIL("no state lasted");
}

void TestNoteKinds::openDialog()
{
    auto *action = child<QAction>("actionAddNote");
    QVERIFY(action->isEnabled());
    action->trigger();
    QVERIFY(child<NoteDialog>("noteDialog"));
}

void TestNoteKinds::addNote(const QString &place, const QString &text)
{
    openDialog();
    auto *dialog = child<NoteDialog>("noteDialog");
    auto *places = dialog->findChild<QComboBox *>(u"notePlace"_s);
    const int index = places->findText(place, Qt::MatchStartsWith);
    QVERIFY2(index >= 0, qPrintable(place));
    places->setCurrentIndex(index);
    dialog->findChild<QPlainTextEdit *>(u"noteText"_s)->setPlainText(text);
    dialog->findChild<QPushButton *>(u"noteAccept"_s)->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// What a note would be about now.
QString TestNoteKinds::proposed()
{
    openDialog();
    auto *dialog = child<NoteDialog>("noteDialog");
    const QString text = dialog->findChild<QComboBox *>(u"notePlace"_s)->currentText();
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return text;
}

/// Of the saved case, as the command line writes it for others; of a PDF its text.
QByteArray TestNoteKinds::report(const QString &format) const
{
    const QString file = path(u"report."_s + format);
    const Testing::RunResult run =
        Testing::runCli({u"report"_s, u"--output"_s, file, path(u"noted.scepcase"_s)});
    if (run.exitCode != 0 && run.exitCode != 1) {
        return run.errors;
    }
    if (format == u"pdf"_s) {
        QProcess process;
        process.start(u"pdftotext"_s, {file, u"-"_s});
        return process.waitForFinished(60'000) ? process.readAllStandardOutput() : QByteArray();
    }
    QFile written(file);
    return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
}

void TestNoteKinds::eachKindIsMadeKeptAndReported_data()
{
    using Kind = AnnotationTargetKind;
    QTest::addColumn<AnnotationTargetKind>("kind");
    QTest::addColumn<QString>("place"); // as the dialog begins to name it
    QTest::addColumn<bool>("hasEvent"); // near which it is marked on the timeline
    const auto row = [](Kind kind, const QString &place, bool hasEvent = true) {
        QTest::newRow(qPrintable(annotationTargetKindId(kind))) << kind << place << hasEvent;
    };
    row(Kind::Case, u"The case"_s, false);
    row(Kind::Device, u"Device "_s);
    row(Kind::Enrollment, u"Certificate request "_s);
    row(Kind::Finding, u"Finding: "_s);
    row(Kind::Span, u"State "_s);
    row(Kind::Lines, u"DeviceManagement"_s);
    row(Kind::Certificate, u"Certificate CN"_s, false); // its file tells no time
    row(Kind::CertificateField, u"Subject of certificate "_s, false);
}

void TestNoteKinds::eachKindIsMadeKeptAndReported()
{
    QFETCH(AnnotationTargetKind, kind);
    QFETCH(QString, place);
    QFETCH(bool, hasEvent);
    import(u"windows-untrusted-chain"_s);
    auto *findings = child<ListPane>("findingList");
    findings->setCurrentIndex(findings->model()->index(0, 0));
    chooseAState();
    const QString text = u"Seen by the second tier"_s;
    addNote(place, text);
    QCOMPARE(m_program->store.annotations().size(), 1);
    const Annotation made = m_program->store.annotations().constFirst();
    QCOMPARE(made.target.kind, kind);
    QCOMPARE(made.text, text);
    const QString said =
        child<ListPane>("noteList")->model()->index(0, 0).data(DetailRole).toString();
    QVERIFY2(said.startsWith(place), qPrintable(said));

    QVERIFY(m_program->keeper.saveAs(path(u"noted.scepcase"_s)));
    start();
    QVERIFY(m_program->cases.open(path(u"noted.scepcase"_s)));
    QVERIFY(m_program->waitForAnalysis());
    QCOMPARE(m_program->store.annotations(), Annotations{made});
    const auto *notes = child<ListPane>("noteList")->model();
    QCOMPARE(notes->index(0, 0).data(DetailRole).toString(), said);
    // On the timeline where there is a line for it; opened it shows that line.
    const EvidenceRef line = placeOf(made.target, m_program->store.current());
    QCOMPARE(line.isNull(), kind == AnnotationTargetKind::Case);
    const QList<TimelineLane> lanes = child<TimelineView>("timelineView")->content().lanes;
    const auto lane = std::ranges::find(lanes, LaneKind::Notes, &TimelineLane::kind);
    QCOMPARE(lane != lanes.cend(), hasEvent);
    if (hasEvent) {
        QCOMPARE(lane->items.size(), 1);
        QCOMPARE(lane->items.constFirst().note, made.id);
    }
    if (kind == AnnotationTargetKind::Span) {
        // All records of the log are in one line.
        const Enrollment *enrollment =
            findEnrollment(m_program->store.current().analysis, made.target.subject);
        QCOMPARE(lane->items.constFirst().instant, findSpan(*enrollment, made.target)->span.from);
    }
    emit child<ListPane>("noteList")->rowChosen(notes->index(0, 0));
    if (kind == AnnotationTargetKind::Span || kind == AnnotationTargetKind::Lines) {
        QCOMPARE(child<TimelineView>("timelineView")->selectedEvidence(), line);
        QVERIFY(m_program->window.grab().save(annotationTargetKindId(kind) + u"-note.png"_s));
    }

    for (const QString &format : {u"html"_s, u"md"_s}) {
        QVERIFY2(report(format).contains(text.toUtf8()), qPrintable(format));
    }
    const QJsonObject note = QJsonDocument::fromJson(report(u"json"_s))
                                 .object()
                                 .value("notes"_L1)
                                 .toArray()[0]
                                 .toObject();
    QCOMPARE(note.value("text"_L1).toString(), text);
    QCOMPARE(note.value("target"_L1)["kind"_L1].toString(), annotationTargetKindId(kind));
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) {
        QSKIP("there is no pdftotext to read the PDF with");
    }
    QVERIFY(report(u"pdf"_s).contains(text.toUtf8()));
}

void TestNoteKinds::theSelectedStateIsProposed()
{
    import(u"windows-untrusted-chain"_s);
    chooseAState();
    const QString state = proposed();
    QVERIFY2(state.startsWith(u"State "_s), qPrintable(state));
    QVERIFY(state.contains(u", line "_s));
    child("deviceList")->setFocus();
    QVERIFY(proposed().startsWith(u"Certificate request "_s));
    child("eventTable")->setFocus();
    QVERIFY2(proposed().startsWith(u"DeviceManagement"_s), qPrintable(proposed()));
}

void TestNoteKinds::theContextMenuIsAboutWhatIsPointedAt()
{
    import(u"windows-untrusted-chain"_s);
    auto *timeline = child<TimelineView>("timelineView");
    QVERIFY(timeline->actions().contains(child<QAction>("actionAddNote")));
    const auto pointAt = [timeline](int row) {
        QTest::mouseClick(timeline->viewport(), Qt::RightButton, {},
                          timeline->rowRect(row).center());
        return timeline->selectedRow();
    };
    QCOMPARE(pointAt(0), 0);
    const int last = timeline->rowCount() - 1;
    QCOMPARE(pointAt(last), last);
}

QTEST_MAIN(TestNoteKinds)
#include "tst_notekinds.moc"
