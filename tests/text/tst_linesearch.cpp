// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/limits.h"
#include "models/text/linesearch.h"
#include "models/text/textscan.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Scep;

class TestLineSearch : public QObject
{
    Q_OBJECT

private slots:
    void linesAreFoundAsByTheExpression_data();
    void linesAreFoundAsByTheExpression();
    void fastEngineIsUsedWhereItCan_data();
    void fastEngineIsUsedWhereItCan();
    void invalidExpressionSaysWhy();
    void resultDoesNotDependOnBlocksAndThreads();
    void hitsBehindTheLimitAreCounted();
    void cancelledSearchSaysSo();
    void cancelIsHeardInsideABlock_data();
    void cancelIsHeardInsideABlock();
    void plainTextIsFoundInItsOwnCase();
    void shrunkFileIsAnError();
    void renderedLinesAreSearched();
};

namespace {
std::shared_ptr<const TextDocument> documentOf(const std::shared_ptr<const EvidenceFile> &file)
{
    return std::make_shared<const TextDocument>(file, scanText(*file, {}, {})->index);
}

std::shared_ptr<const TextDocument> documentOf(const QByteArray &text)
{
    return documentOf(EvidenceFile::fromBytes(text));
}

/// "record 1" …, a byte each in the file.
class NumberedRecords : public RenderedLines
{
public:
    [[nodiscard]] LineNumber lineCount() const override { return 1000; }
    [[nodiscard]] QByteArray lineBytes(LineNumber line) const override
    {
        return "record " + QByteArray::number(line);
    }
    [[nodiscard]] ByteRange range(LineNumber line) const override
    {
        return {.offset = line - 1, .length = 1};
    }
    [[nodiscard]] LineNumber lineAt(qint64 offset) const override { return offset + 1; }
};

struct Found
{
    QList<LineNumber> lines;
    LineSearchResult result;
};

Found search(const TextDocument &document, const LineQuery &query, qint64 blockBytes = 0,
             int threads = 1)
{
    Found found;
    LineSearchControl control;
    control.blockBytes = blockBytes;
    control.threads = threads;
    control.found = [&](const QList<LineNumber> &lines) { found.lines += lines; };
    found.result = searchLines(document, **LineMatcher::compiled(query), control);
    return found;
}

/// The definition: the expression on each line as it is shown.
QList<LineNumber> expectedLines(const TextDocument &document, const LineQuery &query)
{
    const auto matcher = *LineMatcher::compiled(query);
    QList<LineNumber> lines;
    for (LineNumber line = 1; line <= document.lineCount(); ++line) {
        if (matcher->expression().match(document.lineText(line)).hasMatch()) {
            lines.append(line);
        }
    }
    return lines;
}

const QByteArray Sample =
    "GET /certsrv/mscep/mscep.dll 200\r\npkiStatus=FAILURE, failInfo=badRequest\n\n"
    "zażółć gęślą JAŹŃ\nkilo \xE2\x84\xAA K\nerror 0x80094800\rError again\n"
    "a\nb\nnul\0byte\nbroken \xFF utf-8 error\nlast error";
} // namespace

void TestLineSearch::linesAreFoundAsByTheExpression_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRegularExpression");
    const QStringList literals{
        QStringLiteral("error"), QStringLiteral("JAŹŃ"),   QStringLiteral("mscep.dll"),
        QStringLiteral("k"),     QStringLiteral("a\nb"),   QStringLiteral("."),
        QStringLiteral("[0x8"),  QStringLiteral("absent"), QStringLiteral("␀")};
    for (const QString &text : literals) {
        QTest::addRow("literal %s", qPrintable(text)) << text << false;
    }
    const QStringList expressions{QStringLiteral("err.r"),
                                  QStringLiteral("^error"),
                                  QStringLiteral("error$"),
                                  QStringLiteral("200$"),
                                  QStringLiteral("a\\s+b"),
                                  QStringLiteral("[^x]b"),
                                  QStringLiteral("pkiStatus=\\w+"),
                                  QStringLiteral("(?<=fail)I"),
                                  QStringLiteral("(.)\\1"),
                                  QStringLiteral("^$"),
                                  QStringLiteral("x*"),
                                  QStringLiteral("\\bagain\\b"),
                                  QStringLiteral("g.ślą"),
                                  QStringLiteral("0x[0-9a-f]{8}"),
                                  QStringLiteral("utf.*err"),
                                  QStringLiteral("broken . utf"),
                                  QStringLiteral("nul.byte"),
                                  QStringLiteral("l\\Z")};
    for (const QString &text : expressions) {
        QTest::addRow("expression %s", qPrintable(text)) << text << true;
    }
}

