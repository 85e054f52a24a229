// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/limits.h"
#include "models/text/textscan.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Scep;

class TestTextScan : public QObject
{
    Q_OBJECT

private slots:
    void linesEndAtLfCrLfAndCr_data();
    void linesEndAtLfCrLfAndCr();
    void literalsAreFoundInEitherCase_data();
    void literalsAreFoundInEitherCase();
    void resultDoesNotDependOnBlocksAndThreads();
    void aLargeTextIsSearchedLikeASmallOne();
    void firstNulByteIsFound();
    void cancelledScanSaysSo();
    void callbacksComeFromTheCallingThread();
    void shrunkFileGivesWhatIsLeft();
    void fileEmptiedMeanwhileIsAnError();
    void hugeSingleLineIsOneLine();
    void beginningsAreWholeLinesOfTheText();
    void longLiteralsAreFoundByTheirBeginning();
};

namespace {
QString describe(const TextScan &scan)
{
    QStringList lines;
    for (LineNumber line = 1; line <= scan.index.lineCount(); ++line) {
        const ByteRange range = scan.index.range(line);
        lines.append(QStringLiteral("%1+%2%3")
                         .arg(range.offset)
                         .arg(range.length)
                         .arg(scan.candidates.contains(line) ? QStringLiteral("*") : QString()));
    }
    return lines.join(QLatin1Char(' '));
}

TextScan scanned(const QByteArray &text, const QByteArrayList &literals, qint64 blockBytes = 0,
                 int threads = 1)
{
    ScanControl control;
    control.blockBytes = blockBytes;
    control.threads = threads;
    return scanText(*EvidenceFile::fromBytes(text), literals, control).value();
}

/// The definition, byte by byte, without any cleverness.
QString expectedDescription(const QByteArray &text, const QByteArrayList &literals)
{
    QStringList lines;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEnd = text[i] == '\n' ||
                           (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) ||
                           i + 1 == text.size();
        if (!isEnd) {
            continue;
        }
        const QByteArray line = text.sliced(begin, i + 1 - begin);
        const bool isCandidate = std::ranges::any_of(literals, [&line](const QByteArray &literal) {
            return line.toLower().contains(literal.toLower());
        });
        lines.append(QStringLiteral("%1+%2%3")
                         .arg(begin)
                         .arg(line.size())
                         .arg(isCandidate ? QStringLiteral("*") : QString()));
        begin = i + 1;
    }
    return lines.join(QLatin1Char(' '));
}
} // namespace

void TestTextScan::linesEndAtLfCrLfAndCr_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("lines");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("no line end") << QByteArray("abc") << QStringLiteral("0+3");
    QTest::newRow("lf") << QByteArray("a\nb\n") << QStringLiteral("0+2 2+2");
    QTest::newRow("crlf") << QByteArray("a\r\nb\r\n") << QStringLiteral("0+3 3+3");
    QTest::newRow("cr") << QByteArray("a\rb\r") << QStringLiteral("0+2 2+2");
    QTest::newRow("cr cr lf") << QByteArray("a\r\r\nb") << QStringLiteral("0+2 2+2 4+1");
    QTest::newRow("lf cr") << QByteArray("a\n\rb") << QStringLiteral("0+2 2+1 3+1");
    QTest::newRow("empty lines") << QByteArray("\n\n\n") << QStringLiteral("0+1 1+1 2+1");
    QTest::newRow("ends with cr") << QByteArray("a\nb\r") << QStringLiteral("0+2 2+2");
}

void TestTextScan::linesEndAtLfCrLfAndCr()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, lines);
    for (qint64 blockBytes = 1; blockBytes < 8; ++blockBytes) {
        QCOMPARE(describe(scanned(text, {}, blockBytes)), lines);
    }
}

