// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/windowsmessages.h"

#include "importers/windows/windowsevent.h"

#include <QTest>

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

QTEST_APPLESS_MAIN(TestWindowsMessages)
#include "tst_windowsmessages.moc"
