// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importjob.h"
#include "importers/sourceimport.h"
#include "tests/generator/applebulk.h"
#include "tests/generator/bulkomadm.h"
#include "tests/generator/ca.h"
#include "tests/generator/evtxlarge.h"
#include "tests/generator/examplecase.h"
#include "tests/generator/iislog.h"
#include "tests/importers/archive/archivefixtures.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <functional>
#include <limits>

using namespace Scep;

/// Cancelling at any moment: little is done after it. Work is counted and not timed: each question
/// whether to go on stands for a piece of work with a limit of its own (a block, a line, a record).
class TestCancelling : public QObject
{
    Q_OBJECT

private slots:
    void sourceEndsSoon_data();
    void sourceEndsSoon();
    void jobEndsSoon_data();
    void jobEndsSoon();
};

namespace {
/// Questions after the first that was answered with yes: those who work ask once more and stop.
constexpr int QuestionsAfterwards = 64;
/// Sources that were done or on their way when the import was cancelled.
constexpr qsizetype SourcesOnTheirWay = 70;

/// Says yes from some question on, and counts; from any thread.
class Cancellation
{
public:
    explicit Cancellation(int afterQuestions)
        : m_left(afterQuestions)
    {
    }

    bool operator()()
    {
        ++m_asked;
        return m_left.fetch_sub(1) <= 0;
    }
    [[nodiscard]] int asked() const { return m_asked; }
    /// Also those that were asked when it had said yes already.
    [[nodiscard]] int askedAfterwards() const { return std::max(0, -m_left.load() - 1); }

private:
    std::atomic<int> m_left;
    std::atomic<int> m_asked = 0;
};

ImportOptions options()
{
    ImportOptions options;
    // Words that stand in many lines, so that there is much to do.
    options.literals = [](const LogSource &) {
        return QByteArrayList{"Event", "GET ", "profiled", "Provider"};
    };
    return options;
}

ImportResult import(const QByteArray &bytes, Cancellation &cancellation)
{
    Evidence evidence;
    evidence.displayName = QStringLiteral("evidence");
    evidence.file = EvidenceFile::fromOriginalBytes(bytes);
    const ImportControl control{.isCancelled = [&cancellation] { return cancellation(); },
                                .progress = [](qint64) {}};
    return importEvidence(evidence, SourceId{1}, ImporterRegistry::standard(), options(), control,
                          1);
}

QByteArray written(const std::function<bool(QIODevice &)> &write)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !write(buffer)) {
        qFatal("The test's evidence cannot be made.");
    }
    return bytes;
}

QByteArray omadmLog(qint64 size)
{
    return written([size](QIODevice &out) { return Examples::writeBulkOmadmLog(out, size); });
}

/// ASCII text as UTF-16LE with a byte order mark.
QByteArray utf16(const QByteArray &text)
{
    QByteArray bytes("\xFF\xFE");
    for (const char character : text) {
        bytes.append(character).append('\0');
    }
    return bytes;
}

QByteArray requestMessage()
{
    return Examples::allExampleCases().constFirst().server.message;
}

/// PEM with so many copies of a certificate.
QByteArray certificates(int count)
{
    const Examples::PkiWorld world;
    const QByteArray der = Examples::certsOnly({world.root().certificate.get()});
    const QByteArray pem = "-----BEGIN PKCS7-----\n" + der.toBase64() + "\n-----END PKCS7-----\n";
    return pem.repeated(count);
}

