// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importerregistry.h"
#include "importers/windows/windowsevent.h"
#include "importers/windows/windowseventxmlimporter.h"
#include "models/domain/limits.h"
#include "models/text/textscan.h"
#include "tests/generator/evtxwriter.h"
#include "tests/importers/importertest.h"
#include "tests/importers/windows/evtx/evtxtest.h"

#include <QTemporaryFile>
#include <QTest>
#include <QtEndian>

using namespace Scep;
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype HeaderBytes = 4096;
constexpr qsizetype ChunkSize = 65536;

ImportResult importXml(const QByteArray &bytes)
{
    ImportInput input;
    input.source.id = SourceId{7};
    input.file = EvidenceFile::fromBytes(bytes);
    const auto scan = scanText(*input.file, evtxTestLiterals(), {});
    input.document = std::make_shared<TextDocument>(input.file, scan->index);
    input.candidates = scan->candidates;
    input.options.literals = [](const LogSource &) { return evtxTestLiterals(); };
    return WindowsEventXmlImporter().parse(input, {});
}

/// Events without their place, which differs between the two forms of a log.
QList<LogEvent> withoutPlaces(QList<LogEvent> events)
{
    for (LogEvent &event : events) {
        event.evidence = {};
        event.lastLine = 0;
    }
    return events;
}

QStringList issueCodes(const ImportResult &result)
{
    QStringList codes;
    for (const ImportIssue &issue : result.source.issues) {
        codes.append(issueCodeId(issue.code));
    }
    return codes;
}

/// The file's checksum made right again, after its header was changed.
QByteArray withHeader(QByteArray bytes, qsizetype at, quint32 value)
{
    qToLittleEndian(value, bytes.data() + at);
    qToLittleEndian(Examples::evtxChecksum(bytes.first(120)), bytes.data() + 124);
    return bytes;
}
} // namespace

class TestEvtxImporter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void contentDecidesTheFormat();
    void eventsAreThoseOfTheXmlExport();
    void renderedLinesAreTheExport();
    void evidenceIsTheRecordInTheFile();
    void onlyRecordsWithALiteralBecomeEvents_data();
    void onlyRecordsWithALiteralBecomeEvents();
    void threadsDoNotMatter();
    void emptyAndUnusedChunksAreNoFault();
    void damageIsReported_data();
    void damageIsReported();
    void cutAtManyPlacesKeepsWhatComesBefore();
    void damagedFilesAreSurvived();
    void missingHeaderIsNoHindrance();
    void limitsEndTheEvents();
    void numberOfEventsIsLimited();
    void namesCountAsCharacters();
    void limitsOfARecordAreReported_data();
    void limitsOfARecordAreReported();
    void cancelledImportSaysSo();
    void progressReachesTheEnd();
    void shrunkenFileIsReported();

private:
    QByteArray m_file;
    QByteArray m_xml;
};

void TestEvtxImporter::initTestCase()
{
    const Examples::WindowsLog log = playedLog(400);
    m_file = log.evtx();
    m_xml = log.utf8(Examples::WindowsForm::Wevtutil);
    QVERIFY(m_file.size() > HeaderBytes + 4 * ChunkSize);
}

void TestEvtxImporter::contentDecidesTheFormat()
{
    const auto file = EvidenceFile::fromBytes(m_file);
    QCOMPARE(file->encoding(), Encoding::Binary);
    const Importer *importer = ImporterRegistry::standard().find(
        {.fileName = u"Application.log"_s,
         .head = QByteArrayView(m_file).first(Limits::SniffBytes)});
    QVERIFY(importer != nullptr);
    QCOMPARE(importer->formatId(), u"evtx"_s);
    const QByteArray chunks = m_file.sliced(HeaderBytes);
    QCOMPARE(EvidenceFile::fromBytes(chunks)->encoding(), Encoding::Binary);
    QVERIFY(EvtxImporter().sniff({.head = chunks}) > 0);
    QCOMPARE(EvtxImporter().sniff({.head = m_xml}), 0);
}

