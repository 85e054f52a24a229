// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importjob.h"
#include "models/domain/limits.h"
#include "tests/importers/importertest.h"
#include "tests/importers/importone.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Scep;

namespace {
QList<ImportResult> importAll(const QList<ImportTarget> &targets, const ImporterRegistry &registry,
                              const ImportOptions &options)
{
    QList<ImportResult> results;
    ImportJobControl control;
    control.sourceDone = [&results](const ImportResult &result) { results.append(result); };
    importTargets(targets, SourceId{5}, registry, options, control);
    return results;
}
} // namespace

class TestImportJob : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void foldersGiveTheirFilesByName();
    void whatIsNotThereStaysInTheList();
    void deepFoldersAreLimited();
    void unreadableFolderIsASourceWithAnIssue();
    void badInputIsAnIssue_data();
    void badInputIsAnIssue();
    void sourceIsDescribed();
    void displayNameIsOneLine();
    void candidatesAreOfTheRules();
    void unknownTextCanStillBeShown();
    void binaryFormatIsHandedNoDocument();
    void fileThatShrinksGivesWhatIsLeft();
    void fileThatShrinksWhileItIsParsedSaysSo();
    void fileThatChangesWhileItIsReadSaysSo_data();
    void fileThatChangesWhileItIsReadSaysSo();
    void linesOfUtf16InALogAreRead_data();
    void linesOfUtf16InALogAreRead();
    void fileWithABrokenNameIsNotLeftOut();
    void hugeLineIsNoTrouble();
    void cancelledImportSaysSo();
    void standardInputIsRead();
    void jobReportsSourcesInOrder();
    void largeSourceShowsItsBeginning();
    void cancelledJobStillNamesEveryTarget();
    void manySmallFilesKeepTheirOrder();
    void namedPipeIsReadWhenItIsNamed();
    void processSubstitutionIsRead();
    void waitingForAPipeCanBeCancelled();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("The test's file cannot be written.");
        }
        return path;
    }
    QStringList relative(const QList<ImportTarget> &targets)
    {
        QStringList lines;
        for (const ImportTarget &target : targets) {
            const QDir dir(m_folder->path());
            lines.append(dir.relativeFilePath(target.path) + QLatin1String(" in ") +
                         dir.relativeFilePath(target.container));
        }
        return lines;
    }
    static ImportOptions options()
    {
        ImportOptions options;
        options.literals = [](const LogSource &source) {
            return source.product == QLatin1String("android") ? QByteArrayList{"wanted"}
                                                              : QByteArrayList();
        };
        return options;
    }
    static ImportResult importPath(const QString &path)
    {
        return importOne({.path = path, .container = {}, .limit = {}, .mayBeStream = true},
                         ImporterRegistry::standard(), options(), SourceId{5});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {
const QByteArray Record = "2018-02-27T05:00:00.0000000 INFO A 1 2 wanted\n";

QStringList issuesOf(const ImportResult &result)
{
    return describeIssues(result.source.issues);
}

/// A format that takes every file, says how many candidates it was handed, and may do something to
/// the file while it is asked about it: evidence that changes under the import.
class ProbeImporter final : public Importer
{
public:
    [[nodiscard]] QString formatId() const override { return QStringLiteral("probe"); }
    [[nodiscard]] QString formatName() const override { return QStringLiteral("Probe"); }
    [[nodiscard]] int sniff(const SniffInput &) const override
    {
        onSniff();
        return 50;
    }
    [[nodiscard]] bool isText() const override { return textual; }
    [[nodiscard]] QList<LogSource> logSources() const override { return {}; }
    [[nodiscard]] QByteArrayList ownLiterals() const override { return {"own"}; }
    [[nodiscard]] ImportResult parse(const ImportInput &input, const ImportControl &) const override
    {
        ImportResult result;
        result.source = input.source;
        onParse();
        result.source.issues.append({.code = IssueCode::MalformedLine,
                                     .line = input.candidates.size(),
                                     .range = {},
                                     .detail = {}});
        hadDocument = input.document != nullptr;
        return result;
    }

    std::function<void()> onSniff = [] {};
    std::function<void()> onParse = [] {};
    bool textual = true;
    mutable bool hadDocument = false;
};

std::pair<ImportResult, bool> importWithProbe(
    const QString &path, bool textual, const std::function<void()> &onSniff = [] {},
    const std::function<void()> &onParse = [] {})
{
    auto probe = std::make_unique<ProbeImporter>();
    const ProbeImporter *seen = probe.get();
    probe->textual = textual;
    probe->onSniff = onSniff;
    probe->onParse = onParse;
    std::vector<std::unique_ptr<const Importer>> importers;
    importers.push_back(std::move(probe));
    const ImporterRegistry registry(std::move(importers));
    const ImportResult result = importOne({.path = path, .container = {}, .limit = {}}, registry);
    return {result, seen->hadDocument};
}
} // namespace

void TestImportJob::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestImportJob::foldersGiveTheirFilesByName()
{
    write(QStringLiteral("case/b.log"), "b");
    write(QStringLiteral("case/a.log"), "a");
    write(QStringLiteral("case/phone/c.log"), "c");
    write(QStringLiteral("case/.hidden"), "h");
    const QString single = write(QStringLiteral("z.log"), "z");
    QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(QStringLiteral("case/loop"))));
    const QList<ImportTarget> targets =
        expandPaths({single, m_folder->filePath(QStringLiteral("case")), QStringLiteral("-")});
    QCOMPARE(relative(targets.first(4)),
             QStringList({QStringLiteral("z.log in ."), QStringLiteral("case/a.log in case"),
                          QStringLiteral("case/b.log in case"),
                          QStringLiteral("case/phone/c.log in case/phone")}));
    QCOMPARE(targets.size(), 5);
    QCOMPARE(targets.at(4).path, QStringLiteral("-"));
}

