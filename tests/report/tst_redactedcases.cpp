// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pipeline.h"
#include "models/report/analysisjson.h"
#include "models/report/redaction/caseidentities.h"
#include "models/report/redaction/redactor.h"
#include "tests/generator/goldencase.h"
#include "tests/generator/seeded.h"
#include "tests/report/plantedidentities.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Scep;
using namespace Scep::Examples;

/// Whole cases: what the program says of them and the lines that it quotes hold no identity.
class TestRedactedCases : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void plantedIdentitiesAreFoundUnlessRedacted();
    void everyEncodingOfEveryPlantedIdentityIsFound();
    void goldenCaseIsClean_data();
    void goldenCaseIsClean();
    void whatAnEngineerNeedsIsLeft();

private:
    /// Reads files as the program does.
    [[nodiscard]] Case analysed(const QMap<QString, QByteArray> &files);

    QTemporaryDir m_folder;
    QList<GoldenRow> m_rows;
    QMap<QString, QMap<QString, QByteArray>> m_golden;
};

namespace {
const QByteArray Key(RedactionKeyBytes, '\x35');
/// Each so many of the golden cases, and lines of each file of theirs.
constexpr qsizetype Step = 4;
constexpr qsizetype MostLines = 150;

QStringList linesOf(const QByteArray &bytes, qsizetype most)
{
    QByteArray text = bytes;
    if (text.startsWith("\xFF\xFE")) {
        text.replace('\0', QByteArray());
    }
    QStringList lines;
    for (const QByteArray &line : text.split('\n')) {
        if (lines.size() < most) {
            lines.append(QString::fromUtf8(line));
        }
    }
    return lines;
}

/// All texts of an export: the program's own words as JSON, and lines of the evidence.
QStringList textsOf(const Case &caseData, const QMap<QString, QByteArray> &files, qsizetype most)
{
    QStringList texts{
        QString::fromUtf8(QJsonDocument(analysisToJson(caseData)).toJson(QJsonDocument::Indented))};
    for (const auto &[path, bytes] : files.asKeyValueRange()) {
        // An event log in its own form has no lines.
        if (!path.endsWith(QLatin1String(".evtx")) && !path.endsWith(QLatin1String(".p7b"))) {
            texts += linesOf(bytes, most);
        }
    }
    return texts;
}

QString redactedTexts(const Case &caseData, const QStringList &texts)
{
    RedactionPass pass(
        identitiesOf(caseData), Key,
        {.keptKinds = {}, .keptTexts = {}, .added = {}, .publicTexts = publicTextsOf(caseData)});
    for (const QString &text : texts) {
        pass.read(text);
    }
    const Redactor redactor = pass.finished();
    QString all;
    for (const QString &text : texts) {
        all += redactor.redacted(text) + QLatin1Char('\n');
    }
    return all;
}

/// What the evidence of a golden case names, told apart from the product by plain expressions.
QStringList namesIn(const Case &caseData, const QStringList &texts)
{
    static const QRegularExpression shapes(QStringLiteral(
        "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\b10\\.20\\.\\d+\\.\\d+|"
        "\\b[0-9A-Fa-f]{32,64}\\b|S-1-5-21-[0-9-]+|[a-z]+@[a-z.]+\\.example|"
        "\\b[a-z0-9-]+\\.contoso\\.example"));
    QSet<QString> names{QStringLiteral("contoso"), QStringLiteral("adele"),
                        QStringLiteral("DESKTOP-7F3K2Q1")};
    const QStringList ownIds = publicTextsOf(caseData);
    for (const QString &text : texts) {
        for (const QRegularExpressionMatch &match : shapes.globalMatch(text)) {
            if (!ownIds.contains(match.captured())) {
                names.insert(match.captured());
            }
        }
    }
    for (const Certificate &certificate : caseData.evidence.certificates) {
        names += {certificate.serialNumber, certificate.thumbprint, certificate.fingerprint};
        if (!certificate.commonName.contains(QLatin1Char('='))) {
            names.insert(certificate.commonName);
        }
    }
    return {names.begin(), names.end()};
}
} // namespace

void TestRedactedCases::initTestCase()
{
    const auto rows = readGoldenTables(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") +
                                       QLatin1String("/tests/golden/tables"));
    QVERIFY(rows);
    const SeededLibrary library;
    GoldenWorld world;
    for (qsizetype i = 0; i < rows->size(); i += Step) {
        m_rows.append(rows->at(i));
        m_golden.insert(rows->at(i).name,
                        goldenFiles(world, rows->at(i)).value_or(QMap<QString, QByteArray>()));
    }
}

