// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importerregistry.h"
#include "importers/windows/text/csvrecords.h"
#include "importers/windows/text/getwineventimporter.h"
#include "models/domain/limits.h"
#include "tests/importers/importertest.h"

#include <QTest>

using namespace Scep;

namespace {
const QByteArray RequestUri = "./Device/Vendor/MSFT/ClientCertificateInstall/SCEP/";

/// Pieces with their number in place of "#".
QByteArray numbered(int count, const QByteArray &piece)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        text += QByteArray(piece).replace('#', QByteArray::number(i));
    }
    return text;
}

QByteArray registry(const QByteArray &keys)
{
    return "Windows Registry Editor Version 5.00\r\n\r\n" + keys;
}

QByteArray requestKey(const QByteArray &name)
{
    return "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SCEP\\MS DM Server\\" + name + "]\r\n";
}

QByteArray syncMl(const QByteArray &body)
{
    return "<SyncML><SyncHdr><MsgID>1</MsgID></SyncHdr><SyncBody>\n" + body +
           "</SyncBody></SyncML>\n";
}

/// Answers on a node, in messages of as many items as one may have.
QByteArray answers(int count)
{
    const QByteArray answer = "<Status><MsgRef>1</MsgRef><CmdRef>2</CmdRef><Data>500</Data>"
                              "</Status>\n";
    constexpr int PerMessage = 10'000;
    QByteArray text = syncMl("<Get><CmdID>2</CmdID><Item><Target><LocURI>" + RequestUri +
                             "a/Status</LocURI></Target></Item></Get>\n");
    for (; count > 0; count -= PerMessage) {
        text += syncMl(answer.repeated(std::min(count, PerMessage)));
    }
    return text;
}

QByteArray xmlReport(const QByteArray &facts)
{
    return "<MDMEnterpriseDiagnosticsReport>\n" + facts + "</MDMEnterpriseDiagnosticsReport>\n";
}

/// A base64 text, or a dump, of so many bytes.
QByteArray armour(qsizetype bytes)
{
    constexpr qsizetype PerLine = 64;
    QByteArray text = "======== Certificate 0 ========\nCertUtil: -\n-----BEGIN CERTIFICATE-----\n";
    for (; bytes > 0; bytes -= PerLine) {
        text += QByteArray(std::min(bytes, PerLine), 'A') + '\n';
    }
    return text + "-----END CERTIFICATE-----\n";
}

QByteArray dump(qsizetype bytes)
{
    constexpr qsizetype PerLine = 16;
    QByteArray text = "CertUtil: -\n";
    for (qsizetype at = 0; at < bytes; at += PerLine) {
        text += QByteArray::number(at, 16).rightJustified(5, '0') + "  " +
                QByteArray(std::min(PerLine, bytes - at), '0').toHex(' ') + '\n';
    }
    return text;
}

QByteArray getWinEvent(const QByteArray &values)
{
    return "[{\"Id\":36,\"ProviderName\":\"wanted\",\"LogName\":\"a\",\"TimeCreated\":"
           "\"\\/Date(1614939072000)\\/\",\"LevelDisplayName\":\"a\",\"Message\":\"a\","
           "\"Properties\":[" +
           values + "]}]";
}

QList<CsvRecord> csvRecords(const QByteArray &text)
{
    const auto file = EvidenceFile::fromBytes(text);
    const TextDocument document(file, scanText(*file, {}, {}).value().index);
    CsvRecords records(document, ',');
    QList<CsvRecord> all;
    while (auto record = records.next()) {
        all.append(*std::move(record));
    }
    return all;
}

/// Whether a text of comma-separated values ends inside quotation marks.
bool isOpen(const QByteArray &text)
{
    bool isInside = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char last = i == 0 ? ',' : text[i - 1];
        if (text[i] == '"' && isInside && i + 1 < text.size() && text[i + 1] == '"') {
            ++i;
        } else if (text[i] == '"') {
            isInside = !isInside && last == ',';
        }
    }
    return isInside;
}

