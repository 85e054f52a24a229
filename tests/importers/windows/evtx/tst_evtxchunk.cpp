// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/binxmlrenderer.h"
#include "importers/windows/evtx/crc32.h"
#include "importers/windows/evtx/evtxchunk.h"
#include "importers/windows/evtx/evtxxml.h"
#include "models/domain/limits.h"
#include "tests/generator/evtxchunkwriter.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>
#include <QtEndian>

using namespace Scep;
using namespace Scep::Evtx;
using namespace Scep::Examples;
using namespace Qt::StringLiterals;

namespace {
const QByteArray FragmentHeader("\x0f\x01\x01\x00", 4);

/// A chunk with one record that is one instance of a template.
QByteArray chunkOf(const std::function<void(EvtxChunkWriter &)> &define,
                   const QList<EvtxValue> &values,
                   const std::function<void(EvtxChunkWriter &)> &nested = {})
{
    EvtxChunkWriter writer;
    writer.beginRecord(1, 133'500'000'000'000'000U);
    writer.instance(
        "test", [&] { define(writer); }, values,
        [&] {
            if (nested) {
                nested(writer);
            }
        });
    return writer.endRecord() ? writer.finished() : QByteArray();
}

/// `<E A='…'>…</E>` of one value, in both places.
void elementOfValue(EvtxChunkWriter &writer)
{
    writer.openElement(u"E"_s, true);
    writer.attribute(u"A"_s, true);
    writer.substitution(0, 0x01);
    writer.closeStart();
    writer.substitution(0, 0x01);
    writer.endElement();
}

struct Rendered
{
    QString xml;
    BinXmlFault fault = BinXmlFault::None;
};

Rendered rendered(const QByteArray &bytes)
{
    const std::vector<EvtxRecord> records = findRecords(bytes).records;
    if (records.empty()) {
        return {};
    }
    BinXmlNames names;
    EvtxChunk chunk(bytes, names);
    XmlLineSink sink;
    const BinXmlFault fault = BinXmlRenderer(chunk, sink).render(records.front());
    return {.xml = QString::fromUtf8(sink.bytes()), .fault = fault};
}
} // namespace

class TestEvtxChunk : public QObject
{
    Q_OBJECT

private slots:
    void checksumIsThatOfTheStandard();
    void valuesAreWrittenAsWindowsDoes_data();
    void valuesAreWrittenAsWindowsDoes();
    void textIsEscapedAndOneLine_data();
    void textIsEscapedAndOneLine();
    void severalItemsRepeatTheElement();
    void nullLeavesAttributeAndDependentElementOut();
    void nestedTemplateIsFilledIn();
    void directElementsNeedNoTemplate();
    void tooDeepXmlIsRefused();
    void templateThatHoldsItselfIsRefused();
    void tooManyElementsAreRefused_data();
    void tooManyElementsAreRefused();
    void tooLongRecordIsRefused();
    void tooLongNamesAreRefused();
    void tooLongValuesAreRefused();
    void tooManyStepsAreRefused_data();
    void tooManyStepsAreRefused();
    void missingTemplateLeavesValues();
    void overlappingDefinitionsAreRefused();
    void cutChunkKeepsWhatComesBefore();
    void brokenRecordCostsOnlyItself();
    void anyDamageIsSurvived();
};

void TestEvtxChunk::checksumIsThatOfTheStandard()
{
    QCOMPARE(crc32("123456789"), 0xCBF43926U);
    QByteArray bytes(1000, 'x');
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<char>(i * 7);
    }
    for (const qsizetype cut : {0, 1, 15, 16, 17, 500, 1000}) {
        const QByteArrayView all(bytes);
        QCOMPARE(crc32(all.sliced(cut), crc32(all.first(cut))), evtxChecksum(bytes));
    }
}