/// XML of many values.
QByteArray propertyList()
{
    return "<plist><array>" + QByteArray("<string>x</string>").repeated(30'000) +
           "</array></plist>";
}

QByteArray diagnosticXml()
{
    return "<MDMEnterpriseDiagnosticsReport>\n" +
           QByteArray("<Enrollment><a>b</a></Enrollment>\n").repeated(15'000) +
           "</MDMEnterpriseDiagnosticsReport>\n";
}

QByteArray diagnosticHtml()
{
    return "<html><title>MDM Diagnostic Report</title>\n<table id=\"a\">\n" +
           QByteArray("<tr><td>b</td></tr>\n").repeated(40'000) + "</table></html>\n";
}

/// A member for each of so many logs, stored as they are.
QByteArray archiveOf(int members)
{
    const QByteArray log = omadmLog(20'000);
    QList<ArchiveFixtureEntry> entries;
    for (int i = 0; i < members; ++i) {
        entries.append({.name = QByteArray::number(i) + ".log", .bytes = log});
    }
    return writeArchive(FixtureFormat::StoredZip, FixtureFilter::None, entries);
}
} // namespace

void TestCancelling::sourceEndsSoon_data()
{
    constexpr qint64 Size = 3'000'000;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("formatId");
    QTest::addColumn<int>("fewestQuestions"); // of an import that nobody cancels
    QTest::newRow("text, Android") << omadmLog(Size) << QStringLiteral("omadm") << 10'000;
    QTest::newRow("text, iPhone") << written([](QIODevice &out) {
        return Examples::writeLogShow(out, Size);
    }) << QStringLiteral("apple-log-show")
                                  << 20;
    QTest::newRow("text, server") << written([](QIODevice &out) {
        return Examples::writeBulkIisLog(out, Size, {requestMessage()});
    }) << QStringLiteral("iis-w3c")
                                  << 10'000;
    QTest::newRow("text, UTF-16")
        << utf16(QByteArray("2018-02-27T05:00:00.0000000 INFO A 1 2 Event\n").repeated(20'000))
        << QStringLiteral("omadm") << 20'000;
    QTest::newRow("event log") << written([](QIODevice &out) {
        return Examples::writeLargeEvtx(Size, out);
    }) << QStringLiteral("evtx")
                               << 40;
    QTest::newRow("certificates") << certificates(500) << QStringLiteral("certificates") << 500;
    QTest::newRow("property list")
        << propertyList() << QStringLiteral("apple-property-list") << 200;
    QTest::newRow("diagnostic report, XML")
        << diagnosticXml() << QStringLiteral("mdm-diagnostic-report") << 200;
    QTest::newRow("diagnostic report, HTML")
        << diagnosticHtml() << QStringLiteral("mdm-diagnostic-report") << 100;
    QTest::newRow("unknown text") << QByteArray("Dear all\n").repeated(300'000) << QString() << 8;
}

void TestCancelling::sourceEndsSoon()
{
    QFETCH(QByteArray, bytes);
    Cancellation never(std::numeric_limits<int>::max());
    const ImportResult whole = import(bytes, never);
    QTEST(whole.source.formatId, "formatId");
    QFETCH(int, fewestQuestions);
    QVERIFY2(never.asked() >= fewestQuestions, qPrintable(QString::number(never.asked())));
    QVERIFY(!std::ranges::contains(whole.source.issues, IssueCode::Cancelled, &ImportIssue::code));

    const int all = never.asked();
    for (const int moment : {0, 1, 2, all / 4, all / 2, all - all / 4, all - 1}) {
        Cancellation cancellation(moment);
        const ImportResult result = import(bytes, cancellation);
        QVERIFY2(cancellation.askedAfterwards() <= QuestionsAfterwards,
                 qPrintable(QStringLiteral("cancelled at question %1 of %2: %3 more")
                                .arg(moment)
                                .arg(all)
                                .arg(cancellation.askedAfterwards())));
        // How often a watching thread asks is chance: the last questions may not come.
        const int said = cancellation.asked() > moment ? 1 : 0;
        QCOMPARE(std::ranges::count(result.source.issues, IssueCode::Cancelled, &ImportIssue::code),
                 said);
    }
}

void TestCancelling::jobEndsSoon_data()
{
    QTest::addColumn<bool>("isArchive");
    QTest::addColumn<int>("moment"); // sources that are delivered before
    for (const int moment : {0, 1, 10, 100}) {
        QTest::addRow("small files, after %d", moment) << false << moment;
        QTest::addRow("archive, after %d", moment) << true << moment;
    }
}

void TestCancelling::jobEndsSoon()
{
    QFETCH(bool, isArchive);
    QFETCH(int, moment);
    constexpr int Sources = 400;
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    if (isArchive) {
        QVERIFY(write(QStringLiteral("all.zip"), archiveOf(Sources)));
    } else {
        const QByteArray log = omadmLog(20'000);
        for (int i = 0; i < Sources; ++i) {
            QVERIFY(write(QStringLiteral("%1.log").arg(i), log));
        }
    }
    qsizetype delivered = 0;
    qsizetype doneAfterwards = 0;
    bool hasSaidYes = false;
    ImportJobControl control;
    control.isCancelled = [&] {
        hasSaidYes = delivered >= moment;
        return hasSaidYes;
    };
    control.sourceDone = [&](const ImportResult &result) {
        ++delivered;
        const bool isCancelled =
            std::ranges::contains(result.source.issues, IssueCode::Cancelled, &ImportIssue::code);
        doneAfterwards += hasSaidYes && !isCancelled ? 1 : 0;
    };
    importTargets(expandPaths({folder.path()}), SourceId{1}, ImporterRegistry::standard(),
                  options(), control);
    QVERIFY(hasSaidYes);
    QVERIFY2(doneAfterwards <= SourcesOnTheirWay, qPrintable(QString::number(doneAfterwards)));
}

QTEST_APPLESS_MAIN(TestCancelling)
#include "tst_cancelling.moc"