void TestLineSearch::linesAreFoundAsByTheExpression()
{
    QFETCH(QString, text);
    QFETCH(bool, isRegularExpression);
    const auto document = documentOf(Sample);
    for (const bool isCaseSensitive : {false, true}) {
        const LineQuery query{.text = text,
                              .isCaseSensitive = isCaseSensitive,
                              .isRegularExpression = isRegularExpression};
        const QList<LineNumber> expected = expectedLines(*document, query);
        const Found found = search(*document, query);
        QCOMPARE(found.lines, expected);
        QCOMPARE(found.result.count, expected.size());
    }
}

void TestLineSearch::fastEngineIsUsedWhereItCan_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFast");
    QTest::newRow("class") << QStringLiteral("sc-status=[45]\\d\\d") << true;
    QTest::newRow("anchors") << QStringLiteral("^2026.*error$") << true;
    QTest::newRow("alternatives") << QStringLiteral("a(foo|ba+r)b|x?yz") << true;
    QTest::newRow("alternative without") << QStringLiteral("foo|\\d+") << false;
    QTest::newRow("classes only") << QStringLiteral("\\d{4}-\\w+") << false;
    QTest::newRow("may be empty") << QStringLiteral("(error)*") << false;
}

void TestLineSearch::fastEngineIsUsedWhereItCan()
{
    QFETCH(QString, text);
    const auto matcher = LineMatcher::compiled({.text = text, .isRegularExpression = true});
    QVERIFY(matcher);
    QTEST((*matcher)->isFast(), "isFast");
}

void TestLineSearch::invalidExpressionSaysWhy()
{
    const auto matcher =
        LineMatcher::compiled({.text = QStringLiteral("(a"), .isRegularExpression = true});
    QVERIFY(!matcher);
    QVERIFY(!matcher.error().isEmpty());
    // The same as text is none.
    QVERIFY(LineMatcher::compiled({.text = QStringLiteral("(a")}));
}

void TestLineSearch::resultDoesNotDependOnBlocksAndThreads()
{
    static const QByteArrayList Words{"error ", "ok ",     "b",  "\n",        "\r\n", "\r",
                                      "a",      "ż",       "\0", "error\n",   "x y ", "\xFF",
                                      "aaaaaa", "err\nor", " ",  "2026-11-22"};
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        QByteArray text;
        for (int words = random.bounded(60); words > 0; --words) {
            text += Words[random.bounded(Words.size())];
        }
        const auto document = documentOf(text);
        for (const char *pattern : {"err.r", "a\\s*b", "^a", "\\d$", "[^b]r"}) {
            const LineQuery query{.text = QString::fromLatin1(pattern),
                                  .isRegularExpression = true};
            const QList<LineNumber> expected = expectedLines(*document, query);
            for (const qint64 blockBytes : {1, 7, 64, 0}) {
                for (const int threads : {1, 3}) {
                    const Found found = search(*document, query, blockBytes, threads);
                    QVERIFY2(found.lines == expected,
                             qPrintable(QStringLiteral("%1, blocks of %2: %3")
                                            .arg(query.text)
                                            .arg(blockBytes)
                                            .arg(QString::fromLatin1(text.toHex(' ')))));
                }
            }
        }
    }
}