void TestEvtxChunk::valuesAreWrittenAsWindowsDoes_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto hex = [](const char *digits) { return QByteArray::fromHex(digits); };
    QTest::newRow("string") << 0x01 << hex("610062000000") << u"ab"_s;
    QTest::newRow("ansi string") << 0x02 << hex("61e4620000") << u"a\u00e4b"_s;
    QTest::newRow("int8") << 0x03 << hex("ff") << u"-1"_s;
    QTest::newRow("uint8") << 0x04 << hex("ff") << u"255"_s;
    QTest::newRow("int16") << 0x05 << hex("feff") << u"-2"_s;
    QTest::newRow("uint16") << 0x06 << hex("feff") << u"65534"_s;
    QTest::newRow("int32") << 0x07 << hex("00000080") << u"-2147483648"_s;
    QTest::newRow("uint32") << 0x08 << hex("ffffffff") << u"4294967295"_s;
    QTest::newRow("int64") << 0x09 << hex("ffffffffffffffff") << u"-1"_s;
    QTest::newRow("uint64") << 0x0a << hex("ffffffffffffffff") << u"18446744073709551615"_s;
    QTest::newRow("real32") << 0x0b << hex("0000c03f") << u"1.5"_s;
    QTest::newRow("real64") << 0x0c << hex("000000000000f83f") << u"1.5"_s;
    QTest::newRow("true") << 0x0d << hex("00000100") << u"true"_s;
    QTest::newRow("false") << 0x0d << hex("00000000") << u"false"_s;
    QTest::newRow("binary") << 0x0e << hex("00ab1f") << u"00AB1F"_s;
    QTest::newRow("guid") << 0x0f << hex("00112233445566778899aabbccddeeff")
                          << u"{33221100-5544-7766-8899-aabbccddeeff}"_s;
    QTest::newRow("size of 32 bits") << 0x10 << hex("10000000") << u"0x10"_s;
    QTest::newRow("size of 64 bits") << 0x10 << hex("1000000001000000") << u"0x100000010"_s;
    QTest::newRow("file time") << 0x11 << hex("00803ed5deb19d01")
                               << u"1970-01-01T00:00:00.0000000Z"_s;
    QTest::newRow("file time of a leap day")
        << 0x11 << evtxNumber(0x11, 125'963'423'999'999'999U).bytes
        << u"2000-02-29T23:59:59.9999999Z"_s;
    QTest::newRow("last file time")
        << 0x11 << hex("ffffffffffffffff") << u"60056-05-28T05:36:10.9551615Z"_s;
    QTest::newRow("system time") << 0x12 << hex("e8070200040001000d000e000f00fa00")
                                 << u"2024-02-01T13:14:15.250Z"_s;
    QTest::newRow("sid") << 0x13 << hex("01020000000000052000000020020000") << u"S-1-5-32-544"_s;
    QTest::newRow("hex 32") << 0x14 << hex("0300ab02") << u"0x2ab0003"_s;
    QTest::newRow("hex 64") << 0x15 << hex("0000000000000080") << u"0x8000000000000000"_s;
    QTest::newRow("unknown type") << 0x30 << hex("01ff") << u"01FF"_s;
    QTest::newRow("too short") << 0x08 << hex("01") << QString();
    QTest::newRow("sid that is cut") << 0x13 << hex("01ff00000000000520000000") << QString();
}

void TestEvtxChunk::valuesAreWrittenAsWindowsDoes()
{
    QFETCH(int, type);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const Rendered result =
        rendered(chunkOf(elementOfValue, {{.type = static_cast<quint8>(type), .bytes = bytes}}));
    QCOMPARE(result.fault, BinXmlFault::None);
    QCOMPARE(result.xml, text.isEmpty() ? u"<E A=''/>"_s : u"<E A='%1'>%1</E>"_s.arg(text));
}

void TestEvtxChunk::textIsEscapedAndOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("xml");
    QTest::newRow("markup") << u"<a b='c'>&"_s << u"&lt;a b=&apos;c&apos;&gt;&amp;"_s;
    QTest::newRow("line ends") << u"a\r\nb\nc\rd"_s << u"a&#10;b&#10;c&#10;d"_s;
    QTest::newRow("controls") << u"a\x01\tb"_s << u"a\u2401\tb"_s;
    QTest::newRow("two bytes") << u"\u00e4\u0142"_s << u"\u00e4\u0142"_s;
    QTest::newRow("three bytes") << u"\u20ac"_s << u"\u20ac"_s;
    QTest::newRow("pair") << u"\U0001F512"_s << u"\U0001F512"_s;
    QTest::newRow("half pairs") << QString(u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDD12))
                                << u"a\uFFFDb\uFFFD"_s;
    QTest::newRow("no character") << QString(QChar(0xFFFF)) << u"\uFFFD"_s;
    const QString plain = u"The quick brown fox jumps over the lazy dog."_s;
    for (qsizetype at = 0; at <= plain.size(); at += 5) { // between characters copied together
        QTest::addRow("markup at %lld", qlonglong(at))
            << QString(plain).insert(at, u"<\u20ac\U0001F512\r\n"_s)
            << QString(plain).insert(at, u"&lt;\u20ac\U0001F512&#10;"_s);
    }
}

void TestEvtxChunk::textIsEscapedAndOneLine()
{
    QFETCH(QString, text);
    QFETCH(QString, xml);
    QCOMPARE(rendered(chunkOf(elementOfValue, {evtxText(text)})).xml,
             u"<E A='%1'>%1</E>"_s.arg(xml));
}

