// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/windowseventxmlimporter.h"

#include "importers/windows/xmleventscanner.h"
#include "importers/windows/xmlrecords.h"
#include "models/domain/limits.h"
#include "models/text/textscan.h"
#include "tests/importers/importertest.h"

#include <QStringEncoder>
#include <QTest>

using namespace Scep;
using namespace Qt::StringLiterals;

namespace {
const auto Provider = "Contoso-DeviceManagement-Provider"_ba;

/// An event as `wevtutil` prints it: one line, single quotes.
QByteArray eventText(int id, const QByteArray &time = "2024-03-05T10:15:30.1234567Z",
                     const QByteArray &data = {}, const QByteArray &provider = Provider,
                     const QByteArray &rendering = {})
{
    return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
           "<Provider Name='" +
           provider + "' Guid='{00000000-0000-4000-8000-000000000001}'/><EventID>" +
           QByteArray::number(id) +
           "</EventID><Version>0</Version><Level>2</Level><TimeCreated SystemTime='" + time +
           "'/><EventRecordID>7</EventRecordID><Execution ProcessID='11' ThreadID='22'/>"
           "<Channel>Contoso/Admin</Channel><Computer>desktop.contoso.example</Computer>"
           "<Security UserID='S-1-5-18'/></System><EventData>" +
           data + "</EventData>" + rendering + "</Event>";
}

/// Opens and scans bytes as an import does.
ImportInput inputOf(const QByteArray &bytes, const QByteArrayList &literals)
{
    ImportInput input;
    input.source.id = SourceId(1);
    input.file = EvidenceFile::fromBytes(bytes);
    const auto scan = scanText(*input.file, literals, {});
    if (!scan) {
        return input;
    }
    input.document = std::make_shared<TextDocument>(input.file, scan->index);
    input.candidates = scan->candidates;
    input.options.literals = [literals](const LogSource &source) {
        const bool isOurs = source.product == "windows"_L1 && source.service == "eventlog"_L1;
        return isOurs ? literals : QByteArrayList();
    };
    return input;
}

ImportResult import(const QByteArray &bytes, const QByteArrayList &literals = {Provider})
{
    return WindowsEventXmlImporter().parse(inputOf(bytes, literals), {});
}

/// Events as text: line-lastLine, id, time.
QStringList printed(const ImportResult &result)
{
    QStringList lines;
    for (const LogEvent &event : result.events) {
        lines.append(u"%1-%2 %3 %4"_s.arg(event.evidence.line)
                         .arg(event.lastLine)
                         .arg(event.field(u"EventID"_s), toIsoString(event.instant)));
    }
    return lines;
}

QStringList printedIssues(const ImportResult &result)
{
    QStringList lines;
    for (const ImportIssue &issue : result.source.issues) {
        lines.append(u"%1 %2"_s.arg(issue.line).arg(issueCodeId(issue.code)));
    }
    return lines;
}

QByteArray encoded(const QByteArray &utf8, QStringConverter::Encoding encoding, bool withMark)
{
    QStringEncoder encoder(encoding, withMark ? QStringConverter::Flag::WriteBom
                                              : QStringConverter::Flag::Default);
    return encoder.encode(QString::fromUtf8(utf8));
}
} // namespace

class TestWindowsEventXmlImporter : public QObject
{
    Q_OBJECT

private slots:
    void shapesGiveTheSameEvents_data();
    void shapesGiveTheSameEvents();
    void encodingsGiveTheSameEvents_data();
    void encodingsGiveTheSameEvents();
    void fieldsCarryNamesAndPositions();
    void classicEventsHaveQualifiersAndUnnamedData();
    void userDataIsFlattened();
    void dataCannotPoseAsSystemFields();
    void languageDoesNotMatter();
    void levelGivesSeverity_data();
    void levelGivesSeverity();
    void timesAreReadOrReported_data();
    void timesAreReadOrReported();
    void firstAndLastGoByTimeOverAllEvents();
    void onlyEventsWithALiteralAreParsed();
    void brokenInputKeepsTheRest_data();
    void brokenInputKeepsTheRest();
    void anySplitOfAnEventIsReported();
    void blocksDoNotMatter();
    void entitiesAreNeverExpanded();
    void tooLongEventIsLeftOut();
    void tooDeepEventIsLeftOut();
    void namesOfDataAreLimited_data();
    void namesOfDataAreLimited();
    void numberOfEventsIsLimited();
    void charactersOfEventsAreLimited();
    void nulBytesCostNothing();
    void oneLineWithManyEvents();
    void longLinesAreNoProblem();
    void damagedInputIsSurvived();
    void cancelledImportSaysSo();
    void contentDecidesTheFormat_data();
    void contentDecidesTheFormat();
};

