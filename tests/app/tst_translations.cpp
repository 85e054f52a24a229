// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pipeline.h"
#include "app/translations.h"
#include "models/domain/datetimetext.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Scep;

namespace {
struct Entry
{
    QString context;
    QString source;
    QStringList translations; ///< one for each plural form
    bool counts = false;
    bool isFinished = true;
};

QDir sourceTree()
{
    return {qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR")};
}

void readTranslation(QXmlStreamReader &xml, Entry &entry)
{
    entry.isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
    if (!entry.counts) {
        entry.translations.append(xml.readElementText());
        return;
    }
    while (xml.readNextStartElement()) {
        entry.translations.append(xml.readElementText());
    }
}

Entry readMessage(QXmlStreamReader &xml, const QString &context)
{
    Entry entry{.context = context,
                .counts = xml.attributes().value(QStringLiteral("numerus")) == u"yes"};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            entry.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            readTranslation(xml, entry);
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

/// Empty if the file cannot be read.
QList<Entry> readCatalogue(const QString &language)
{
    QFile file(sourceTree().filePath(
        QStringLiteral("resources/translations/scep-workbench_%1.ts").arg(language)));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) {
            continue;
        }
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            entries.append(readMessage(xml, context));
        }
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

/// "%1", "%n", "%L2": what the program puts in, sorted.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:L?\\d|n)"));
    QStringList found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text)) {
        found.append(match.captured());
    }
    found.sort();
    found.removeDuplicates();
    return found;
}

QString translated(const char *context, const char *source, int n = -1)
{
    return QCoreApplication::translate(context, source, nullptr, n);
}
} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void catalogueIsComplete_data();
    void catalogueIsComplete();
    void englishHoldsNothingButPlurals();
    void polishIsFoundInTheProgram();
    void polishHasThreePluralForms_data();
    void polishHasThreePluralForms();
    void numbersAndDatesFollowTheLocale();
    void verdictIsToldInPolish();
    void englishIsThereForEveryOtherLocale_data();
    void englishIsThereForEveryOtherLocale();
    void neutralLanguageIgnoresTheLocale();
};

void TestTranslations::cleanup()
{
    qDeleteAll(qApp->findChildren<QTranslator *>());
    QLocale::setDefault(QLocale::c());
}

void TestTranslations::catalogueIsComplete_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("pluralForms");
    QTest::newRow("en") << QStringLiteral("en") << 2;
    QTest::newRow("pl") << QStringLiteral("pl") << 3;
}

void TestTranslations::catalogueIsComplete()
{
    QFETCH(QString, language);
    QFETCH(int, pluralForms);
    const QList<Entry> entries = readCatalogue(language);
    QVERIFY(!entries.isEmpty());
    for (const Entry &entry : entries) {
        const QByteArray where = (entry.context + QLatin1String(": ") + entry.source).toUtf8();
        QVERIFY2(entry.isFinished, where.constData());
        QVERIFY2(entry.translations.size() == (entry.counts ? pluralForms : 1), where.constData());
        for (const QString &translation : entry.translations) {
            QVERIFY2(!translation.trimmed().isEmpty(), where.constData());
            QVERIFY2(placeholders(translation) == placeholders(entry.source), where.constData());
        }
    }
}

void TestTranslations::englishHoldsNothingButPlurals()
{
    for (const Entry &entry : readCatalogue(QStringLiteral("en"))) {
        QVERIFY2(entry.counts, qPrintable(entry.source));
    }
}

void TestTranslations::polishIsFoundInTheProgram()
{
    QLocale::setDefault(QLocale(QLocale::Polish, QLocale::Poland));
    installTranslations();
    QCOMPARE(translated("Scep::MainWindow", "Certificate chain"),
             QStringLiteral("Łańcuch certyfikatów"));
    QCOMPARE(translated("Scep::MainWindow", "&File"), QStringLiteral("&Plik"));
    QCOMPARE(stageDisplayName(Stage::Deliver), QStringLiteral("Dostarczenie"));
    QCOMPARE(outcomeDisplayName(Outcome::Failed), QStringLiteral("niepowodzenie"));
}

