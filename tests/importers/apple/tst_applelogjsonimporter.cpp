// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/applelogjsonimporter.h"
#include "importers/jsonobjects.h"
#include "models/domain/limits.h"
#include "tests/importers/importertest.h"

#include <QTest>

using namespace Scep;

namespace {
const QByteArray Wanted =
    R"({"eventMessage":"a \"wanted\" line\nNSError:\nDomain : D\nCode : 7","messageType":"Error",)"
    R"("processImagePath":"\/usr\/libexec\/profiled","senderImagePath":"\/x\/Framework",)"
    R"("processID":123,"threadID":4567,"subsystem":"com.apple.mc","category":"MC",)"
    R"("timestamp":"2018-02-27 05:16:28.123456-0500","backtrace":{"frames":[{"imageOffset":1}]}})";
const QByteArray Noise =
    R"({"eventMessage":"noise {[","processID":1,"timestamp":"2018-02-27 05:16:30.000000-0500"})";
const QByteArray Summary = R"({"count":2,"finished":1})";

/// As the tool writes it: two blanks in, one key a line.
QByteArray pretty(const QByteArray &object)
{
    QByteArray text = object;
    return text.replace("\",\"", "\",\n  \"")
        .replace("{\"event", "{\n  \"event")
        .replace("}}", "}\n}");
}
} // namespace

class TestAppleLogJsonImporter : public QObject
{
    Q_OBJECT

private slots:
    void objectIsReadInEachLayout_data();
    void objectIsReadInEachLayout();
    void otherDecodersNamesAreKnown();
    void resultDoesNotDependOnTheBlocks();
    void brokenObjectCostsItself_data();
    void brokenObjectCostsItself();
    void deepObjectsAreRefused_data();
    void deepObjectsAreRefused();
    void longObjectsAreRefused();
    void eventsAreLimited_data();
    void eventsAreLimited();
    void logsAreRecognised_data();
    void logsAreRecognised();
    void anyCutIsSurvived();
    void damagedInputIsSurvived();
};

void TestAppleLogJsonImporter::objectIsReadInEachLayout_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("lastLine");
    QTest::newRow("lines") << QByteArray(Noise + "\n" + Wanted + "\n" + Noise + "\n" + Summary) << 2
                           << 2;
    QTest::newRow("lines behind a remark")
        << QByteArray("Filtering the log data using \"x\"\n" + Wanted + "\r\n" + Noise) << 2 << 2;
    QTest::newRow("byte order mark")
        << QByteArray("\xEF\xBB\xBF" + Wanted + "\n" + Noise) << 1 << 1;
    QTest::newRow("array as the tool writes it")
        << QByteArray("[" + pretty(Noise) + ",{" + pretty(Wanted).sliced(1) + ",{" +
                      pretty(Noise).sliced(1) + "]\n")
        << 3 << 12;
    QTest::newRow("array on one line")
        << QByteArray("[" + Noise + "," + Wanted + ", " + Noise + "]") << 1 << 1;
    QTest::newRow("array, one object a line")
        << QByteArray("[\n" + Noise + ",\n" + Wanted + ",\n" + Noise + "\n]\n") << 3 << 3;
}

void TestAppleLogJsonImporter::objectIsReadInEachLayout()
{
    QFETCH(QByteArray, text);
    const ImportResult result = importBytes(AppleLogJsonImporter(), text, {"wanted"});
    QVERIFY(result.source.issues.isEmpty());
    const auto found = std::ranges::find_if(result.events, [](const LogEvent &event) {
        return event.field(QStringLiteral("message")).contains(QLatin1String("wanted"));
    });
    QVERIFY(found != result.events.cend());
    QCOMPARE(found->field(QStringLiteral("message")),
             QStringLiteral("a \"wanted\" line\nNSError:\nDomain : D\nCode : 7"));
    QCOMPARE(found->field(QStringLiteral("component")), QStringLiteral("profiled"));
    QCOMPARE(found->field(QStringLiteral("library")), QStringLiteral("Framework"));
    QCOMPARE(found->field(QStringLiteral("level")), QStringLiteral("Error"));
    QCOMPARE(found->field(QStringLiteral("pid")), QStringLiteral("123"));
    QCOMPARE(found->field(QStringLiteral("tid")), QStringLiteral("4567"));
    QCOMPARE(found->field(QStringLiteral("subsystem")), QStringLiteral("com.apple.mc"));
    QCOMPARE(found->field(QStringLiteral("category")), QStringLiteral("MC"));
    QCOMPARE(found->field(QStringLiteral("nserror_code")), QStringLiteral("7"));
    QCOMPARE(found->severity, Severity::Error);
    QCOMPARE(toIsoString(found->instant), QStringLiteral("2018-02-27T10:16:28.123456Z"));
    QCOMPARE(found->timestampText, QStringLiteral("2018-02-27 05:16:28.123456-0500"));
    QTEST(int(found->evidence.line), "line");
    QTEST(int(found->lastLine), "lastLine");
    const ByteRange &range = found->evidence.range;
    QVERIFY(text.sliced(range.offset, range.length).startsWith('{'));
    QVERIFY(text.sliced(range.offset, range.length).endsWith('}'));
    QCOMPARE(toIsoString(result.source.lastInstant), QStringLiteral("2018-02-27T10:16:30.000000Z"));
    QVERIFY(!result.source.firstInstant.isNull());
}

