// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/soak/usage.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <semaphore>
#include <thread>

using namespace Scep::Soak;

/// The soak run would notice what stays behind.
class TestUsage : public QObject
{
    Q_OBJECT

private slots:
    void nothingGrowsOfItself();
    void keptMemoryIsSeen();
    void openFilesAreSeen();
    void threadsAreSeen();
    void temporaryFilesAreSeen();
};

void TestUsage::nothingGrowsOfItself()
{
    const QTemporaryDir folder;
    const Usage before = currentUsage(folder.path());
    QVERIFY(before.residentBytes > 0);
    QVERIFY(before.descriptors > 0);
    QVERIFY(before.threads > 0);
    QCOMPARE(growth(before, currentUsage(folder.path())), QList<QString>());
}

void TestUsage::keptMemoryIsSeen()
{
    const QTemporaryDir folder;
    const Usage before = currentUsage(folder.path());
    const QByteArray kept(2 * MemoryPlayBytes, 'x');
    const QList<QString> grew = growth(before, currentUsage(folder.path()));
    QCOMPARE(grew.size(), 1);
    QVERIFY2(grew.constFirst().startsWith(QStringLiteral("resident memory grew from ")),
             qPrintable(grew.constFirst()));
    QCOMPARE(kept.back(), 'x');
}

void TestUsage::openFilesAreSeen()
{
    const QTemporaryDir folder;
    const Usage before = currentUsage(folder.path());
    QFile file(QStringLiteral("/proc/self/statm"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Usage after = currentUsage(folder.path());
    QCOMPARE(after.descriptors, before.descriptors + 1);
    QCOMPARE(growth(before, after).size(), 1);
}

void TestUsage::threadsAreSeen()
{
    const QTemporaryDir folder;
    const Usage before = currentUsage(folder.path());
    std::binary_semaphore end(0);
    const std::jthread thread([&end] { end.acquire(); });
    const Usage after = currentUsage(folder.path());
    end.release();
    QCOMPARE(after.threads, before.threads + 1);
    QVERIFY(growth(before, after)
                .contains(QStringLiteral("the number of threads grew from %1 to %2")
                              .arg(before.threads)
                              .arg(after.threads)));
}

void TestUsage::temporaryFilesAreSeen()
{
    const QTemporaryDir folder;
    const Usage before = currentUsage(folder.path());
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("a/b")));
    QCOMPARE(growth(before, currentUsage(folder.path())),
             QList<QString>{QStringLiteral("the number of temporary files grew from 0 to 2")});
}

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
