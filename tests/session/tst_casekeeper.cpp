// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefilelock.h"
#include "models/session/casekeeper.h"
#include "models/session/casestore.h"
#include "models/session/untitledcases.h"
#include "tests/session/casefilefixtures.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <algorithm>

using namespace Scep;
using namespace Scep::CaseFileFixtures;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestCaseKeeper : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void nothingIsWrittenBeforeThereIsADecision();
    void aNoteIsOnTheDiskWhenTheCallReturns();
    void anUntitledCaseIsOfferedAgain();
    void anUntitledCaseWithoutDecisionsGoes();
    void draftsOfAKilledProgramAreTakenOrGo();
    void theUntitledFolderIsItsOwnersAlone();
    void savingUnderANameMovesTheUntitledCase();
    void whatHangsOnSourcesFollowsThem();
    void clocksAreKept();
    void devicesAreKeptAndFollowTheirLog();
    void bookmarksAreKeptAndFollowTheirLog();
    void textsForReportsAreKept();
    void whatIsComparedIsKept();
    void notesOnWhatIsMissingAreNotLost();
    void whatIsNotSavedIsSaidAndSavedLater();
    void aCaseThatIsOpenElsewhereIsReadOnly();
    void copiesAreTakenInAndGivenBack();
    void whatMayHoldKeysStaysOutside();
    void largeFilesStayOutside();
    void aCopyOutlivesItsOriginalInAnotherFile();
    void aCaseThatIsLeftGetsItsCopies_data();
    void aCaseThatIsLeftGetsItsCopies();
    void unpackingIsWatchedAndStopped();
    void filesSayHowTheyAreKept();
    void changedAndMissingFilesAreTold();
    void aFileThatChangedIsNotTakenIn();
    void aFileIsLocatedByItsContent();
    void aGrownLogIsKeptAsItIsNow();
    void twoCasesBecomeOne();
    void aCaseThatUnpacksToTooMuchIsCut();
    void aLimitedNumberOfProblemsIsTold();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString untitled() const { return path(QStringLiteral("data/untitled")); }
    QString writeFile(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {
/// A store, its keeper, and the part of the import.
class Session
{
public:
    explicit Session(const QString &untitledFolder)
        : store([](const CaseEvidence &) { return Analysis(); })
        , keeper(store, untitledFolder)
    {
    }

    /// As the import would read a file; gives the source's id.
    SourceId read(const QString &path, qint64 kept = 0,
                  const std::shared_ptr<const EvidenceFile> &content = nullptr,
                  const QList<ImportIssue> &issues = {})
    {
        SourceContents contents;
        contents.source.id = store.nextSourceId();
        contents.source.path = path;
        contents.source.displayName = QFileInfo(path).fileName();
        contents.source.issues = issues;
        const auto file = content ? content : EvidenceFile::openOriginal(path).value_or(nullptr);
        if (file) {
            const QByteArray bytes = file->read(0, file->size()).value_or(QByteArray());
            contents.source.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
            contents.source.size = bytes.size();
        }
        give({.number = ++given, .kept = kept, .path = path, .container = {}}, contents);
        return contents.source.id;
    }

    void give(const GivenFile &file, const SourceContents &contents)
    {
        keeper.takeSource(file, contents);
        store.addSource(contents);
        settle();
    }

    void read(const CaseInput &input) { read(input.path, input.kept, input.content); }

    /// Takes the copies out of the case that was opened, as the import does before it reads.
    QList<CaseInput> unpacked(const QList<CaseInput> &inputs)
    {
        const QList<CaseInput> result = unpackedInputs(inputs);
        keeper.takeCopies(result);
        return result;
    }

    /// Reads what an opened case gave.
    void read(const QList<CaseInput> &inputs)
    {
        for (const CaseInput &input : unpacked(inputs)) {
            read(input.path, input.kept, input.content);
        }
    }

    void settle()
    {
        QVERIFY(QTest::qWaitFor([this] { return !store.isAnalyzing(); }));
        QCoreApplication::processEvents();
    }

    Annotation add(const QString &text, SourceId source)
    {
        const Annotation annotation = note(text, source, 7);
        store.addAnnotation(annotation);
        return annotation;
    }

    CaseStore store;
    CaseKeeper keeper;
    quint64 given = 0;
};

QStringList texts(const Annotations &annotations)
{
    QStringList result;
    for (const Annotation &each : annotations) {
        result.append(each.text);
    }
    return result;
}

/// What the file holds, while another program has it open.
QStringList textsIn(const QString &path)
{
    const auto file = CaseFile::open(path);
    return file ? texts(file->contents().annotations) : QStringList{QStringLiteral("(not opened)")};
}
} // namespace

void TestCaseKeeper::initTestCase()
{
    // A new thread for each job. The thread sanitizer does not see how Qt, which is built without
    // it, hands a job over to a thread that waits.
    QThreadPool::globalInstance()->setExpiryTimeout(0);
}

void TestCaseKeeper::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString TestCaseKeeper::writeFile(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(bytes);
    }
    return file.fileName();
}

void TestCaseKeeper::nothingIsWrittenBeforeThereIsADecision()
{
    Session session(untitled());
    session.read(writeFile(QStringLiteral("a.log"), "a"));
    QVERIFY(session.keeper.path().isEmpty());
    QVERIFY(session.keeper.isUntitled());
    QVERIFY(!QFile::exists(untitled()));
}

