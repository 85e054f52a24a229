// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/recordformat.h"
#include "importers/server/w3cformat.h"
#include "models/text/textscan.h"
#include "tests/importers/importertest.h"

#include <QTest>

using namespace Scep;

/// Records are parsed many at a time, on several threads. Nobody must be able to tell.
class TestRecordFormat : public QObject
{
    Q_OBJECT

private slots:
    void turnsChangeNothing_data();
    void turnsChangeNothing();
    void directivesHoldForWhatStandsBelow();
};

namespace {
/// The format, each record by itself and on the calling thread.
class OneByOne final : public RecordFormat
{
public:
    explicit OneByOne(RecordFormat &format)
        : m_format(format)
    {
    }

    [[nodiscard]] bool beginsRecord(QByteArrayView line) const override
    {
        return m_format.beginsRecord(line);
    }
    [[nodiscard]] bool takeDirective(QByteArrayView line) override
    {
        return m_format.takeDirective(line);
    }
    [[nodiscard]] std::optional<LogEvent> parse(QByteArrayView line,
                                                const QByteArrayList &continuation) override
    {
        return m_format.parse(line, continuation);
    }
    [[nodiscard]] QString fault() const override { return m_format.fault(); }
    [[nodiscard]] Instant instantOf(QByteArrayView line) override
    {
        return m_format.instantOf(line);
    }

private:
    RecordFormat &m_format;
};

W3cFormat w3cFormat()
{
    return {{.product = QStringLiteral("server"), .service = QStringLiteral("iis")},
            Encoding::Utf8};
}

ImportInput inputOf(const QByteArray &text)
{
    ImportInput input;
    input.file = EvidenceFile::fromBytes(text);
    auto scan = scanText(*input.file, {"/x", "#"}, {});
    if (!scan) {
        qFatal("The test's text cannot be scanned.");
    }
    input.candidates = std::move(scan->candidates);
    input.document = std::make_shared<const TextDocument>(input.file, std::move(scan->index));
    input.source.id = SourceId{1};
    return input;
}

/// Rows of a request log whose columns change after each so many; every 97th row is cut, every
/// 101st has no valid time.
QByteArray requestLog(int rows, int between)
{
    QByteArray text;
    for (int i = 0; i < rows; ++i) {
        const bool isOdd = i / between % 2 == 1;
        if (i % between == 0) {
            text += isOdd ? "#Fields: date time cs-uri-stem sc-status cs-method\n"
                          : "#Fields: date time cs-method cs-uri-stem sc-status\n";
        }
        const QByteArray time = i % 101 == 100 ? QByteArray("99:99:99") : QByteArray("09:15:00");
        const QByteArray path = "/x" + QByteArray::number(i);
        const QByteArray end = i % 97 == 96 ? QByteArray() : isOdd ? " 200 GET" : " 200";
        text += "2026-03-02 " + time + (isOdd ? " " : " GET ") + path + end + '\n';
    }
    return text;
}

void compareEvents(const QList<LogEvent> &events, const QList<LogEvent> &expected)
{
    QCOMPARE(events.size(), expected.size());
    for (qsizetype i = 0; i < events.size(); ++i) {
        QCOMPARE(events[i].fields, expected[i].fields);
        QCOMPARE(events[i].instant.sinceEpoch, expected[i].instant.sinceEpoch);
        QCOMPARE(events[i].timestampText, expected[i].timestampText);
        QCOMPARE(events[i].evidence.line, expected[i].evidence.line);
        QCOMPARE(events[i].evidence.range.offset, expected[i].evidence.range.offset);
        QCOMPARE(events[i].evidence.range.length, expected[i].evidence.range.length);
        QCOMPARE(events[i].lastLine, expected[i].lastLine);
    }
}
} // namespace

void TestRecordFormat::turnsChangeNothing_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("between");
    QTest::newRow("one row") << 1 << 1;
    QTest::newRow("columns change with each row") << 300 << 1;
    QTest::newRow("some turns, cut by directives") << 20'000 << 1'500;
    QTest::newRow("whole turns") << 3 * 2'048 << 100'000;
    QTest::newRow("one more") << 3 * 2'048 + 1 << 100'000;
}

void TestRecordFormat::turnsChangeNothing()
{
    QFETCH(int, rows);
    QFETCH(int, between);
    const ImportInput input = inputOf(requestLog(rows, between));
    W3cFormat inTurns = w3cFormat();
    W3cFormat alone = w3cFormat();
    OneByOne oneByOne(alone);
    const ImportResult result = parseRecords(input, {}, inTurns);
    const ImportResult expected = parseRecords(input, {}, oneByOne);
    QCOMPARE(expected.events.size(), rows);
    compareEvents(result.events, expected.events);
    QCOMPARE(describeIssues(result.source.issues), describeIssues(expected.source.issues));
    QCOMPARE(describeIssues(expected.source.issues).isEmpty(), rows < 97);
    QCOMPARE(result.source.lastInstant.sinceEpoch, expected.source.lastInstant.sinceEpoch);
}

void TestRecordFormat::directivesHoldForWhatStandsBelow()
{
    constexpr int Rows = 9'000;
    constexpr int Between = 700;
    const ImportInput input = inputOf(requestLog(Rows, Between));
    W3cFormat format = w3cFormat();
    const ImportResult result = parseRecords(input, {}, format);
    QCOMPARE(result.events.size(), Rows);
    for (int i = 0; i < Rows; ++i) {
        QCOMPARE(result.events[i].field(QStringLiteral("cs-uri-stem")),
                 QStringLiteral("/x%1").arg(i));
    }
}

QTEST_GUILESS_MAIN(TestRecordFormat)

#include "tst_recordformat.moc"