void TestWindowsEventXmlImporter::shapesGiveTheSameEvents_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("events");

    const QByteArray one = eventText(36);
    const QByteArray two = eventText(39);
    const QString time = u" 2024-03-05T10:15:30.123456Z"_s;
    QTest::newRow("root, one line") << QByteArray("<Events>" + one + two + "</Events>")
                                    << QStringList{u"1-1 36"_s + time, u"1-1 39"_s + time};
    QTest::newRow("root with declaration")
        << QByteArray(
               "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\r\n<Events>\r\n" +
               one + "\r\n" + two + "\r\n</Events>\r\n")
        << QStringList{u"3-3 36"_s + time, u"4-4 39"_s + time};
    QTest::newRow("no root, one a line") << QByteArray(one + "\n" + two + "\n")
                                         << QStringList{u"1-1 36"_s + time, u"2-2 39"_s + time};
    QTest::newRow("no root, nothing between")
        << QByteArray(one + two) << QStringList{u"1-1 36"_s + time, u"1-1 39"_s + time};
    QTest::newRow("pretty-printed") << QByteArray(QByteArray(one).replace("><", ">\n  <") + "\n" +
                                                  QByteArray(two).replace("><", ">\r\n  <"))
                                    << QStringList{u"1-16 36"_s + time, u"17-32 39"_s + time};
    QTest::newRow("text between") << QByteArray("Record 1\n<?xml version='1.0'?>\n" + one +
                                                "\nRecord 2\n" + two)
                                  << QStringList{u"3-3 36"_s + time, u"5-5 39"_s + time};
    QTest::newRow("space in the end tag")
        << QByteArray(QByteArray(one).replace("</Event>", "</Event\n >") + two)
        << QStringList{u"1-2 36"_s + time, u"2-2 39"_s + time};
    QTest::newRow("no namespace")
        << QByteArray(QByteArray(one).replace(
               " xmlns='http://schemas.microsoft.com/win/2004/08/events/event'", ""))
        << QStringList{u"1-1 36"_s + time};
}

void TestWindowsEventXmlImporter::shapesGiveTheSameEvents()
{
    QFETCH(QByteArray, text);
    const ImportResult result = import(text);
    QCOMPARE(printedIssues(result), QStringList());
    QTEST(printed(result), "events");
    QCOMPARE(result.source.eventCount, result.events.size());
    QCOMPARE(result.source.platform, Platform::Windows);
    for (const LogEvent &event : result.events) {
        QVERIFY(text.sliced(event.evidence.range.offset).startsWith("<Event"));
        QCOMPARE(event.evidence.source, SourceId(1));
    }
}

void TestWindowsEventXmlImporter::encodingsGiveTheSameEvents_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray text =
        "<Events>\r\n" +
        eventText(36, "2024-03-05T10:15:30.1234567Z", "<Data Name='Message1'>Łódź €</Data>") +
        "\r\n</Events>\r\n";
    QTest::newRow("UTF-8") << text;
    QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF" + text);
    QTest::newRow("UTF-16LE with mark") << encoded(text, QStringConverter::Utf16LE, true);
    QTest::newRow("UTF-16LE without mark") << encoded(text, QStringConverter::Utf16LE, false);
    QTest::newRow("Windows-1252") << QByteArray(text).replace("Łódź €", "D\xFCsseldorf");
    QTest::newRow("UTF-16BE with mark") << encoded(text, QStringConverter::Utf16BE, true);
}