/// What a result holds, one count for each kind.
QString countsOf(const ImportResult &result)
{
    qsizetype settings = 0;
    qsizetype fields = 0;
    for (const ScepProfile &profile : result.profiles) {
        settings = std::max(settings, profile.settings.size());
    }
    for (const LogEvent &event : result.events) {
        fields = std::max(fields, event.fields.size());
    }
    return QStringLiteral("%1 profiles of %2 settings, %3 events, %4 fields")
        .arg(result.profiles.size())
        .arg(settings)
        .arg(result.events.size())
        .arg(fields > 100 ? QStringLiteral("many") : QStringLiteral("few"));
}
} // namespace

/// The limits of what Windows tells outside its event logs: as much as they allow is read without a
/// word, and one more is left out and said once.
class TestWindowsTextLimits : public QObject
{
    Q_OBJECT

private slots:
    void limitIsSaid_data();
    void limitIsSaid();
    void csvRecordEndsWithinItsLimits_data();
    void csvRecordEndsWithinItsLimits();
    void csvRecordsAreThoseOfAPlainReading();
    void brokenJsonObjectCostsItself_data();
    void brokenJsonObjectCostsItself();
    void cancellingIsAskedForBetweenEvents_data();
    void cancellingIsAskedForBetweenEvents();
};

