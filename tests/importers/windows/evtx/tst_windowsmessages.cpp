// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/windowsmessages.h"

#include "importers/windows/windowsevent.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace Scep;
using namespace Qt::StringLiterals;

class TestWindowsMessages : public QObject
{
    Q_OBJECT

private slots:
    void valuesTakeTheirPlaces_data();
    void valuesTakeTheirPlaces();
    void eventWithoutRenderingGetsOurText();
    void renderedTextStays();
    void textsAreThoseOfTheLanguage();
    void everyTextHasItsPolish();
};

void TestWindowsMessages::valuesTakeTheirPlaces_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("data");
    QTest::addColumn<QString>("text");
    const QString management =
        u"Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider"_s;
    QTest::newRow("one value")
        << management << u"32"_s << QStringList{u"0x80190193"_s}
        << u"SCEP: enrolling for the certificate failed. Result: 0x80190193."_s;
    QTest::newRow("case of the name does not matter")
        << management.toUpper() << u"39"_s << QStringList()
        << u"SCEP: the certificate was installed."_s;
    QTest::newRow("missing value is empty")
        << management << u"32"_s << QStringList()
        << u"SCEP: enrolling for the certificate failed. Result: ."_s;
    QTest::newRow("value that looks like a place stays")
        << u"CertEnroll"_s << u"88"_s << QStringList{u"%2"_s, u"url"_s, u"t"_s, u"m"_s, u"s"_s}
        << u"SCEP: the enrollment for %2 at url succeeded.\nt\nMethod: m\nStage: s"_s;
    QTest::newRow("two digits")
        << management << u"256"_s
        << QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s,  u"5"_s,  u"6"_s,
                       u"7"_s, u"8"_s, u"9"_s, u"10"_s, u"11"_s, u"p.exe"_s}
        << u"MDM session: a session was requested by the device. Result: 1. Account: 2. "
           u"Initiation: "
           "3. Mode: 4. Origin: 5. Alerts: 7. First alert: 8. User: 9. Process: p.exe."_s;
    QTest::newRow("unknown id") << management << u"9999"_s << QStringList() << QString();
    QTest::newRow("unknown provider") << u"Contoso"_s << u"1"_s << QStringList() << QString();
}

void TestWindowsMessages::valuesTakeTheirPlaces()
{
    QFETCH(QString, provider);
    QFETCH(QString, id);
    QFETCH(QStringList, data);
    QTEST(windowsMessage(provider, id, data), "text");
}

namespace {
QString xmlOf(const QString &rendering)
{
    return u"<Event><System><Provider Name='CertEnroll'/><EventID>85</EventID></System>"
           "<EventData><Data>x</Data></EventData>%1</Event>"_s.arg(rendering);
}
} // namespace

void TestWindowsMessages::eventWithoutRenderingGetsOurText()
{
    const auto event = parseWindowsEvent(xmlOf({}));
    QVERIFY(event);
    QCOMPARE(
        event->fields.value(u"message"_s),
        u"The key could not be attested with the crypto hardware. This is no SCEP enrollment."_s);
}

void TestWindowsMessages::renderedTextStays()
{
    const auto event = parseWindowsEvent(
        xmlOf(u"<RenderingInfo><Message>as rendered</Message></RenderingInfo>"_s));
    QVERIFY(event);
    QCOMPARE(event->fields.value(u"message"_s), u"as rendered"_s);
}

namespace {
/// Says that the program speaks Polish.
class PolishCode : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *,
                                    int) const override
    {
        return qstrcmp(context, "WindowsMessages") == 0 && qstrcmp(sourceText, "en") == 0
                   ? u"pl"_s
                   : QString();
    }
};

QJsonArray providersOf(const QString &table)
{
    QFile file(u":/events/"_s + table);
    return file.open(QIODevice::ReadOnly)
               ? QJsonDocument::fromJson(file.readAll())[u"providers"].toArray()
               : QJsonArray();
}

QStringList places(const QString &text)
{
    static const QRegularExpression pattern(u"%\\d+"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text)) {
        found.append(match.captured());
    }
    found.sort();
    return found;
}
} // namespace

void TestWindowsMessages::textsAreThoseOfTheLanguage()
{
    PolishCode polish;
    QVERIFY(QCoreApplication::installTranslator(&polish));
    QCOMPARE(windowsMessage(u"CertEnroll"_s, u"85"_s, {}),
             u"Nie udało się zaświadczyć klucza za pomocą sprzętu kryptograficznego. "
             "To nie jest rejestracja SCEP."_s);
    QCoreApplication::removeTranslator(&polish);
    QCOMPARE(
        windowsMessage(u"CertEnroll"_s, u"85"_s, {}),
        u"The key could not be attested with the crypto hardware. This is no SCEP enrollment."_s);
}

void TestWindowsMessages::everyTextHasItsPolish()
{
    QVERIFY(!windowsMessage(u"CertEnroll"_s, u"85"_s, {}).isEmpty()); // the tables are loaded
    const QJsonArray english = providersOf(u"windows-events.json"_s);
    const QJsonArray polish = providersOf(u"windows-events.pl.json"_s);
    QVERIFY(!english.isEmpty());
    QCOMPARE(polish.size(), english.size());
    for (qsizetype i = 0; i < english.size(); ++i) {
        QCOMPARE(polish.at(i)[u"names"], english.at(i)[u"names"]);
        const QJsonObject texts = english.at(i)[u"events"].toObject();
        const QJsonObject translated = polish.at(i)[u"events"].toObject();
        QCOMPARE(translated.keys(), texts.keys());
        for (const QString &id : texts.keys()) {
            const QString text = translated.value(id).toString();
            QVERIFY2(!text.isEmpty() && text != texts.value(id).toString(), qUtf8Printable(text));
            QVERIFY2(places(text) == places(texts.value(id).toString()), qUtf8Printable(text));
        }
    }
}

QTEST_GUILESS_MAIN(TestWindowsMessages)
#include "tst_windowsmessages.moc"