void TestWindowsEventXmlImporter::encodingsGiveTheSameEvents()
{
    QFETCH(QByteArray, bytes);
    const ImportResult result = import(bytes);
    QCOMPARE(printedIssues(result), QStringList());
    QCOMPARE(printed(result), QStringList{u"2-2 36 2024-03-05T10:15:30.123456Z"_s});
    const bool isSingleByte = bytes.contains("D\xFC");
    QCOMPARE(result.events.first().field(u"Message1"_s),
             isSingleByte ? u"Düsseldorf"_s : u"Łódź €"_s);
}

void TestWindowsEventXmlImporter::fieldsCarryNamesAndPositions()
{
    const ImportResult result = import(
        eventText(36, "2024-03-05T10:15:30.1234567Z",
                  "<Data Name='Message1'>1.3.6.1.5.5.7.3.2</Data>\n<Data Name='Message2'>a &amp; b"
                  "</Data><Data Name='Empty'></Data><Data Name='HexInt1'>0x1</Data>",
                  Provider,
                  "<RenderingInfo Culture='en-US'><Message>SCEP: done.</Message><Level>Error"
                  "</Level></RenderingInfo>"));
    QCOMPARE(printedIssues(result), QStringList());
    QCOMPARE(result.events.size(), 1);
    const LogEvent event = result.events.first();
    const QHash<QString, QString> expected{
        {u"Provider_Name"_s, QString::fromUtf8(Provider)},
        {u"component"_s, QString::fromUtf8(Provider)},
        {u"Provider_Guid"_s, u"{00000000-0000-4000-8000-000000000001}"_s},
        {u"EventID"_s, u"36"_s},
        {u"Level"_s, u"2"_s},
        {u"level"_s, u"2"_s},
        {u"EventRecordID"_s, u"7"_s},
        {u"ProcessID"_s, u"11"_s},
        {u"ThreadID"_s, u"22"_s},
        {u"pid"_s, u"11"_s},
        {u"tid"_s, u"22"_s},
        {u"Channel"_s, u"Contoso/Admin"_s},
        {u"Computer"_s, u"desktop.contoso.example"_s},
        {u"UserSid"_s, u"S-1-5-18"_s},
        {u"message"_s, u"SCEP: done."_s},
        {u"Message1"_s, u"1.3.6.1.5.5.7.3.2"_s},
        {u"Message2"_s, u"a & b"_s},
        {u"Empty"_s, QString()},
        {u"HexInt1"_s, u"0x1"_s},
        {u"Data1"_s, u"1.3.6.1.5.5.7.3.2"_s},
        {u"Data2"_s, u"a & b"_s},
        {u"Data3"_s, QString()},
        {u"Data4"_s, u"0x1"_s},
    };
    QCOMPARE(event.fields, expected);
    QCOMPARE(event.timestampText, u"2024-03-05T10:15:30.1234567Z"_s);
    QCOMPARE(event.instant.certainty, TimeCertainty::Known);
    QCOMPARE(event.logSource, (LogSource{u"windows"_s, u"eventlog"_s}));
}

void TestWindowsEventXmlImporter::classicEventsHaveQualifiersAndUnnamedData()
{
    QByteArray text =
        eventText(86, "2024-03-05T10:15:30Z", "<Data>first</Data><Data>second</Data>");
    text.replace("<EventID>", "<EventID Qualifiers=\"49754\">");
    text.replace("Guid=", "EventSourceName='CertEnroll' Guid=");
    const ImportResult result = import(text);
    QCOMPARE(result.events.size(), 1);
    const LogEvent event = result.events.first();
    QCOMPARE(event.field(u"EventID"_s), u"86"_s);
    QCOMPARE(event.field(u"Qualifiers"_s), u"49754"_s);
    QCOMPARE(event.field(u"EventSourceName"_s), u"CertEnroll"_s);
    QCOMPARE(event.field(u"Data1"_s), u"first"_s);
    QCOMPARE(event.field(u"Data2"_s), u"second"_s);
}