void TestWindowsTextLimits::limitIsSaid_data()
{
    QTest::addColumn<QByteArray>("most");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("counts");
    const QByteArray mscep = "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP]\r\n";
    const auto settings = [](int count) { return numbered(count, "\"a#\"=\"b\"\r\n"); };
    QTest::newRow("registry, settings of the server")
        << registry(mscep + settings(Limits::XmlFields))
        << registry(mscep + settings(Limits::XmlFields + 3))
        << QStringLiteral("1 profiles of 2000 settings, 0 events, few fields");
    const auto longKey = [](qsizetype characters) -> QByteArray {
        const QByteArray key = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP\\";
        return "[" + key.leftJustified(characters, 'x') + "]\r\n\"b\"=\"c\"\r\n";
    };
    const QByteArray one = mscep + "\"a\"=\"b\"\r\n";
    QTest::newRow("registry, characters of a key")
        << registry(longKey(Limits::RegistryKeyCharacters))
        << registry(one + longKey(Limits::RegistryKeyCharacters + 1))
        << QStringLiteral("1 profiles of 1 settings, 0 events, few fields");
    const auto continued = [](int lines) -> QByteArray {
        return QByteArray("\"b\"=hex:") + QByteArray("00,\\\r\n").repeated(lines) + "00\r\n";
    };
    QTest::newRow("registry, lines of a value")
        << registry(one + continued(2 * Limits::ContinuationLines))
        << registry(one + continued(2 * Limits::ContinuationLines + 2))
        << QStringLiteral("1 profiles of 1 settings, 0 events, few fields");
    QTest::newRow("registry, settings of a request")
        << registry(requestKey("a") + settings(Limits::XmlFields))
        << registry(requestKey("a") + settings(Limits::XmlFields + 3))
        << QStringLiteral("1 profiles of 2000 settings, 0 events, few fields");
    QTest::newRow("registry, requests")
        << registry(numbered(Limits::ProfilesPerSource, requestKey("#")))
        << registry(numbered(Limits::ProfilesPerSource + 3, requestKey("#")))
        << QStringLiteral("1000 profiles of 0 settings, 0 events, few fields");
    const QByteArray add = "<Add><CmdID>#</CmdID><Item><Target><LocURI>" + RequestUri +
                           "a/Install/a#</LocURI></Target><Data>b</Data></Item></Add>\n";
    QTest::newRow("SyncML, settings of a request")
        << syncMl(numbered(Limits::XmlFields, add)) << syncMl(numbered(Limits::XmlFields + 3, add))
        << QStringLiteral("1 profiles of 2000 settings, 0 events, few fields");
    QTest::newRow("SyncML, answers")
        << answers(Limits::EventsPerSource) << answers(Limits::EventsPerSource + 3)
        << QStringLiteral("1 profiles of 0 settings, 200000 events, few fields");
    const QByteArray fact = "<Enrollment><a>b</a></Enrollment>\n";
    QTest::newRow("report, facts")
        << xmlReport(fact.repeated(Limits::EventsPerSource))
        << xmlReport(fact.repeated(Limits::EventsPerSource + 3))
        << QStringLiteral("0 profiles of 0 settings, 200000 events, few fields");
    const QByteArray datum = "<a#>b</a#>\n";
    QTest::newRow("report, data of a fact")
        << xmlReport("<Enrollment>" + numbered(Limits::XmlFields, datum) + "</Enrollment>")
        << xmlReport("<Enrollment>" + numbered(Limits::XmlFields + 3, datum) + "</Enrollment>")
        << QStringLiteral("0 profiles of 0 settings, 1 events, many fields");
    // Each fact says again what it is in: with the message "a: b" as many characters as divide the
    // limit.
    constexpr qsizetype FactCharacters = 4096;
    const auto deepFacts = [&](int more) {
        qsizetype left =
            FactCharacters - QByteArray("Enrollment").size() - QByteArray("a: b").size();
        QByteArray text;
        while (left > 0) {
            const qsizetype name = std::min(left - 1, Limits::FieldNameCharacters);
            text += '<' + QByteArray(name, 'x') + '>';
            left -= name + 1;
        }
        return xmlReport(text + fact.repeated(Limits::ReportCharacters / FactCharacters + more));
    };
    QTest::newRow("report, characters of all facts")
        << deepFacts(0) << deepFacts(3)
        << QStringLiteral("0 profiles of 0 settings, 16384 events, few fields");
    const auto summary = [](qint64 bytes) -> QByteArray {
        return QByteArray("<html><title>MDM Diagnostic Report</title><div id=\"ErrorSummary\">") +
               QByteArray(bytes, 'x') + "</div></html>";
    };
    QTest::newRow("report, summary of errors")
        << summary(Limits::LineBytes) << summary(Limits::LineBytes + 1)
        << QStringLiteral("0 profiles of 0 settings, 1 events, few fields");
    const QByteArray certificate = "======== Certificate 0 ========\nSerial: 1a\nIssuer: CN=a\n";
    QTest::newRow("certutil, certificates")
        << QByteArray("CertUtil: -\n" + certificate.repeated(Limits::EventsPerSource))
        << QByteArray("CertUtil: -\n" + certificate.repeated(Limits::EventsPerSource + 3))
        << QStringLiteral("0 profiles of 0 settings, 200000 events, few fields");
    QTest::newRow("certutil, bytes of a certificate")
        << armour(Limits::PrintedCertificateBytes) << armour(Limits::PrintedCertificateBytes + 1)
        << QStringLiteral("0 profiles of 0 settings, 0 events, few fields");
    QTest::newRow("certutil, bytes of a dump")
        << dump(Limits::PrintedCertificateBytes) << dump(Limits::PrintedCertificateBytes + 1)
        << QStringLiteral("0 profiles of 0 settings, 0 events, few fields");
    const auto items = [](int count) {
        return syncMl(
            "<Get><CmdID>2</CmdID>" +
            QByteArray("<Item><Target><LocURI>./a</LocURI></Target></Item>\n").repeated(count) +
            "</Get>\n");
    };
    QTest::newRow("SyncML, items of a message")
        << items(Limits::SyncmlItems) << items(Limits::SyncmlItems + 3)
        << QStringLiteral("0 profiles of 0 settings, 0 events, few fields");
    const QByteArray event = getWinEvent("1");
    const auto bytes = [&event](qint64 count) -> QByteArray {
        const QByteArray begin = "{\"a\":\"";
        return event + '\n' + begin + QByteArray(count - begin.size() - 2, 'x') + "\"}";
    };
    QTest::newRow("Get-WinEvent, bytes of an event")
        << bytes(Limits::JsonObjectBytes) << bytes(Limits::JsonObjectBytes + 1)
        << QStringLiteral("0 profiles of 0 settings, 1 events, few fields");
    const auto nested = [&event](int depth) -> QByteArray {
        return event + "\n{\"a\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + '}';
    };
    QTest::newRow("Get-WinEvent, nesting of an event")
        << nested(Limits::JsonDepth) << nested(Limits::JsonDepth + 1)
        << QStringLiteral("0 profiles of 0 settings, 1 events, few fields");
    const auto events = [](int count) -> QByteArray {
        return "TimeCreated,Id,ProviderName\n" +
               QByteArray("2026-03-09T08:00:00Z,36,wanted\n").repeated(count);
    };
    QTest::newRow("Get-WinEvent, events")
        << events(Limits::EventsPerSource) << events(Limits::EventsPerSource + 3)
        << QStringLiteral("0 profiles of 0 settings, 200000 events, few fields");
    const auto values = [](int count) {
        return getWinEvent(QByteArray("{\"Value\":1},").repeated(count - 1) + "{\"Value\":1}");
    };
    QTest::newRow("Get-WinEvent, data of an event")
        << values(Limits::XmlFields) << values(Limits::XmlFields + 3)
        << QStringLiteral("0 profiles of 0 settings, 1 events, many fields");
    const auto columns = [](int others) -> QByteArray {
        return "\"Message\",\"Id\",\"ProviderName\",\"TimeCreated\",\"LogName\"" +
               numbered(others, ",\"a#\"") +
               "\n\"a\",\"36\",\"wanted\",\"09.03.2026 08:00:00\",\"a\"" +
               QByteArray(",\"b\"").repeated(others) + '\n';
    };
    QTest::newRow("Get-WinEvent, columns")
        << columns(Limits::XmlFields - 5) << columns(Limits::XmlFields - 2)
        << QStringLiteral("0 profiles of 0 settings, 1 events, few fields");
}

