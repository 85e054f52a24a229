// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/quotedlines.h"
#include "app/pipeline.h"
#include "models/report/csvtext.h"
#include "models/report/redaction/caseidentities.h"
#include "models/report/reportbuilder.h"
#include "models/report/reportlimits.h"
#include "models/report/reportredaction.h"
#include "models/report/templatewriter.h"
#include "tests/report/plantedidentities.h"
#include "ui/print/pdfreport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Scep;

/// Whole reports, as files: no identity that was planted in the evidence, or in a note, is in any
/// format of them.
class TestRedactedReports : public QObject
{
    Q_OBJECT

private slots:
    void plantedIdentitiesAreInNoFormat_data();
    void plantedIdentitiesAreInNoFormat();
    void generatedCasesLeaveNothing();
    void sameKeyGivesTheSameBytes();
    void otherKeyLinksNothing();
    void programsOwnWordsStay();
    void folderOfOwnRulesNamesNobody();
    void ofADeviceNamedByItsFolderTheFolderCounts_data();
    void ofADeviceNamedByItsFolderTheFolderCounts();
};

namespace {
const QByteArray Key(RedactionKeyBytes, '\x51');

/// A case on disk and what a report is made from.
class ReportedCase
{
public:
    explicit ReportedCase(const PlantedEvidence &evidence)
    {
        for (const auto &[name, bytes] : evidence.files.asKeyValueRange()) {
            const QString path = m_folder.filePath(name);
            QFile file(path);
            if (QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)) {
                file.write(bytes);
            }
        }
        const Pipeline pipeline;
        m_case.evidence =
            Pipeline::import({m_folder.path()}, pipeline.importOptions(),
                             [this](const ImportResult &source) { m_lines.add(source); });
        m_case.analysis = pipeline.analyzeEvidence(m_case.evidence);
        for (const QString &note : evidence.notes) {
            Annotation annotation;
            annotation.id = QUuid::createUuidV5(QUuid(), note);
            annotation.text = note;
            m_notes.append(annotation);
        }
    }

    [[nodiscard]] Report report() const
    {
        return makeReport(
            m_case, m_notes, std::nullopt, {.wantsEvents = true, .wantsData = true},
            [this](const EvidenceRef &line) { return m_lines.line(m_case.evidence, line); });
    }

    [[nodiscard]] Report redacted(const QByteArray &key = Key) const
    {
        return redactedReport(report(), identitiesOf(m_case), logTextsOf(m_case), key,
                              {.keptKinds = {},
                               .keptTexts = {},
                               .added = {},
                               .publicTexts = publicTextsOf(m_case)})
            .report;
    }

    [[nodiscard]] const Case &caseData() const { return m_case; }

private:
    QTemporaryDir m_folder;
    QuotedLines m_lines{4 * ReportLimits::LineCharacters};
    Case m_case;
    Annotations m_notes;
};

/// Whether the bytes begin as a zlib stream does (RFC 1950): deflate, and a sum over both octets.
bool isZlib(QByteArrayView bytes)
{
    constexpr int Deflate = 8;
    constexpr int Sum = 31;
    const auto octet = [bytes](qsizetype at) { return static_cast<unsigned char>(bytes.at(at)); };
    return bytes.size() > 2 && (octet(0) & 0x0f) == Deflate &&
           (octet(0) * 256 + octet(1)) % Sum == 0;
}

/// What a reader, and what a search of the file's own streams, finds in a PDF.
QByteArray searchable(const QByteArray &pdf)
{
    QByteArray all = pdf;
    const QByteArrayView begin("stream\n");
    for (qsizetype at = pdf.indexOf(begin); at >= 0; at = pdf.indexOf(begin, at + 1)) {
        const qsizetype end = pdf.indexOf("endstream", at);
        const QByteArrayView packed = QByteArrayView(pdf).sliced(
            at + begin.size(), std::max<qsizetype>(0, end - at - begin.size()));
        // What is no zlib stream stands in the file as it is.
        if (isZlib(packed)) {
            all += qUncompress(QByteArray("\0\x01\0\0", 4) + packed.toByteArray());
        }
    }
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, u"-"_s, u"-"_s});
    if (reader.waitForStarted()) {
        reader.write(pdf);
        reader.closeWriteChannel();
        reader.waitForFinished();
        all += reader.readAllStandardOutput();
    }
    return all;
}

QByteArray written(const Report &report, const QString &format)
{
    if (format == "pdf"_L1) {
        return searchable(pdfOf(report));
    }
    if (format == "html"_L1) {
        return htmlOf(report).value_or(QByteArray());
    }
    if (format == "md"_L1) {
        return markdownOf(report).value_or(QByteArray());
    }
    return format == "csv"_L1 ? csvOf(report)
                              : QJsonDocument(report.data).toJson(QJsonDocument::Indented);
}

const QStringList Formats{u"html"_s, u"md"_s, u"csv"_s, u"json"_s, u"pdf"_s};
} // namespace