void TestWindowsEventXmlImporter::userDataIsFlattened()
{
    QByteArray text = eventText(30);
    text.replace("<EventData></EventData>",
                 "<UserData>\n <CertVerify xmlns='urn:x'>\n  <Certificate fileRef='AB.cer' "
                 "subjectName='CN=x'/>\n  <Result value='800B0109'>not trusted</Result>\n "
                 "</CertVerify>\n</UserData>");
    const ImportResult result = import(text);
    QCOMPARE(printedIssues(result), QStringList());
    QCOMPARE(result.events.size(), 1);
    const LogEvent event = result.events.first();
    QCOMPARE(event.field(u"UserData/CertVerify/Certificate/@fileRef"_s), u"AB.cer"_s);
    QCOMPARE(event.field(u"UserData/CertVerify/Result/@value"_s), u"800B0109"_s);
    QCOMPARE(event.field(u"UserData/CertVerify/Result"_s), u"not trusted"_s);
    QCOMPARE(event.field(u"Data1"_s), u"AB.cer"_s);
    QCOMPARE(event.field(u"Data4"_s), u"not trusted"_s);
    QVERIFY(!event.fields.contains(u"Data5"_s));
}

void TestWindowsEventXmlImporter::dataCannotPoseAsSystemFields()
{
    const ImportResult result = import(eventText(
        36, "2024-03-05T10:15:30Z", "<Data Name='EventID'>39</Data><Data Name='Data1'>x</Data>"));
    QCOMPARE(result.events.size(), 1);
    QCOMPARE(result.events.first().field(u"EventID"_s), u"36"_s);
    QCOMPARE(result.events.first().field(u"Data1"_s), u"39"_s);
}

void TestWindowsEventXmlImporter::languageDoesNotMatter()
{
    const QByteArray data = "<Data Name='HRESULT'>0x800b0109</Data>";
    const auto rendering = [](const QByteArray &culture, const QByteArray &message) {
        return "<RenderingInfo Culture='" + culture + "'><Message>" + message +
               "</Message></RenderingInfo>";
    };
    const ImportResult result =
        import(eventText(32, "2024-03-05T10:15:30Z", data, Provider,
                         rendering("pl-PL", "SCEP: Rejestracja certyfikatu nie powiodła się.")) +
               eventText(32, "2024-03-05T10:15:30Z", data, Provider,
                         rendering("ja-JP", "SCEP: 証明書の登録に失敗しました。")));
    QCOMPARE(result.events.size(), 2);
    for (LogEvent event : result.events) {
        QVERIFY(!event.fields.take(u"message"_s).isEmpty());
    }
    QHash<QString, QString> polish = result.events[0].fields;
    QHash<QString, QString> japanese = result.events[1].fields;
    QVERIFY(polish.take(u"message"_s) != japanese.take(u"message"_s));
    QCOMPARE(polish, japanese);
}

void TestWindowsEventXmlImporter::levelGivesSeverity_data()
{
    QTest::addColumn<QByteArray>("level");
    QTest::addColumn<Severity>("severity");
    QTest::newRow("log always") << "0"_ba << Severity::Information;
    QTest::newRow("critical") << "1"_ba << Severity::Error;
    QTest::newRow("error") << "2"_ba << Severity::Error;
    QTest::newRow("warning") << "3"_ba << Severity::Warning;
    QTest::newRow("information") << "4"_ba << Severity::Information;
    QTest::newRow("verbose") << "5"_ba << Severity::Debug;
    QTest::newRow("unknown number") << "17"_ba << Severity::Unknown;
    QTest::newRow("no number") << "Error"_ba << Severity::Unknown;
}

void TestWindowsEventXmlImporter::levelGivesSeverity()
{
    QFETCH(QByteArray, level);
    const ImportResult result =
        import(eventText(1).replace("<Level>2<", QByteArray("<Level>" + level + "<")));
    QCOMPARE(result.events.size(), 1);
    QTEST(result.events.first().severity, "severity");
}