void TestTextScan::literalsAreFoundInEitherCase_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("literals");
    QTest::addColumn<QList<qint64>>("candidates");
    const QByteArray text("one jscep\ntwo\nJSCEP three\nfour .*\n");
    QTest::newRow("none") << text << QByteArrayList() << QList<qint64>();
    QTest::newRow("word") << text << QByteArrayList{"jscep"} << QList<qint64>{1, 3};
    QTest::newRow("several, once a line")
        << text << QByteArrayList{"one", "JScep", "two"} << QList<qint64>{1, 2, 3};
    QTest::newRow("no pattern") << text << QByteArrayList{".*"} << QList<qint64>{4};
    QTest::newRow("nothing and line ends match nothing")
        << text << QByteArrayList{"", "p\ntwo", "\r"} << QList<qint64>();
    QTest::newRow("bytes beyond ASCII")
        << QByteArray("\xC5\xBC\n\xC5\xBB\n") << QByteArrayList{"\xC5\xBC"} << QList<qint64>{1};
    QTest::newRow("too long: its beginning")
        << QByteArray(2000, 'x') << QByteArrayList{QByteArray(1500, 'x') + 'y'} << QList<qint64>{1};
}

void TestTextScan::literalsAreFoundInEitherCase()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArrayList, literals);
    QTEST(scanned(text, literals).candidates, "candidates");
}

void TestTextScan::resultDoesNotDependOnBlocksAndThreads()
{
    QRandomGenerator random(42);
    const QByteArray alphabet("ab\r\nAB c\0", 9);
    const QByteArrayList literals{"ab", "BAAB", "c a", "bbbb"};
    for (int round = 0; round < 40; ++round) {
        QByteArray text;
        const int length = random.bounded(400);
        for (int i = 0; i < length; ++i) {
            text.append(alphabet[random.bounded(int(alphabet.size()))]);
        }
        const QString expected = expectedDescription(text, literals);
        for (qint64 blockBytes = 1; blockBytes <= 64; blockBytes += 1 + blockBytes / 4) {
            const int threads = 1 + int(blockBytes % 3);
            const TextScan scan = scanned(text, literals, blockBytes, threads);
            QCOMPARE(describe(scan), expected);
            QCOMPARE(scan.firstNul, text.indexOf('\0'));
        }
    }
}