void TestEvtxImporter::eventsAreThoseOfTheXmlExport()
{
    const ImportResult evtx = importEvtx(m_file);
    const ImportResult xml = importXml(m_xml);
    QCOMPARE(issueCodes(evtx), QStringList());
    QVERIFY(xml.events.size() > 800);
    QCOMPARE(evtx.events.size(), xml.events.size());
    const QList<LogEvent> ours = withoutPlaces(evtx.events);
    const QList<LogEvent> theirs = withoutPlaces(xml.events);
    for (qsizetype i = 0; i < ours.size(); ++i) {
        QCOMPARE(ours[i].fields, theirs[i].fields);
        QCOMPARE(ours[i].timestampText, theirs[i].timestampText);
        QVERIFY(ours[i] == theirs[i]);
    }
    QCOMPARE(evtx.source.firstInstant, xml.source.firstInstant);
    QCOMPARE(evtx.source.lastInstant, xml.source.lastInstant);
    QCOMPARE(evtx.source.lineCount, qint64(m_xml.count("<Event ")));
    const auto last = parseWindowsEvent(evtx.document->lineText(evtx.source.lastRecord.line));
    QVERIFY(last);
    QCOMPARE(parseSystemTime(last->timestampText.toUtf8()), evtx.source.lastInstant);
    QCOMPARE(evtx.document->lineRange(evtx.source.lastRecord.line), evtx.source.lastRecord.range);
    QCOMPARE(evtx.source.platform, Platform::Windows);
}

/// What is shown is XML that gives the same event once more.
void TestEvtxImporter::renderedLinesAreTheExport()
{
    const ImportResult result = importEvtx(m_file);
    for (const LogEvent &event : result.events) {
        const QString line = result.document->lineText(event.evidence.line);
        QVERIFY(!line.contains(u'\n'));
        const auto parsed = parseWindowsEvent(line);
        QVERIFY2(parsed, qPrintable(line));
        QCOMPARE(parsed->fields, event.fields);
        QCOMPARE(parsed->timestampText, event.timestampText);
    }
    const QByteArray two = result.document->linesBytes(3, 4, 1'000'000);
    QCOMPARE(two, result.document->lineBytes(3) + '\n' + result.document->lineBytes(4) + '\n');
    QCOMPARE(result.document->linesBytes(3, 4, 10), two.first(10));
    QByteArray all;
    for (LineNumber line = 1; line <= result.document->lineCount(); ++line) {
        all += result.document->lineBytes(line) + '\n';
    }
    QCOMPARE(result.document->linesBytes(1, result.document->lineCount(), all.size()), all);
    QCOMPARE(result.document->lineBytes(0), QByteArray());
    QCOMPARE(result.document->lineBytes(result.document->lineCount() + 1), QByteArray());
}

void TestEvtxImporter::evidenceIsTheRecordInTheFile()
{
    const ImportResult result = importEvtx(m_file);
    QVERIFY(isConsistent(result));
    for (const LogEvent &event : result.events) {
        const ByteRange range = event.evidence.range;
        QCOMPARE(m_file.sliced(range.offset, 4), QByteArray("\x2a\x2a\0\0", 4));
        QCOMPARE(qFromLittleEndian<quint32>(m_file.constData() + range.offset + 4),
                 quint32(range.length));
        QCOMPARE(result.document->lineRange(event.evidence.line), range);
        QCOMPARE(result.document->lineAt(range.offset), event.evidence.line);
        QCOMPARE(result.document->lineAt(range.end() - 1), event.evidence.line);
    }
    QCOMPARE(result.document->lineAt(0), 0);
    QCOMPARE(result.document->lineAt(m_file.size()), 0);
}