void TestWindowsTextLimits::limitIsSaid()
{
    QFETCH(QByteArray, most);
    QFETCH(QByteArray, more);
    const auto import = [](const QByteArray &bytes) {
        const Importer *const importer = ImporterRegistry::standard().find(
            {.fileName = {},
             .head = bytes.first(std::min<qsizetype>(bytes.size(), Limits::SniffBytes)),
             .encoding = Encoding::Utf8,
             .size = bytes.size()});
        return importer ? importBytes(*importer, bytes, {"wanted"}) : ImportResult();
    };
    const auto limits = [](const ImportResult &result) {
        return std::ranges::count(result.source.issues, IssueCode::LimitReached,
                                  &ImportIssue::code);
    };
    const ImportResult all = import(most);
    QTEST(countsOf(all), "counts");
    QCOMPARE(limits(all), 0);
    const ImportResult cut = import(more);
    QTEST(countsOf(cut), "counts");
    QCOMPARE(limits(cut), 1);
}

void TestWindowsTextLimits::csvRecordEndsWithinItsLimits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("records"); ///< how many, and which lines the first one has
    const auto lines = [](int count) -> QByteArray {
        return "a,\"b\n" + QByteArray("c\n").repeated(count - 1) + "d\",e\nf\n";
    };
    QTest::newRow("most lines") << lines(Limits::ContinuationLines)
                                << QStringLiteral("2: 1-%1").arg(Limits::ContinuationLines + 1);
    QTest::newRow("one line more")
        << lines(Limits::ContinuationLines + 1)
        << QStringLiteral("%1: 1-1, broken").arg(Limits::ContinuationLines + 3);
    const auto bytes = [](qint64 count) -> QByteArray {
        return "a,\"" + QByteArray(count - 4, 'b') + "\nd\",e\nf\n";
    };
    QTest::newRow("most bytes") << bytes(Limits::LineBytes) << QStringLiteral("2: 1-2");
    QTest::newRow("one byte more")
        << bytes(Limits::LineBytes + 1) << QStringLiteral("3: 1-1, broken");
    // Inside and outside of a quotation each line ends inside one: reading on for each takes as
    // many times longer as a record may have lines.
    constexpr int Lines = 8'000;
    const QByteArray line = QByteArray(500, 'a') + "\"b,\"c\n";
    QTest::newRow("a quotation on every line")
        << line.repeated(Lines) << QStringLiteral("%1: 1-1, broken").arg(Lines);
}

void TestWindowsTextLimits::csvRecordEndsWithinItsLimits()
{
    QFETCH(QByteArray, text);
    const QList<CsvRecord> records = csvRecords(text);
    QVERIFY(!records.isEmpty());
    const CsvRecord &first = records.constFirst();
    QTEST(QStringLiteral("%1: %2-%3%4")
              .arg(records.size())
              .arg(first.first)
              .arg(first.last)
              .arg(first.isBroken ? QStringLiteral(", broken") : QString()),
          "records");
}

