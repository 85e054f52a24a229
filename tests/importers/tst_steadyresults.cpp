// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importjob.h"
#include "importers/sourceimport.h"
#include "models/domain/limits.h"
#include "models/text/textscan.h"
#include "tests/generator/applebulk.h"
#include "tests/generator/bulkomadm.h"
#include "tests/generator/evtxlarge.h"
#include "tests/generator/examplecase.h"
#include "tests/generator/iislog.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Scep;

/// What holds for every source, whatever is in it: no byte of a text is lost, and the result is the
/// same however the work is cut and in whatever order it is given.
class TestSteadyResults : public QObject
{
    Q_OBJECT

private slots:
    void everyByteBelongsToOneLine_data();
    void everyByteBelongsToOneLine();
    void bytesThatAreGoneAreReported();
    void threadsChangeNothing_data();
    void threadsChangeNothing();
    void blocksChangeNothing_data();
    void blocksChangeNothing();
    void orderOfImportChangesNothing();
};

namespace {
QByteArray written(const std::function<bool(QIODevice &)> &write)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !write(buffer)) {
        qFatal("The test's evidence cannot be made.");
    }
    return bytes;
}

/// Logs of more than one block, with events, broken lines and messages inside.
void addLogs()
{
    constexpr qint64 Size = 2'500'000;
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray android =
        written([](QIODevice &out) { return Examples::writeBulkOmadmLog(out, Size); });
    QTest::newRow("Android") << android;
    QTest::newRow("Android, CR LF") << QByteArray(android).replace("\n", "\r\n");
    QTest::newRow("Android, lone CR") << QByteArray(android).replace('\n', '\r');
    QTest::newRow("Android, damaged") << QByteArray(android)
                                             .replace("VERB", QByteArray("V\0RB", 4))
                                             .replace("08:", "\n")
                                             .replace("INFO", "\xFF\xFEINFO");
    QTest::newRow("iPhone") << written(
        [](QIODevice &out) { return Examples::writeLogShow(out, Size); });
    QTest::newRow("server") << written([](QIODevice &out) {
        QList<QByteArray> messages;
        for (const Examples::ExampleCase &example : Examples::allExampleCases()) {
            messages += example.server.message;
        }
        return Examples::writeBulkIisLog(out, Size, messages);
    });
}

ImportOptions options()
{
    ImportOptions options;
    options.literals = [](const LogSource &) {
        return QByteArrayList{"certmgr",  "jscep", "operation=", "profiled",      "Enrollment",
                              "Provider", "HTTP",  "SCEP",       "UrlConnection", "state "};
    };
    return options;
}

Evidence evidenceOf(const QByteArray &bytes)
{
    Evidence evidence;
    evidence.displayName = QStringLiteral("evidence");
    evidence.file = EvidenceFile::fromOriginalBytes(bytes);
    return evidence;
}

ImportResult import(const QByteArray &bytes, int threads)
{
    return importEvidence(evidenceOf(bytes), SourceId{1}, ImporterRegistry::standard(), options(),
                          {}, threads);
}

/// The first difference between two results in words; empty when there is none.
QString difference(const ImportResult &a, const ImportResult &b)
{
    const auto linesOf = [](const ImportResult &result) {
        return result.document != nullptr ? result.document->lineCount() : -1;
    };
    if (a.source != b.source) {
        return QStringLiteral("the sources differ: %1 and %2 issues")
            .arg(a.source.issues.size())
            .arg(b.source.issues.size());
    }
    if (a.events != b.events) {
        return QStringLiteral("the events differ: %1 and %2")
            .arg(a.events.size())
            .arg(b.events.size());
    }
    if (a.certificates != b.certificates || a.requests != b.requests ||
        a.revocationLists != b.revocationLists) {
        return QStringLiteral("the certificates differ");
    }
    if (a.messages != b.messages || a.profiles != b.profiles) {
        return QStringLiteral("the messages or profiles differ");
    }
    return linesOf(a) != linesOf(b) ? QStringLiteral("the lines differ") : QString();
}