void TestEvtxChunk::severalItemsRepeatTheElement()
{
    const auto define = [](EvtxChunkWriter &writer) {
        writer.openElement(u"E"_s, false);
        writer.closeStart();
        for (const quint16 index : {0, 1}) {
            writer.openElement(u"D"_s, false);
            writer.closeStart();
            writer.substitution(index, 0x81);
            writer.endElement();
        }
        writer.endElement();
    };
    const EvtxValue numbers{.type = 0x86, .bytes = QByteArray::fromHex("010002000300")};
    QCOMPARE(rendered(chunkOf(define, {evtxTexts({u"a"_s, QString(), u"c"_s}), numbers})).xml,
             u"<E><D>a</D><D/><D>c</D><D>1</D><D>2</D><D>3</D></E>"_s);
    QCOMPARE(rendered(chunkOf(define, {EvtxValue{.type = 0x81}, numbers})).xml,
             u"<E><D/><D>1</D><D>2</D><D>3</D></E>"_s);
    QCOMPARE(rendered(chunkOf(elementOfValue, {numbers})).xml,
             u"<E A='1, 2, 3'>1</E><E A='1, 2, 3'>2</E><E A='1, 2, 3'>3</E>"_s);
}

void TestEvtxChunk::nullLeavesAttributeAndDependentElementOut()
{
    const QByteArray chunk = chunkOf(elementOfValue, {EvtxValue{}});
    QCOMPARE(rendered(chunk).xml, u"<E/>"_s);

    QByteArray dependent = chunk;
    const qsizetype element = dependent.indexOf(QByteArray("\x41\xff\xff", 3));
    QVERIFY(element > 0);
    dependent.replace(element + 1, 2, QByteArray(2, '\0')); // depends on value 0
    QCOMPARE(rendered(dependent).xml, QString());
}

void TestEvtxChunk::nestedTemplateIsFilledIn()
{
    const auto outer = [](EvtxChunkWriter &writer) {
        writer.openElement(u"Outer"_s, false);
        writer.closeStart();
        writer.substitution(0, 0x21);
        writer.endElement();
    };
    const auto inner = [](EvtxChunkWriter &writer) {
        writer.putBytes(FragmentHeader);
        writer.instance("inner", [&] { elementOfValue(writer); }, {evtxText(u"x"_s)});
    };
    QCOMPARE(rendered(chunkOf(outer, {EvtxValue{.type = 0x21}}, inner)).xml,
             u"<Outer><E A='x'>x</E></Outer>"_s);
}

void TestEvtxChunk::directElementsNeedNoTemplate()
{
    EvtxChunkWriter writer;
    writer.beginRecord(1, 1);
    writer.openElement(u"Direct"_s, false);
    writer.closeStart();
    writer.text(u"text"_s);
    writer.endElement();
    QVERIFY(writer.endRecord());
    QCOMPARE(rendered(writer.finished()).xml, u"<Direct>text</Direct>"_s);
}

void TestEvtxChunk::tooDeepXmlIsRefused()
{
    const auto nested = [](int depth) {
        return chunkOf(
            [depth](EvtxChunkWriter &writer) {
                for (int i = 0; i < depth; ++i) {
                    writer.openElement(u"E"_s, false);
                    writer.closeStart();
                }
                for (int i = 0; i < depth; ++i) {
                    writer.endElement();
                }
            },
            {});
    };
    QCOMPARE(rendered(nested(Limits::BinXmlDepth - 1)).fault, BinXmlFault::None);
    QCOMPARE(rendered(nested(Limits::BinXmlDepth + 1)).fault, BinXmlFault::TooDeep);
}

void TestEvtxChunk::templateThatHoldsItselfIsRefused()
{
    const auto define = [](EvtxChunkWriter &writer) {
        // The definition begins before its GUID, size and fragment header.
        const auto definition = static_cast<quint32>(writer.position() - 28);
        const QByteArray guid = QCryptographicHash::hash("test", QCryptographicHash::Md5);
        writer.openElement(u"E"_s, false);
        writer.closeStart();
        for (int i = 0; i < 2; ++i) {
            writer.put<quint8>(0x0c);
            writer.put<quint8>(0x01);
            writer.putBytes(guid.first(4));
            writer.put<quint32>(definition);
            writer.put<quint32>(0); // no values
        }
        writer.endElement();
    };
    QCOMPARE(rendered(chunkOf(define, {})).fault, BinXmlFault::TooDeep);
}

