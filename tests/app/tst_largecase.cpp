// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/wholeprogram.h"
#include "ui/window/keptfilesdialog.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

using namespace Scep;
using namespace Qt::StringLiterals;

/// Cases whose copies of evidence take a while to unpack: the window stays usable meanwhile, and
/// whatever the person does then, nothing is lost.
class TestLargeCase : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aLargeCaseOpensWhileTheWindowIsUsed();
    void openingIsCancelledAndNothingIsLost();
    void savingUnderAnotherNameLetsTheWindowBeUsed();
    void savingUnderAnotherNameIsCancelled();
    void whatComesNextWaitsForTheSaving();
    void savingSaysWhatIsCopiedAndWhatNot();

private:
    void start();
    void settle();
    void makeCase();
    void note(const QString &text);
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString first() const { return path(u"first.scepcase"_s); }
    [[nodiscard]] QString second() const { return path(u"second.scepcase"_s); }
    void verifyWhole(const QString &casePath, const QStringList &notes);

    template<typename T = QWidget>
    T *child(const char *name) const
    {
        return m_program->window.findChild<T *>(QLatin1StringView(name));
    }

    Pipeline m_pipeline;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Testing::WholeProgram> m_program;
};

namespace {
/// Unpacks in some hundredths of a second: the event loop turns many times in it.
constexpr qint64 LargeBytes = 32LL * 1024 * 1024;
constexpr int EnoughTurns = 5;

/// Counts the turns of the event loop while it lives.
class TurnCount : public QObject
{
public:
    TurnCount()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] { ++m_turns; });
        m_timer.start(0);
    }
    [[nodiscard]] int turns() const { return m_turns; }

private:
    QTimer m_timer;
    int m_turns = 0;
};
} // namespace

void TestLargeCase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    start();
    makeCase();
}

void TestLargeCase::cleanup()
{
    m_program.reset();
}

void TestLargeCase::start()
{
    m_program.reset();
    m_program = std::make_unique<Testing::WholeProgram>(m_pipeline, path(u"data/untitled"_s));
    // As main() joins them.
    auto &window = m_program->window;
    auto &imports = m_program->imports;
    connect(&imports, &ImportController::started, &window, &MainWindow::showImportStarted);
    connect(&imports, &ImportController::progressChanged, &window,
            [&window](const ImportProgress &progress) {
                window.showImportProgress(0, progress.isUnpacking ? u"unpacking"_s : u"reading"_s);
            });
    connect(&imports, &ImportController::finished, &window,
            [&window] { window.showImportFinished(u"read"_s); });
    connect(&window, &MainWindow::cancelRequested, &imports, &ImportController::cancel);
}

void TestLargeCase::settle()
{
    QVERIFY(m_program->waitForAnalysis());
    m_program->keeper.finishPacking();
    QCoreApplication::processEvents();
}

/// A case with a large copy in it, whose original is gone, and a note.
void TestLargeCase::makeCase()
{
    QFile log(path(u"large.log"_s));
    QVERIFY(log.open(QIODevice::WriteOnly));
    const QByteArray line = "2026-02-27T05:16:28.034Z INFO nothing of interest\n";
    log.write(line.repeated(LargeBytes / line.size()));
    log.close();
    m_program->imports.import({log.fileName()});
    settle();
    note(u"first"_s);
    QVERIFY(m_program->keeper.saveAs(first()));
    settle();
    QVERIFY(m_program->keeper.files().constFirst().isEmbedded);
    QVERIFY(log.remove());
}

void TestLargeCase::note(const QString &text)
{
    Annotation annotation;
    annotation.id = QUuid::createUuid();
    annotation.text = text;
    annotation.createdAt = QDateTime::currentDateTimeUtc();
    annotation.changedAt = annotation.createdAt;
    m_program->store.addAnnotation(annotation);
}

/// Opens the case anew: its notes are there, and so is its evidence.
void TestLargeCase::verifyWhole(const QString &casePath, const QStringList &notes)
{
    start();
    QVERIFY(m_program->cases.open(casePath));
    settle();
    QStringList found;
    for (const Annotation &annotation : m_program->store.annotations()) {
        found.append(annotation.text);
    }
    QCOMPARE(found, notes);
    QVERIFY(m_program->keeper.problems().isEmpty());
    const QList<SourceFile> &sources = m_program->store.current().evidence.sources;
    QCOMPARE(sources.size(), 1);
    QVERIFY(sources.constFirst().size > LargeBytes - 100);
}

