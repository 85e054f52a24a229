// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/evtxchunkwriter.h"
#include "tests/importers/windows/evtx/evtxdifferences.h"
#include "tests/importers/windows/evtx/evtxtest.h"

#include <QDirIterator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Scep;
using namespace Qt::StringLiterals;

namespace {
constexpr quint64 FileTime = 133'500'000'000'000'000U;

/// A file with one record for each type of value, and texts that are written in different ways.
QByteArray everyType()
{
    using namespace Examples;
    const auto hex = [](const char *digits) { return QByteArray::fromHex(digits); };
    const QList<EvtxValue> values{
        evtxText(u"<a b='c'>&\t\"d\" \u0142\u20ac\U0001F512"_s),
        evtxText(u"first\nsecond\r\nthird\rfourth"_s),
        evtxText(u"a\x01"_s + u"b"_s),
        {.type = 0x02, .bytes = "plain \xe4"},
        {.type = 0x02, .bytes = "with <b>markup</b>"},
        {.type = 0x03, .bytes = hex("ff")},
        {.type = 0x04, .bytes = hex("ff")},
        {.type = 0x05, .bytes = hex("feff")},
        {.type = 0x06, .bytes = hex("feff")},
        {.type = 0x07, .bytes = hex("00000080")},
        {.type = 0x08, .bytes = hex("ffffffff")},
        {.type = 0x09, .bytes = hex("feffffffffffffff")},
        {.type = 0x0a, .bytes = hex("ffffffffffffffff")},
        {.type = 0x0b, .bytes = hex("0000c03f")},
        {.type = 0x0c, .bytes = hex("000000000000f83f")},
        {.type = 0x0d, .bytes = hex("01000000")},
        {.type = 0x0d, .bytes = hex("00000000")},
        {.type = 0x0e, .bytes = hex("00ab1f")},
        {.type = 0x0f, .bytes = hex("00112233445566778899aabbccddeeff")},
        {.type = 0x10, .bytes = hex("10000000")},
        {.type = 0x10, .bytes = hex("1000000001000000")},
        evtxNumber(0x11, FileTime),
        {.type = 0x12, .bytes = hex("e8070200040001000d000e000f00fa00")},
        {.type = 0x13, .bytes = hex("01020000000000052000000020020000")},
        {.type = 0x14, .bytes = hex("0300ab02")},
        {.type = 0x15, .bytes = hex("0000000000000080")},
        evtxTexts({u"one"_s, u"two"_s}),
    };
    EvtxChunkWriter writer;
    quint64 number = 0;
    for (const EvtxValue &value : values) {
        writer.beginRecord(++number, FileTime);
        writer.instance("value",
                        [&writer] {
                            writer.openElement(u"Event"_s, false);
                            writer.closeStart();
                            writer.openElement(u"System"_s, false);
                            writer.closeStart();
                            writer.openElement(u"EventRecordID"_s, false);
                            writer.closeStart();
                            writer.substitution(0, 0x0a);
                            writer.endElement();
                            writer.endElement();
                            writer.openElement(u"EventData"_s, false);
                            writer.closeStart();
                            writer.openElement(u"Data"_s, false);
                            writer.closeStart();
                            writer.substitution(1, 0x01);
                            writer.endElement();
                            writer.endElement();
                            writer.endElement();
                        },
                        {evtxNumber(0x0a, number), value});
        [[maybe_unused]] const bool fits = writer.endRecord();
        Q_ASSERT(fits);
    }
    return playedLog(0).evtx().first(4096) + writer.finished();
}

/// The records of one file on both sides.
class Comparison
{
public:
    Comparison(const std::shared_ptr<const EvidenceFile> &file, const TextDocument &document)
        : m_facts(recordFacts(*file))
        , m_leftovers(leftoverRecords(*file))
    {
        for (LineNumber line = 1; line <= document.lineCount(); ++line) {
            const QString text = document.lineText(line);
            m_ours.push_back({.text = text, .event = comparedEvent(text)});
            m_byId.insert(m_ours.back().event.recordId, m_ours.size() - 1);
            if (!m_ours.back().event.error.isEmpty()) {
                m_faults += u"line %1 is not XML: %2"_s.arg(line).arg(m_ours.back().event.error);
            }
        }
    }

    void compare(const QStringList &theirs, ExportedRecords which)
    {
        for (const QString &text : theirs) {
            compare(comparedEvent(text), which);
        }
    }

    /// Those of ours that none of theirs was equal to.
    void explainRest()
    {
        if (m_facts.size() != m_ours.size()) {
            m_faults += u"%1 records, %2 lines"_s.arg(m_facts.size()).arg(m_ours.size());
            return;
        }
        for (size_t i = 0; i < m_ours.size(); ++i) {
            if (m_ours[i].isMatched) {
                continue;
            }
            const QString reason = reasonForAbsence(m_facts[i], m_ours[i].event);
            if (reason.isEmpty()) {
                m_faults += u"only ours: "_s + m_ours[i].text.left(300);
            }
            ++m_onlyOurs[reason];
        }
    }