void TestLineSearch::hitsBehindTheLimitAreCounted()
{
    const qint64 lines = Limits::FindHits + 10;
    const auto document = documentOf(QByteArray("x\n").repeated(lines));
    const Found found = search(*document, {.text = QStringLiteral("x")}, 1000, 2);
    QCOMPARE(found.lines.size(), Limits::FindHits);
    QCOMPARE(found.lines.constLast(), Limits::FindHits);
    QCOMPARE(found.result.count, lines);
}

void TestLineSearch::cancelledSearchSaysSo()
{
    const auto document = documentOf(QByteArray("error\n").repeated(100'000));
    LineSearchControl control;
    control.blockBytes = 64;
    control.isCancelled = [] { return true; };
    const auto matcher = *LineMatcher::compiled({.text = QStringLiteral("error")});
    const LineSearchResult result = searchLines(*document, *matcher, control);
    QVERIFY(result.cancelled);
    QVERIFY(result.count < 100'000);
}

void TestLineSearch::cancelIsHeardInsideABlock_data()
{
    QTest::addColumn<QString>("expression");
    QTest::newRow("every line") << QStringLiteral("\\d$");
    QTest::newRow("lines with a literal") << QStringLiteral("line \\d$");
}

void TestLineSearch::cancelIsHeardInsideABlock()
{
    QFETCH(QString, expression);
    // One block: an expression may take its time with each of its lines.
    const auto document = documentOf(QByteArray("a line 7\n").repeated(10'000));
    constexpr int Patience = 100;
    int asked = 0;
    LineSearchControl control;
    control.threads = 1;
    control.isCancelled = [&asked] { return ++asked > Patience; };
    const auto matcher = *LineMatcher::compiled({.text = expression, .isRegularExpression = true});
    const LineSearchResult result = searchLines(*document, *matcher, control);
    QVERIFY(result.cancelled);
    QCOMPARE(result.count, 0);
    QCOMPARE(asked, Patience + 1);
}

void TestLineSearch::plainTextIsFoundInItsOwnCase()
{
    const auto document = documentOf(
        QByteArray("an Error\nan error\r\nERROR\rno err\xC5\xBCor\n\xFF error error\nlast error"));
    const auto linesWith = [&document](const QString &text, bool isCaseSensitive) {
        return search(*document, {.text = text, .isCaseSensitive = isCaseSensitive}).lines;
    };
    QCOMPARE(linesWith(QStringLiteral("error"), true), (QList<LineNumber>{2, 5, 6}));
    QCOMPARE(linesWith(QStringLiteral("error"), false), (QList<LineNumber>{1, 2, 3, 5, 6}));
    QCOMPARE(linesWith(QStringLiteral("errżor"), true), (QList<LineNumber>{4}));
    QCOMPARE(linesWith(QStringLiteral("Error again"), true), QList<LineNumber>());
}

void TestLineSearch::shrunkFileIsAnError()
{
    QTemporaryDir folder;
    QFile target(folder.filePath(QStringLiteral("log")));
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(QByteArray("error\n").repeated(50'000));
    target.close();
    const auto file = EvidenceFile::open(target.fileName());
    QVERIFY(file);
    const auto document = documentOf(*file);
    QVERIFY(target.resize(600));
    const Found found = search(*document, {.text = QStringLiteral("error")}, 100);
    QVERIFY(found.result.readError.has_value());
    QVERIFY(found.lines.size() <= 100);
}

void TestLineSearch::renderedLinesAreSearched()
{
    const TextDocument document(EvidenceFile::fromBytes(QByteArray(1000, '\0')),
                                std::make_shared<const NumberedRecords>());
    const QList<LineNumber> expected{77, 770, 771, 772, 773, 774, 775, 776, 777, 778, 779};
    for (const int threads : {1, 3}) {
        const Found found = search(document, {.text = QStringLiteral("RECORD 77")}, 0, threads);
        QCOMPARE(found.lines, expected);
        QCOMPARE(found.result.count, expected.size());
    }
}

QTEST_APPLESS_MAIN(TestLineSearch)
#include "tst_linesearch.moc"