void TestWindowsEventXmlImporter::timesAreReadOrReported_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QString>("iso");
    QTest::newRow("seven digits") << "2024-03-05T10:15:30.0340009Z"_ba
                                  << u"2024-03-05T10:15:30.034000Z"_s;
    QTest::newRow("nine digits") << "2024-03-05T10:15:30.123456789Z"_ba
                                 << u"2024-03-05T10:15:30.123456Z"_s;
    QTest::newRow("no fraction") << "2024-03-05T10:15:30Z"_ba << u"2024-03-05T10:15:30.000000Z"_s;
    QTest::newRow("offset") << "2024-03-05T10:15:30.5+02:00"_ba << u"2024-03-05T08:15:30.500000Z"_s;
    QTest::newRow("no such day") << "2024-02-30T10:15:30Z"_ba << QString();
    QTest::newRow("no time") << "2024-02-03"_ba << QString();
    QTest::newRow("point without digits") << "2024-03-05T10:15:30.Z"_ba << QString();
    QTest::newRow("something behind") << "2024-03-05T10:15:30Zx"_ba << QString();
    QTest::newRow("empty") << ""_ba << QString();
}

void TestWindowsEventXmlImporter::timesAreReadOrReported()
{
    QFETCH(QByteArray, time);
    QFETCH(QString, iso);
    const ImportResult result = import(eventText(36, time));
    QCOMPARE(result.events.size(), 1);
    QCOMPARE(toIsoString(result.events.first().instant), iso);
    QCOMPARE(toIsoString(result.source.firstInstant), iso);
    QCOMPARE(result.events.first().timestampText, QString::fromUtf8(time));
    QCOMPARE(printedIssues(result),
             iso.isEmpty() ? QStringList{u"1 invalidTime"_s} : QStringList());
}

void TestWindowsEventXmlImporter::firstAndLastGoByTimeOverAllEvents()
{
    const ImportResult result = import(eventText(1, "2024-03-05T10:00:00Z") + "\n" +
                                       eventText(2, "2024-03-05T12:00:00Z", {}, "Other") + "\n" +
                                       eventText(3, "2024-03-05T08:00:00Z", {}, "Other") + "\n");
    QCOMPARE(printed(result), QStringList{u"1-1 1 2024-03-05T10:00:00.000000Z"_s});
    QCOMPARE(toIsoString(result.source.firstInstant), u"2024-03-05T08:00:00.000000Z"_s);
    QCOMPARE(toIsoString(result.source.lastInstant), u"2024-03-05T12:00:00.000000Z"_s);
    QCOMPARE(result.source.lastRecord.line, 2);
}

void TestWindowsEventXmlImporter::onlyEventsWithALiteralAreParsed()
{
    const QByteArray text =
        eventText(1) + eventText(2, "2024-03-05T10:15:30Z", {}, "Other") + eventText(3);
    QCOMPARE(import(text, {}).events.size(), 0);
    QCOMPARE(import(text, {}).source.firstInstant.certainty, TimeCertainty::Known);
    QCOMPARE(import(text, {"nowhere"}).events.size(), 0);
    QCOMPARE(import(text, {Provider.toUpper()}).events.size(), 2);
    QCOMPARE(import(text, {"'Other'"}).events.size(), 1);
}

void TestWindowsEventXmlImporter::brokenInputKeepsTheRest_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("issues");
    QTest::addColumn<int>("events");

    const QByteArray good = eventText(36) + "\n";
    QTest::newRow("cut in the middle") << QByteArray(good + good + good.first(good.size() / 2))
                                       << QStringList{u"3 truncatedInput"_s} << 2;
    QTest::newRow("cut in the end tag")
        << QByteArray(good + good.chopped(4)) << QStringList{u"2 truncatedInput"_s} << 1;
    QTest::newRow("wrong end tag between")
        << QByteArray(good + QByteArray(good).replace("</System>", "</Sytem>") + good)
        << QStringList{u"2 malformedXml"_s} << 2;
    QTest::newRow("no end tag between")
        << QByteArray(good + QByteArray(good).replace("</Event>", "") + good)
        << QStringList{u"2 malformedXml"_s} << 2;
    QTest::newRow("no start tag between")
        << QByteArray(good + QByteArray(good).replace("<Event ", "<Evemt ") + good) << QStringList()
        << 2;
    QTest::newRow("fault in the third line of an event")
        << QByteArray(good +
                      QByteArray(good)
                          .replace("<EventID>", "\n<EventID>")
                          .replace("<Level>", "\n<Level>&oops;") +
                      good)
        << QStringList{u"4 malformedXml"_s} << 2;
    QTest::newRow("attribute without quotes")
        << QByteArray(good + QByteArray(good).replace("UserID='S-1-5-18'", "UserID=S"))
        << QStringList{u"2 malformedXml"_s} << 1;
    QTest::newRow("only a start tag") << "<Event "_ba << QStringList{u"1 truncatedInput"_s} << 0;
    QTest::newRow("empty root") << "<Events></Events>"_ba << QStringList() << 0;
}

