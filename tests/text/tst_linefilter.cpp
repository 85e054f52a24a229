// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/linefilter.h"
#include "models/text/textscan.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Scep;

class TestLineFilter : public QObject
{
    Q_OBJECT

private slots:
    void linesAreDecided_data();
    void linesAreDecided();
    void piecesComeInOrder();
    void linesOutsideAreCounted();
    void cancelledFilterStops();
    void shrunkFileIsAnError();
    void renderedLinesAreFiltered();
    void notValidFilterIsLeftOut();
};

namespace {
std::shared_ptr<const TextDocument> documentOf(const std::shared_ptr<const EvidenceFile> &file)
{
    return std::make_shared<const TextDocument>(file, scanText(*file, {}, {})->index);
}

LineFilter including(const QString &text)
{
    return {.kind = LineFilter::Kind::Include, .query = {.text = text}, .name = {}};
}

LineFilter excluding(const QString &text)
{
    return {.kind = LineFilter::Kind::Exclude, .query = {.text = text}, .name = {}};
}

LineSet filtered(const TextDocument &document, const LineFilters &filters, qint64 firstBytes = 0)
{
    LineSet lines;
    LineFilterControl control;
    control.firstBytes = firstBytes;
    control.decided = [&lines](const FilteredLines &part) { lines.append(part.lines); };
    const auto error = filterLines(document, LineFilterSet(filters), control);
    return error ? LineSet() : lines;
}

QList<LineNumber> listed(const LineSet &lines)
{
    QList<LineNumber> list;
    for (LineNumber number = 1; number <= lines.count(); ++number) {
        list.append(lines.at(number));
    }
    return list;
}

/// "record 1" …, a byte each in the file.
class NumberedRecords : public RenderedLines
{
public:
    [[nodiscard]] LineNumber lineCount() const override { return 20'000; }
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
} // namespace

void TestLineFilter::linesAreDecided_data()
{
    QTest::addColumn<QStringList>("include");
    QTest::addColumn<QStringList>("exclude");
    QTest::addColumn<QList<LineNumber>>("lines");
    using Lines = QList<LineNumber>;
    QTest::newRow("none") << QStringList() << QStringList() << Lines{1, 2, 3, 4, 5, 6};
    QTest::newRow("include") << QStringList{QStringLiteral("error")} << QStringList()
                             << Lines{2, 4, 6};
    QTest::newRow("two includes") << QStringList{QStringLiteral("five"), QStringLiteral("one")}
                                  << QStringList() << Lines{1, 5};
    QTest::newRow("exclude") << QStringList() << QStringList{QStringLiteral("error")}
                             << Lines{1, 3, 5};
    QTest::newRow("both") << QStringList{QStringLiteral("error")}
                          << QStringList{QStringLiteral("four")} << Lines{2, 6};
    QTest::newRow("two excludes") << QStringList()
                                  << QStringList{QStringLiteral("four"), QStringLiteral("e")}
                                  << Lines();
    QTest::newRow("nothing") << QStringList{QStringLiteral("absent")} << QStringList() << Lines();
}

void TestLineFilter::linesAreDecided()
{
    QFETCH(QStringList, include);
    QFETCH(QStringList, exclude);
    QFETCH(QList<LineNumber>, lines);
    LineFilters filters;
    for (const QString &text : include) {
        filters.append(including(text));
    }
    for (const QString &text : exclude) {
        filters.append(excluding(text));
    }
    const auto document = documentOf(
        EvidenceFile::fromBytes("one e\r\nerror two e\nthree e\nerror four\rfive e\nERROR six e"));
    for (const qint64 bytes : {0, 1, 9}) {
        const LineSet set = filtered(*document, filters, bytes);
        QCOMPARE(set.covered(), 6);
        QCOMPARE(listed(set), lines);
    }
}

void TestLineFilter::piecesComeInOrder()
{
    QByteArray text;
    for (int line = 1; line <= 5000; ++line) {
        text += "line " + QByteArray::number(line) + '\n';
    }
    const auto document = documentOf(EvidenceFile::fromBytes(text));
    const LineSet whole =
        filtered(*document, {including(QStringLiteral("7")), excluding(QStringLiteral("77"))});
    QCOMPARE(whole.covered(), 5000);
    QVERIFY(whole.contains(17) && !whole.contains(77) && !whole.contains(18));
    for (const qint64 bytes : {1, 10, 100, 4000}) {
        QCOMPARE(filtered(*document,
                          {including(QStringLiteral("7")), excluding(QStringLiteral("77"))}, bytes),
                 whole);
    }
}

void TestLineFilter::linesOutsideAreCounted()
{
    const auto document = documentOf(EvidenceFile::fromBytes("a\na\nb\na\na\n"));
    LineSet within;
    within.append(4, {2, 3}); // the fifth line is not decided yet
    LineSet lines;
    LineNumber hidden = 0;
    LineFilterControl control;
    control.within = within;
    control.decided = [&](const FilteredLines &part) {
        lines.append(part.lines);
        hidden += part.hidden;
    };
    QVERIFY(!filterLines(*document, LineFilterSet({including(QStringLiteral("a"))}), control));
    QCOMPARE(listed(lines), QList<LineNumber>{2});
    QCOMPARE(hidden, 3);
}

void TestLineFilter::cancelledFilterStops()
{
    const auto document = documentOf(EvidenceFile::fromBytes(QByteArray("line\n").repeated(1000)));
    int parts = 0;
    LineFilterControl control;
    control.firstBytes = 1;
    control.isCancelled = [&parts] { return parts > 2; };
    control.decided = [&parts](const FilteredLines &) { ++parts; };
    QVERIFY(!filterLines(*document, LineFilterSet({including(QStringLiteral("line"))}), control));
    QCOMPARE(parts, 3);
}

void TestLineFilter::shrunkFileIsAnError()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("log")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray("line\n").repeated(400'000));
    file.flush();
    const auto opened = EvidenceFile::open(file.fileName());
    QVERIFY(opened.has_value());
    const auto document = documentOf(*opened);
    file.resize(10);
    LineSet lines;
    LineFilterControl control;
    control.decided = [&lines](const FilteredLines &part) { lines.append(part.lines); };
    QVERIFY(filterLines(*document, LineFilterSet({excluding(QStringLiteral("absent"))}), control));
    QCOMPARE(lines.covered(), 400'000);
}

void TestLineFilter::renderedLinesAreFiltered()
{
    const TextDocument document(EvidenceFile::fromBytes(QByteArray(20'000, '\0')),
                                std::make_shared<NumberedRecords>());
    const LineSet lines = filtered(document, {including(QStringLiteral("record 1999"))});
    QCOMPARE(lines.covered(), 20'000);
    QCOMPARE(lines.count(), 11); // 1999 and 19990 to 19999
    QCOMPARE(lines.at(11), 19'999);
}

void TestLineFilter::notValidFilterIsLeftOut()
{
    LineFilter broken = including(QStringLiteral("(a"));
    broken.query.isRegularExpression = true;
    const LineFilterSet filters({broken, excluding(QStringLiteral("b"))});
    QVERIFY(filters.including().isEmpty());
    QCOMPARE(filters.excluding().size(), 1);
}

QTEST_GUILESS_MAIN(TestLineFilter)
#include "tst_linefilter.moc"
