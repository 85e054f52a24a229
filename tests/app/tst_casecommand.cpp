// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefile.h"
#include "models/session/casefileevidence.h"
#include "models/text/evidencefile.h"
#include "tests/app/clirun.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;
using namespace Scep::Testing;

/// A case file in place of evidence on the command line.
class TestCaseCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void itsCopyIsRead();
    void itsNotesArePrinted();
    void itsNotesAreInEveryReport_data();
    void itsNotesAreInEveryReport();
    void itsOwnVerdictCounts();
    void itsClocksCountUnlessAskedOtherwise();
    void itsDevicesCount();
    void aMissingFileIsTold();
    void aChangedFileIsTold();
    void itIsComparedToo();
    void itsCertificatesArePrinted();
    void itStaysAsItIs();
    void whatIsNoCaseAnyMoreIsTold();

private:
    void makeCase(bool isEmbedded);
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString log() const { return path(u"OMADMLog_0.log"_s); }
    [[nodiscard]] QString caseFile() const { return path(u"a.scepcase"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    CaseFileContents m_contents;
};

namespace {
QString example(const QString &name)
{
    return sourcePath(u"resources/examples/"_s + name);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Annotation note(const QString &text)
{
    Annotation result;
    result.id = QUuid::createUuid();
    result.text = text;
    result.createdAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, QTimeZone::UTC);
    result.changedAt = result.createdAt;
    return result;
}

QJsonObject firstEnrollment(const QJsonObject &analysis)
{
    return analysis[u"devices"].toArray().at(0)[u"enrollments"].toArray().at(0).toObject();
}
} // namespace

void TestCaseCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QFile::copy(example(u"android-stalled-at-install/OMADMLog_0.log"_s), log()));
    QFile::setPermissions(log(), QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray bytes = bytesOf(log());
    m_contents = {};
    m_contents.files = {{.id = 1,
                         .path = log(),
                         .displayName = u"OMADMLog_0.log"_s,
                         .container = m_folder->path(),
                         .size = bytes.size(),
                         .sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)}};
    m_contents.sources = {{.id = SourceId{7},
                           .file = 1,
                           .member = {},
                           .sha256 = m_contents.files.constFirst().sha256}};
    Annotation onLine = note(u"The prompt was never answered."_s);
    onLine.target.kind = AnnotationTargetKind::Lines;
    onLine.target.evidence = {
        .source = SourceId{7}, .line = 1, .range = {.offset = 0, .length = 9}};
    onLine.target.lastLine = 1;
    m_contents.annotations = {onLine, note(u"Ask the user first."_s)};
}

void TestCaseCommand::makeCase(bool isEmbedded)
{
    QVERIFY(CaseFile::create(caseFile(), m_contents));
    if (isEmbedded) {
        const auto content = EvidenceFile::openOriginal(log());
        QVERIFY(content);
        QVERIFY(embedEvidence(caseFile(), m_contents.files.constFirst(), **content,
                              [] { return false; }));
        QVERIFY(QFile::remove(log()));
    }
}

void TestCaseCommand::itsCopyIsRead()
{
    const RunResult direct = runCli({u"analyze"_s, u"--json"_s, log()});
    const QByteArray text = runCli({u"analyze"_s, log()}).output;
    makeCase(true);
    const RunResult read = runCli({u"analyze"_s, u"--json"_s, caseFile()});
    QCOMPARE(direct.exitCode, 1);
    QCOMPARE(read.exitCode, direct.exitCode);
    QVERIFY2(read.errors.isEmpty(), read.errors.constData());
    QVERIFY(!firstEnrollment(read.json).isEmpty());
    QCOMPARE(read.json[u"devices"], direct.json[u"devices"]);
    // The lines that it quotes too come from the copy, and not from what is at the place now.
    QFile other(log());
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("something else\n") > 0);
    other.close();
    QVERIFY(runCli({u"analyze"_s, caseFile()}).output.startsWith(text));
}

void TestCaseCommand::itsNotesArePrinted()
{
    makeCase(true);
    const QByteArray text = runCli({u"analyze"_s, caseFile()}).output;
    QVERIFY2(text.contains("The prompt was never answered."), text.constData());
    QVERIFY(text.contains("Ask the user first."));
    QVERIFY(text.contains("OMADMLog_0.log, line 1"));
}

void TestCaseCommand::itsNotesAreInEveryReport_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"html", "md", "json"}) {
        QTest::newRow(format) << QString::fromLatin1(format);
    }
}

void TestCaseCommand::itsNotesAreInEveryReport()
{
    QFETCH(const QString, format);
    Annotation own = note(u"For me alone."_s);
    own.isInReport = false;
    m_contents.annotations.append(own);
    makeCase(true);
    const RunResult result = runCli(
        {u"report"_s, u"--no-redact"_s, u"--format"_s, format, u"--output"_s, u"-"_s, caseFile()});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.output.contains("The prompt was never answered."), result.output.constData());
    QVERIFY(result.output.contains("Ask the user first."));
    QVERIFY(!result.output.contains("For me alone."));
}