void TestWindowsEventXmlImporter::brokenInputKeepsTheRest()
{
    QFETCH(QByteArray, text);
    const ImportResult result = import(text);
    QTEST(printedIssues(result), "issues");
    QTEST(int(result.events.size()), "events");
}

void TestWindowsEventXmlImporter::anySplitOfAnEventIsReported()
{
    const QByteArray good = eventText(36) + '\n';
    for (qsizetype length = 7; length < good.size() - 1; length += 3) {
        const ImportResult result = import(good + good.first(length));
        QCOMPARE(result.events.size(), 1);
        QCOMPARE(printedIssues(result), QStringList{u"2 truncatedInput"_s});
    }
}

void TestWindowsEventXmlImporter::blocksDoNotMatter()
{
    const QByteArray text = "<Events>" + eventText(1) + "<Event \n" + eventText(2) + "</Event >x" +
                            eventText(3) + "<Event";
    const auto file = EvidenceFile::fromBytes(text);
    const auto spans = [&file](qint64 blockBytes) {
        XmlEventScanner scanner(*file, blockBytes);
        QList<std::pair<ByteRange, XmlEventEnd>> result;
        while (const auto span = scanner.next()) {
            result.append({span->range, span->end});
        }
        return result;
    };
    const auto whole = spans(text.size());
    QCOMPARE(whole.size(), 4);
    QCOMPARE(whole[1].second, XmlEventEnd::Unclosed);
    for (qint64 blockBytes = 1; blockBytes < 100; ++blockBytes) {
        QVERIFY(spans(blockBytes) == whole);
    }
}

void TestWindowsEventXmlImporter::entitiesAreNeverExpanded()
{
    QByteArray bomb = "<?xml version='1.0'?>\n<!DOCTYPE Events [<!ENTITY a 'aaaaaaaaaa'>";
    for (char c = 'b'; c <= 'k'; ++c) {
        const QByteArray name(1, c);
        const QByteArray inner = QByteArray("&") + char(c - 1) + ';';
        bomb += "<!ENTITY " + name + " '" + inner.repeated(10) + "'>";
    }
    bomb += "]>\n<Events>\n" + eventText(1, "2024-03-05T10:15:30Z", "<Data>&k;</Data>") + "\n" +
            eventText(2) + "\n</Events>";
    const ImportResult result = import(bomb);
    QCOMPARE(printedIssues(result), (QStringList{u"2 malformedXml"_s, u"4 malformedXml"_s}));
    QCOMPARE(printed(result), QStringList{u"5-5 2 2024-03-05T10:15:30.123456Z"_s});

    const ImportResult inside = import(
        QByteArray(eventText(1)).replace("<System>", "<!DOCTYPE x [<!ENTITY a 'b'>]><System>"));
    QCOMPARE(inside.events.size(), 0);
    QCOMPARE(inside.source.issues.last().code, IssueCode::MalformedXml);
}

void TestWindowsEventXmlImporter::tooLongEventIsLeftOut()
{
    const QByteArray filler(3 * Limits::XmlEventBytes, 'x');
    const QByteArray tail = "\n" + eventText(2);
    const ImportResult result =
        import(eventText(1, "2024-03-05T10:15:30Z", "<Data>" + filler + "</Data>") + tail);
    QCOMPARE(printedIssues(result), QStringList{u"1 limitReached"_s});
    QCOMPARE(printed(result), QStringList{u"2-2 2 2024-03-05T10:15:30.123456Z"_s});

    const ImportResult open = import("<Event " + filler + tail);
    QCOMPARE(printedIssues(open), QStringList{u"1 limitReached"_s});
    QCOMPARE(open.events.size(), 1);
}