void TestImportJob::whatIsNotThereStaysInTheList()
{
    const QString path = m_folder->filePath(QStringLiteral("missing.log"));
    QCOMPARE(expandPaths({path}).size(), 1);
    QCOMPARE(issuesOf(importPath(path)), QStringList{QStringLiteral("0 cannotOpen")});
}

void TestImportJob::deepFoldersAreLimited()
{
    QString name = QStringLiteral("deep");
    for (int i = 0; i < Limits::FolderDepth + 3; ++i) {
        name += QStringLiteral("/d");
    }
    write(name + QStringLiteral("/file"), "x");
    const QList<ImportTarget> targets = expandPaths({m_folder->filePath(QStringLiteral("deep"))});
    QCOMPARE(targets.size(), 1);
    const ImportResult result = importOne(targets.at(0), ImporterRegistry::standard());
    QCOMPARE(issuesOf(result), QStringList{QStringLiteral("0 limitReached")});
}

void TestImportJob::unreadableFolderIsASourceWithAnIssue()
{
    if (::geteuid() == 0) {
        QSKIP("The superuser can read everything.");
    }
    const QString folder = m_folder->filePath(QStringLiteral("locked"));
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::setPermissions(folder, {}));
    const QList<ImportTarget> targets = expandPaths({folder});
    QCOMPARE(targets.size(), 1);
    QCOMPARE(issuesOf(importPath(targets.at(0).path)), QStringList{QStringLiteral("0 cannotOpen")});
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestImportJob::badInputIsAnIssue_data()
{
    QByteArray junk;
    for (int i = 0; i < 50'000; ++i) {
        junk.append(static_cast<char>(i * 2654435761U >> 13));
    }
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("issues");
    QTest::addColumn<qint64>("events");
    QTest::newRow("empty") << QByteArray() << QStringList{QStringLiteral("0 emptyFile")} << 0LL;
    QTest::newRow("junk") << junk << QStringList{QStringLiteral("0 unknownFormat")} << 0LL;
    QTest::newRow("only NUL bytes")
        << QByteArray(5000, '\0') << QStringList{QStringLiteral("0 unknownFormat")} << 0LL;
    QTest::newRow("NUL bytes in a line")
        << Record + Record.chopped(1) + QByteArray("\0\0 here\n\0again\n", 15) + Record
        << QStringList{QStringLiteral("2 nulBytes")} << 3LL;
    QTest::newRow("a line that is too long")
        << Record + Record.chopped(1) + QByteArray(Limits::LineBytes, 'x') + '\n' + Record
        << QStringList{QStringLiteral("2 lineTooLong")} << 3LL;
    QTest::newRow("cut in a line") << Record + Record.first(20) + "wanted"
                                   << QStringList{QStringLiteral("2 malformedLine")} << 1LL;
}

void TestImportJob::badInputIsAnIssue()
{
    QFETCH(QByteArray, bytes);
    const ImportResult result = importPath(write(QStringLiteral("evidence"), bytes));
    QTEST(issuesOf(result), "issues");
    QTEST(result.source.eventCount, "events");
}

