// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importjob.h"
#include "tests/importers/importone.h"

#include <QFileInfo>
#include <QTest>

using namespace Scep;

/// Reads the collected logs that lie beside the project, where they do.
class TestSeedLogs : public QObject
{
    Q_OBJECT

private slots:
    void logIsRecognisedAndRead_data();
    void logIsRecognisedAndRead();
};

void TestSeedLogs::logIsRecognisedAndRead_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("formatId");
    QTest::addColumn<qint64>("events");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("android root") << QStringLiteral("android-omadm-root.log")
                                  << QStringLiteral("omadm") << 3LL
                                  << QStringLiteral("2018-02-27T04:50:52.189000Z")
                                  << QStringLiteral("2018-02-27T04:53:32.039000Z");
    QTest::newRow("android scep") << QStringLiteral("android-omadm-scep.log")
                                  << QStringLiteral("omadm") << 11LL
                                  << QStringLiteral("2018-02-27T05:16:08.250000Z")
                                  << QStringLiteral("2018-02-27T05:20:15.352000Z");
    QTest::newRow("ios") << QStringLiteral("ios-console.txt") << QStringLiteral("apple-console")
                         << 4LL << QStringLiteral("T23:30:53.691033Z")
                         << QStringLiteral("T23:30:57.320616Z");
}

void TestSeedLogs::logIsRecognisedAndRead()
{
    QFETCH(QString, fileName);
    const QString path = qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") +
                         QStringLiteral("/../shared/data/seed/") + fileName;
    if (!QFileInfo::exists(path)) {
        QSKIP("The collected logs are not beside the project.");
    }
    ImportOptions options;
    options.literals = [](const LogSource &) {
        return QByteArrayList{"certmgr", "jscep", "Performing", "installed"};
    };
    const ImportResult result = importOne({.path = path, .container = {}, .limit = {}},
                                          ImporterRegistry::standard(), options);
    QTEST(result.source.formatId, "formatId");
    QTEST(result.source.eventCount, "events");
    QTEST(toIsoString(result.events.constFirst().instant), "first");
    QTEST(toIsoString(result.events.constLast().instant), "last");
    QTEST(toIsoString(result.source.firstInstant), "first");
    QTEST(toIsoString(result.source.lastInstant), "last");
    QVERIFY(result.source.issues.isEmpty());
}

QTEST_APPLESS_MAIN(TestSeedLogs)
#include "tst_seedlogs.moc"