/// Where the lines of the document leave a byte out or take one twice; -1: nowhere.
qint64 firstGap(const TextDocument &document)
{
    qint64 end = 0;
    for (LineNumber line = 1; line <= document.lineCount(); ++line) {
        const ByteRange range = document.lineRange(line);
        if (range.offset != end || range.length <= 0) {
            return end;
        }
        if (document.lineAt(range.offset) != line || document.lineAt(range.end() - 1) != line) {
            return range.offset;
        }
        end = range.end();
    }
    return end == document.file().size() ? -1 : end;
}

/// Bytes that are in no line because a character of UTF-16 is cut, by what the issues say.
qint64 reportedBytes(const ImportResult &result)
{
    return std::ranges::count(result.source.issues, IssueCode::TruncatedInput, &ImportIssue::code);
}

/// ASCII text as UTF-16LE with a byte order mark.
QByteArray utf16(const QByteArray &text)
{
    QByteArray bytes("\xFF\xFE");
    for (const char character : text) {
        bytes.append(character).append('\0');
    }
    return bytes;
}

QByteArray randomText(QRandomGenerator &random)
{
    static const QByteArrayList Pieces{"\n",
                                       "\r\n",
                                       "\r",
                                       "\n\n",
                                       "2018-02-27T05:00:00.0000000 INFO A 1 2 certmgr",
                                       "#Fields: a",
                                       "b c",
                                       "\xC5\xBC",
                                       "\xFF",
                                       "x",
                                       " ",
                                       "\t",
                                       "<![LOG[",
                                       "]LOG]!>",
                                       "Feb 27 05:00:00 "};
    QByteArray text("Dear all, this is no log.\n");
    for (int pieces = random.bounded(300); pieces > 0; --pieces) {
        text += Pieces[random.bounded(Pieces.size())];
    }
    return text;
}
} // namespace

