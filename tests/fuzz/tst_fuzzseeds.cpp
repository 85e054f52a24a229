// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/fuzzseeds.h"
#include "tests/fuzz/fuzztargets.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Scep;

/// What the fuzzers begin with and what they once found, in the normal tests.
class TestFuzzSeeds : public QObject
{
    Q_OBJECT

private slots:
    void everyTargetHasSeeds_data();
    void everyTargetHasSeeds();
    void seedsAreReadWholeCutAndDamaged_data();
    void seedsAreReadWholeCutAndDamaged();
    void formerFindingsStayMended_data();
    void formerFindingsStayMended();
};

namespace {
void addTargets()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < fuzzTargets().size(); ++i) {
        QTest::newRow(qPrintable(fuzzTargets().at(i).name)) << i;
    }
}
} // namespace

void TestFuzzSeeds::everyTargetHasSeeds_data()
{
    addTargets();
}

void TestFuzzSeeds::everyTargetHasSeeds()
{
    QFETCH(int, index);
    QVERIFY(!fuzzSeeds(fuzzTargets().at(index).name).isEmpty());
}

void TestFuzzSeeds::seedsAreReadWholeCutAndDamaged_data()
{
    addTargets();
}

void TestFuzzSeeds::seedsAreReadWholeCutAndDamaged()
{
    QFETCH(int, index);
    const FuzzTarget &target = fuzzTargets().at(index);
    const QByteArrayList seeds = fuzzSeeds(target.name);
    QRandomGenerator random(static_cast<quint32>(index));
    for (const QByteArray &seed : seeds) {
        target.run(seed);
        for (int round = 0; round < 10 && !seed.isEmpty(); ++round) {
            target.run(seed.first(random.bounded(seed.size())));
            QByteArray damaged = seed;
            damaged[random.bounded(damaged.size())] = static_cast<char>(random.bounded(256));
            target.run(damaged);
        }
    }
}

// tests/fuzz/findings/TARGET/…: each input that once broke something.
void TestFuzzSeeds::formerFindingsStayMended_data()
{
    addTargets();
}

void TestFuzzSeeds::formerFindingsStayMended()
{
    QFETCH(int, index);
    const FuzzTarget &target = fuzzTargets().at(index);
    const QDir folder(QStringLiteral(SCEP_FUZZ_FINDINGS "/") + target.name);
    const QFileInfoList files = folder.entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        target.run(file.readAll());
    }
}

QTEST_APPLESS_MAIN(TestFuzzSeeds)
#include "tst_fuzzseeds.moc"