void TestRedactedReports::plantedIdentitiesAreInNoFormat_data()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : Formats) {
        QTest::newRow(qPrintable(format)) << format;
    }
}

void TestRedactedReports::plantedIdentitiesAreInNoFormat()
{
    QFETCH(QString, format);
    if (format == "pdf"_L1 && QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) {
        QSKIP("pdftotext is not installed: the text of a PDF cannot be searched.");
    }
    const PlantedEvidence evidence = plantIdentities(200, 11);
    const ReportedCase reported(evidence);
    QVERIFY(!reported.caseData().analysis.devices.isEmpty());
    // The search is no blind one: unredacted, the same report names many.
    const QByteArray open = written(reported.report(), format);
    const qsizetype before = findPlanted(open, evidence).size();
    QVERIFY2(before >= 10, qPrintable(QString::number(before)));
    const QByteArray closed = written(reported.redacted(), format);
    QVERIFY(!closed.isEmpty());
    const QList<FoundText> left = findPlanted(closed, evidence);
    QVERIFY2(left.isEmpty(), qPrintable(foundTextLines(left)));
}

/// SCEP_REDACTION_CASES: how many.
void TestRedactedReports::generatedCasesLeaveNothing()
{
    const int wanted = qEnvironmentVariableIntValue("SCEP_REDACTION_CASES");
    const int cases = wanted > 0 ? wanted : 3;
    for (int seed = 100; seed < 100 + cases; ++seed) {
        const PlantedEvidence evidence = plantIdentities(40, static_cast<quint32>(seed));
        const Report report = ReportedCase(evidence).redacted();
        for (const QString &format : Formats) {
            const QList<FoundText> left = findPlanted(written(report, format), evidence);
            QVERIFY2(left.isEmpty(),
                     qPrintable(u"seed %1, %2: %3"_s.arg(seed).arg(format, foundTextLines(left))));
        }
    }
    qInfo("%d cases, %d formats each: no identity left", cases, int(Formats.size()));
}

void TestRedactedReports::sameKeyGivesTheSameBytes()
{
    const ReportedCase reported(plantIdentities(40, 12));
    for (const QString &format : Formats) {
        QCOMPARE(written(reported.redacted(), format), written(reported.redacted(), format));
    }
}

/// Two exports of one case cannot be told to be by the numbers in them.
void TestRedactedReports::otherKeyLinksNothing()
{
    const ReportedCase reported(plantIdentities(200, 13));
    const QByteArray other(RedactionKeyBytes, '\x17');
    QVERIFY(written(reported.redacted(), u"md"_s) != written(reported.redacted(other), u"md"_s));
}

void TestRedactedReports::programsOwnWordsStay()
{
    const ReportedCase reported(plantIdentities(40, 14));
    const Report before = reported.report();
    const Report after = reported.redacted();
    QCOMPARE(after.program, before.program);
    QCOMPARE(after.language, before.language);
    QCOMPARE(after.rules, before.rules);
    QCOMPARE(after.data.value(u"schema"_s), before.data.value(u"schema"_s));
    QCOMPARE(after.devices.size(), before.devices.size());
    for (qsizetype i = 0; i < after.devices.size(); ++i) {
        const auto &left = before.devices.at(i).enrollments;
        const auto &right = after.devices.at(i).enrollments;
        QCOMPARE(right.size(), left.size());
        for (qsizetype k = 0; k < left.size(); ++k) {
            QCOMPARE(right.at(k).headline, left.at(k).headline);
            QCOMPARE(right.at(k).fix, left.at(k).fix);
            QCOMPARE(right.at(k).references, left.at(k).references);
        }
    }
}

void TestRedactedReports::folderOfOwnRulesNamesNobody()
{
    Report report;
    report.rules = u"the built-in rules, and those of the folder '/home/zebulon/rules'"_s;
    const Report after = redactedReport(report, {}, {}, Key).report;
    QVERIFY2(!after.rules.contains(u"zebulon"_s), qUtf8Printable(after.rules));
    QVERIFY2(after.rules.startsWith(u"the built-in rules"_s), qUtf8Printable(after.rules));
}

void TestRedactedReports::ofADeviceNamedByItsFolderTheFolderCounts_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("English") << u"Android device in “megan-phone”"_s;
    QTest::newRow("Polish") << u"Urządzenie Android w „megan-phone”"_s;
}

void TestRedactedReports::ofADeviceNamedByItsFolderTheFolderCounts()
{
    QFETCH(QString, name);
    Case named;
    Device device;
    device.name = name;
    named.analysis.devices = {device};
    const QList<Identity> identities = identitiesOf(named);
    QVERIFY(std::ranges::any_of(
        identities, [](const Identity &identity) { return identity.text == u"megan-phone"_s; }));
    QVERIFY(std::ranges::none_of(identities,
                                 [&](const Identity &identity) { return identity.text == name; }));
}

QTEST_MAIN(TestRedactedReports)
#include "tst_redactedreports.moc"