void TestSteadyResults::everyByteBelongsToOneLine_data()
{
    addLogs();
    QRandomGenerator random(2026);
    for (int i = 0; i < 50; ++i) {
        QTest::addRow("random %d", i) << randomText(random);
    }
    const QByteArray line = "2018-02-27T05:00:00.0000000 INFO A 1 2 certmgr";
    QTest::newRow("a line that is too long")
        << line + '\n' + line + QByteArray(Limits::LineBytes + 5, 'x') + "\r\n" + line;
    const QByteArray wide = utf16(QByteArray(line + "\r\n").repeated(20'000));
    QTest::newRow("UTF-16") << wide;
    QTest::newRow("UTF-16, cut in a character") << wide.chopped(1);
}

void TestSteadyResults::everyByteBelongsToOneLine()
{
    QFETCH(QByteArray, bytes);
    const ImportResult result = import(bytes, 2);
    QVERIFY(result.document);
    QCOMPARE(firstGap(*result.document), -1);
    QCOMPARE(result.source.lineCount, result.document->lineCount());
    if (bytes.startsWith("\xFF\xFE")) {
        // Lines are of what was decoded: ASCII here, and the mark.
        QCOMPARE(reportedBytes(result), bytes.size() - 2 * result.document->file().size() - 2);
    }
    for (const LogEvent &event : result.events) {
        const ByteRange first = result.document->lineRange(event.evidence.line);
        const ByteRange last = result.document->lineRange(event.lastLine);
        QVERIFY(event.evidence.range.offset >= first.offset);
        QVERIFY(event.evidence.range.end() <= last.end());
    }
}

/// A file that shrinks under the import: the lines cover what is left, and an issue speaks of the
/// rest.
void TestSteadyResults::bytesThatAreGoneAreReported()
{
    QTemporaryDir folder;
    QFile target(folder.filePath(QStringLiteral("log")));
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(QByteArray("2018-02-27T05:00:00.0000000 INFO A 1 2 certmgr\n").repeated(50'000));
    target.close();
    for (const qint64 left : {1'000'000, 300'007, 40'000}) {
        Evidence evidence;
        evidence.displayName = QStringLiteral("log");
        evidence.file = EvidenceFile::openOriginal(target.fileName()).value();
        QVERIFY(target.resize(left));
        const ImportResult result =
            importEvidence(evidence, SourceId{1}, ImporterRegistry::standard(), options(), {}, 2);
        QVERIFY(result.document);
        QCOMPARE(firstGap(*result.document), left);
        QCOMPARE(
            std::ranges::count(result.source.issues, IssueCode::CannotRead, &ImportIssue::code), 1);
    }
}

void TestSteadyResults::threadsChangeNothing_data()
{
    addLogs();
    QTest::newRow("event log") << written(
        [](QIODevice &out) { return Examples::writeLargeEvtx(1'500'000, out); });
}

void TestSteadyResults::threadsChangeNothing()
{
    QFETCH(QByteArray, bytes);
    const ImportResult expected = import(bytes, 1);
    QVERIFY(!expected.events.isEmpty());
    for (const int threads : {2, 3, 8}) {
        QCOMPARE(difference(import(bytes, threads), expected), QString());
    }
}

void TestSteadyResults::blocksChangeNothing_data()
{
    addLogs();
}

void TestSteadyResults::blocksChangeNothing()
{
    QFETCH(QByteArray, bytes);
    const std::shared_ptr<const EvidenceFile> file = EvidenceFile::fromBytes(bytes);
    const Importer *importer =
        ImporterRegistry::standard().find({.fileName = QStringLiteral("evidence"),
                                           .head = QByteArrayView(bytes).first(Limits::SniffBytes),
                                           .encoding = file->encoding(),
                                           .size = file->size()});
    QVERIFY(importer != nullptr);
    const auto imported = [&](qint64 blockBytes, int threads) {
        ScanControl control;
        control.blockBytes = blockBytes;
        control.threads = threads;
        TextScan scan =
            scanText(*file, options().literals({}) + importer->ownLiterals(), control).value();
        ImportInput input;
        input.source.id = SourceId{1};
        input.file = file;
        input.candidates = std::move(scan.candidates);
        input.document = std::make_shared<const TextDocument>(file, std::move(scan.index));
        return importer->parse(input, {});
    };
    const ImportResult expected = imported(bytes.size(), 1);
    QVERIFY(!expected.events.isEmpty());
    for (const qint64 blockBytes : {50LL, 4'099LL, 65'536LL, 0LL}) {
        for (const int threads : {1, 3}) {
            QCOMPARE(difference(imported(blockBytes, threads), expected), QString());
        }
    }
}

void TestSteadyResults::orderOfImportChangesNothing()
{
    const QDir examples(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") +
                        QStringLiteral("/resources/examples"));
    QList<ImportTarget> targets = expandPaths({examples.path()});
    QVERIFY(targets.size() > 20);
    const auto imported = [](const QList<ImportTarget> &all) {
        QHash<QString, ImportResult> results;
        ImportJobControl control;
        control.sourceDone = [&results](const ImportResult &result) {
            results.insert(result.source.path, result);
        };
        importTargets(all, SourceId{1}, ImporterRegistry::standard(), options(), control);
        return results;
    };
    const QHash<QString, ImportResult> expected = imported(targets);
    std::ranges::reverse(targets);
    const QHash<QString, ImportResult> reversed = imported(targets);
    QCOMPARE(reversed.size(), expected.size());
    for (const ImportResult &result : expected) {
        const ImportResult &other = reversed[result.source.path];
        // All but the number of the source, which every piece of evidence carries.
        QCOMPARE(other.source.issues, result.source.issues);
        QCOMPARE(other.source.sha256, result.source.sha256);
        QCOMPARE(other.source.firstInstant, result.source.firstInstant);
        QCOMPARE(other.events.size(), result.events.size());
        for (qsizetype i = 0; i < result.events.size(); ++i) {
            LogEvent event = other.events[i];
            event.evidence.source = result.source.id;
            QVERIFY(event == result.events[i]);
        }
        QCOMPARE(other.certificates.size(), result.certificates.size());
        QCOMPARE(other.messages.size(), result.messages.size());
        QCOMPARE(other.profiles.size(), result.profiles.size());
    }
}

QTEST_APPLESS_MAIN(TestSteadyResults)
#include "tst_steadyresults.moc"