/// What is learnt from one record that does not end must not change the next ones.
void TestWindowsTextLimits::csvRecordsAreThoseOfAPlainReading()
{
    QRandomGenerator random(5);
    for (int round = 0; round < 3'000; ++round) {
        QByteArrayList lines;
        for (int i = random.bounded(1, 12); i > 0; --i) {
            QByteArray line("x");
            for (int j = random.bounded(5); j > 0; --j) {
                line += "\",a"[random.bounded(3)];
            }
            lines.append(line.sliced(random.bounded(2)));
        }
        QByteArrayList plain;
        for (qsizetype i = 0; i < lines.size();) {
            qsizetype count = 1;
            while (i + count <= lines.size() && isOpen(lines.sliced(i, count).join('\n'))) {
                ++count;
            }
            const bool isBroken = i + count > lines.size();
            count = isBroken ? 1 : count;
            plain.append(lines.sliced(i, count).join('\n') + (isBroken ? "!" : ""));
            i += count;
        }
        QByteArrayList found;
        const QByteArray text = lines.join('\n') + '\n';
        for (const CsvRecord &record : csvRecords(text)) {
            found.append(record.bytes + (record.isBroken ? "!" : ""));
        }
        QVERIFY2(found == plain, text.constData());
    }
}

void TestWindowsTextLimits::brokenJsonObjectCostsItself_data()
{
    QTest::addColumn<QByteArray>("text"); ///< three events, the first of them broken
    QTest::addColumn<QStringList>("issues");
    const QByteArray event = getWinEvent("{\"Value\":1}").chopped(1).sliced(1);
    const QByteArray pretty = "    " + QByteArray(event)
                                           .replace("[{", "[\n            {\n                ")
                                           .replace("}]", "\n            }\n        ]");
    const auto others = [](const QByteArray &one, const QByteArray &between) -> QByteArray {
        return between + one + between + one;
    };
    const auto without = [](QByteArray text, QByteArrayView piece) {
        return text.remove(text.lastIndexOf(piece), piece.size());
    };
    const QStringList noEnd{QStringLiteral("1 malformedContent")};
    QTest::newRow("no brace, one line")
        << "[" + without(event, "}") + others(event, ",") + "]" << noEnd;
    QTest::newRow("no brace inside, one line")
        << "[" + QByteArray(event).replace("1}]", "1]") + others(event, ",") + "]" << noEnd;
    QTest::newRow("no brace") << "[" + without(pretty, "}") + others(pretty, ",\n") + "\n]"
                              << noEnd;
    QTest::newRow("no brace, an event a line")
        << without(event, "}") + others(event, "\n") << noEnd;
    QTest::newRow("no end of the line")
        << event.first(event.indexOf("Value")) + others(event, "\n") << noEnd;
    QTest::newRow("no end of the line behind a number")
        << event.first(event.indexOf(",\"ProviderName\"")) + others(event, "\n") << noEnd;
    QTest::newRow("no end of the file") << others(event, "\n") + '\n' + without(event, "}")
                                        << QStringList{QStringLiteral("4 truncatedInput")};
}

void TestWindowsTextLimits::brokenJsonObjectCostsItself()
{
    QFETCH(QByteArray, text);
    const ImportResult result = importBytes(GetWinEventImporter(), text, {"Id", "a"});
    QTEST(describeIssues(result.source.issues), "issues");
    QCOMPARE(result.events.size(), 2);
}

void TestWindowsTextLimits::cancellingIsAskedForBetweenEvents_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("questions");
    constexpr int Blocks = 4;
    QTest::newRow("JSON, nothing behind the first event")
        << getWinEvent("1") + QByteArray(Blocks * Limits::BlockBytes, ' ') << Blocks;
    constexpr int Records = 10'000;
    QTest::newRow("CSV, once for the times and once for the events")
        << "TimeCreated,Id,ProviderName\n" + QByteArray("a,36,b\n").repeated(Records)
        << Records / 256 * 2;
}

void TestWindowsTextLimits::cancellingIsAskedForBetweenEvents()
{
    QFETCH(QByteArray, text);
    QFETCH(int, questions);
    int asked = 0;
    ImportControl control;
    control.isCancelled = [&asked] {
        ++asked;
        return false;
    };
    importBytes(GetWinEventImporter(), text, {"wanted"}, {}, control);
    QVERIFY2(asked >= questions, QByteArray::number(asked).constData());
}

QTEST_GUILESS_MAIN(TestWindowsTextLimits)
#include "tst_windowstextlimits.moc"