void TestEvtxImporter::onlyRecordsWithALiteralBecomeEvents_data()
{
    QTest::addColumn<QByteArrayList>("literals");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("provider, in the template")
        << QByteArrayList{"certificateservicesclient-certenroll"} << u"Provider_Name"_s
        << u"Microsoft-Windows-CertificateServicesClient-CertEnroll"_s;
    QTest::newRow("text, in the record")
        << QByteArrayList{"Contoso Viewer"} << u"Data1"_s << u"Contoso Viewer"_s;
    QTest::newRow("number") << QByteArrayList{"0x2AB0003"} << u"Data6"_s << u"0x2ab0003"_s;
    QTest::newRow("beyond ASCII") << QByteArrayList{"ad\u00e8le"} << u"EventID"_s << u"87"_s;
    QTest::newRow("escaped in XML") << QByteArrayList{"<a & 'b'>"} << u"EventID"_s << u"87"_s;
    QTest::newRow("user data") << QByteArrayList{"CERT_CHAIN_POLICY_BASE"} << u"EventID"_s
                               << u"30"_s;
    QTest::newRow("nothing asked for") << QByteArrayList() << QString() << QString();
    QTest::newRow("nowhere") << QByteArrayList{"no such text"} << QString() << QString();
}

void TestEvtxImporter::onlyRecordsWithALiteralBecomeEvents()
{
    QFETCH(QByteArrayList, literals);
    QFETCH(QString, field);
    QFETCH(QString, value);
    const ImportResult result = importEvtx(m_file, literals);
    QCOMPARE(result.events.isEmpty(), field.isEmpty());
    qsizetype wanted = 0;
    for (LineNumber line = 1; line <= result.document->lineCount(); ++line) {
        const auto event = parseWindowsEvent(result.document->lineText(line));
        QVERIFY(event);
        wanted += !field.isEmpty() && event->fields.value(field) == value ? 1 : 0;
    }
    QCOMPARE(result.events.size(), wanted);
    for (const LogEvent &event : result.events) {
        QCOMPARE(event.field(field), value);
    }
}

void TestEvtxImporter::threadsDoNotMatter()
{
    QByteArray bytes = m_file;
    bytes[HeaderBytes + 2 * ChunkSize + 900] ^= 0x10;
    bytes[HeaderBytes + 3 * ChunkSize] ^= 0x10;
    const ImportResult one = importEvtx(bytes);
    for (const int threads : {2, 5, 16}) {
        const ImportResult many = importEvtx(bytes, evtxTestLiterals(), threads);
        QVERIFY(many.events == one.events);
        QVERIFY(many.source == one.source);
    }
}

void TestEvtxImporter::emptyAndUnusedChunksAreNoFault()
{
    const QByteArray longer = m_file + QByteArray(3 * ChunkSize, '\0');
    const ImportResult result = importEvtx(longer);
    QCOMPARE(issueCodes(result), QStringList());
    QVERIFY(result.events == importEvtx(m_file).events);
    const ImportResult empty = importEvtx(m_file.first(HeaderBytes));
    QCOMPARE(issueCodes(empty), QStringList{u"truncatedInput"_s});
    QCOMPARE(empty.document->lineCount(), 0);
}

void TestEvtxImporter::damageIsReported_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("issues");
    QTest::addColumn<int>("lost");
    const qsizetype second = HeaderBytes + ChunkSize;
    const auto flipped = [this](qsizetype at) {
        QByteArray bytes = m_file;
        bytes[at] ^= 0x40;
        return bytes;
    };
    QTest::newRow("dirty") << withHeader(m_file, 120, 1) << QStringList{u"dirtyLog"_s} << 0;
    QTest::newRow("file header") << flipped(16) << QStringList{u"wrongChecksum"_s} << 0;
    QTest::newRow("chunk header") << flipped(second + 60) << QStringList{u"wrongChecksum"_s} << 0;
    QTest::newRow("chunk without magic") << flipped(second) << QStringList{u"lostRecords"_s} << 0;
    QTest::newRow("text of a record")
        << flipped(second + 65000) << QStringList{u"wrongChecksum"_s} << 0;
    QTest::newRow("magic of the second chunk's first record")
        << flipped(second + 512) << QStringList{u"wrongChecksum"_s, u"lostRecords"_s} << 1;
    QByteArray zeroed = m_file;
    zeroed.replace(second, ChunkSize, QByteArray(ChunkSize, '\0'));
    QTest::newRow("chunk of zeros before others") << zeroed << QStringList{u"lostRecords"_s} << -1;
}