void TestWindowsEventXmlImporter::tooDeepEventIsLeftOut()
{
    const QByteArray deep = QByteArray("<x>").repeated(Limits::XmlDepth) +
                            QByteArray("</x>").repeated(Limits::XmlDepth);
    const QByteArray many = QByteArray("<Data/>").repeated(Limits::XmlFields + 1);
    const ImportResult result =
        import(eventText(1, "2024-03-05T10:15:30Z", deep) + "\n" +
               eventText(2, "2024-03-05T10:15:30Z", many) + "\n" + eventText(3));
    QCOMPARE(printedIssues(result), (QStringList{u"1 limitReached"_s, u"2 limitReached"_s}));
    QCOMPARE(result.events.size(), 1);
}

void TestWindowsEventXmlImporter::namesOfDataAreLimited_data()
{
    QTest::addColumn<int>("attributes");
    QTest::addColumn<bool>("fits");
    constexpr int most = Limits::EventNameCharacters / 8'000;
    QTest::newRow("fits") << most - 1 << true;
    QTest::newRow("too many") << most + 1 << false;
}

/// The name of nested data is the path of their element, once for each.
void TestWindowsEventXmlImporter::namesOfDataAreLimited()
{
    QFETCH(int, attributes);
    QFETCH(bool, fits);
    QByteArray nested;
    for (int i = 0; i < attributes; ++i) {
        nested += " a" + QByteArray::number(i) + "=''";
    }
    const QByteArray name(1'000, 'n');
    nested = "<" + name + nested + "/>";
    for (int i = 1; i < 8; ++i) {
        nested = "<" + name + ">" + nested + "</" + name + ">";
    }
    QByteArray large = eventText(36);
    large.replace("<EventData></EventData>", QByteArray("<UserData>" + nested + "</UserData>"));
    const ImportResult result = import(large + "\n" + eventText(37));
    QCOMPARE(result.events.size(), fits ? 2 : 1);
    QCOMPARE(printedIssues(result), fits ? QStringList() : QStringList{u"1 limitReached"_s});
    QVERIFY(fits || result.source.issues.first().detail.contains(
                        QString::number(Limits::EventNameCharacters)));
}

void TestWindowsEventXmlImporter::numberOfEventsIsLimited()
{
    const QByteArray small = "<Event><System><TimeCreated SystemTime='2024-03-05T10:15:30Z'/>"
                             "</System></Event>\n"_ba;
    const ImportResult result = import(small.repeated(Limits::EventsPerSource + 3), {"2024"});
    QCOMPARE(result.events.size(), Limits::EventsPerSource);
    QCOMPARE(printedIssues(result),
             QStringList{u"%1 limitReached"_s.arg(Limits::EventsPerSource + 1)});
}

void TestWindowsEventXmlImporter::charactersOfEventsAreLimited()
{
    // The program's own limit is that of a file as large as memory.
    static_assert(Limits::WindowsLogCharacters > 5'000);
    const ImportInput input = inputOf(QByteArray(eventText(36) + "\n").repeated(50), {Provider});
    const ImportResult result = parseXmlRecords(input, {},
                                                {.element = "Event",
                                                 .platform = Platform::Windows,
                                                 .logSource = {u"windows"_s, u"eventlog"_s},
                                                 .parse = parseWindowsEvent,
                                                 .budget = EventBudget(5'000)});
    QVERIFY(!result.events.isEmpty() && result.events.size() < 25);
    QCOMPARE(printedIssues(result),
             QStringList{u"%1 limitReached"_s.arg(result.events.size() + 1)});
}

void TestWindowsEventXmlImporter::nulBytesCostNothing()
{
    QByteArray text = eventText(36, "2024-03-05T10:15:30Z", "<Data>a#b</Data>");
    text[text.indexOf('#')] = '\0';
    const ImportResult result = import(eventText(1) + "\n" + text);
    QCOMPARE(printedIssues(result), QStringList());
    QCOMPARE(result.events.size(), 2);
    QCOMPARE(result.events.last().field(u"Data1"_s), u"a\u2400b"_s);
}

void TestWindowsEventXmlImporter::oneLineWithManyEvents()
{
    QByteArray text = "<Events>";
    for (int i = 0; i < 2000; ++i) {
        text +=
            eventText(i, "2024-03-05T10:15:30Z", "<Data>" + QByteArray(i % 1500, 'x') + "</Data>",
                      i % 2 == 0 ? Provider : QByteArray("Other"));
    }
    text += "</Events>";
    const ImportResult result = import(text);
    QCOMPARE(printedIssues(result), QStringList());
    QCOMPARE(result.events.size(), 1000);
    for (int i = 0; i < 1000; ++i) {
        const LogEvent &event = result.events[i];
        QCOMPARE(event.field(u"EventID"_s), QString::number(2 * i));
        QCOMPARE(text.sliced(event.evidence.range.offset, event.evidence.range.length).right(8),
                 "</Event>"_ba);
        QCOMPARE(event.evidence.line, 1);
    }
}

void TestWindowsEventXmlImporter::longLinesAreNoProblem()
{
    ImportInput input;
    input.source.issues = {{.code = IssueCode::LineTooLong, .line = 1, .range = {}, .detail = {}},
                           {.code = IssueCode::NulBytes, .line = 1, .range = {}, .detail = {}}};
    input.file = EvidenceFile::fromBytes(eventText(1));
    QCOMPARE(printedIssues(WindowsEventXmlImporter().parse(input, {})),
             QStringList{u"1 nulBytes"_s});
}

void TestWindowsEventXmlImporter::damagedInputIsSurvived()
{
    QRandomGenerator random(20240305);
    const QByteArray good =
        eventText(36, "2024-03-05T10:15:30Z", "<Data Name='a'>x &amp; y</Data><Data>z</Data>");
    for (int round = 0; round < 2000; ++round) {
        const ImportResult result = import(good + "\n" + damaged(good, random) + "\n" + good);
        // Whatever happened to the one between, those around it are read, unless it ate the last.
        QVERIFY(!result.events.isEmpty());
        QCOMPARE(result.events.first().evidence.line, 1);
        QVERIFY(result.events.size() > 1 || !result.source.issues.isEmpty());
    }
}

void TestWindowsEventXmlImporter::cancelledImportSaysSo()
{
    ImportInput input;
    input.file = EvidenceFile::fromBytes(eventText(1) + eventText(2));
    input.document = std::make_shared<TextDocument>(input.file, LineIndex({0}, input.file->size()));
    ImportControl control;
    control.isCancelled = [] { return true; };
    const ImportResult result = WindowsEventXmlImporter().parse(input, control);
    QCOMPARE(printedIssues(result), QStringList{u"0 cancelled"_s});
}

void TestWindowsEventXmlImporter::contentDecidesTheFormat_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("wevtutil") << eventText(1) << true;
    QTest::newRow("Event Viewer") << QByteArray("<?xml version='1.0'?>\r\n<Events>" + eventText(1))
                                  << true;
    QTest::newRow("empty export") << "<Events></Events>"_ba << true;
    QTest::newRow("no namespace") << "<Event><System><Provider Name='x'/></System></Event>"_ba
                                  << true;
    QTest::newRow("other XML") << "<plist version='1.0'><dict/></plist>"_ba << false;
    QTest::newRow("other events") << "<Event name='party'><When/></Event>"_ba << false;
    QTest::newRow("text") << "2024-03-05T10:15:30.0000000 INFO x 1 2 <EventData>"_ba << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestWindowsEventXmlImporter::contentDecidesTheFormat()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, isOurs);
    const WindowsEventXmlImporter importer;
    SniffInput input{
        .fileName = u"x.log"_s, .head = head, .encoding = Encoding::Utf8, .size = head.size()};
    QCOMPARE(importer.sniff(input) >= 50, isOurs);
    input.encoding = Encoding::Binary;
    QCOMPARE(importer.sniff(input), 0);
    QCOMPARE(importer.formatId(), u"windows-event-xml"_s);
    QCOMPARE(importer.logSources(), (QList{LogSource{u"windows"_s, u"eventlog"_s}}));
}

QTEST_APPLESS_MAIN(TestWindowsEventXmlImporter)
#include "tst_windowseventxmlimporter.moc"