Case TestRedactedCases::analysed(const QMap<QString, QByteArray> &files)
{
    QDir directory(m_folder.filePath(QStringLiteral("evidence")));
    directory.removeRecursively();
    for (const auto &[name, bytes] : files.asKeyValueRange()) {
        const QString path = directory.filePath(name);
        QFile file(path);
        if (QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)) {
            file.write(bytes);
        }
    }
    return Pipeline().run({directory.path()});
}

void TestRedactedCases::plantedIdentitiesAreFoundUnlessRedacted()
{
    constexpr int Planted = 200;
    const PlantedEvidence evidence = plantIdentities(Planted, 7);
    QCOMPARE(evidence.identities.size(), Planted);
    const Case caseData = analysed(evidence.files);
    QVERIFY(!caseData.evidence.certificates.isEmpty());
    QVERIFY(!caseData.evidence.profiles.isEmpty());
    const QStringList texts =
        textsOf(caseData, evidence.files, std::numeric_limits<qsizetype>::max()) + evidence.notes;
    // The search finds all of them where nothing was done.
    QSet<QString> before;
    for (const FoundText &found : findPlanted(texts.join(QLatin1Char('\n')).toUtf8(), evidence)) {
        before.insert(found.text);
    }
    QCOMPARE(before.size(), Planted);
    const QList<FoundText> left = findPlanted(redactedTexts(caseData, texts).toUtf8(), evidence);
    QVERIFY2(left.isEmpty(), qPrintable(foundTextLines(left)));
}

void TestRedactedCases::everyEncodingOfEveryPlantedIdentityIsFound()
{
    const PlantedEvidence evidence = plantIdentities(200, 8);
    QStringList texts;
    for (const QByteArray &bytes : evidence.files) {
        texts += linesOf(bytes, std::numeric_limits<qsizetype>::max());
    }
    QStringList names;
    for (qsizetype i = 0; i < evidence.identities.size(); ++i) {
        // The last two of each twelve are a password and a token: nothing tells them apart from
        // other words once they are encoded.
        if (i % 12 >= 10) {
            continue;
        }
        names.append(evidence.identities.at(i));
        for (const TextEncoding &way : textEncodings()) {
            texts.append(
                QStringLiteral("Data of %1 is (%2).").arg(way.name, way.encode(names.constLast())));
        }
    }
    const QString result = redactedTexts({}, texts);
    const QList<FoundText> left = findTexts(result.toUtf8(), names);
    QVERIFY2(left.isEmpty(), qPrintable(foundTextLines(left)));
}

void TestRedactedCases::goldenCaseIsClean_data()
{
    QTest::addColumn<QString>("name");
    for (const GoldenRow &row : std::as_const(m_rows)) {
        QTest::newRow(qPrintable(row.name)) << row.name;
    }
}

void TestRedactedCases::goldenCaseIsClean()
{
    QFETCH(QString, name);
    const QMap<QString, QByteArray> files = m_golden.value(name);
    QVERIFY(!files.isEmpty());
    const Case caseData = analysed(files);
    const QStringList texts = textsOf(caseData, files, MostLines);
    const QString result = redactedTexts(caseData, texts);
    const QList<FoundText> left = findTexts(result.toUtf8(), namesIn(caseData, texts));
    QVERIFY2(left.isEmpty(), qPrintable(foundTextLines(left)));
    // JSON stays JSON.
    QJsonParseError error;
    QJsonDocument::fromJson(redactedTexts(caseData, {texts.constFirst()}).toUtf8(), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
}

void TestRedactedCases::whatAnEngineerNeedsIsLeft()
{
    for (const GoldenRow &row : std::as_const(m_rows)) {
        const Case caseData = analysed(m_golden.value(row.name));
        for (const Device &device : caseData.analysis.devices) {
            for (const Enrollment &enrollment : device.enrollments) {
                QStringList texts{enrollment.verdict.title, enrollment.verdict.state};
                texts += enrollment.verdict.references + enrollment.verdict.fix;
                for (const Finding &finding : enrollment.findings) {
                    texts += {finding.ruleId, finding.title, finding.explanation, finding.cause};
                }
                for (const StageResult &stage : enrollment.stages) {
                    texts.append(stage.state);
                }
                texts.removeAll(QString());
                RedactionPass pass(identitiesOf(caseData), Key,
                                   {.keptKinds = {},
                                    .keptTexts = {},
                                    .added = {},
                                    .publicTexts = publicTextsOf(caseData)});
                for (const QString &text : std::as_const(texts)) {
                    QCOMPARE(pass.redactor().redacted(text), text);
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestRedactedCases)
#include "tst_redactedcases.moc"
