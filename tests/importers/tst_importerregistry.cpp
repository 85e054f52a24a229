// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importerregistry.h"

#include <QTest>

using namespace Scep;

class TestImporterRegistry : public QObject
{
    Q_OBJECT

private slots:
    void formatIsFoundByContent_data();
    void formatIsFoundByContent();
    void everyFormatHasItsOwnName();
    void surestImporterWins();
    void onlyWhoMayBeSurerIsAsked();
    void noneIsSurerThanItSays_data();
    void noneIsSurerThanItSays();
};

namespace {
/// An importer that is always as sure as it was told to be.
class FixedImporter final : public Importer
{
public:
    FixedImporter(const QString &id, int confidence)
        : m_id(id)
        , m_confidence(confidence)
    {
    }

    [[nodiscard]] QString formatId() const override { return m_id; }
    [[nodiscard]] QString formatName() const override { return m_id; }
    [[nodiscard]] int sniff(const SniffInput &) const override
    {
        ++m_asked;
        return m_confidence;
    }
    [[nodiscard]] int highestConfidence() const override { return m_confidence; }
    [[nodiscard]] int asked() const { return m_asked; }
    [[nodiscard]] QList<LogSource> logSources() const override { return {}; }
    [[nodiscard]] ImportResult parse(const ImportInput &, const ImportControl &) const override
    {
        return {};
    }

private:
    const QString m_id;
    const int m_confidence;
    mutable int m_asked = 0;
};

const Importer *bestOf(std::initializer_list<int> confidences)
{
    static std::vector<std::unique_ptr<ImporterRegistry>> kept;
    std::vector<std::unique_ptr<const Importer>> importers;
    for (const int confidence : confidences) {
        importers.push_back(
            std::make_unique<FixedImporter>(QString::number(importers.size()), confidence));
    }
    kept.push_back(std::make_unique<ImporterRegistry>(std::move(importers)));
    return kept.back()->find({});
}
} // namespace

