// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pipeline.h"
#include "tests/generator/multidevice.h"
#include "tests/generator/seeded.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Scep;
using namespace Scep::Examples;
using namespace std::chrono_literals;

/// Three devices with wrong clocks, one server, two strangers: each enrollment gets its own lines
/// of the server's logs and no other, and the clocks are found out.
class TestMultiDevice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void eachEnrollmentGetsItsOwnLines_data();
    void eachEnrollmentGetsItsOwnLines();
    void strangersStayOnTheServer();
    void verdictsStandOnTheDevices();
    void clocksAreRecovered_data();
    void clocksAreRecovered();
    void orderOfTheFilesChangesNothing();

private:
    [[nodiscard]] QStringList paths() const;
    [[nodiscard]] QString nameOf(const Case &one, SourceId id) const;
    [[nodiscard]] QSet<QString> linesOf(const QString &owner) const;
    [[nodiscard]] QSet<QString> serverLines(const Case &one, const Enrollment &enrollment) const;
    [[nodiscard]] const Enrollment *scepOf(Platform platform) const;
    [[nodiscard]] QStringList told(const Case &one) const;

    const DeviceClocks m_clocks{.android = 432s, .apple = -95s, .windows = -200s};
    QTemporaryDir m_folder;
    MultiDeviceCase m_made;
    Case m_case;
};

namespace {
constexpr std::array Logs{"server/u_ex260312.log", "server/connector.xml", "server/ndes.xml"};

QString place(const QString &file, qsizetype line)
{
    return QStringLiteral("%1:%2").arg(file).arg(line);
}
} // namespace

void TestMultiDevice::initTestCase()
{
    const SeededLibrary library;
    const PkiWorld world;
    m_made = multiDeviceCase(world, m_clocks);
    for (const auto &[name, bytes] : m_made.files.asKeyValueRange()) {
        QVERIFY(QDir(m_folder.path()).mkpath(QFileInfo(name).path()));
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    m_case = Pipeline().run(paths());
}

QStringList TestMultiDevice::paths() const
{
    QStringList paths;
    for (const QString &name : m_made.files.keys()) {
        paths.append(m_folder.filePath(name));
    }
    return paths;
}

QString TestMultiDevice::nameOf(const Case &one, SourceId id) const
{
    const SourceFile *source = findSource(one.evidence, id);
    return source ? QDir(m_folder.path()).relativeFilePath(source->path) : QString();
}

/// The lines that the generator wrote for that device.
QSet<QString> TestMultiDevice::linesOf(const QString &owner) const
{
    QSet<QString> lines;
    for (const char *log : Logs) {
        const QString file = QLatin1String(log);
        const QList<QByteArray> all = m_made.files.value(file).split('\n');
        for (qsizetype i = 0; i < all.size(); ++i) {
            for (const auto &[text, of] : m_made.owners.asKeyValueRange()) {
                const bool isRow = file.endsWith(QLatin1String(".log"));
                const bool isOne =
                    isRow ? all.at(i).startsWith(text) && all.at(i).contains("/certsrv/mscep")
                          : all.at(i).contains(text);
                if (isOne && of == owner) {
                    lines.insert(place(file, i + 1));
                }
            }
        }
    }
    return lines;
}

QSet<QString> TestMultiDevice::serverLines(const Case &one, const Enrollment &enrollment) const
{
    QSet<QString> lines;
    for (const Observation &observation : enrollment.observations) {
        const QString file = nameOf(one, observation.event.evidence.source);
        if (file.startsWith(QLatin1String("server/"))) {
            lines.insert(place(file, observation.event.evidence.line));
        }
    }
    return lines;
}

const Enrollment *TestMultiDevice::scepOf(Platform platform) const
{
    for (const Device &device : m_case.analysis.devices) {
        const bool isThis = device.platform == platform && device.enrollments.size() == 1;
        if (isThis) {
            return &device.enrollments.constFirst();
        }
    }
    return nullptr;
}

void TestMultiDevice::eachEnrollmentGetsItsOwnLines_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<QString>("owner");
    QTest::newRow("android") << Platform::Android << QStringLiteral("android");
    QTest::newRow("apple") << Platform::Ios << QStringLiteral("apple");
    QTest::newRow("windows") << Platform::Windows << QStringLiteral("windows");
}

void TestMultiDevice::eachEnrollmentGetsItsOwnLines()
{
    QFETCH(Platform, platform);
    QFETCH(QString, owner);
    const Enrollment *enrollment = scepOf(platform);
    QVERIFY(enrollment);
    QStringList expected = linesOf(owner).values();
    QStringList actual = serverLines(m_case, *enrollment).values();
    expected.sort();
    actual.sort();
    QVERIFY(expected.size() >= 6);
    QCOMPARE(actual, expected);
}

