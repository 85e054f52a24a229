// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pipeline.h"
#include "importers/sourcereread.h"
#include "models/session/evidencecollector.h"
#include "tests/generator/goldencase.h"
#include "tests/generator/seeded.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Scep;

namespace {
QByteArray example(const QString &path)
{
    const QDir tree(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR"));
    QFile file(tree.filePath(QStringLiteral("resources/examples/") + path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The files of the golden cases of these names, by name.
QMap<QString, QMap<QString, QByteArray>> goldenCases(const QStringList &names)
{
    const Examples::SeededLibrary library;
    Examples::GoldenWorld world;
    const auto rows = Examples::readGoldenTables(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") +
                                                 QLatin1String("/tests/golden/tables"));
    QMap<QString, QMap<QString, QByteArray>> cases;
    for (const Examples::GoldenRow &row : rows.value()) {
        if (names.contains(row.name)) {
            cases.insert(row.name, Examples::goldenFiles(world, row).value());
        }
    }
    return cases;
}

/// The rows of the second half under a header with the columns the other way round, as when the
/// administrator chose other ones.
QByteArray withOtherFields(const QByteArray &log)
{
    const auto turned = [](const QByteArray &row) {
        QByteArrayList columns = row.trimmed().split(' ');
        std::ranges::reverse(columns);
        return columns.join(' ') + "\r\n";
    };
    constexpr QByteArrayView Fields("#Fields: ");
    const qsizetype fields = log.indexOf(Fields);
    const qsizetype half = log.indexOf('\n', log.size() / 2) + 1;
    QByteArray text = log.first(half) + log.first(fields) + Fields;
    text += turned(
        log.sliced(fields + Fields.size(), log.indexOf('\n', fields) - fields - Fields.size()));
    for (const QByteArray &row : log.sliced(half).split('\n')) {
        text += row.isEmpty() ? QByteArray() : turned(row);
    }
    return text;
}

/// What NDESPlugin.log has without the frames that CMTrace reads.
QByteArray unframed(const QByteArray &log)
{
    constexpr QByteArrayView Begin("<![LOG[");
    constexpr QByteArrayView End("]LOG]!>");
    QByteArray text;
    for (qsizetype at = log.indexOf(Begin); at >= 0; at = log.indexOf(Begin, at)) {
        at += Begin.size();
        text += log.sliced(at, log.indexOf(End, at) - at) + "\r\n";
    }
    return text;
}

QByteArray logcat()
{
    QByteArray text;
    for (int i = 0; i < 60; ++i) {
        text += "02-27 05:16:" + QByteArray::number(i).rightJustified(2, '0') +
                ".244 18327 18340 I PkiMessageEncoder: Encoding pkiMessage\n";
    }
    return text;
}

/// Letters of several bytes in every line, so that a cut falls into some of them.
QByteArray withLetters(QByteArray text)
{
    return text.replace(" state ", " state zażółć 証明書 ");
}

QByteArray inUtf16(const QByteArray &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder.encode(QString::fromUtf8(text));
}

/// What is different, in words that end up in the message of the test.
QByteArray difference(const CaseEvidence &grown, const CaseEvidence &whole)
{
    if (grown.sources != whole.sources) {
        return "sources differ";
    }
    if (grown.events != whole.events) {
        return "events differ";
    }
    return grown == whole ? QByteArray() : QByteArray("certificates, messages or profiles differ");
}

QByteArray lineDifference(const TextDocument *grown, const TextDocument *whole)
{
    if (!grown || !whole) {
        return !grown && !whole ? QByteArray() : QByteArray("one has no document");
    }
    if (grown->lineCount() != whole->lineCount()) {
        return "another number of lines";
    }
    for (LineNumber line = 1; line <= whole->lineCount(); ++line) {
        if (grown->lineRange(line) != whole->lineRange(line) ||
            grown->lineText(line) != whole->lineText(line)) {
            return "line " + QByteArray::number(line);
        }
    }
    return {};
}
} // namespace

/// A log that is read again each time when it has grown gives what it would give when it is loaded
/// whole, wherever it was cut, and between other sources of its case.
class TestGrowingLog : public QObject
{
    Q_OBJECT

private slots:
    void readingOnEqualsLoadingWhole_data();
    void readingOnEqualsLoadingWhole();
};

void TestGrowingLog::readingOnEqualsLoadingWhole_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("format");
    const QString omadmFormat = QStringLiteral("omadm");
    const QByteArray omadm = withLetters(example(QStringLiteral("android-success/OMADMLog_0.log")));
    QTest::newRow("UTF-8") << omadm << omadmFormat;
    QTest::newRow("CR LF") << QByteArray(omadm).replace("\n", "\r\n") << omadmFormat;
    QTest::newRow("UTF-16 LE") << inUtf16(omadm, QStringConverter::Utf16LE) << omadmFormat;
    QTest::newRow("UTF-16 BE") << inUtf16(omadm, QStringConverter::Utf16BE) << omadmFormat;
    QTest::newRow("Apple's Console")
        << example(QStringLiteral("ios-success/console.txt")) << QStringLiteral("apple-console");
    QTest::newRow("logcat") << logcat() << QStringLiteral("logcat");

    const QString server = QStringLiteral("healthy-windows-server-legacy");
    const QString array = QStringLiteral("healthy-ios-json");
    const QString objects = QStringLiteral("healthy-ios-ndjson");
    const QString table = QStringLiteral("language-pl-csv");
    const QString binary = QStringLiteral("export-evtx-name");
    const auto cases = goldenCases({server, array, objects, table, binary});
    const QByteArray requests = cases[server][QStringLiteral("server/u_ex260414.log")];
    QTest::newRow("IIS") << requests << QStringLiteral("iis-w3c");
    QTest::newRow("IIS, other fields inside")
        << withOtherFields(requests) << QStringLiteral("iis-w3c");
    const QByteArray plugin = cases[server][QStringLiteral("server/NDESPlugin.log")];
    QTest::newRow("CMTrace") << plugin << QStringLiteral("cmtrace");
    QTest::newRow("NDESPlugin") << unframed(plugin) << QStringLiteral("ndesplugin");
    QTest::newRow("service trace")
        << cases[server]
                [QStringLiteral("server/CertificateRegistrationPoint_2026-04-14_062001.svclog")]
        << QStringLiteral("svclog");
    const QString admin = QStringLiteral("pc1/DeviceManagement-Admin.");
    QTest::newRow("events, XML") << cases[server][admin + QLatin1String("xml")]
                                 << QStringLiteral("windows-event-xml");
    QTest::newRow("events, CSV") << cases[table][admin + QLatin1String("txt")]
                                 << QStringLiteral("event-viewer-csv");
    QTest::newRow("events, EVTX") << cases[binary][admin + QLatin1String("evtx")]
                                  << QStringLiteral("evtx");
    const QString console = QStringLiteral("ipad1/console.log");
    QTest::newRow("unified log, array")
        << cases[array][console] << QStringLiteral("apple-log-json");
    QTest::newRow("unified log, an object a line")
        << cases[objects][console] << QStringLiteral("apple-log-json");
}

void TestGrowingLog::readingOnEqualsLoadingWhole()
{
    QFETCH(QByteArray, content);
    QVERIFY2(content.size() > 200, QByteArray::number(content.size()).constData());
    QTemporaryDir folder;
    const QDir dir(folder.path());
    const QString before = dir.filePath(QStringLiteral("a.log"));
    const QString growing = dir.filePath(QStringLiteral("b.log"));
    const QString after = dir.filePath(QStringLiteral("c.log"));
    for (const QString &path : {before, after}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(example(QStringLiteral("android-stalled-at-install/OMADMLog_0.log")));
    }
    const Pipeline pipeline;
    const ImportOptions options = pipeline.importOptions();
    QRandomGenerator random(20261127);
    constexpr int Rounds = 5;
    for (int round = 0; round < Rounds; ++round) {
        QFile file(growing);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered));
        qint64 written = random.bounded(static_cast<int>(content.size() / 2));
        file.write(content.first(written));

        EvidenceCollector collector;
        QList<ImportResult> results;
        importTargets(expandPaths({before, growing, after}), SourceId{1},
                      ImporterRegistry::standard(), options,
                      {.sourceDone = [&](const ImportResult &result) {
                          collector.add(result);
                          results.append(result);
                      }});
        while (written < content.size()) {
            const qint64 portion = std::min<qint64>(content.size() - written,
                                                    random.bounded(1, 1 + content.size() / 3));
            file.write(content.sliced(written, portion));
            written += portion;
            QVERIFY(canReadAgain(results.at(1)));
            results[1] = readAgain(results.at(1).source, ImporterRegistry::standard(), options, {});
            collector.add(results.at(1));
            const CaseEvidence whole = Pipeline::import({before, growing, after}, options);
            const QByteArray fault = difference(collector.evidence(), whole);
            QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("%1 after %2 bytes")
                                                     .arg(QString::fromLatin1(fault))
                                                     .arg(written)));
            QCOMPARE(pipeline.analyzeEvidence(collector.evidence()),
                     pipeline.analyzeEvidence(whole));
        }
        ImportResult whole;
        importTargets(expandPaths({growing}), SourceId{2}, ImporterRegistry::standard(), options,
                      {.sourceDone = [&](const ImportResult &result) { whole = result; }});
        const QByteArray fault = lineDifference(results.at(1).document.get(), whole.document.get());
        QVERIFY2(fault.isEmpty(), fault.constData());
        QTEST(whole.source.formatId, "format");
    }
}

QTEST_GUILESS_MAIN(TestGrowingLog)
#include "tst_growinglog.moc"