void TestEvtxChunk::tooManyElementsAreRefused_data()
{
    QTest::addColumn<int>("items");
    QTest::addColumn<bool>("fits");
    // The template itself counts too.
    QTest::newRow("limit") << Limits::BinXmlElements - 1 << true;
    QTest::newRow("beyond") << Limits::BinXmlElements << false;
}

void TestEvtxChunk::tooManyElementsAreRefused()
{
    QFETCH(int, items);
    QFETCH(bool, fits);
    const EvtxValue value{.type = 0x84, .bytes = QByteArray(items, '\1')};
    QCOMPARE(rendered(chunkOf(elementOfValue, {value})).fault,
             fits ? BinXmlFault::None : BinXmlFault::TooManyElements);
}

void TestEvtxChunk::tooLongRecordIsRefused()
{
    const auto define = [](EvtxChunkWriter &writer) {
        for (int i = 0; i < 60; ++i) {
            elementOfValue(writer);
        }
    };
    const QString text(20'000, u'x');
    QCOMPARE(rendered(chunkOf(define, {evtxText(text)})).fault, BinXmlFault::TooLong);
    QCOMPARE(rendered(chunkOf(define, {evtxText(text.first(2000))})).fault, BinXmlFault::None);
}

/// Attributes without a value are nothing but their names.
void TestEvtxChunk::tooLongNamesAreRefused()
{
    const auto define = [](EvtxChunkWriter &writer) {
        writer.openElement(u"E"_s, true);
        for (int i = 0; i < 20; ++i) {
            writer.attribute(u"A%1"_s.arg(i, 1'000, 10, QChar(u'0')), i == 19);
        }
        writer.closeStart();
        writer.substitution(0, 0x84);
        writer.endElement();
    };
    const Rendered result =
        rendered(chunkOf(define, {EvtxValue{.type = 0x84, .bytes = QByteArray(200, '\1')}}));
    QCOMPARE(result.fault, BinXmlFault::TooLong);
    QVERIFY(result.xml.size() < Limits::XmlEventBytes + 2'000);
}

/// What is trimmed of a text was read all the same.
void TestEvtxChunk::tooLongValuesAreRefused()
{
    const auto define = [](EvtxChunkWriter &writer) {
        for (int i = 0; i < 60; ++i) {
            elementOfValue(writer);
        }
    };
    QCOMPARE(rendered(chunkOf(define, {evtxText(QString(15'000, QChar(0)))})).fault,
             BinXmlFault::TooLong);
    QCOMPARE(rendered(chunkOf(define, {evtxText(QString(5'000, QChar(0)))})).fault,
             BinXmlFault::None);
}

void TestEvtxChunk::tooManyStepsAreRefused_data()
{
    QTest::addColumn<int>("uses");
    QTest::addColumn<bool>("fits");
    QTest::newRow("some") << 200 << true;
    QTest::newRow("many") << 400 << false;
}

/// Binary XML in a value is gone through at each place where the value is used.
void TestEvtxChunk::tooManyStepsAreRefused()
{
    QFETCH(int, uses);
    QFETCH(bool, fits);
    const auto define = [uses](EvtxChunkWriter &writer) {
        writer.openElement(u"E"_s, false);
        writer.closeStart();
        for (int i = 0; i < uses; ++i) {
            writer.substitution(0, 0x21);
        }
        writer.endElement();
    };
    const QByteArray emptyText("\x07\0\0", 3);
    const EvtxValue value{.type = 0x21, .bytes = emptyText.repeated(30)};
    static_assert(200 * 61 + 10 < Limits::BinXmlSteps && 400 * 61 > Limits::BinXmlSteps);
    QCOMPARE(rendered(chunkOf(define, {value})).fault,
             fits ? BinXmlFault::None : BinXmlFault::TooManySteps);
}

void TestEvtxChunk::missingTemplateLeavesValues()
{
    QByteArray bytes = chunkOf(elementOfValue, {evtxText(u"kept"_s), evtxNumber(0x08, 5)});
    const EvtxRecord record = findRecords(bytes).records.front();
    BinXmlInstance instance;
    QVERIFY(readRecordInstance(bytes, record, instance));
    bytes[instance.definition + 4] = 'X'; // another id than that of the instance
    QCOMPARE(rendered(bytes).fault, BinXmlFault::MissingTemplate);

    BinXmlNames names;
    EvtxChunk chunk(bytes, names);
    XmlLineSink sink;
    BinXmlRenderer(chunk, sink).renderValues(record);
    QCOMPARE(QString::fromUtf8(sink.bytes()),
             u"<Event><System><EventRecordID>1</EventRecordID></System><EventData><Data>kept</Data>"
             "<Data>5</Data></EventData></Event>"_s);
}

/// Else a chunk of definitions that hold each other would be compiled into gigabytes.
void TestEvtxChunk::overlappingDefinitionsAreRefused()
{
    QByteArray bytes(EvtxChunkWriter::Size, '\0');
    for (const qsizetype at : {600, 640, 680}) {
        bytes[at + 4] = 7;                                                             // id
        qToLittleEndian<quint32>(at == 680 ? 60'000 : 30'000, bytes.data() + at + 20); // size
    }
    BinXmlNames names;
    EvtxChunk chunk(bytes, names);
    QVERIFY(chunk.templateAt(600, 7) != nullptr);
    QVERIFY(chunk.templateAt(640, 7) != nullptr);
    QVERIFY(chunk.templateAt(680, 7) == nullptr);
    QVERIFY(chunk.templateAt(600, 7) != nullptr);
    QVERIFY(chunk.templateAt(600, 8) == nullptr);
    QVERIFY(chunk.templateAt(0xFFFFFFFF, 7) == nullptr);
}

namespace {
QByteArray chunkOfRecords(int count)
{
    EvtxChunkWriter writer;
    for (int i = 1; i <= count; ++i) {
        writer.beginRecord(static_cast<quint64>(i), 133'500'000'000'000'000U);
        writer.instance("test", [&] { elementOfValue(writer); }, {evtxText(u"value %1"_s.arg(i))});
        if (!writer.endRecord()) {
            return {};
        }
    }
    return writer.finished();
}
} // namespace

void TestEvtxChunk::cutChunkKeepsWhatComesBefore()
{
    const QByteArray whole = chunkOfRecords(40);
    const ChunkRecords all = findRecords(whole);
    QCOMPARE(all.records.size(), 40U);
    QVERIFY(all.damage.lost.empty() && !all.damage.headerChecksum && !all.damage.dataChecksum &&
            !all.damage.isCut);
    const EvtxRecord last = all.records.back();
    for (qsizetype cut = 0; cut < last.offset + last.size; ++cut) {
        const ChunkRecords some = findRecords(QByteArrayView(whole).first(cut));
        const auto before = std::ranges::count_if(
            all.records, [cut](const EvtxRecord &each) { return each.offset + each.size <= cut; });
        QCOMPARE(static_cast<qint64>(some.records.size()), before);
        QVERIFY(some.damage.isCut);
        QVERIFY(cut < 512 || some.damage.dataChecksum);
    }
}

void TestEvtxChunk::brokenRecordCostsOnlyItself()
{
    const QByteArray whole = chunkOfRecords(40);
    const ChunkRecords all = findRecords(whole);
    for (const size_t victim : {1U, 20U, 39U}) {
        for (const qsizetype at : {0, 4, 7}) { // magic, size
            QByteArray bytes = whole;
            bytes[all.records[victim].offset + at] ^= 0x55;
            const ChunkRecords some = findRecords(bytes);
            QCOMPARE(some.records.size(), 39U);
            QCOMPARE(some.damage.lostRecords, 1U);
            QCOMPARE(some.damage.lost.size(), 1U);
            QVERIFY(some.damage.dataChecksum);
        }
    }
}

void TestEvtxChunk::anyDamageIsSurvived()
{
    const QByteArray whole = chunkOfRecords(40);
    QRandomGenerator random(20260226);
    BinXmlNames names;
    for (int run = 0; run < 3000; ++run) {
        QByteArray bytes = whole;
        for (int i = random.bounded(1, 12); i > 0; --i) {
            bytes[random.bounded(8000)] = static_cast<char>(random.bounded(256));
        }
        EvtxChunk chunk(bytes, names);
        XmlLineSink sink;
        BinXmlRenderer renderer(chunk, sink);
        const ChunkRecords found = findRecords(bytes);
        for (const EvtxRecord &record : found.records) {
            sink.clear();
            const BinXmlFault fault = renderer.render(record);
            QXmlStreamReader reader(u"<r>"_s + QString::fromUtf8(sink.bytes()) + u"</r>"_s);
            reader.setNamespaceProcessing(false);
            while (fault == BinXmlFault::None && !reader.atEnd()) {
                reader.readNext();
            }
            const bool isFine = !reader.hasError() || reader.errorString().contains(u"redefined"_s);
            QVERIFY2(isFine, sink.bytes().toByteArray().constData());
        }
    }
}

QTEST_APPLESS_MAIN(TestEvtxChunk)
#include "tst_evtxchunk.moc"