void TestMultiDevice::strangersStayOnTheServer()
{
    QSet<QString> left;
    int withClient = 0;
    for (const Device &device : m_case.analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            if (device.platform == Platform::Server) {
                left += serverLines(m_case, enrollment);
                withClient += enrollment.client.isEmpty() ? 0 : 1;
            }
        }
    }
    QCOMPARE(left, linesOf(QStringLiteral("stranger 1")) + linesOf(QStringLiteral("stranger 2")));
    QCOMPARE(withClient, 2);
}

void TestMultiDevice::verdictsStandOnTheDevices()
{
    const Enrollment *phone = scepOf(Platform::Android);
    const Enrollment *tablet = scepOf(Platform::Ios);
    const Enrollment *computer = scepOf(Platform::Windows);
    QVERIFY(phone && tablet && computer);
    QCOMPARE(phone->verdict.outcome, Outcome::Succeeded);
    QCOMPARE(computer->verdict.outcome, Outcome::Succeeded);
    QCOMPARE(phone->attempts.size(), 1);
    QVERIFY(!phone->isRenewal);
    // The device says that it failed; what the server logged meanwhile names the probable cause.
    QCOMPARE(tablet->verdict.outcome, Outcome::Failed);
    QVERIFY2(tablet->verdict.cause.startsWith(QLatin1String("Probably: ")),
             qPrintable(tablet->verdict.cause));
    QVERIFY(!tablet->verdict.consequences.isEmpty());
    const auto finding = std::ranges::find_if(tablet->findings, &Finding::isProbable);
    QVERIFY(finding != tablet->findings.cend());
    QVERIFY(finding->level <= Level::Medium);
}

void TestMultiDevice::clocksAreRecovered_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<qint64>("planted");
    QTest::newRow("android") << QStringLiteral("pixel/OMADMLog_0.log") << qint64(432'000);
    QTest::newRow("apple") << QStringLiteral("ipad/console.log") << qint64(-95'000);
    QTest::newRow("windows") << QStringLiteral("pc/DeviceManagement-Admin.xml") << qint64(-200'000);
}

void TestMultiDevice::clocksAreRecovered()
{
    QFETCH(QString, file);
    QFETCH(qint64, planted);
    const auto found =
        std::ranges::find_if(m_case.analysis.clockProposals, [&](const ClockProposal &one) {
            return nameOf(m_case, one.source) == file;
        });
    QVERIFY(found != m_case.analysis.clockProposals.cend());
    QVERIFY(nameOf(m_case, found->reference).startsWith(QLatin1String("server/")));
    QVERIFY(!found->pairs.isEmpty());
    QVERIFY(found->isDifferent());
    const auto off = std::chrono::abs(found->offset - std::chrono::milliseconds(planted));
    QVERIFY2(off <= found->uncertainty,
             qPrintable(QStringLiteral("off by %1 us, uncertain by %2 us")
                            .arg(off.count())
                            .arg(found->uncertainty.count())));
    QVERIFY(found->uncertainty <= std::chrono::seconds(5));
}

/// Everything that the analysis says, without the numbers that the order of the files gives.
QStringList TestMultiDevice::told(const Case &one) const
{
    QStringList lines;
    for (const Device &device : one.analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            QStringList text{device.name,
                             enrollment.alias,
                             enrollment.client,
                             enrollment.transactionId,
                             outcomeId(enrollment.verdict.outcome),
                             enrollment.verdict.cause,
                             enrollment.verdict.summary,
                             QString::number(enrollment.attempts.size()),
                             enrollment.certificates.join(QLatin1Char(' '))};
            for (const Observation &observation : enrollment.observations) {
                const EvidenceRef &evidence = observation.event.evidence;
                text.append(place(nameOf(one, evidence.source), evidence.line) +
                            (observation.isProbable ? QLatin1String("?") : QLatin1String("")));
            }
            for (const StageResult &stage : enrollment.stages) {
                text.append(outcomeId(stage.outcome) + stage.state);
            }
            for (const StageCoverage &coverage : enrollment.coverage) {
                text += coverage.present;
            }
            lines.append(text.join(QLatin1String(" | ")));
        }
    }
    for (const ClockProposal &proposal : one.analysis.clockProposals) {
        lines.append(QStringLiteral("%1 %2 %3 %4")
                         .arg(nameOf(one, proposal.source), nameOf(one, proposal.reference))
                         .arg(proposal.offset.count())
                         .arg(proposal.uncertainty.count()));
    }
    lines.sort();
    return lines;
}

void TestMultiDevice::orderOfTheFilesChangesNothing()
{
    const QStringList expected = told(m_case);
    QStringList order = paths();
    for (int round = 0; round < 6; ++round) {
        // Rotations and their reverses: every file comes first and last once.
        std::ranges::rotate(order, order.begin() + 1);
        QStringList turned = order;
        if (round % 2 == 1) {
            std::ranges::reverse(turned);
        }
        QCOMPARE(told(Pipeline().run(turned)), expected);
    }
}

QTEST_GUILESS_MAIN(TestMultiDevice)
#include "tst_multidevice.moc"
