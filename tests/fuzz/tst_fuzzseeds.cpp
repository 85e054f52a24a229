// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/fuzzseeds.h"
#include "tests/fuzz/fuzztargets.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Scep;

/// What the fuzzers begin with and what they once found, in the normal tests.
class TestFuzzSeeds : public QObject
{
    Q_OBJECT

private slots:
    void everyTargetHasSeeds_data();
    void everyTargetHasSeeds();
    void seedsReachWhatIsRead_data();
    void seedsReachWhatIsRead();
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
    const FuzzTarget &target = fuzzTargets().at(index);
    const QByteArrayList seeds = fuzzSeeds(target.name);
    QVERIFY(!seeds.isEmpty());
}

void TestFuzzSeeds::seedsReachWhatIsRead_data()
{
    addTargets();
}

/// A seed that is refused at its beginning leaves the code behind that to luck.
void TestFuzzSeeds::seedsReachWhatIsRead()
{
    QFETCH(int, index);
    const FuzzTarget &target = fuzzTargets().at(index);
    const QByteArrayList seeds = fuzzSeeds(target.name);
    const auto found = std::ranges::count_if(
        seeds, [&target](const QByteArray &seed) { return target.run(seed) > 0; });
    QVERIFY(found > 0);
    // Each log of events is made to be read.
    QVERIFY(target.name != QLatin1StringView("evtx") || found == seeds.size());
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

QTEST_GUILESS_MAIN(TestFuzzSeeds)
#include "tst_fuzzseeds.moc"