void TestTranslations::polishHasThreePluralForms_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("days");
    QTest::newRow("1") << 1 << QStringLiteral("1 wiersz z dowodem")
                       << QStringLiteral("Jest ważny 1 dzień.");
    QTest::newRow("3") << 3 << QStringLiteral("3 wiersze z dowodami")
                       << QStringLiteral("Jest ważny 3 dni.");
    QTest::newRow("12") << 12 << QStringLiteral("12 wierszy z dowodami")
                        << QStringLiteral("Jest ważny 12 dni.");
    QTest::newRow("22") << 22 << QStringLiteral("22 wiersze z dowodami")
                        << QStringLiteral("Jest ważny 22 dni.");
}

void TestTranslations::polishHasThreePluralForms()
{
    QFETCH(int, count);
    QFETCH(QString, lines);
    QFETCH(QString, days);
    QLocale::setDefault(QLocale(QLocale::Polish, QLocale::Poland));
    installTranslations();
    QCOMPARE(translated("Scep::VerdictBanner", "%n evidence line(s)", count), lines);
    QCOMPARE(translated("CertificateChecks", "It is valid for %n day(s).", count), days);
}

void TestTranslations::numbersAndDatesFollowTheLocale()
{
    using namespace std::chrono_literals;
    const Instant instant{1519708588034ms, TimeCertainty::Known};
    QCOMPARE(toDateTimeString(instant), QStringLiteral("2018-02-27 05:16:28 UTC"));
    QCOMPARE(toTimeOfDayString(instant), QStringLiteral("05:16:28.034"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(toDateTimeString(instant), QStringLiteral("27 Feb 2018 05:16:28 UTC"));
    QLocale::setDefault(QLocale(QLocale::Polish, QLocale::Poland));
    installTranslations();
    QCOMPARE(toDateTimeString(instant), QStringLiteral("27 lut 2018 05:16:28 UTC"));
    QCOMPARE(toTimeOfDayString(instant), QStringLiteral("05:16:28,034"));
    QCOMPARE(toDurationString(1500ms), QStringLiteral("1,5 s"));
    QCOMPARE(toDurationString(305s), QStringLiteral("5 min 05 s"));
}

void TestTranslations::verdictIsToldInPolish()
{
    QLocale::setDefault(QLocale(QLocale::Polish, QLocale::Poland));
    installTranslations();
    const Case result = Pipeline().run(
        {sourceTree().filePath(QStringLiteral("resources/examples/android-stalled-at-install"))});
    QStringList summaries;
    for (const Device &device : result.analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            summaries.append(enrollment.verdict.summary);
        }
    }
    const QString all = summaries.join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("Ostatnie zdarzenie, o ")), qPrintable(all));
    QVERIFY2(!all.contains(QStringLiteral("The last event")), qPrintable(all));
}

void TestTranslations::englishIsThereForEveryOtherLocale_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("C") << QLocale::c();
    QTest::newRow("United Kingdom") << QLocale(QLocale::English, QLocale::UnitedKingdom);
    QTest::newRow("a language that is missing") << QLocale(QLocale::Finnish, QLocale::Finland);
}

void TestTranslations::englishIsThereForEveryOtherLocale()
{
    QFETCH(QLocale, locale);
    QLocale::setDefault(locale);
    installTranslations();
    QCOMPARE(translated("TextOutput", "%n line(s)", 1), QStringLiteral("1 line"));
    QCOMPARE(translated("TextOutput", "%n line(s)", 925), QStringLiteral("925 lines"));
    QCOMPARE(stageDisplayName(Stage::Deliver), QStringLiteral("Deliver"));
}

void TestTranslations::neutralLanguageIgnoresTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::Polish, QLocale::Poland));
    installNeutralLanguage();
    QCOMPARE(translated("TextOutput", "%n line(s)", 1), QStringLiteral("1 line"));
    QCOMPARE(stageDisplayName(Stage::Deliver), QStringLiteral("Deliver"));
    QCOMPARE(toDurationString(std::chrono::milliseconds(1500)), QStringLiteral("1.5 s"));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