void TestImportJob::sourceIsDescribed()
{
    const QByteArray bytes = Record + Record;
    const ImportResult result = importPath(write(QStringLiteral("name.log"), bytes));
    const SourceFile &source = result.source;
    QCOMPARE(source.id, SourceId{5});
    QCOMPARE(source.displayName, QStringLiteral("name.log"));
    QCOMPARE(source.formatId, QStringLiteral("omadm"));
    QVERIFY(!source.formatName.isEmpty());
    QCOMPARE(source.encoding, QStringLiteral("UTF-8"));
    QCOMPARE(source.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    QCOMPARE(source.size, bytes.size());
    QCOMPARE(source.lineCount, 2);
    QCOMPARE(source.eventCount, 2);
    QVERIFY(result.document);
}

void TestImportJob::displayNameIsOneLine()
{
    const QString path = write(QStringLiteral("a\nb\u202Egol"), Record);
    const ImportResult result = importPath(path);
    QCOMPARE(result.source.path, path);
    QCOMPARE(result.source.displayName, QStringLiteral("a\u23CEb\uFFFDgol"));
}

void TestImportJob::candidatesAreOfTheRules()
{
    const ImportResult result = importPath(
        write(QStringLiteral("log"), Record + "2018-02-27T05:00:01.0000000 INFO A 1 2 noise\n"));
    QCOMPARE(describeEvents(result),
             QStringList{QStringLiteral("1: 2018-02-27T05:00:00.000000Z INFO A | wanted")});
    const auto own = importWithProbe(write(QStringLiteral("own"), "own\nother\nOwn\n"), true).first;
    QCOMPARE(issuesOf(own), QStringList{QStringLiteral("2 malformedLine")});
}

void TestImportJob::unknownTextCanStillBeShown()
{
    const ImportResult text = importPath(write(QStringLiteral("text"), "Dear all,\nhello\n"));
    QCOMPARE(issuesOf(text), QStringList{QStringLiteral("0 unknownFormat")});
    for (const QString &name : ImporterRegistry::standard().formatNames()) {
        QVERIFY(text.source.issues.at(0).detail.contains(name));
    }
    QVERIFY(text.document);
    QCOMPARE(text.source.lineCount, 2);
    const ImportResult binary = importPath(write(QStringLiteral("bin"), QByteArray(99, '\x01')));
    QVERIFY(!binary.document);
    QVERIFY(!binary.source.sha256.isEmpty());
}

void TestImportJob::binaryFormatIsHandedNoDocument()
{
    const QString text = write(QStringLiteral("text"), "-----BEGIN\nown\n");
    const auto [asText, textHadDocument] = importWithProbe(text, true);
    QVERIFY(textHadDocument);
    const auto [asBytes, bytesHadDocument] = importWithProbe(text, false);
    QVERIFY(!bytesHadDocument);
    // Text is shown all the same.
    QVERIFY(asBytes.document);
    QCOMPARE(asBytes.source.lineCount, 2);
    const QString binary = write(QStringLiteral("binary"), QByteArray(99, '\x01'));
    QVERIFY(!importWithProbe(binary, false).first.document);
}

void TestImportJob::fileThatShrinksGivesWhatIsLeft()
{
    const QString path = write(QStringLiteral("log"), QByteArray("own line\n").repeated(10'000));
    const auto shrunk = importWithProbe(path, true, [&path] { QFile::resize(path, 90); }).first;
    QCOMPARE(issuesOf(shrunk),
             QStringList({QStringLiteral("0 cannotRead"), QStringLiteral("10 malformedLine")}));
    write(QStringLiteral("log"), QByteArray("own line\n").repeated(10'000));
    const auto emptied = importWithProbe(path, true, [&path] { QFile::resize(path, 0); }).first;
    QCOMPARE(issuesOf(emptied), QStringList{QStringLiteral("0 cannotRead")});
    const QString other = write(QStringLiteral("other"), "own\n");
    const auto removed = importWithProbe(other, true, [&other] { QFile::remove(other); }).first;
    QCOMPARE(issuesOf(removed), QStringList{QStringLiteral("1 malformedLine")});
}

void TestImportJob::fileThatShrinksWhileItIsParsedSaysSo()
{
    const QString path = write(QStringLiteral("log"), QByteArray("own line\n").repeated(10'000));
    const auto shrink = [&path] { QFile::resize(path, 45); };
    const auto shrunk = importWithProbe(path, true, [] {}, shrink).first;
    QCOMPARE(issuesOf(shrunk),
             QStringList({QStringLiteral("10000 malformedLine"), QStringLiteral("0 cannotRead")}));
}

void TestImportJob::fileThatChangesWhileItIsReadSaysSo_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<bool>("isRenamedOver");
    QTest::addColumn<QStringList>("issues");
    const QByteArray before = QByteArray("own line\n").repeated(10'000);
    const QByteArray other = QByteArray("another!\n").repeated(10'000);
    const QString parsed = QStringLiteral("10000 malformedLine");
    const QStringList anew{parsed, QStringLiteral("0 cannotRead")};
    const QStringList replaced{parsed, QStringLiteral("0 fileReplaced")};
    QTest::newRow("grown") << QByteArray(before + other) << false << QStringList{parsed};
    QTest::newRow("the same again") << before << false << QStringList{parsed};
    QTest::newRow("written anew, as large") << other << false << anew;
    QTest::newRow("written anew, larger") << QByteArray(other + other) << false << anew;
    QTest::newRow("written anew, same beginning")
        << QByteArray(before.first(50'000) + other) << false << anew;
    QTest::newRow("another in its place") << other << true << replaced;
    QTest::newRow("its copy in its place") << before << true << replaced;
}

void TestImportJob::fileThatChangesWhileItIsReadSaysSo()
{
    QFETCH(QByteArray, now);
    QFETCH(bool, isRenamedOver);
    const QString path = write(QStringLiteral("log"), QByteArray("own line\n").repeated(10'000));
    // Clocks of file systems are coarse: what is written at once may have the same time.
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::fromSecsSinceEpoch(1'519'708'568),
                             QFileDevice::FileModificationTime));
    file.close();
    const auto change = [&] {
        if (isRenamedOver) {
            const QString other = write(QStringLiteral("other"), now);
            QCOMPARE(
                ::rename(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()),
                0);
        } else {
            write(QStringLiteral("log"), now);
        }
    };
    QTEST(issuesOf(importWithProbe(path, true, [] {}, change).first), "issues");
}

/// As `>>` of PowerShell appends them.
void TestImportJob::linesOfUtf16InALogAreRead_data()
{
    QTest::addColumn<int>("records");
    QTest::newRow("small") << 2;
    QTest::newRow("behind the beginning") << 1'000;
}

void TestImportJob::linesOfUtf16InALogAreRead()
{
    QFETCH(int, records);
    QByteArray wide;
    for (const char character : Record.repeated(2)) {
        wide.append(character).append('\0');
    }
    const QByteArray bytes = Record.repeated(records) + wide + Record;
    const ImportResult result = importPath(write(QStringLiteral("log"), bytes));
    QCOMPARE(issuesOf(result), QStringList());
    QCOMPARE(result.source.formatId, QStringLiteral("omadm"));
    QCOMPARE(result.source.lineCount, records + 3);
    QCOMPARE(result.events.size(), records + 3);
    QCOMPARE(result.source.size, bytes.size());
    QCOMPARE(result.source.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

void TestImportJob::fileWithABrokenNameIsNotLeftOut()
{
    QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("case"))));
    const QByteArray name = QFile::encodeName(m_folder->path()) + "/case/caf\xE9.log";
    const int file = ::open(name.constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) {
        QSKIP("This file system takes names in UTF-8 only.");
    }
    ::close(file);
    const QList<ImportTarget> targets = expandPaths({m_folder->path()});
    QCOMPARE(targets.size(), 1);
    const ImportResult result = importPath(targets.at(0).path);
    ::unlink(name.constData()); // the temporary folder does not see it either
    QCOMPARE(issuesOf(result), QStringList{QStringLiteral("0 cannotOpen")});
    QVERIFY(result.source.issues.at(0).detail.contains(QLatin1String("UTF-8")));
}

void TestImportJob::hugeLineIsNoTrouble()
{
    const QString path = write(QStringLiteral("log"), Record.chopped(1) + ' ');
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    const QByteArray block = QByteArray("no line end here").repeated(65'536);
    for (int i = 0; i < 200; ++i) {
        QCOMPARE(file.write(block), block.size());
    }
    file.close();
    const ImportResult result = importPath(path);
    QCOMPARE(issuesOf(result), QStringList{QStringLiteral("1 lineTooLong")});
    QCOMPARE(result.events.size(), 1);
    QVERIFY(result.events.at(0).field(QStringLiteral("message")).size() <= Limits::LineBytes);
    QVERIFY(result.document->lineText(1).size() <= Limits::LineBytes);
}

void TestImportJob::cancelledImportSaysSo()
{
    const QString path = write(QStringLiteral("log"), Record);
    for (const int calls : {0, 1, 2}) {
        int asked = 0;
        QList<ImportResult> results;
        ImportJobControl control;
        control.isCancelled = [&asked, calls] { return asked++ >= calls; };
        control.sourceDone = [&results](const ImportResult &result) { results.append(result); };
        importTargets(expandPaths({path}), SourceId{5}, ImporterRegistry::standard(), options(),
                      control);
        QCOMPARE(results.size(), 1);
        QVERIFY(std::ranges::count(results.at(0).source.issues, IssueCode::Cancelled,
                                   &ImportIssue::code) <= 1);
        if (calls == 0) {
            QCOMPARE(issuesOf(results.at(0)), QStringList{QStringLiteral("0 cancelled")});
        }
    }
}

void TestImportJob::standardInputIsRead()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    QCOMPARE(::write(ends[1], Record.constData(), size_t(Record.size())), Record.size());
    ::close(ends[1]);
    const int saved = ::dup(STDIN_FILENO);
    ::dup2(ends[0], STDIN_FILENO);
    const ImportResult result = importPath(QStringLiteral("-"));
    const ImportResult again = importPath(QStringLiteral("-"));
    ::dup2(saved, STDIN_FILENO);
    ::close(saved);
    ::close(ends[0]);
    QCOMPARE(result.source.path, QStringLiteral("-"));
    QCOMPARE(result.source.formatId, QStringLiteral("omadm"));
    QCOMPARE(result.events.size(), 1);
    QCOMPARE(result.source.sha256, QCryptographicHash::hash(Record, QCryptographicHash::Sha256));
    QCOMPARE(issuesOf(again), QStringList{QStringLiteral("0 emptyFile")});
}

void TestImportJob::jobReportsSourcesInOrder()
{
    write(QStringLiteral("case/1.log"), Record);
    write(QStringLiteral("case/2.log"), "Dear all\n");
    write(QStringLiteral("case/3.log"), {});
    QStringList done;
    qint64 last = 0;
    qint64 expectedTotal = Record.size() + 9;
    ImportJobControl control;
    control.progress = [&](qint64 bytes, qint64 total, const QString &) {
        QVERIFY(bytes >= last && bytes <= total);
        QCOMPARE(total, expectedTotal);
        last = bytes;
    };
    control.sourceDone = [&](const ImportResult &result) {
        done.append(QStringLiteral("%1 %2 %3")
                        .arg(static_cast<quint32>(result.source.id))
                        .arg(result.source.displayName)
                        .arg(result.events.size()));
    };
    importTargets(expandPaths({m_folder->filePath(QStringLiteral("case"))}), SourceId{4},
                  ImporterRegistry::standard(), options(), control);
    QCOMPARE(done, QStringList({QStringLiteral("4 1.log 1"), QStringLiteral("5 2.log 0"),
                                QStringLiteral("6 3.log 0")}));
    QCOMPARE(last, expectedTotal);
}

void TestImportJob::largeSourceShowsItsBeginning()
{
    // As many lines as it takes, one in a hundred of them an event.
    const QByteArray noise = QByteArray(Record).replace("wanted", "nothing").repeated(99);
    const int rounds = static_cast<int>(3 * Limits::FirstShownBytes / noise.size());
    const QString path =
        write(QStringLiteral("large.log"), QByteArray(Record + noise).repeated(rounds));
    QList<ImportResult> begun;
    QList<ImportResult> done;
    ImportJobControl control;
    control.sourceBegun = [&](const ImportResult &result) { begun.append(result); };
    control.sourceDone = [&](const ImportResult &result) { done.append(result); };
    importTargets({{.path = path, .container = {}, .limit = {}}}, SourceId{1},
                  ImporterRegistry::standard(), options(), control);
    QCOMPARE(done.size(), 1);
    QCOMPARE(done.first().events.size(), rounds);
    QCOMPARE(done.first().source.sha256.size(), 32);
    QVERIFY(done.first().source.isWhole && !done.first().comesAgain);
    for (const ImportResult &result : std::as_const(begun)) {
        QVERIFY(result.comesAgain);
        QVERIFY(result.source.sha256.isEmpty());
        QVERIFY(!result.events.isEmpty());
        QCOMPARE(result.events, done.first().events.first(result.events.size()));
        QCOMPARE(result.source.isWhole, result.events.size() == rounds);
        // No end to measure a stall against.
        QCOMPARE(result.source.lastInstant.isNull(), !result.source.isWhole);
    }
}

void TestImportJob::cancelledJobStillNamesEveryTarget()
{
    constexpr int Files = 500;
    for (int i = 0; i < Files; ++i) {
        write(QStringLiteral("case/%1.log").arg(i, 4), Record);
    }
    QStringList issues;
    bool cancelled = false;
    ImportJobControl control;
    control.isCancelled = [&cancelled] { return cancelled; };
    control.sourceDone = [&](const ImportResult &result) {
        issues += issuesOf(result).value(0);
        cancelled = true;
    };
    importTargets(expandPaths({m_folder->path()}), SourceId{1}, ImporterRegistry::standard(),
                  options(), control);
    QCOMPARE(issues.size(), Files);
    QCOMPARE(issues.first(), QString());
    QCOMPARE(issues.last(), QStringLiteral("0 cancelled"));
}

void TestImportJob::manySmallFilesKeepTheirOrder()
{
    constexpr int Files = 1000;
    for (int i = 0; i < Files; ++i) {
        write(QStringLiteral("case/%1.log").arg(i, 4, 10, QLatin1Char('0')),
              i % 7 == 0 ? QByteArray("no log\n").repeated(i) : Record.repeated(i % 50));
    }
    const auto results =
        importAll(expandPaths({m_folder->path()}), ImporterRegistry::standard(), options());
    QCOMPARE(results.size(), Files);
    for (int i = 0; i < Files; ++i) {
        const SourceFile &source = results.at(i).source;
        QCOMPARE(source.id, SourceId{5U + static_cast<quint32>(i)});
        QCOMPARE(source.displayName, QStringLiteral("%1.log").arg(i, 4, 10, QLatin1Char('0')));
        QCOMPARE(source.eventCount, i % 7 == 0 ? 0 : i % 50);
        for (const LogEvent &event : results.at(i).events) {
            QCOMPARE(event.evidence.source, source.id);
        }
    }
}

void TestImportJob::namedPipeIsReadWhenItIsNamed()
{
    const QString path = m_folder->filePath(QStringLiteral("case/pipe"));
    QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("case"))));
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const std::jthread writer([&path] {
        const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC);
        const bool isWritten = ::write(file, Record.constData(), size_t(Record.size())) > 0;
        ::close(isWritten ? file : -1);
    });
    const auto results = importAll(expandPaths({path}), ImporterRegistry::standard(), options());
    QCOMPARE(results.size(), 1);
    QCOMPARE(issuesOf(results.at(0)), QStringList());
    QCOMPARE(results.at(0).events.size(), 1);
    QCOMPARE(results.at(0).source.sha256,
             QCryptographicHash::hash(Record, QCryptographicHash::Sha256));
    // In a folder nobody may ever write to it.
    const auto inFolder = importAll(expandPaths({m_folder->filePath(QStringLiteral("case"))}),
                                    ImporterRegistry::standard(), options());
    QCOMPARE(inFolder.size(), 1);
    QCOMPARE(issuesOf(inFolder.at(0)), QStringList{QStringLiteral("0 cannotOpen")});
}

void TestImportJob::processSubstitutionIsRead()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    QCOMPARE(::write(ends[1], Record.constData(), size_t(Record.size())), Record.size());
    ::close(ends[1]);
    const ImportResult result = importPath(QStringLiteral("/dev/fd/%1").arg(ends[0]));
    ::close(ends[0]);
    QCOMPARE(issuesOf(result), QStringList());
    QCOMPARE(result.events.size(), 1);
}

void TestImportJob::waitingForAPipeCanBeCancelled()
{
    const QString path = m_folder->filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    QElapsedTimer clock;
    clock.start();
    QStringList issues;
    ImportJobControl control;
    control.isCancelled = [&clock] { return clock.elapsed() > 50; };
    control.sourceDone = [&issues](const ImportResult &result) { issues += issuesOf(result); };
    importTargets(expandPaths({path}), SourceId{1}, ImporterRegistry::standard(), {}, control);
    QCOMPARE(issues, QStringList{QStringLiteral("0 cancelled")});
}

QTEST_APPLESS_MAIN(TestImportJob)
#include "tst_importjob.moc"