void TestEvtxImporter::damageIsReported()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, issues);
    QFETCH(int, lost);
    const ImportResult whole = importEvtx(m_file, {});
    const ImportResult result = importEvtx(bytes, {});
    QStringList codes = issueCodes(result);
    codes.removeDuplicates();
    // A template that stood in the lost record is missing for others, which is said too.
    QCOMPARE(codes, issues);
    if (lost >= 0) {
        QCOMPARE(result.document->lineCount(), whole.document->lineCount() - lost);
    }
    for (const ImportIssue &issue : result.source.issues) {
        QVERIFY(!issueText(issue).contains(u"%1"_s));
    }
}

void TestEvtxImporter::cutAtManyPlacesKeepsWhatComesBefore()
{
    const ImportResult whole = importEvtx(m_file);
    for (qsizetype cut = 0; cut < m_file.size(); cut += 1 + cut / 60) {
        const ImportResult result = importEvtx(m_file.first(cut));
        LineNumber before = 0;
        while (before < whole.document->lineCount() &&
               whole.document->lineRange(before + 1).end() <= cut) {
            ++before;
        }
        QCOMPARE(result.document->lineCount(), before);
        const bool isAtBoundary = (cut - HeaderBytes) % ChunkSize == 0 && cut > HeaderBytes;
        QCOMPARE(result.source.issues.isEmpty(), isAtBoundary);
        const auto events = std::ranges::count_if(whole.events, [before](const LogEvent &event) {
            return event.evidence.line <= before;
        });
        QCOMPARE(result.events.size(), events);
    }
}

void TestEvtxImporter::damagedFilesAreSurvived()
{
    const QByteArray small = playedLog(30).evtx();
    QRandomGenerator random(20260226);
    for (int run = 0; run < 300; ++run) {
        const QByteArray bytes = damaged(small, random);
        const ImportResult result = importEvtx(bytes);
        QVERIFY(isConsistent(result));
        for (LineNumber line = 1; line <= result.document->lineCount(); ++line) {
            QVERIFY(!result.document->lineBytes(line).contains('\n'));
        }
    }
}

void TestEvtxImporter::missingHeaderIsNoHindrance()
{
    const ImportResult result = importEvtx(m_file.sliced(HeaderBytes));
    QCOMPARE(issueCodes(result), QStringList{u"truncatedInput"_s});
    QCOMPARE(withoutPlaces(result.events), withoutPlaces(importEvtx(m_file).events));
}