void TestLargeCase::aLargeCaseOpensWhileTheWindowIsUsed()
{
    start();
    const QSignalSpy unpacked(&m_program->imports, &ImportController::inputsUnpacked);
    const TurnCount count;
    QVERIFY(m_program->cases.open(first()));
    QCOMPARE(unpacked.size(), 0); // that is a worker's work
    bool wasToldOf = false;
    QVERIFY(QTest::qWaitFor(
        [&] {
            wasToldOf = wasToldOf || (child<QLabel>("statusText")->text() == u"unpacking"_s &&
                                      child("importProgress")->isVisible() &&
                                      child("cancelImport")->isVisible());
            return unpacked.size() == 1;
        },
        60'000));
    QVERIFY2(count.turns() > EnoughTurns, qPrintable(QString::number(count.turns())));
    QVERIFY(wasToldOf);
    QCOMPARE(m_program->store.annotations().size(), 1);
    settle();
    QCOMPARE(m_program->store.current().evidence.sources.size(), 1);
}

void TestLargeCase::openingIsCancelledAndNothingIsLost()
{
    start();
    connect(&m_program->imports, &ImportController::progressChanged, &m_program->window,
            [this](const ImportProgress &progress) {
                if (progress.isUnpacking && progress.bytesDone > 0) {
                    child<QToolButton>("cancelImport")->click();
                }
            });
    QVERIFY(m_program->cases.open(first()));
    settle();
    QVERIFY(m_program->store.current().evidence.sources.isEmpty());
    QVERIFY(m_program->keeper.problems().isEmpty());
    note(u"after it was cancelled"_s);
    emit m_program->window.saveCaseAsRequested(second());
    settle();
    verifyWhole(second(), {u"first"_s, u"after it was cancelled"_s});
}

void TestLargeCase::savingUnderAnotherNameLetsTheWindowBeUsed()
{
    const TurnCount count;
    emit m_program->window.saveCaseAsRequested(second());
    QVERIFY(m_program->cases.isSaving());
    QCOMPARE(m_program->keeper.path(), first());
    QTRY_VERIFY(count.turns() > 1);
    QVERIFY(m_program->cases.isSaving());
    QVERIFY(child("cancelImport")->isVisible());
    note(u"while it is saved"_s);
    QVERIFY(QTest::qWaitFor([this] { return !m_program->cases.isSaving(); }, 60'000));
    QVERIFY2(count.turns() > EnoughTurns, qPrintable(QString::number(count.turns())));
    QVERIFY(!child("cancelImport")->isVisible());
    QCOMPARE(m_program->keeper.path(), second());
    settle();
    const QStringList notes{u"first"_s, u"while it is saved"_s};
    verifyWhole(second(), notes);
    verifyWhole(first(), notes);
}

void TestLargeCase::savingUnderAnotherNameIsCancelled()
{
    emit m_program->window.saveCaseAsRequested(second());
    child<QToolButton>("cancelImport")->click();
    settle();
    QVERIFY(!QFile::exists(second()));
    QCOMPARE(m_program->keeper.path(), first());
    QVERIFY(child<QLabel>("statusText")->text().startsWith(u"Saving cancelled"_s));
    verifyWhole(first(), {u"first"_s});
}

void TestLargeCase::whatComesNextWaitsForTheSaving()
{
    emit m_program->window.saveCaseAsRequested(second());
    emit m_program->window.newCaseRequested();
    QVERIFY(!m_program->cases.isSaving());
    QVERIFY(m_program->store.annotations().isEmpty());
    QVERIFY(QFile::exists(second()));
    const auto file = CaseFile::open(second());
    QCOMPARE(file->contents().annotations.size(), 1);
}

void TestLargeCase::savingSaysWhatIsCopiedAndWhatNot()
{
    QFile small(path(u"small.log"_s));
    QVERIFY(small.open(QIODevice::WriteOnly));
    small.write("2026-02-27T05:16:28.034Z INFO more\n");
    small.close();
    QFile medium(path(u"medium.log"_s));
    QVERIFY(medium.open(QIODevice::WriteOnly));
    medium.write(QByteArray(2 * 1024 * 1024, '\n'));
    medium.close();
    m_program->keeper.setEmbeddedBytes(1024 * 1024);
    m_program->imports.import({small.fileName(), medium.fileName()});
    settle();
    emit m_program->window.saveCaseAsRequested(second());
    settle();
    const QString message = child<QLabel>("messageText")->text();
    QVERIFY2(message.contains(u"second.scepcase. 2 file(s) (32.00 MiB) copied into the case."_s),
             qPrintable(message));
    QVERIFY2(message.contains(u"1 file(s) (2.00 MiB) only referenced: larger than 1.00 MiB"_s),
             qPrintable(message));
    QVERIFY(m_program->window.grab().save(u"saved.png"_s));
    child<QPushButton>("messageChoice1")->click();
    auto *dialog = child<KeptFilesDialog>("keptFilesDialog");
    QVERIFY(dialog && dialog->isVisible());
    const QAbstractItemModel *model = dialog->findChild<QTreeView *>(u"keptFilesList"_s)->model();
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(0, 0).data().toString(), u"medium.log"_s);
    QCOMPARE(model->index(0, 2).data().toString(), u"Only referenced: larger than 1 MiB"_s);
    QCOMPARE(model->index(1, 2).data().toString(), u"Copied into the case"_s);
    QVERIFY(dialog->grab().save(u"keptfiles.png"_s));
    dialog->reject();
    QVERIFY(child<QAction>("actionCaseFiles")->isEnabled());
}

QTEST_MAIN(TestLargeCase)
#include "tst_largecase.moc"
