// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pipeline.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Scep;

namespace {
/// A log that ends early proves no failure, wherever it ends.
bool isAllowed(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Succeeded:
    case Outcome::InProgress:
    case Outcome::Stalled:
    case Outcome::Unknown:
        return true;
    case Outcome::NotObserved:
    case Outcome::Implied:
    case Outcome::Warning:
    case Outcome::Failed:
        return false;
    }
    return false;
}
} // namespace

class TestCutLog : public QObject
{
    Q_OBJECT

private slots:
    void successfulLogCutAfterAnyLineNeverFails_data();
    void successfulLogCutAfterAnyLineNeverFails();
};

void TestCutLog::successfulLogCutAfterAnyLineNeverFails_data()
{
    QTest::addColumn<QString>("path");
    const QDir tree(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR"));
    QTest::newRow("android example")
        << tree.filePath(QStringLiteral("resources/examples/android-success/OMADMLog_0.log"));
    QTest::newRow("ios example") << tree.filePath(
        QStringLiteral("resources/examples/ios-success/console.txt"));
    const QDir seed(tree.filePath(QStringLiteral("../shared/data/seed")));
    for (const QString &name : seed.entryList(QDir::Files)) {
        QTest::newRow(qPrintable(name)) << seed.filePath(name);
    }
}

void TestCutLog::successfulLogCutAfterAnyLineNeverFails()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    const QByteArray whole = file.readAll();
    const Pipeline pipeline;
    QTemporaryDir folder;
    const QString cutPath = folder.filePath(QStringLiteral("cut.log"));
    QFile cut(cutPath);
    QVERIFY(cut.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    int verdicts = 0;
    qsizetype begin = 0;
    while (begin < whole.size()) {
        const qsizetype newline = whole.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? whole.size() : newline + 1;
        cut.write(whole.sliced(begin, end - begin));
        begin = end;
        const Case result = pipeline.run({cutPath});
        for (const Device &device : result.analysis.devices) {
            for (const Enrollment &enrollment : device.enrollments) {
                ++verdicts;
                QVERIFY2(isAllowed(enrollment.verdict.outcome),
                         qPrintable(QStringLiteral("cut after byte %1: %2")
                                        .arg(end)
                                        .arg(outcomeId(enrollment.verdict.outcome))));
            }
        }
    }
    QVERIFY(verdicts > 0);
}

QTEST_GUILESS_MAIN(TestCutLog)
#include "tst_cutlog.moc"