void TestCaseCommand::itsOwnVerdictCounts()
{
    const RunResult direct = runCli({u"analyze"_s, u"--json"_s, log()});
    QCOMPARE(direct.exitCode, 1);
    m_contents.annotations.clear();
    for (const QJsonValue &device : direct.json[u"devices"].toArray()) {
        for (const QJsonValue &enrollment : device[u"enrollments"].toArray()) {
            Annotation verdict = note({});
            verdict.target.kind = AnnotationTargetKind::Enrollment;
            verdict.target.subject = enrollment[u"id"].toString();
            verdict.ownVerdict = {.outcome = Outcome::Succeeded,
                                  .stage = std::nullopt,
                                  .reason = u"The user answered on the phone."_s};
            m_contents.annotations.append(verdict);
        }
    }
    makeCase(true);
    const RunResult read = runCli({u"analyze"_s, caseFile()});
    QCOMPARE(read.exitCode, 0);
    QVERIFY2(read.output.contains("The user answered on the phone."), read.output.constData());
    const RunResult report = runCli(
        {u"report"_s, u"--no-redact"_s, u"--format"_s, u"md"_s, u"--output"_s, u"-"_s, caseFile()});
    QCOMPARE(report.exitCode, 0);
    QVERIFY(report.output.contains("The user answered on the phone."));
}

void TestCaseCommand::itsClocksCountUnlessAskedOtherwise()
{
    m_contents.clocks = {{SourceId{7}, {.zone = {}, .offset = std::chrono::seconds(90)}}};
    makeCase(true);
    const auto clockOf = [](const RunResult &result) {
        return result.json[u"sources"].toArray().at(0)[u"clock"];
    };
    const QJsonValue kept = clockOf(runCli({u"analyze"_s, u"--json"_s, caseFile()}));
    QVERIFY(!kept.isUndefined() && !kept.isNull());
    const QJsonValue asked = clockOf(
        runCli({u"analyze"_s, u"--json"_s, u"--clock"_s, u"OMADMLog_0.log=+5s"_s, caseFile()}));
    QVERIFY(asked != kept);
}

void TestCaseCommand::itsDevicesCount()
{
    m_contents.decisions.devices = {{SourceId{7}, u"Tablet of the reception"_s}};
    makeCase(true);
    const RunResult result = runCli({u"analyze"_s, u"--json"_s, caseFile()});
    QCOMPARE(result.json[u"sources"].toArray().at(0)[u"device"], u"Tablet of the reception"_s);
    QCOMPARE(result.json[u"devices"].toArray().size(), 1);
    QCOMPARE(result.json[u"devices"].toArray().at(0)[u"name"], u"Tablet of the reception"_s);
}

void TestCaseCommand::aMissingFileIsTold()
{
    makeCase(false);
    QVERIFY(QFile::remove(log()));
    const RunResult result = runCli({u"analyze"_s, caseFile()});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.errors.contains("OMADMLog_0.log"), result.errors.constData());
    QVERIFY(result.output.contains("Ask the user first."));
}

void TestCaseCommand::aChangedFileIsTold()
{
    makeCase(false);
    QCOMPARE(runCli({u"analyze"_s, caseFile()}).exitCode, 1);
    QFile file(log());
    QVERIFY(file.open(QIODevice::Append) && file.write("one more line\n") > 0);
    file.close();
    const RunResult result = runCli({u"analyze"_s, caseFile()});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.errors.contains("not what it was"), result.errors.constData());
}

void TestCaseCommand::itIsComparedToo()
{
    const QString good = example(u"android-success"_s);
    const RunResult direct = runCli({u"compare"_s, u"--good"_s, good, u"--bad"_s, log()});
    QCOMPARE(direct.exitCode, 1);
    makeCase(true);
    const RunResult read = runCli({u"compare"_s, u"--good"_s, good, u"--bad"_s, caseFile()});
    QCOMPARE(read.exitCode, direct.exitCode);
    QCOMPARE(read.output, direct.output);
}

void TestCaseCommand::itsCertificatesArePrinted()
{
    const RunResult direct = runCli({u"cert"_s, u"--json"_s, log()});
    makeCase(true);
    const RunResult read = runCli({u"cert"_s, u"--json"_s, caseFile()});
    QCOMPARE(read.exitCode, direct.exitCode);
    QCOMPARE(read.json[u"certificates"], direct.json[u"certificates"]);
}

void TestCaseCommand::itStaysAsItIs()
{
    makeCase(true);
    (void)runCli({u"analyze"_s, caseFile()});
    const QByteArray before = bytesOf(caseFile());
    (void)runCli({u"analyze"_s, caseFile()});
    QCOMPARE(bytesOf(caseFile()), before);
}

void TestCaseCommand::whatIsNoCaseAnyMoreIsTold()
{
    makeCase(true);
    // Its head stands, the rest is gone.
    QVERIFY(QFile::resize(caseFile(), 100));
    const RunResult result = runCli({u"analyze"_s, caseFile()});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("a.scepcase"), result.errors.constData());
}

QTEST_GUILESS_MAIN(TestCaseCommand)
#include "tst_casecommand.moc"