    [[nodiscard]] QString line(const QString &name, qsizetype theirs) const
    {
        const auto list = [](const std::map<QString, int> &counts) {
            QStringList texts;
            for (const auto &[id, count] : counts) {
                texts += u"%1 %2"_s.arg(id).arg(count);
            }
            return texts.isEmpty() ? u"-"_s : texts.join(u", "_s);
        };
        return u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 |"_s.arg(name)
            .arg(m_ours.size())
            .arg(theirs)
            .arg(m_equal)
            .arg(list(m_written), list(m_onlyOurs), list(m_onlyTheirs));
    }
    [[nodiscard]] const QStringList &faults() const { return m_faults; }

private:
    struct Record
    {
        QString text;
        ComparedEvent event;
        bool isMatched = false;
    };

    void compare(const ComparedEvent &theirs, ExportedRecords which)
    {
        QString nearest;
        for (const size_t i : m_byId.values(theirs.recordId)) {
            Record &ours = m_ours[i];
            const auto found =
                ours.isMatched ? std::nullopt : writingDifferences(theirs, ours.text, ours.event);
            if (found) {
                ours.isMatched = true;
                m_equal += found->isEmpty() ? 1 : 0;
                for (const QString &id : *found) {
                    ++m_written[id];
                }
                if (which == ExportedRecords::Recovered) {
                    ++m_written[u"recovered"_s];
                }
                return;
            }
            nearest = ours.event.parts.join(u' ').left(2000);
        }
        if (which == ExportedRecords::Recovered && m_leftovers.contains(theirs.recordId)) {
            ++m_onlyTheirs[u"left from older use"_s];
            return;
        }
        m_faults += u"only theirs: %1 %2\nours: %3"_s.arg(
            theirs.error, theirs.parts.join(u' ').left(2000), nearest);
    }

    const std::vector<RecordFacts> m_facts;
    const QSet<QString> m_leftovers;
    std::vector<Record> m_ours;
    QMultiHash<QString, size_t> m_byId;
    std::map<QString, int> m_written;
    std::map<QString, int> m_onlyOurs;
    std::map<QString, int> m_onlyTheirs;
    int m_equal = 0;
    QStringList m_faults;
};
} // namespace

/// Compares every record with that of libevtx's own tool, both ways: each of theirs is one of ours,
/// and each of ours is one of theirs or has a reason not to be; all in them is equal but for a few
/// differences in writing.
class TestEvtxOracle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRecordIsThatOfEvtxexport_data();
    void everyRecordIsThatOfEvtxexport();
    void cleanupTestCase();

private:
    void addGenerated(const QString &name, const QByteArray &bytes);

    QTemporaryDir m_folder;
    QStringList m_table;
};

void TestEvtxOracle::initTestCase()
{
    if (QStandardPaths::findExecutable(u"evtxexport"_s).isEmpty()) {
        QSKIP("evtxexport is not installed");
    }
}

void TestEvtxOracle::addGenerated(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder.filePath(name + u".evtx"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    QTest::newRow(qPrintable(name)) << path;
}

void TestEvtxOracle::everyRecordIsThatOfEvtxexport_data()
{
    QTest::addColumn<QString>("path");
    addGenerated(u"generated"_s, playedLog(1500).evtx());
    addGenerated(u"generated, every type"_s, everyType());
    const QByteArray cut = playedLog(300).evtx();
    addGenerated(u"generated, cut"_s, cut.first(cut.size() - 20'000));
    const QString data = qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") + u"/../shared/data"_s;
    if (!QFileInfo::exists(data)) {
        qInfo("%s is not there: only generated files are compared", qPrintable(data));
    }
    QDirIterator walk(data, {u"*.evtx"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        QTest::newRow(qPrintable(walk.fileName())) << path;
    }
}

void TestEvtxOracle::everyRecordIsThatOfEvtxexport()
{
    QFETCH(QString, path);
    const auto items = exportedEvents(path, ExportedRecords::Items);
    const auto recovered = exportedEvents(path, ExportedRecords::Recovered);
    QVERIFY(items && recovered);
    const auto file = EvidenceFile::open(path);
    QVERIFY(file);
    ImportInput input;
    input.file = *file;
    const ImportResult result = EvtxImporter().parse(input, {});
    QVERIFY(result.document);

    Comparison comparison(*file, *result.document);
    comparison.compare(*items, ExportedRecords::Items);
    comparison.compare(*recovered, ExportedRecords::Recovered);
    comparison.explainRest();
    m_table += comparison.line(QString::fromUtf8(QTest::currentDataTag()), items->size());
    const QStringList &faults = comparison.faults();
    QVERIFY2(faults.isEmpty(),
             qPrintable(u"%1 differences\n"_s.arg(faults.size()) +
                        faults.first(std::min<qsizetype>(faults.size(), 8)).join(u'\n')));
}

void TestEvtxOracle::cleanupTestCase()
{
    qInfo("| file | ours | theirs | equal to the letter | written differently | only ours | only "
          "theirs |");
    for (const QString &line : std::as_const(m_table)) {
        qInfo("%s", qPrintable(line));
    }
    for (const QString &reason : differenceReasons()) {
        qInfo("%s", qPrintable(reason));
    }
}

QTEST_GUILESS_MAIN(TestEvtxOracle)
#include "tst_evtxoracle.moc"