void TestCaseKeeper::aNoteIsOnTheDiskWhenTheCallReturns()
{
    Session session(untitled());
    const SourceId source = session.read(writeFile(QStringLiteral("a.log"), "a"));
    Annotation annotation = session.add(QStringLiteral("first"), source);
    QVERIFY(session.keeper.isSaved());
    const QString file = session.keeper.path();
    QCOMPARE(textsIn(file), QStringList{QStringLiteral("first")});
    annotation.text = QStringLiteral("changed");
    session.store.changeAnnotation(annotation);
    QCOMPARE(textsIn(file), QStringList{QStringLiteral("changed")});
    session.store.removeAnnotation(annotation.id);
    QCOMPARE(textsIn(file), QStringList());
}

void TestCaseKeeper::anUntitledCaseIsOfferedAgain()
{
    {
        Session session(untitled());
        session.add(QStringLiteral("kept"), session.read(writeFile(QStringLiteral("a.log"), "a")));
        QVERIFY(untitledCases(untitled()).isEmpty()); // it is open
    }
    const QList<UntitledCase> cases = untitledCases(untitled());
    QCOMPARE(cases.size(), 1);
    QCOMPARE(cases.constFirst().notes, 1);
    QCOMPARE(cases.constFirst().files, QStringList{QStringLiteral("a.log")});
    Session again(untitled());
    const auto inputs = again.keeper.open(cases.constFirst().path);
    QVERIFY(inputs);
    QVERIFY(again.keeper.isUntitled());
    again.read(*inputs);
    QCOMPARE(texts(again.store.annotations()), QStringList{QStringLiteral("kept")});
    discardUntitledCase(path(QStringLiteral("a.log")));
    QVERIFY(QFile::exists(path(QStringLiteral("a.log")))); // no untitled case
}