void TestAppleLogJsonImporter::otherDecodersNamesAreKnown()
{
    const ImportResult result = importBytes(
        AppleLogJsonImporter(),
        R"({"message":"wanted","log_type":"Default","process":"/usr/libexec/profiled","pid":5,)"
        R"("thread_id":6,"boot_uuid":"x","timestamp":"2018-02-27T10:16:28.123456789Z"})",
        {"wanted"});
    QCOMPARE(
        describeEvents(result),
        QStringList{QStringLiteral("1: 2018-02-27T10:16:28.123457Z Default profiled | wanted")});
}

void TestAppleLogJsonImporter::resultDoesNotDependOnTheBlocks()
{
    const QByteArray text =
        "[" + pretty(Noise) + ",{" + pretty(Wanted).sliced(1) + "," + Noise + "]";
    QList<ByteRange> whole;
    JsonObjectScanner all([&](const JsonObjectSpan &span) { whole.append(span.range); });
    all.add(text);
    all.finish();
    QCOMPARE(whole.size(), 3);
    for (qsizetype size = 1; size < text.size(); ++size) {
        QList<ByteRange> pieces;
        JsonObjectScanner scanner([&](const JsonObjectSpan &span) { pieces.append(span.range); });
        for (qsizetype at = 0; at < text.size(); at += size) {
            scanner.add(QByteArrayView(text).sliced(at, std::min(size, text.size() - at)));
        }
        scanner.finish();
        QCOMPARE(pieces, whole);
    }
}

void TestAppleLogJsonImporter::brokenObjectCostsItself_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("issues");
    const QByteArray after = pretty(Wanted).sliced(1) + "]\n";
    QTest::newRow("string without end")
        << QByteArray("[{\n  \"eventMessage\" : \"wanted,\n  \"a\" : 1\n},{" + after)
        << QStringList{QStringLiteral("1 malformedContent")};
    QTest::newRow("brace missing")
        << QByteArray("[{\n  \"a\" : {\n  \"eventMessage\" : \"wanted\"\n},{" + after)
        << QStringList{QStringLiteral("1 malformedContent")};
    QTest::newRow("brace missing, no line of its own")
        << QByteArray("[{\n  \"a\" : {\n  \"eventMessage\" : \"wanted\"\n},\n{" + after)
        << QStringList{QStringLiteral("1 malformedContent")};
    QTest::newRow("line cut")
        << QByteArray("{\"eventMessage\":\"x\"}\n{\"eventMessage\":\"wanted\n" + Wanted + "\n")
        << QStringList{QStringLiteral("2 malformedContent")};
    QTest::newRow("no time") << QByteArray("{\"eventMessage\":\"wanted\"}\n" + Wanted + "\n")
                             << QStringList{QStringLiteral("1 invalidTime")};
}

void TestAppleLogJsonImporter::brokenObjectCostsItself()
{
    QFETCH(QByteArray, text);
    const ImportResult result = importBytes(AppleLogJsonImporter(), text, {"wanted"});
    QTEST(describeIssues(result.source.issues), "issues");
    QVERIFY(!result.events.isEmpty());
    QCOMPARE(result.events.constLast().field(QStringLiteral("pid")), QStringLiteral("123"));
}

void TestAppleLogJsonImporter::deepObjectsAreRefused_data()
{
    QTest::addColumn<int>("depth");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("at the limit") << Limits::JsonDepth << true;
    QTest::newRow("behind it") << Limits::JsonDepth + 1 << false;
    QTest::newRow("far behind it") << 300'000 << false;
}

