// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pipeline.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

using namespace Scep;

/// Reads every collected file that lies beside the project, where they do: nothing may crash or
/// hang, and every file must end as a source that is either recognised or says why not.
class TestRealFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFileIsRecognisedOrSaysWhyNot();
    void formatIsWhatTheFolderSays_data();
    void formatIsWhatTheFolderSays();

private:
    static QString folder()
    {
        return QDir::cleanPath(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") +
                               QStringLiteral("/../shared/data"));
    }
    [[nodiscard]] QList<SourceFile> sourcesUnder(const QString &part) const
    {
        const QString begin = folder() + QLatin1Char('/') + part + QLatin1Char('/');
        QList<SourceFile> sources;
        for (const SourceFile &source : m_case.evidence.sources) {
            if (source.path.startsWith(begin)) {
                sources.append(source);
            }
        }
        return sources;
    }

    Case m_case;
};

void TestRealFiles::initTestCase()
{
    if (!QDir(folder()).exists()) {
        QSKIP("The collected files are not beside the project.");
    }
    QElapsedTimer clock;
    clock.start();
    m_case = Pipeline().run({folder()});
    QMap<QString, int> count;
    for (const SourceFile &source : m_case.evidence.sources) {
        ++count[source.formatId.isEmpty() ? QStringLiteral("(none)") : source.formatId];
    }
    for (const auto &[format, files] : count.asKeyValueRange()) {
        qInfo("%5d  %s", files, qPrintable(format));
    }
    qInfo("%lld certificates, %lld messages, %lld events in %lld ms",
          m_case.evidence.certificates.size(), m_case.evidence.messages.size(),
          m_case.evidence.events.size(), clock.elapsed());
}

void TestRealFiles::everyFileIsRecognisedOrSaysWhyNot()
{
    qsizetype files = 0;
    QDirIterator walk(folder(), QDir::Files, QDirIterator::Subdirectories);
    for (; walk.hasNext(); walk.next()) {
        ++files;
    }
    QCOMPARE(m_case.evidence.sources.size(), files);
    for (const SourceFile &source : m_case.evidence.sources) {
        QVERIFY2(!source.formatId.isEmpty() || !source.issues.isEmpty(), qPrintable(source.path));
        QVERIFY2(source.size == 0 || !source.sha256.isEmpty(), qPrintable(source.path));
        for (const ImportIssue &issue : source.issues) {
            QVERIFY2(!isReadFailure(issue.code) || issue.code == IssueCode::EncryptedSkipped,
                     qPrintable(source.path));
            QVERIFY2(issue.line >= 0 && issue.line <= source.lineCount, qPrintable(source.path));
        }
    }
}

void TestRealFiles::formatIsWhatTheFolderSays_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QStringList>("formats"); // one for each file that may have it; "" is none
    QTest::addColumn<int>("least");           // files that must have the first of them
    QTest::newRow("seed") << QStringLiteral("seed")
                          << QStringList{QStringLiteral("omadm"), QStringLiteral("apple-console")}
                          << 2;
    QTest::newRow("Windows event XML") << QStringLiteral("real/windows-event-xml")
                                       << QStringList{QStringLiteral("windows-event-xml")} << 1;
    QTest::newRow("Windows event logs")
        << QStringLiteral("real/windows-evtx") << QStringList{QStringLiteral("evtx")} << 21;
    QTest::newRow("documents with log excerpts")
        << QStringLiteral("real/doc-log-excerpts")
        << QStringList{QStringLiteral("omadm"), QStringLiteral("apple-console"),
                       QStringLiteral("ndesplugin"), QString()}
        << 3;
    QTest::newRow("posted excerpts")
        << QStringLiteral("real/posted-excerpts")
        << QStringList{QStringLiteral("omadm"),          QStringLiteral("apple-console"),
                       QStringLiteral("apple-log-show"), QStringLiteral("event-viewer-csv"),
                       QStringLiteral("iis-w3c"),        QStringLiteral("ndesplugin"),
                       QStringLiteral("syncml"),         QString()}
        << 6;
    QTest::newRow("SCEP messages")
        << QStringLiteral("real/scep-messages") << QStringList{QStringLiteral("certificates")} << 9;
    QTest::newRow("certificates of a linter")
        << QStringLiteral("real/x509-zlint")
        << QStringList{QStringLiteral("certificates"), QString()} << 342;
    QTest::newRow("system logs") << QStringLiteral("real/logs-text-misc")
                                 << QStringList{QString(), QStringLiteral("generic-text"),
                                                QStringLiteral("apple-syslog"),
                                                QStringLiteral("apple-log-show"),
                                                QStringLiteral("logcat")}
                                 << 10;
    const auto row = [](const char *name, const char *folder, const char *format, int least) {
        QTest::newRow(name) << QString::fromLatin1(folder)
                            << QStringList{QString::fromLatin1(format)} << least;
    };
    row("registry exports", "real/windows-reg", "registry-export", 2);
    row("web server logs", "real/iis-w3c", "iis-w3c", 7);
    row("CMTrace", "real/cmtrace", "cmtrace", 1);
    row("configuration profiles", "real/mobileconfig", "apple-profile", 13);
    row("MDM commands", "real/mdm-protocol-xml", "apple-property-list", 5);
    QTest::newRow("Apple logs") << QStringLiteral("real/apple-logs")
                                << QStringList{QStringLiteral("apple-syslog"),
                                               QStringLiteral("apple-log-show"), QString()}
                                << 7;
}

void TestRealFiles::formatIsWhatTheFolderSays()
{
    QFETCH(QString, part);
    QFETCH(QStringList, formats);
    QFETCH(int, least);
    const QList<SourceFile> sources = sourcesUnder(part);
    if (sources.isEmpty()) {
        QSKIP("This part is not among the collected files.");
    }
    int first = 0;
    for (const SourceFile &source : sources) {
        QVERIFY2(formats.contains(source.formatId), qPrintable(source.path));
        first += source.formatId == formats.constFirst() ? 1 : 0;
    }
    QVERIFY2(first >= least, qPrintable(QString::number(first)));
}

QTEST_GUILESS_MAIN(TestRealFiles)
#include "tst_realfiles.moc"
