// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importerregistry.h"
#include "importers/importjob.h"
#include "tests/importers/importone.h"

#include <QDirIterator>
#include <QTest>

#include <algorithm>

using namespace Scep;

/// Logs of other people that are public, where they are kept beside the source tree: each is known
/// by its format, and what is in it is read without a fault.
class TestRealServerLogs : public QObject
{
    Q_OBJECT

private slots:
    void filesAreRecognised_data();
    void filesAreRecognised();
};

void TestRealServerLogs::filesAreRecognised_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("format");
    const QString real =
        qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") + QStringLiteral("/../shared/data/real/");
    const QList<std::pair<QString, QString>> folders = {
        {QStringLiteral("iis-w3c"), QStringLiteral("iis-w3c")},
        {QStringLiteral("cmtrace"), QStringLiteral("cmtrace")}};
    for (const auto &[folder, format] : folders) {
        QDirIterator files(real + folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(path.sliced(real.size()))) << path << format;
        }
    }
    if (!QDir(real).exists()) {
        QSKIP("The public logs are not here.");
    }
}

void TestRealServerLogs::filesAreRecognised()
{
    QFETCH(QString, path);
    QFETCH(QString, format);
    ImportOptions options;
    options.literals = [](const LogSource &) { return QByteArrayList{"GET ", "POST ", "LOG"}; };
    const ImportResult result = importOne({.path = path, .container = {}, .limit = {}},
                                          ImporterRegistry::standard(), options);
    QCOMPARE(result.source.formatId, format);
    QVERIFY(!result.events.isEmpty());
    QVERIFY(std::ranges::all_of(result.events,
                                [](const LogEvent &event) { return !event.instant.isNull(); }));
    for (const ImportIssue &issue : result.source.issues) {
        qInfo().noquote() << issue.line << issueCodeId(issue.code) << issue.detail;
    }
}

QTEST_GUILESS_MAIN(TestRealServerLogs)
#include "tst_realserverlogs.moc"