void TestAppleLogJsonImporter::deepObjectsAreRefused()
{
    QFETCH(int, depth);
    const QByteArray object = "{\"eventMessage\":\"wanted\",\"x\":" + QByteArray(depth - 1, '[') +
                              QByteArray(depth - 1, ']') +
                              ",\"timestamp\":\"2018-02-27 05:16:28.123456-0500\"}";
    for (const QByteArray &text :
         {QByteArray(object + "\n" + Wanted), QByteArray("[" + object + ",\n" + Wanted + "]")}) {
        const ImportResult result = importBytes(AppleLogJsonImporter(), text, {"wanted"});
        QTEST(result.events.size() == 2, "isRead");
        QTEST(!describeIssues(result.source.issues).contains(QStringLiteral("1 limitReached")),
              "isRead");
    }
}

void TestAppleLogJsonImporter::longObjectsAreRefused()
{
    const QByteArray object =
        "{\"eventMessage\":\"wanted\",\"x\":\"" + QByteArray(Limits::JsonObjectBytes, 'x') + "\"}";
    const ImportResult result =
        importBytes(AppleLogJsonImporter(), "[" + object + ",\n" + Wanted + "]", {"wanted"});
    QCOMPARE(describeIssues(result.source.issues), QStringList{QStringLiteral("1 limitReached")});
    QCOMPARE(result.events.size(), 1);
}

void TestAppleLogJsonImporter::eventsAreLimited_data()
{
    QTest::addColumn<bool>("isArray");
    QTest::newRow("lines") << false;
    QTest::newRow("array") << true;
}

void TestAppleLogJsonImporter::eventsAreLimited()
{
    QFETCH(bool, isArray);
    const QByteArray object =
        R"({"eventMessage":"wanted","timestamp":"2018-02-27 05:16:28.123456-0500"})";
    for (const qint64 more : {0, 3}) {
        QByteArray text =
            QByteArray(object + (isArray ? ",\n" : "\n")).repeated(Limits::EventsPerSource + more);
        if (isArray) {
            text = "[" + text.chopped(2) + "]\n";
        }
        const ImportResult result = importBytes(AppleLogJsonImporter(), text, {"wanted"});
        QCOMPARE(result.events.size(), Limits::EventsPerSource);
        QCOMPARE(result.source.eventCount, Limits::EventsPerSource);
        const auto said = QStringLiteral("%1 limitReached").arg(Limits::EventsPerSource + 1);
        QCOMPARE(describeIssues(result.source.issues),
                 more > 0 ? QStringList{said} : QStringList());
    }
}

void TestAppleLogJsonImporter::logsAreRecognised_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("isMine");
    QTest::newRow("lines") << Wanted << true;
    QTest::newRow("array") << QByteArray("[" + pretty(Wanted)) << true;
    QTest::newRow("behind a remark") << QByteArray("Skipping info messages\n[" + Wanted) << true;
    QTest::newRow("other JSON") << QByteArray("[{\"message\":\"x\"}]") << false;
    QTest::newRow("text that speaks of it") << QByteArray("\"eventMessage\" is a key") << false;
}

void TestAppleLogJsonImporter::logsAreRecognised()
{
    QFETCH(QByteArray, head);
    QTEST(AppleLogJsonImporter().sniff(
              {.fileName = {}, .head = head, .encoding = Encoding::Utf8, .size = head.size()}) > 0,
          "isMine");
}

void TestAppleLogJsonImporter::anyCutIsSurvived()
{
    const QByteArray text = "[" + pretty(Noise) + ",{" + pretty(Wanted).sliced(1) + "]";
    for (qsizetype length = 0; length <= text.size(); ++length) {
        const QByteArray cut = text.first(length);
        QVERIFY2(isConsistent(importBytes(AppleLogJsonImporter(), cut, {"e", "1"})),
                 cut.constData());
        const QByteArray line = Wanted.first(std::min(length, Wanted.size()));
        QVERIFY2(isConsistent(importBytes(AppleLogJsonImporter(), line, {"e", "1"})),
                 line.constData());
    }
}

void TestAppleLogJsonImporter::damagedInputIsSurvived()
{
    const QByteArray array = "[" + pretty(Noise) + ",{" + pretty(Wanted).sliced(1) + "]";
    const QByteArray lines = Noise + "\n" + Wanted + "\n" + Summary;
    QRandomGenerator random(17);
    for (int round = 0; round < 2'000; ++round) {
        const QByteArray bytes = damaged(round % 2 == 0 ? array : lines, random);
        QVERIFY2(isConsistent(importBytes(AppleLogJsonImporter(), bytes, {"wanted", "1"})),
                 bytes.toHex().constData());
    }
}

QTEST_APPLESS_MAIN(TestAppleLogJsonImporter)
#include "tst_applelogjsonimporter.moc"