void TestImporterRegistry::formatIsFoundByContent_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("formatId");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("plain text") << QByteArray("Dear all,\nit does not work.\n") << QString();
    QTest::newRow("binary") << QByteArray(100, '\x01') << QString();
    QTest::newRow("NUL bytes") << QByteArray(100, '\0') << QString();
    QTest::newRow("omadm") << QByteArray(
                                  "2018-02-27T05:16:08.2500000\tVERB\torg.a.B\t18327\t10\tText\n")
                           << QStringLiteral("omadm");
    QTest::newRow("omadm behind the rest of a record")
        << QByteArray("  at a.B.c\r\n2018-02-27T05:16:08.2500000 INFO Event a.B 1 2 Te")
        << QStringLiteral("omadm");
    QTest::newRow("omadm with a byte order mark")
        << QByteArray("\xEF\xBB\xBF"
                      "2018-02-27T05:16:08.2500000 INFO Event a.B 1 2 Text\n")
        << QStringLiteral("omadm");
    QTest::newRow("omadm quoted far down in a document")
        << QByteArray("A line of a document.\n").repeated(150) +
               "    2018-02-27T05:16:08.2500000    INFO    a.B    1    2    Text\n"
        << QStringLiteral("omadm");
    QTest::newRow("omadm in one endless line")
        << QByteArray("2018-02-27T05:16:08.2500000 INFO a.B 1 2 ") + QByteArray(10'000, 'x')
        << QStringLiteral("omadm");
    QTest::newRow("apple") << QByteArray("Debug 18:30:53.691033 -0500 profiled Text\\ \n")
                           << QStringLiteral("apple-console");
    QTest::newRow("apple behind column names")
        << QByteArray("Type\tTime\tProcess\tMessage\nerror\t18:30:53.691033-0500\tprofiled\tText\n")
        << QStringLiteral("apple-console");
    QTest::newRow("apple quoted far down in a document")
        << QByteArray("A line of a document.\n").repeated(150) +
               "debug\t18:30:53.691033 -0500\tprofiled\tText\n"
        << QStringLiteral("apple-console");
    QTest::newRow("PEM behind a long printed form")
        << QByteArray("Certificate:\n    Data:\n        Version: 3 (0x2)\n") +
               QByteArray("                00:11:22:33\n").repeated(700)
        << QStringLiteral("certificates");
    QTest::newRow("syslog") << QByteArray("Feb 27 05:16:08 host profiled[12]: error text\n"
                                          "<13>1 2018-02-27T05:16:08.250Z host app 1 2 - text\n")
                            << QStringLiteral("apple-syslog");
    QTest::newRow("unified log of a Mac")
        << QByteArray("2018-02-27 05:16:08.250000-0500 0x973 Default 0x0 0 0 kernel: text\n")
        << QStringLiteral("apple-log-show");
    QTest::newRow("Windows event log file")
        << QByteArray("ElfFile\0\0\0\0\0\0\0\0\0\x01\0\0\0", 20) + QByteArray(4'000, '\0') +
               QByteArray("<\0E\0v\0e\0n\0t\0>\0", 14)
        << QStringLiteral("evtx");
    QTest::newRow("another log with times")
        << QByteArray("2018-02-27 05:16:08 INFO text\n") << QStringLiteral("generic-text");
}

void TestImporterRegistry::formatIsFoundByContent()
{
    QFETCH(QByteArray, head);
    // The name says another format: it must not matter.
    const Importer *importer =
        ImporterRegistry::standard().find({.fileName = QStringLiteral("picture.png"),
                                           .head = head,
                                           .encoding = detectEncoding(head),
                                           .size = head.size()});
    QTEST(importer != nullptr ? importer->formatId() : QString(), "formatId");
}

void TestImporterRegistry::everyFormatHasItsOwnName()
{
    QStringList names = ImporterRegistry::standard().formatNames();
    QVERIFY(names.size() >= 2);
    QCOMPARE(names.removeDuplicates(), 0);
    QVERIFY(!names.contains(QString()));
}

void TestImporterRegistry::surestImporterWins()
{
    QCOMPARE(bestOf({}), nullptr);
    QCOMPARE(bestOf({0, 0}), nullptr);
    QCOMPARE(bestOf({10, 90, 20})->formatId(), QStringLiteral("1"));
    QCOMPARE(bestOf({50, 50})->formatId(), QStringLiteral("0"));
}

void TestImporterRegistry::onlyWhoMayBeSurerIsAsked()
{
    std::vector<std::unique_ptr<const Importer>> importers;
    QList<const FixedImporter *> fixed;
    for (const int confidence : {70, 90, 80, 90, 95}) {
        auto importer = std::make_unique<FixedImporter>(QString(), confidence);
        fixed.append(importer.get());
        importers.push_back(std::move(importer));
    }
    const ImporterRegistry registry(std::move(importers));
    QCOMPARE(registry.find({}), fixed.at(4));
    QList<int> asked;
    for (const FixedImporter *importer : std::as_const(fixed)) {
        asked.append(importer->asked());
    }
    QCOMPARE(asked, (QList<int>{1, 1, 0, 0, 1}));
}

void TestImporterRegistry::noneIsSurerThanItSays_data()
{
    formatIsFoundByContent_data();
}

void TestImporterRegistry::noneIsSurerThanItSays()
{
    QFETCH(QByteArray, head);
    for (const auto &importer : ImporterRegistry::standard().importers()) {
        const int confidence = importer->sniff({.fileName = QString(),
                                                .head = head,
                                                .encoding = detectEncoding(head),
                                                .size = head.size()});
        QVERIFY2(confidence <= importer->highestConfidence(), qPrintable(importer->formatId()));
    }
}

QTEST_APPLESS_MAIN(TestImporterRegistry)
#include "tst_importerregistry.moc"