void TestCaseKeeper::anUntitledCaseWithoutDecisionsGoes()
{
    Session session(untitled());
    const SourceId source = session.read(writeFile(QStringLiteral("a.log"), "a"));
    const Annotation annotation = session.add(QStringLiteral("thought better of it"), source);
    session.store.removeAnnotation(annotation.id);
    session.keeper.close();
    QCOMPARE(QDir(untitled()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestCaseKeeper::draftsOfAKilledProgramAreTakenOrGo()
{
    const auto draftOf = [this](const QString &name) {
        return untitled() + u"/."_s + name + u'.' +
               QUuid::createUuid().toString(QUuid::WithoutBraces);
    };
    const auto newName = [this] { return QFileInfo(newUntitledPath(untitled())).fileName(); };
    QVERIFY(makeOwnerFolder(untitled()));
    // Killed before anything was in it, with a note whole in it, and one that is being made.
    const QString empty = draftOf(newName());
    for (const QString &each : {empty, QString(empty + u"-wal"_s)}) {
        QFile file(each);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    CaseFileContents noted;
    noted.annotations = {note(u"never called kept"_s)};
    noted.annotations.first().target = {};
    const QString made = path(u"made.scepcase"_s);
    QVERIFY(CaseFile::create(made, noted));
    const QString whole = draftOf(newName());
    QVERIFY(QFile::copy(made, whole));
    // And one that nobody can read: it stays for whoever can.
    const QString damaged = draftOf(newName());
    QFile file(made);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    bytes.replace(4'096, bytes.size() - 4'096, QByteArray(bytes.size() - 4'096, '?'));
    QFile broken(damaged);
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write(bytes) == bytes.size());
    broken.close();
    const QString busyName = newName();
    const QString busy = draftOf(busyName);
    QVERIFY(QFile::copy(made, busy));
    {
        const auto lock = CaseFileLock::take(untitled() + u'/' + busyName);
        QVERIFY(lock);
        const QList<UntitledCase> cases = untitledCases(untitled());
        QCOMPARE(cases.size(), 1);
        QCOMPARE(cases.constFirst().notes, 1);
        QCOMPARE(textsIn(cases.constFirst().path), QStringList{u"never called kept"_s});
        QVERIFY(!QFile::exists(empty) && !QFile::exists(empty + u"-wal"_s));
        QVERIFY(!QFile::exists(whole));
        QVERIFY(QFile::exists(busy));
        QVERIFY(QFile::exists(damaged));
    }
    QVERIFY(QFile::remove(damaged));
    QCOMPARE(untitledCases(untitled()).size(), 2);
    QVERIFY(!QFile::exists(busy));
    QCOMPARE(QDir(untitled()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    // And beside a name, when something is saved under it again.
    const QString named = path(u"named.scepcase"_s);
    const QString left = path(u".named.scepcase.11111111-2222-3333-4444-555555555555"_s);
    const QString other = path(u".named.scepcase.notes"_s);
    QVERIFY(QFile::copy(made, left) && QFile::copy(made, other));
    QVERIFY(CaseFile::create(named, noted));
    QVERIFY(!QFile::exists(left));
    QVERIFY(QFile::exists(other));
}

void TestCaseKeeper::theUntitledFolderIsItsOwnersAlone()
{
    QVERIFY(makeOwnerFolder(untitled()));
    QFile::setPermissions(untitled(), QFile::permissions(untitled()) | QFile::ReadOther);
    QVERIFY(makeOwnerFolder(untitled()));
    QVERIFY(!(QFile::permissions(untitled()) & (QFile::ReadOther | QFile::ReadGroup)));
    QVERIFY(QFile::link(untitled(), path(QStringLiteral("link"))));
    QVERIFY(!makeOwnerFolder(path(QStringLiteral("link"))));
}

void TestCaseKeeper::savingUnderANameMovesTheUntitledCase()
{
    Session session(untitled());
    session.add(QStringLiteral("note"), session.read(writeFile(QStringLiteral("a.log"), "a")));
    QSignalSpy changed(&session.keeper, &CaseKeeper::stateChanged);
    const QString named = path(QStringLiteral("contoso.scepcase"));
    QVERIFY(session.keeper.saveAs(named));
    QVERIFY(!changed.isEmpty());
    QCOMPARE(session.keeper.path(), named);
    QVERIFY(!session.keeper.isUntitled());
    QCOMPARE(QDir(untitled()).entryList(QDir::Files | QDir::Hidden), QStringList());
    session.add(QStringLiteral("more"), SourceId{1});
    QCOMPARE(textsIn(named), QStringList({QStringLiteral("note"), QStringLiteral("more")}));
    QVERIFY(session.keeper.saveAs(named)); // the same again
    QCOMPARE(session.keeper.path(), named);
}

void TestCaseKeeper::whatHangsOnSourcesFollowsThem()
{
    const QString first = writeFile(QStringLiteral("a.log"), "a");
    const QString second = writeFile(QStringLiteral("b.log"), "b");
    const QString named = path(QStringLiteral("c.scepcase"));
    {
        Session session(untitled());
        session.read(first);
        session.add(QStringLiteral("on b"), session.read(second));
        QVERIFY(session.keeper.saveAs(named));
    }
    Session session(untitled());
    const auto inputs = session.keeper.open(named);
    QVERIFY(inputs);
    QCOMPARE(inputs->size(), 2);
    const auto place = [&session] {
        return session.store.annotations().constFirst().target.evidence.source;
    };
    QVERIFY(SourceBinding::isPlaceholder(place()));
    // They come in another order.
    session.read({inputs->at(1)});
    QCOMPARE(place(), SourceId{1});
    session.read({inputs->at(0)});
    QCOMPARE(place(), SourceId{1});
    // And a file that is new gets a place of its own.
    const SourceId third = session.read(writeFile(QStringLiteral("c.log"), "c"));
    session.add(QStringLiteral("on c"), third);
    QCOMPARE(session.keeper.files().size(), 3);
    const auto file = CaseFile::open(named);
    QCOMPARE(file->contents().annotations.constFirst().target.evidence.source, SourceId{2});
    QCOMPARE(file->contents().annotations.constLast().target.evidence.source, SourceId{3});
}

void TestCaseKeeper::clocksAreKept()
{
    const QString log = writeFile(QStringLiteral("a.log"), "a");
    const QString named = path(QStringLiteral("c.scepcase"));
    const SourceClock clock{.zone = QTimeZone("Europe/Warsaw"), .offset = 90s};
    {
        Session session(untitled());
        const SourceId source = session.read(log);
        session.store.setClock(source, clock);
        QVERIFY(QFile::exists(session.keeper.path()));
        QVERIFY(session.keeper.saveAs(named));
    }
    {
        Session session(untitled());
        session.read(*session.keeper.open(named));
        QCOMPARE(session.store.clock(SourceId{1}), clock);
        session.store.setClock(SourceId{1}, {});
    }
    QVERIFY(CaseFile::open(named)->contents().clocks.isEmpty());
}

void TestCaseKeeper::devicesAreKeptAndFollowTheirLog()
{
    const QString first = writeFile(QStringLiteral("a.log"), "a");
    const QString second = writeFile(QStringLiteral("b.log"), "b");
    const QString named = path(QStringLiteral("c.scepcase"));
    const QString tablet = QStringLiteral("Tablet");
    {
        Session session(untitled());
        session.read(first);
        session.store.setDevice(session.read(second), tablet);
        QVERIFY(session.keeper.isSaved());
        QVERIFY(QFile::exists(session.keeper.path()));
        QVERIFY(session.keeper.saveAs(named));
    }
    {
        Session session(untitled());
        const auto inputs = session.keeper.open(named);
        QVERIFY(inputs);
        session.read(*std::next(inputs->cbegin())); // the other way round
        session.read(inputs->constFirst());
        QCOMPARE(session.store.decisions().devices, (SourceDevices{{SourceId{1}, tablet}}));
        session.store.setDevice(SourceId{1}, {});
    }
    QVERIFY(CaseFile::open(named)->contents().decisions.isEmpty());
}

void TestCaseKeeper::bookmarksAreKeptAndFollowTheirLog()
{
    const QString first = writeFile(QStringLiteral("a.log"), "a");
    const QString second = writeFile(QStringLiteral("b.log"), "b");
    QString file;
    {
        Session session(untitled());
        session.read(first);
        const SourceId source = session.read(second);
        session.store.turnBookmark(source, 7);
        session.store.turnBookmark(source, 3);
        session.store.turnBookmark(source, 5);
        session.store.turnBookmark(source, 5);
        QVERIFY(session.keeper.isSaved());
        file = session.keeper.path();
        QVERIFY(!file.isEmpty());
        QCOMPARE(CaseFile::open(file)->contents().decisions.bookmarks,
                 (Bookmarks{{SourceId{2}, {3, 7}}}));
    }
    QCOMPARE(untitledCases(untitled()).size(), 1);
    Session again(untitled());
    const auto inputs = again.keeper.open(file);
    QVERIFY(inputs);
    again.read(*std::next(inputs->cbegin())); // the other way round
    again.read(inputs->constFirst());
    QCOMPARE(again.store.decisions().bookmarks, (Bookmarks{{SourceId{1}, {3, 7}}}));
    again.store.turnBookmark(SourceId{1}, 3);
    again.store.turnBookmark(SourceId{1}, 7);
    QVERIFY(again.store.decisions().isEmpty());
    again.keeper.close();
    QVERIFY(!QFile::exists(file)); // nothing is left to keep
}

void TestCaseKeeper::textsForReportsAreKept()
{
    const KeptRedaction decided{.keptTexts = {QStringLiteral("pki.contoso.example")},
                                .addedTexts = {QStringLiteral("Falcon")}};
    QString file;
    {
        Session session(untitled());
        session.read(writeFile(QStringLiteral("a.log"), "a"));
        session.store.setRedaction(decided);
        file = session.keeper.path();
        QCOMPARE(CaseFile::open(file)->contents().decisions.redaction, decided);
    }
    Session again(untitled());
    QVERIFY(again.keeper.open(file));
    QCOMPARE(again.store.decisions().redaction, decided);
}

void TestCaseKeeper::whatIsComparedIsKept()
{
    const QString file = path(QStringLiteral("a.scepcase"));
    KeptComparison compared = decisions().comparison;
    {
        Session session(untitled());
        const SourceId first = session.read(writeFile(QStringLiteral("a.log"), "a"));
        const SourceId second = session.read(writeFile(QStringLiteral("b.log"), "b"));
        QCOMPARE(first, SourceId{1});
        QCOMPARE(second, SourceId{2});
        KeptComparison without = compared;
        without.pairs.clear();
        session.store.setComparison(without);
        QVERIFY(session.keeper.path().isEmpty()); // for that alone there is no file
        QVERIFY(session.keeper.saveAs(file));
        QCOMPARE(CaseFile::open(file)->contents().decisions.comparison, without);
        session.store.setComparison(compared);
        QVERIFY(session.keeper.isSaved());
        QCOMPARE(CaseFile::open(file)->contents().decisions.comparison, compared);
    }
    Session again(untitled());
    const QSignalSpy restored(&again.store, &CaseStore::decisionsRestored);
    const auto inputs = again.keeper.open(file);
    QVERIFY(inputs);
    QCOMPARE(restored.size(), 1);
    again.read(*std::next(inputs->cbegin()));
    again.read(inputs->constFirst());
    // The logs have changed their numbers; lines of the other case have not.
    compared = withSources(compared, [](SourceId source) {
        return source == SourceId{2} ? SourceId{1} : SourceId{2};
    });
    QCOMPARE(again.store.decisions().comparison, compared);
    QCOMPARE(again.store.decisions().comparison.sides.at(0).line.source, SourceId{9});
    QCOMPARE(restored.size(), 1);
}

void TestCaseKeeper::notesOnWhatIsMissingAreNotLost()
{
    const QString log = writeFile(QStringLiteral("a.log"), "a");
    const QString named = path(QStringLiteral("c.scepcase"));
    Annotation annotation;
    {
        Session session(untitled());
        session.keeper.setEmbeddedBytes(0);
        annotation = session.add(QStringLiteral("on a"), session.read(log));
        QVERIFY(session.keeper.saveAs(named));
    }
    QVERIFY(QFile::remove(log));
    {
        Session session(untitled());
        (void)session.keeper.open(named); // and nothing of it is read
        Annotation changed = session.store.annotations().constFirst();
        changed.text = QStringLiteral("changed meanwhile");
        session.store.changeAnnotation(changed);
        session.store.removeAnnotation(changed.id);
        session.store.addAnnotation(changed); // as undo does
    }
    const auto file = CaseFile::open(named);
    annotation.text = QStringLiteral("changed meanwhile");
    QCOMPARE(file->contents().annotations, Annotations{annotation});
}

void TestCaseKeeper::whatIsNotSavedIsSaidAndSavedLater()
{
    Session session(path(QStringLiteral("blocked/untitled")));
    // Where the folder should be there is a file.
    writeFile(QStringLiteral("blocked"), "x");
    const SourceId source = session.read(writeFile(QStringLiteral("a.log"), "a"));
    QSignalSpy changed(&session.keeper, &CaseKeeper::stateChanged);
    const Annotation first = session.add(QStringLiteral("first"), source);
    QVERIFY(!session.keeper.isSaved());
    QCOMPARE(changed.size(), 1);
    QVERIFY(!caseFileErrorText(*session.keeper.error()).isEmpty());
    session.add(QStringLiteral("second"), source);
    session.store.removeAnnotation(first.id);
    QCOMPARE(session.store.annotations().size(), 1);
    QVERIFY(!session.keeper.save());
    QVERIFY(QFile::remove(path(QStringLiteral("blocked"))));
    QVERIFY(session.keeper.save());
    QVERIFY(session.keeper.isSaved());
    QCOMPARE(textsIn(session.keeper.path()), QStringList{QStringLiteral("second")});
}

void TestCaseKeeper::aCaseThatIsOpenElsewhereIsReadOnly()
{
    const QString named = path(QStringLiteral("c.scepcase"));
    Session first(untitled());
    const SourceId source = first.read(writeFile(QStringLiteral("a.log"), "a"));
    first.add(QStringLiteral("first"), source);
    QVERIFY(first.keeper.saveAs(named));

    Session second(untitled());
    const auto inputs = second.keeper.open(named);
    QVERIFY(inputs);
    QVERIFY(second.keeper.refusal());
    QVERIFY(second.keeper.isSaved());
    second.read(*inputs);
    second.add(QStringLiteral("second"), SourceId{1});
    QVERIFY(!second.keeper.isSaved());
    QCOMPARE(second.keeper.error()->code, CaseFileErrorCode::Locked);
    QCOMPARE(textsIn(named), QStringList{QStringLiteral("first")});
    const QString copy = path(QStringLiteral("copy.scepcase"));
    QVERIFY(second.keeper.saveAs(copy));
    QVERIFY(second.keeper.isSaved());
    QVERIFY(!second.keeper.refusal());
    QCOMPARE(textsIn(copy), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
    QVERIFY(!second.keeper.saveAs(named));
    QCOMPARE(second.keeper.path(), copy);
}

void TestCaseKeeper::copiesAreTakenInAndGivenBack()
{
    const QString log = writeFile(QStringLiteral("a.log"), "the evidence");
    const QString named = path(QStringLiteral("c.scepcase"));
    {
        Session session(untitled());
        session.read(log);
        QVERIFY(session.keeper.saveAs(named));
        session.keeper.finishPacking();
        QVERIFY(session.keeper.files().constFirst().isEmbedded);
        // What comes later is taken in too.
        session.read(writeFile(QStringLiteral("b.log"), "more"));
        session.keeper.finishPacking();
        QVERIFY(session.keeper.files().constLast().isEmbedded);
    }
    QVERIFY(QFile::remove(log));
    Session session(untitled());
    const auto inputs = session.keeper.open(named);
    QVERIFY(inputs);
    QCOMPARE(inputs->size(), 2);
    QCOMPARE(inputs->constFirst().path, log);
    QVERIFY(!inputs->constFirst().content); // it may be large: that is a worker's work
    const QList<CaseInput> unpacked = session.unpacked(*inputs);
    QVERIFY(session.keeper.problems().isEmpty());
    QVERIFY(unpacked.constFirst().content);
    QCOMPARE(unpacked.constFirst().content->read(0, 100).value(), QByteArray("the evidence"));
}

void TestCaseKeeper::whatMayHoldKeysStaysOutside()
{
    Session session(untitled());
    session.read(writeFile(QStringLiteral("a.p12"), "keys"), 0, nullptr,
                 {{.code = IssueCode::PrivateKeySkipped}});
    session.read(writeFile(QStringLiteral("b.p12"), "keys"), 0, nullptr,
                 {{.code = IssueCode::EncryptedSkipped}});
    session.read(writeFile(QStringLiteral("c.log"), "log"));
    QVERIFY(session.keeper.saveAs(path(QStringLiteral("c.scepcase"))));
    session.keeper.finishPacking();
    QList<bool> embedded;
    for (const KeptFile &file : session.keeper.files()) {
        embedded.append(file.isEmbedded);
        QVERIFY(!file.sha256.isEmpty());
    }
    QCOMPARE(embedded, QList({false, false, true}));
}

void TestCaseKeeper::largeFilesStayOutside()
{
    Session session(untitled());
    session.keeper.setEmbeddedBytes(10);
    session.read(writeFile(QStringLiteral("small.log"), QByteArray(10, 'x')));
    session.read(writeFile(QStringLiteral("large.log"), QByteArray(11, 'x')));
    QVERIFY(session.keeper.saveAs(path(QStringLiteral("c.scepcase"))));
    session.keeper.finishPacking();
    QVERIFY(session.keeper.files().constFirst().isEmbedded);
    QVERIFY(!session.keeper.files().constLast().isEmbedded);
    session.keeper.setEmbeddedBytes(11);
    session.keeper.finishPacking();
    QVERIFY(session.keeper.files().constLast().isEmbedded);
    session.keeper.setEmbeddedBytes(CaseFileLimits::LargestEmbeddedBytes + 1);
    QCOMPARE(session.keeper.embeddedBytes(), CaseFileLimits::LargestEmbeddedBytes);
}

void TestCaseKeeper::aCopyOutlivesItsOriginalInAnotherFile()
{
    const QString log = writeFile(QStringLiteral("a.log"), "the evidence");
    const QString second = path(QStringLiteral("second.scepcase"));
    {
        Session session(untitled());
        session.read(log);
        QVERIFY(session.keeper.saveAs(path(QStringLiteral("first.scepcase"))));
        session.keeper.finishPacking();
        QVERIFY(QFile::remove(log));
        QVERIFY(session.keeper.saveAs(second));
        session.keeper.finishPacking();
    }
    Session session(untitled());
    session.keeper.setEmbeddedBytes(0); // is for what comes new
    QVERIFY(session.unpacked(*session.keeper.open(second)).constFirst().content);
    const QString third = path(QStringLiteral("third.scepcase"));
    QVERIFY(session.keeper.saveAs(third));
    session.keeper.finishPacking();
    QVERIFY(CaseFile::open(third)->contents().files.constFirst().isEmbedded);
}

void TestCaseKeeper::aCaseThatIsLeftGetsItsCopies_data()
{
    QTest::addColumn<QString>("next");
    QTest::newRow("put aside") << QStringLiteral("close");
    QTest::newRow("another one is opened") << QStringLiteral("open");
    QTest::newRow("the same one is opened") << QStringLiteral("same");
    QTest::newRow("put aside, and opened again") << QStringLiteral("again");
    QTest::newRow("saved under another name") << QStringLiteral("saveAs");
    QTest::newRow("merged into the next") << QStringLiteral("merge");
    QTest::newRow("the program ends") << QStringLiteral("end");
}

/// The person was told that the evidence is copied into the case.
void TestCaseKeeper::aCaseThatIsLeftGetsItsCopies()
{
    QFETCH(QString, next);
    constexpr int Files = 3;
    const qint64 size = 4 * CaseFileLimits::ChunkBytes;
    const QString named = path(QStringLiteral("left.scepcase"));
    const QString other = path(QStringLiteral("other.scepcase"));
    QVERIFY(CaseFile::create(other, {}));
    {
        Session session(untitled());
        for (int number = 0; number < Files; ++number) {
            session.read(writeFile(QStringLiteral("%1.log").arg(number),
                                   QByteArray(size, static_cast<char>('a' + number))));
        }
        QVERIFY(session.keeper.saveAs(named));
        if (next == QLatin1StringView("open")) {
            QVERIFY(session.keeper.open(other));
        } else if (next == QLatin1StringView("same")) {
            QVERIFY(session.keeper.open(named));
        } else if (next == QLatin1StringView("saveAs")) {
            QVERIFY(session.keeper.saveAs(path(QStringLiteral("third.scepcase"))));
        } else if (next != QLatin1StringView("end")) {
            session.keeper.close();
            session.store.clear();
        }
        if (next == QLatin1StringView("again")) {
            QVERIFY(session.keeper.open(named));
            QVERIFY(!session.keeper.refusal());
        } else if (next == QLatin1StringView("merge")) {
            QVERIFY(session.keeper.merge(named));
        }
        if (next != QLatin1StringView("end")) {
            session.keeper.finishPacking();
            // Nobody has it any more but who opened it.
            const bool isOpen =
                next == QLatin1StringView("same") || next == QLatin1StringView("again");
            QCOMPARE(CaseFile::open(named)->access(),
                     isOpen ? CaseFile::Access::Locked : CaseFile::Access::ReadWrite);
        }
    }
    for (int number = 0; number < Files; ++number) {
        QVERIFY(QFile::remove(path(QStringLiteral("%1.log").arg(number))));
    }
    Session session(untitled());
    const QList<CaseInput> unpacked = session.unpacked(*session.keeper.open(named));
    QCOMPARE(unpacked.size(), Files);
    for (const CaseInput &input : unpacked) {
        QVERIFY(input.content);
        QCOMPARE(input.content->size(), size);
    }
    QVERIFY(session.keeper.problems().isEmpty());
}

void TestCaseKeeper::unpackingIsWatchedAndStopped()
{
    const qint64 size = 2 * CaseFileLimits::ChunkBytes + 1;
    const QString first = writeFile(QStringLiteral("a.log"), QByteArray(size, 'a'));
    const QString second = writeFile(QStringLiteral("b.log"), QByteArray(size, 'b'));
    const QString named = path(QStringLiteral("c.scepcase"));
    const QString other = path(QStringLiteral("d.scepcase"));
    {
        Session session(untitled());
        session.read(first);
        session.read(second);
        QVERIFY(session.keeper.saveAs(named));
        session.keeper.finishPacking();
    }
    QVERIFY(QFile::remove(first) && QFile::remove(second));
    {
        Session session(untitled());
        const auto inputs = session.keeper.open(named);
        QList<qint64> told;
        const QList<CaseInput> cut = unpackedInputs(
            *inputs,
            [&](qint64 done, qint64 total, const QString &) {
                QCOMPARE(total, 2 * size);
                told.append(done);
            },
            [&told] { return !told.isEmpty() && told.constLast() > size; });
        QVERIFY(std::ranges::is_sorted(told));
        QVERIFY(told.contains(CaseFileLimits::ChunkBytes));
        QVERIFY(cut.constFirst().content && !cut.constFirst().copy);
        QVERIFY(!cut.constLast().content && cut.constLast().copy);
        session.keeper.takeCopies(cut);
        QVERIFY(session.keeper.problems().isEmpty()); // nothing is lost
        QCOMPARE(session.keeper.copiesHeld().size(), 1);
        QVERIFY(session.keeper.saveAs(other));
        QVERIFY(session.keeper.copiesHeld().isEmpty());
        session.keeper.finishPacking();
    }
    Session session(untitled());
    for (const CaseInput &input : session.unpacked(*session.keeper.open(other))) {
        QVERIFY(input.content);
        QCOMPARE(input.content->size(), size);
    }
}

void TestCaseKeeper::filesSayHowTheyAreKept()
{
    Session session(untitled());
    session.keeper.setEmbeddedBytes(10);
    session.read(writeFile(QStringLiteral("a.log"), QByteArray(10, 'x')));
    session.read(writeFile(QStringLiteral("b.log"), QByteArray(11, 'x')));
    session.read(writeFile(QStringLiteral("c.p12"), "keys"), 0, nullptr,
                 {{.code = IssueCode::PrivateKeySkipped}});
    session.read(writeFile(QStringLiteral("d.log"), {}));
    const auto keeping = [&session] {
        QList<FileKeeping> result;
        for (const KeptFile &file : session.keeper.files()) {
            result.append(session.keeper.keepingOf(file));
        }
        return result;
    };
    const auto rest =
        QList{FileKeeping::TooLarge, FileKeeping::MayHoldKeys, FileKeeping::CannotCopy};
    QCOMPARE(keeping(), QList{FileKeeping::ToBeCopied} + rest);
    QVERIFY(session.keeper.saveAs(path(QStringLiteral("c.scepcase"))));
    session.keeper.finishPacking();
    QCOMPARE(keeping(), QList{FileKeeping::Copied} + rest);
}

void TestCaseKeeper::changedAndMissingFilesAreTold()
{
    const QString changing = writeFile(QStringLiteral("a.log"), "before");
    const QString going = writeFile(QStringLiteral("b.log"), "b");
    const QString named = path(QStringLiteral("c.scepcase"));
    {
        Session session(untitled());
        session.keeper.setEmbeddedBytes(0);
        session.read(changing);
        session.read(going);
        QVERIFY(session.keeper.saveAs(named));
    }
    writeFile(QStringLiteral("a.log"), "after");
    QVERIFY(QFile::remove(going));
    Session session(untitled());
    session.keeper.setEmbeddedBytes(0);
    QSignalSpy told(&session.keeper, &CaseKeeper::problemFound);
    session.read(*session.keeper.open(named));
    QCOMPARE(
        session.keeper.problems(),
        (QList<CaseFileProblem>{{.code = CaseFileProblemCode::MissingFile, .name = going},
                                {.code = CaseFileProblemCode::ChangedFile, .name = changing}}));
    QCOMPARE(told.size(), 2);
    for (const CaseFileProblem &problem : session.keeper.problems()) {
        QVERIFY(caseFileProblemText(problem).contains(QStringLiteral(".log")));
    }
}

void TestCaseKeeper::aFileThatChangedIsNotTakenIn()
{
    const QString log = writeFile(QStringLiteral("a.log"), "before");
    const QString named = path(QStringLiteral("c.scepcase"));
    {
        Session session(untitled());
        session.keeper.setEmbeddedBytes(0);
        session.read(log);
        QVERIFY(session.keeper.saveAs(named));
    }
    // A case that comes from somebody else names a file whose content it does not know.
    writeFile(QStringLiteral("a.log"), "none of your business");
    Session session(untitled());
    session.read(*session.keeper.open(named));
    QVERIFY(session.keeper.save());
    QVERIFY(session.keeper.saveAs(path(QStringLiteral("d.scepcase"))));
    session.keeper.finishPacking();
    QVERIFY(!session.keeper.files().constFirst().isEmbedded);
    runSql(named, {QStringLiteral("UPDATE given_file SET sha256 = NULL")});
    session.read(*session.keeper.open(named));
    session.keeper.finishPacking();
    QVERIFY(!session.keeper.files().constFirst().isEmbedded);
}

void TestCaseKeeper::aFileIsLocatedByItsContent()
{
    const QString log = writeFile(QStringLiteral("a.log"), "evidence");
    const QString named = path(QStringLiteral("c.scepcase"));
    {
        Session session(untitled());
        session.keeper.setEmbeddedBytes(0);
        session.read(log);
        QVERIFY(session.keeper.saveAs(named));
    }
    QVERIFY(QFile::rename(log, path(QStringLiteral("moved.log"))));
    const QString other = writeFile(QStringLiteral("other.log"), "evidence?");
    Session session(untitled());
    session.keeper.setEmbeddedBytes(0);
    session.read(*session.keeper.open(named));
    QCOMPARE(session.keeper.locate(1, other).error().code, CaseFileErrorCode::OtherContent);
    QCOMPARE(session.keeper.locate(1, path(QStringLiteral("none.log"))).error().code,
             CaseFileErrorCode::CannotOpen);
    QCOMPARE(session.keeper.locate(2, other).error().code, CaseFileErrorCode::CannotOpen);
    QVERIFY(session.keeper.locate(1, path(QStringLiteral("moved.log"))));
    const auto inputs = session.keeper.open(named);
    QVERIFY(inputs);
    QCOMPARE(inputs->constFirst().path, path(QStringLiteral("moved.log")));
    session.read(*inputs);
    QVERIFY(session.keeper.problems().isEmpty());
}

void TestCaseKeeper::aGrownLogIsKeptAsItIsNow()
{
    const QString log = writeFile(QStringLiteral("a.log"), "begin");
    const QString named = path(QStringLiteral("c.scepcase"));
    {
        Session session(untitled());
        const SourceId source = session.read(log);
        QVERIFY(session.keeper.saveAs(named));
        session.keeper.finishPacking();
        writeFile(QStringLiteral("a.log"), "begin and end");
        SourceContents grown;
        grown.source.id = source;
        grown.source.path = log;
        grown.source.size = 13;
        grown.source.sha256 = QCryptographicHash::hash("begin and end", QCryptographicHash::Sha256);
        session.store.addSource(grown);
        session.settle();
        session.keeper.finishPacking();
    }
    Session session(untitled());
    const QList<CaseInput> inputs = session.unpacked(*session.keeper.open(named));
    QVERIFY(session.keeper.problems().isEmpty());
    QCOMPARE(inputs.constFirst().content->read(0, 100).value(), QByteArray("begin and end"));
}

void TestCaseKeeper::twoCasesBecomeOne()
{
    const QString shared = writeFile(QStringLiteral("a.log"), "shared");
    const QString own = writeFile(QStringLiteral("b.log"), "own");
    const QString first = path(QStringLiteral("first.scepcase"));
    const QString second = path(QStringLiteral("second.scepcase"));
    {
        Session session(untitled());
        session.add(QStringLiteral("second, on own"), session.read(own));
        session.add(QStringLiteral("second, on shared"), session.read(shared));
        QVERIFY(session.keeper.saveAs(second));
        session.keeper.finishPacking();
    }
    QVERIFY(QFile::remove(own));
    {
        Session session(untitled());
        session.add(QStringLiteral("first, on shared"), session.read(shared));
        QVERIFY(session.keeper.saveAs(first));
        const auto inputs = session.keeper.merge(second);
        QVERIFY(inputs);
        QCOMPARE(inputs->size(), 1);
        QCOMPARE(inputs->constFirst().path, own);
        // The copy that is awaited is not looked for at its place meanwhile, where nothing is.
        session.keeper.finishPacking();
        QVERIFY(!session.keeper.files().constLast().isEmbedded);
        session.read(*inputs);
        QVERIFY(session.keeper.problems().isEmpty());
        QVERIFY(session.keeper.isSaved());
        QList<SourceId> places;
        for (const Annotation &each : session.store.annotations()) {
            places.append(each.target.evidence.source);
        }
        QCOMPARE(places, (QList<SourceId>{SourceId{2}, SourceId{1}, SourceId{1}}));
        session.keeper.finishPacking();
        QVERIFY(!session.keeper.merge(path(QStringLiteral("none.scepcase"))));
    }
    const auto file = CaseFile::open(first);
    QCOMPARE(texts(file->contents().annotations),
             QStringList({QStringLiteral("second, on own"), QStringLiteral("second, on shared"),
                          QStringLiteral("first, on shared")}));
    QCOMPARE(file->contents().files.size(), 2);
    QVERIFY(file->contents().files.constLast().isEmbedded);
}

void TestCaseKeeper::aCaseThatUnpacksToTooMuchIsCut()
{
    const QString named = path(QStringLiteral("c.scepcase"));
    {
        // Next to nothing packed, and two of them are more than may be.
        Session session(untitled());
        const qint64 size = CaseFileLimits::UnpackedFreeBytes - CaseFileLimits::ChunkBytes;
        session.read(writeFile(QStringLiteral("a.log"), QByteArray(size, '\0')));
        session.read(writeFile(QStringLiteral("b.log"), QByteArray(size, '\0') + '1'));
        QVERIFY(session.keeper.saveAs(named));
        session.keeper.finishPacking();
        QVERIFY(session.keeper.files().constLast().isEmbedded);
    }
    QVERIFY(QFileInfo(named).size() * CaseFileLimits::UnpackedRatio <
            2 * (CaseFileLimits::UnpackedFreeBytes - CaseFileLimits::ChunkBytes));
    Session session(untitled());
    const QList<CaseInput> inputs = session.unpacked(*session.keeper.open(named));
    QVERIFY(inputs.constFirst().content);
    QVERIFY(!inputs.constLast().content); // it is read from its place
    QCOMPARE(session.keeper.problems().constFirst().code, CaseFileProblemCode::LostEvidence);
}

void TestCaseKeeper::aLimitedNumberOfProblemsIsTold()
{
    CaseFileContents contents;
    for (qint64 id = 1; id <= CaseFileLimits::Problems + 10; ++id) {
        contents.files.append({.id = id,
                               .path = path(QStringLiteral("missing-%1.log").arg(id)),
                               .displayName = QStringLiteral("missing.log"),
                               .container = {},
                               .sha256 = {}});
    }
    const QString named = path(QStringLiteral("c.scepcase"));
    (void)CaseFile::create(named, contents);
    Session session(untitled());
    QVERIFY(session.keeper.open(named));
    QCOMPARE(session.keeper.problems().size(), CaseFileLimits::Problems);
}

QTEST_GUILESS_MAIN(TestCaseKeeper)
#include "tst_casekeeper.moc"
