// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pipeline.h"
#include "tests/generator/examplecase.h"
#include "tests/generator/seeded.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Scep;
using namespace Scep::Examples;

/// One story of an iPad told in every form of Apple's logs: the rules and the analysis see the
/// same.
class TestAppleForms : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void everyFormTellsTheSameStory_data();
    void everyFormTellsTheSameStory();

private:
    [[nodiscard]] Case imported(const QByteArray &log) const;

    std::unique_ptr<SeededLibrary> m_library;
    std::unique_ptr<PkiWorld> m_world;
};

namespace {
using Teller = ExampleCase (*)(const PkiWorld &, AppleLayout);

/// What the rules said of each event and what the analysis made of it, without times and places.
QStringList told(const Case &result)
{
    QStringList lines;
    for (const Device &device : result.analysis.devices) {
        lines.append(platformId(device.platform));
        for (const Enrollment &enrollment : device.enrollments) {
            lines.append(enrollment.alias + QLatin1Char(' ') +
                         outcomeId(enrollment.verdict.outcome) + QLatin1Char(' ') +
                         enrollment.verdict.state);
            for (const StageResult &stage : enrollment.stages) {
                lines.append(QStringLiteral("%1 %2 %3")
                                 .arg(stageId(stage.stage), outcomeId(stage.outcome), stage.state));
            }
            for (const Observation &observation : enrollment.observations) {
                const LogEvent &event = observation.event;
                lines.append(observation.state + QLatin1String(" | ") +
                             event.field(QStringLiteral("component")) + QLatin1String(" | ") +
                             event.field(QStringLiteral("nserror_code")) + QLatin1String(" | ") +
                             event.field(QStringLiteral("message")));
            }
        }
    }
    for (const ScepMessage &message : result.evidence.messages) {
        lines.append(message.transactionId);
    }
    return lines;
}
} // namespace

void TestAppleForms::initTestCase()
{
    m_library = std::make_unique<SeededLibrary>();
    m_world = std::make_unique<PkiWorld>();
}

void TestAppleForms::cleanupTestCase()
{
    m_world.reset();
    m_library.reset();
}

Case TestAppleForms::imported(const QByteArray &log) const
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("evidence")));
    if (!file.open(QIODevice::WriteOnly) || file.write(log) != log.size()) {
        qFatal("cannot write the test file");
    }
    file.close();
    return Pipeline().run({file.fileName()});
}

void TestAppleForms::everyFormTellsTheSameStory_data()
{
    QTest::addColumn<Teller>("teller");
    QTest::addColumn<AppleLayout>("layout");
    QTest::addColumn<QString>("format");
    const std::array<const char *, AppleLayouts.size()> formats{
        "apple-console",  "apple-console",  "apple-syslog",   "apple-log-show",
        "apple-log-show", "apple-log-show", "apple-log-json", "apple-log-json"};
    for (size_t i = 0; i < AppleLayouts.size(); ++i) {
        const QString format = QString::fromLatin1(formats[i]);
        QTest::addRow("success %d %s", int(i), formats[i])
            << Teller(iosSuccessAs) << AppleLayouts[i] << format;
        QTest::addRow("22013 %d %s", int(i), formats[i])
            << Teller(iosInvalidResponseAs) << AppleLayouts[i] << format;
    }
}

void TestAppleForms::everyFormTellsTheSameStory()
{
    QFETCH(Teller, teller);
    QFETCH(AppleLayout, layout);
    const QString log = QStringLiteral("console.txt");
    const QStringList expected =
        told(imported(teller(*m_world, AppleLayout::Tabs).files.value(log)));
    QVERIFY(expected.size() > 15);
    const Case result = imported(teller(*m_world, layout).files.value(log));
    QCOMPARE(told(result), expected);
    const SourceFile &source = result.evidence.sources.at(0);
    QTEST(source.formatId, "format");
    QVERIFY(source.issues.isEmpty());
    QVERIFY(!source.lastInstant.isNull());
}

QTEST_GUILESS_MAIN(TestAppleForms)
#include "tst_appleforms.moc"