/// The literals are compiled for a large text alone.
void TestTextScan::aLargeTextIsSearchedLikeASmallOne()
{
    const QByteArray line("nothing of what is looked for: state changed\n");
    const QByteArray part = line.repeated(10'000);
    QByteArray text;
    QList<LineNumber> expected;
    LineNumber lines = 0;
    while (text.size() < 40 * 1024 * 1024) {
        text += part + "it is STATE changed from one to another\n";
        lines += 10'001;
        expected.append(lines);
    }
    const QByteArrayList literals{"state changed from one", "what is sought for", "changed to"};
    const TextScan scan = scanned(text, literals, 0, 2);
    QCOMPARE(scan.index.lineCount(), lines);
    QCOMPARE(scan.candidates, expected);
}

void TestTextScan::firstNulByteIsFound()
{
    QCOMPARE(scanned("no such byte\n", {}).firstNul, -1);
    QCOMPARE(scanned(QByteArray("a\nb\0c\0", 6), {}).firstNul, 3);
}

void TestTextScan::cancelledScanSaysSo()
{
    ScanControl control;
    control.isCancelled = [] { return true; };
    const auto scan = scanText(*EvidenceFile::fromBytes(QByteArray(1000, 'x')), {"x"}, control);
    QVERIFY(scan);
    QVERIFY(scan->cancelled);
    QCOMPARE(scan->candidates.size(), 0);
}

void TestTextScan::callbacksComeFromTheCallingThread()
{
    const QThread *here = QThread::currentThread();
    bool allHere = true;
    qint64 last = 0;
    ScanControl control;
    control.blockBytes = 64;
    control.threads = 3;
    control.isCancelled = [&] {
        allHere = allHere && QThread::currentThread() == here;
        return false;
    };
    control.progress = [&](qint64 done) {
        allHere = allHere && QThread::currentThread() == here;
        QVERIFY(done >= last);
        last = done;
    };
    QVERIFY(scanText(*EvidenceFile::fromBytes(QByteArray(100'000, 'x')), {}, control));
    QVERIFY(allHere);
    QCOMPARE(last, 100'000);
}

void TestTextScan::shrunkFileGivesWhatIsLeft()
{
    QTemporaryDir folder;
    QFile target(folder.filePath(QStringLiteral("log")));
    QVERIFY(target.open(QIODevice::WriteOnly));
    for (int i = 0; i < 10'000; ++i) {
        target.write("a needle\n");
    }
    target.close();
    const auto file = EvidenceFile::open(target.fileName());
    QVERIFY(file);
    QVERIFY(target.resize(9 * 10 + 4));
    for (const qint64 blockBytes : {16, 100, 100'000}) {
        ScanControl control;
        control.blockBytes = blockBytes;
        const auto scan = scanText(**file, {"needle"}, control);
        QVERIFY(scan);
        QVERIFY(scan->readError);
        QCOMPARE(scan->readError->code, IssueCode::CannotRead);
        QCOMPARE(scan->index.lineCount(), 11);
        QCOMPARE(scan->candidates.size(), 10);
    }
}

void TestTextScan::fileEmptiedMeanwhileIsAnError()
{
    QTemporaryDir folder;
    QFile target(folder.filePath(QStringLiteral("log")));
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(QByteArray("something\n").repeated(10'000));
    target.close();
    const auto file = EvidenceFile::open(target.fileName());
    QVERIFY(target.resize(0));
    const auto scan = scanText(**file, {}, {});
    QVERIFY(!scan);
    QCOMPARE(scan.error().code, IssueCode::CannotRead);
}

void TestTextScan::hugeSingleLineIsOneLine()
{
    // Sparse: 200 MB that take no room on the disk.
    QTemporaryDir folder;
    QFile target(folder.filePath(QStringLiteral("log")));
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(QByteArray(Limits::SniffBytes, 'x') + "needle");
    target.close();
    QVERIFY(target.resize(200'000'000));
    const auto file = EvidenceFile::open(target.fileName());
    QVERIFY(file);
    const auto scan = scanText(**file, {"needle", "x"}, {});
    QVERIFY(scan);
    QCOMPARE(scan->index.lineCount(), 1);
    QCOMPARE(scan->candidates, QList<LineNumber>{1});
    QCOMPARE(scan->index.firstLineLongerThan(Limits::LineBytes), 1);
}

void TestTextScan::beginningsAreWholeLinesOfTheText()
{
    QByteArray text;
    QRandomGenerator random(7);
    const qint64 size = Limits::FirstShownBytes + 4 * 1024 * 1024;
    static_assert(size < Limits::FirstShownBytes * Limits::ShownGrowth);
    while (text.size() < size) {
        text +=
            QByteArray(random.bounded(200), 'a') + (random.bounded(50) == 0 ? "needle\n" : "\n");
    }
    QList<TextScan> beginnings;
    ScanControl control;
    // So small that reading them all takes long, compared with how often the caller looks.
    control.blockBytes = 64;
    control.threads = 1;
    control.beginning = [&](const TextScan &scan) { beginnings.append(scan); };
    const TextScan whole = scanText(*EvidenceFile::fromBytes(text), {"needle"}, control).value();
    QCOMPARE(beginnings.size(), 1); // the next would be so many times as long
    for (const TextScan &scan : beginnings) {
        const LineNumber lines = scan.index.lineCount();
        QVERIFY(lines > 0 && lines < whole.index.lineCount());
        QVERIFY(scan.index.range(lines) == whole.index.range(lines));
        QCOMPARE(text.at(scan.index.range(lines).end() - 1), '\n');
        QCOMPARE(scan.candidates, whole.candidates.first(scan.candidates.size()));
        QVERIFY(whole.candidates.at(scan.candidates.size()) > lines);
    }
}

void TestTextScan::longLiteralsAreFoundByTheirBeginning()
{
    const QByteArray most(Limits::LiteralBytes, 'x');
    const QByteArray text = most.chopped(1) + "y\n" + most + "y\n" + most + "xx\n";
    const auto found = [&text](const QByteArray &literal) {
        return scanText(*EvidenceFile::fromBytes(text), {literal}, {}).value().candidates;
    };
    QCOMPARE(found(most), (QList<LineNumber>{2, 3}));
    QCOMPARE(found(most + "x"), (QList<LineNumber>{2, 3}));
}

QTEST_APPLESS_MAIN(TestTextScan)
#include "tst_textscan.moc"