/// Of the whole file, and of one chunk, whose records may make much out of little.
void TestEvtxImporter::limitsEndTheEvents()
{
    ImportInput input;
    input.file = EvidenceFile::fromBytes(m_file);
    input.options.literals = [](const LogSource &) { return evtxTestLiterals(); };
    const ImportResult all = EvtxImporter(2).parse(input, {});
    // The programs' own limit is that of a file as large as memory.
    static_assert(Limits::WindowsLogCharacters > 20'000);
    const ImportResult some = EvtxImporter(2, EventBudget(20'000)).parse(input, {});
    QCOMPARE(issueCodes(some), QStringList{u"limitReached"_s});
    QVERIFY(!some.events.isEmpty() && some.events.size() < all.events.size());
    QVERIFY(some.events == all.events.first(some.events.size()));
    QCOMPARE(some.document->lineCount(), all.document->lineCount());

    Examples::EvtxChunkWriter writer;
    for (quint64 number = 1; number <= 30; ++number) {
        writer.beginRecord(number, 133'500'000'000'000'000U);
        writer.instance("repeats",
                        [&writer] {
                            writer.openElement(u"Event"_s, false);
                            writer.closeStart();
                            writer.openElement(u"EventData"_s, false);
                            writer.closeStart();
                            for (int i = 0; i < 100; ++i) {
                                writer.openElement(u"Data"_s, false);
                                writer.closeStart();
                                writer.substitution(0, 0x01);
                                writer.endElement();
                            }
                            writer.endElement();
                            writer.endElement();
                        },
                        {Examples::evtxText(QString(900, u'x'))});
        QVERIFY(writer.endRecord());
    }
    const ImportResult repeated = importEvtx(writer.finished(), {"xxx"});
    QVERIFY(issueCodes(repeated).contains(u"limitReached"_s));
    QCOMPARE(repeated.events.size(), Limits::EvtxChunkCharacters / 90'000 + 1);
}

void TestEvtxImporter::numberOfEventsIsLimited()
{
    Examples::EvtxChunkWriter writer;
    qint64 records = 0;
    do {
        writer.beginRecord(static_cast<quint64>(records + 1), 133'500'000'000'000'000U);
        writer.instance("small",
                        [&writer] {
                            writer.openElement(u"Event"_s, false);
                            writer.closeStart();
                            writer.openElement(u"System"_s, false);
                            writer.closeStart();
                            writer.openElement(u"TimeCreated"_s, true);
                            writer.attribute(u"SystemTime"_s, true);
                            writer.text(u"2024-03-05T10:15:30Z"_s);
                            writer.closeEmpty();
                            writer.endElement();
                            writer.endElement();
                        },
                        {});
    } while (writer.endRecord() && ++records > 0);
    const ImportResult result = importEvtx(
        writer.finished().repeated(Limits::EventsPerSource / records + 1), {"2024-03-05"});
    QCOMPARE(result.events.size(), Limits::EventsPerSource);
    QCOMPARE(issueCodes(result), (QStringList{u"truncatedInput"_s, u"limitReached"_s}));
    QCOMPARE(result.source.issues.last().line, Limits::EventsPerSource + 1);
}

namespace {
/// `<Event><UserData><Long… A0='…' A1='…' …/></UserData></Event>`: each attribute becomes a datum
/// that is named by the whole path.
void attributesOfLongPath(Examples::EvtxChunkWriter &writer, int attributes)
{
    writer.openElement(u"Event"_s, false);
    writer.closeStart();
    writer.openElement(u"UserData"_s, false);
    writer.closeStart();
    writer.openElement(QString(4'000, u'L'), true);
    for (int i = 0; i < attributes; ++i) {
        writer.attribute(u"A%1"_s.arg(i), i + 1 == attributes);
        writer.substitution(0, 0x01);
    }
    writer.closeEmpty();
    writer.endElement();
    writer.endElement();
}
} // namespace

void TestEvtxImporter::namesCountAsCharacters()
{
    constexpr int Records = 30;
    constexpr int Attributes = 15;
    Examples::EvtxChunkWriter writer;
    for (quint64 number = 1; number <= Records; ++number) {
        writer.beginRecord(number, 133'500'000'000'000'000U);
        writer.instance("long", [&writer] { attributesOfLongPath(writer, Attributes); },
                        {Examples::evtxText(u"xxx"_s)});
        QVERIFY(writer.endRecord());
    }
    const ImportResult result = importEvtx(writer.finished(), {"xxx"});
    QVERIFY(issueCodes(result).contains(u"limitReached"_s));
    QVERIFY(!result.events.isEmpty());
    QVERIFY(result.events.size() <= Limits::EvtxChunkCharacters / (Attributes * 4'000) + 1);
}

void TestEvtxImporter::limitsOfARecordAreReported_data()
{
    using Define = std::function<void(Examples::EvtxChunkWriter &)>;
    QTest::addColumn<Define>("define");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<QByteArray>("shown");
    const auto elements = [](int count, bool nested) -> Define {
        return [=](Examples::EvtxChunkWriter &writer) {
            for (int i = 0; i < count; ++i) {
                writer.openElement(u"E"_s, false);
                writer.closeStart();
                writer.substitution(0, 0x01);
                if (!nested) {
                    writer.endElement();
                }
            }
            for (int i = 0; nested && i < count; ++i) {
                writer.endElement();
            }
        };
    };
    const QByteArray beginning("<E>xxx");
    QTest::newRow("nesting of the template") << elements(Limits::BinXmlDepth + 1, true) << u"xxx"_s
                                             << qint64(Limits::BinXmlDepth) << QByteArray();
    QTest::newRow("nesting of the event") << elements(Limits::XmlDepth + 1, true) << u"xxx"_s
                                          << qint64(Limits::XmlDepth) << beginning;
    // The template itself counts too.
    QTest::newRow("elements") << elements(Limits::BinXmlElements, false) << u"xxx"_s
                              << qint64(Limits::BinXmlElements) << beginning;
    QTest::newRow("length") << elements(60, false) << QString(20'000, u'x') << Limits::XmlEventBytes
                            << beginning;
    QTest::newRow("names of data")
        << Define([](Examples::EvtxChunkWriter &writer) { attributesOfLongPath(writer, 20); })
        << u"xxx"_s << qint64(Limits::EventNameCharacters) << "<Event><UserData><LLL"_ba;
    QTest::newRow("steps") << Define([](Examples::EvtxChunkWriter &writer) {
        for (int i = 0; i <= Limits::BinXmlSteps; ++i) {
            writer.characters({});
        }
    }) << u"xxx"_s << qint64(Limits::BinXmlSteps)
                           << QByteArray();
}

/// The record stays visible as far as it goes, and so do its neighbours.
void TestEvtxImporter::limitsOfARecordAreReported()
{
    QFETCH(std::function<void(Examples::EvtxChunkWriter &)>, define);
    QFETCH(QString, text);
    QFETCH(qint64, limit);
    QFETCH(QByteArray, shown);
    Examples::EvtxChunkWriter writer;
    for (quint64 number = 1; number <= 3; ++number) {
        const auto small = [&writer] {
            writer.openElement(u"Event"_s, false);
            writer.closeStart();
            writer.substitution(0, 0x01);
            writer.endElement();
        };
        const auto large = [&] { define(writer); };
        writer.beginRecord(number, 133'500'000'000'000'000U);
        writer.instance(number == 3 ? "large" : "small",
                        number == 3 ? std::function<void()>(large) : small,
                        {Examples::evtxText(number == 3 ? text : u"xxx"_s)});
        QVERIFY(writer.endRecord());
    }
    const ImportResult result = importEvtx(writer.finished(), {"xxx"});
    QList<ImportIssue> issues = result.source.issues;
    issues.removeIf([](const ImportIssue &issue) { return issue.code != IssueCode::LimitReached; });
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.first().line, 3);
    QVERIFY2(issues.first().detail.contains(QString::number(limit)),
             qPrintable(issues.first().detail));
    QCOMPARE(result.document->lineCount(), 3);
    QVERIFY(result.document->lineBytes(3).startsWith(shown));
    QCOMPARE(result.document->lineBytes(3).isEmpty(), shown.isEmpty());
    QCOMPARE(result.document->lineBytes(2), QByteArray("<Event>xxx</Event>"));
}

void TestEvtxImporter::cancelledImportSaysSo()
{
    QByteArray large = m_file;
    while (large.size() < 40'000'000) {
        large += m_file.sliced(HeaderBytes);
    }
    for (const int threads : {1, 2}) {
        int questions = 0;
        ImportControl control;
        control.isCancelled = [&questions] { return ++questions >= 3; };
        const ImportResult result = importEvtx(large, evtxTestLiterals(), threads, control);
        QVERIFY(questions < 6); // it is asked after each chunk, and not much more once it is so
        QCOMPARE(result.source.issues.last().code, IssueCode::Cancelled);
        QVERIFY(result.document->lineCount() < 20'000);
    }
}

void TestEvtxImporter::progressReachesTheEnd()
{
    qint64 last = 0;
    ImportControl control;
    control.progress = [&last](qint64 done) {
        QVERIFY(done >= last);
        last = done;
    };
    std::ignore = importEvtx(m_file, {}, 2, control);
    QCOMPARE(last, qint64(m_file.size()));
}

void TestEvtxImporter::shrunkenFileIsReported()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(m_file);
    QVERIFY(file.flush());
    ImportInput input;
    input.file = EvidenceFile::open(file.fileName()).value();
    QVERIFY(file.resize(HeaderBytes + ChunkSize + 1000));
    const ImportResult result = EvtxImporter(2).parse(input, {});
    QCOMPARE(issueCodes(result), QStringList{u"cannotRead"_s});
    QVERIFY(result.document->lineCount() > 0);
}

QTEST_APPLESS_MAIN(TestEvtxImporter)
#include "tst_evtximporter.moc"
