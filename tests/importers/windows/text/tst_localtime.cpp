// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/localtime.h"
#include "importers/windows/text/renderedevent.h"

#include <QTest>

using namespace Scep;

class TestLocalTime : public QObject
{
    Q_OBJECT

private slots:
    void cultureIsRead_data();
    void cultureIsRead();
    void otherTextIsNoTime_data();
    void otherTextIsNoTime();
    void fileDecidesTheOrder_data();
    void fileDecidesTheOrder();
    void valuesComeOutOfTheMessage_data();
    void valuesComeOutOfTheMessage();
    void providerNamesAreWhole();
};

void TestLocalTime::cultureIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("monthFirst"); ///< empty: no such time
    QTest::addColumn<QString>("dayFirst");
    const auto add = [](const char *name, const QString &text, const QString &month,
                        const QString &day) { QTest::newRow(name) << text << month << day; };
    const QString april = QStringLiteral("2019-04-16T15:32:36.000000Z");
    add("American", QStringLiteral("4/16/2019 3:32:36 PM"), april, {});
    add("American, narrow no-break space", QStringLiteral("4/16/2019 3:32:36\u202FPM"), april, {});
    add("American, marks", QStringLiteral("\u200E4\u200E/\u200E16\u200E/\u200E2019 3:32:36 PM"),
        april, {});
    add("British", QStringLiteral("16/04/2019 15:32:36"), {}, april);
    add("German", QStringLiteral("16.04.2019 15:32:36"), {}, april);
    add("Polish", QStringLiteral("16.04.2019 15:32:36"), {}, april);
    add("Swedish", QStringLiteral("2019-04-16 15:32:36"), april, april);
    add("Dutch", QStringLiteral("16-4-2019 15:32:36"), {}, april);
    add("Finnish", QStringLiteral("16.4.2019 15.32.36"), {}, april);
    add("Hungarian", QStringLiteral("2019. 04. 16. 15:32:36"), april, april);
    add("Bulgarian", QStringLiteral("16.4.2019 г. 15:32:36"), {}, april);
    add("Korean", QStringLiteral("2019-04-16 오후 3:32:36"), april, april);
    add("Chinese", QStringLiteral("2019/4/16 下午 3:32:36"), april, april);
    add("Spanish of Mexico", QStringLiteral("16/04/2019 03:32:36 p. m."), {}, april);
    add("Greek", QStringLiteral("16/4/2019 3:32:36 μ.μ."), {}, april);
    add("Vietnamese", QStringLiteral("16/04/2019 3:32:36 CH"), {}, april);
    add("Thai", QStringLiteral("16/4/2562 15:32:36"), {}, april);
    add("Arabic digits", QStringLiteral("١٦/٠٤/٢٠١٩ ٠٣:٣٢:٣٦ م"), {}, april);
    add("without seconds", QStringLiteral("4/16/2019 3:32 PM"),
        QStringLiteral("2019-04-16T15:32:00.000000Z"), {});
    add("midnight", QStringLiteral("4/5/2019 12:00:01 AM"),
        QStringLiteral("2019-04-05T00:00:01.000000Z"),
        QStringLiteral("2019-05-04T00:00:01.000000Z"));
    add("noon", QStringLiteral("4/5/2019 12:00:01 PM"),
        QStringLiteral("2019-04-05T12:00:01.000000Z"),
        QStringLiteral("2019-05-04T12:00:01.000000Z"));
    add("ISO 8601", QStringLiteral("2019-04-16T15:32:36.5000000"),
        QStringLiteral("2019-04-16T15:32:36.500000Z"),
        QStringLiteral("2019-04-16T15:32:36.500000Z"));
    add("year of another calendar", QStringLiteral("16/04/1441 15:32:36"), {}, {});
    add("no such day", QStringLiteral("31.02.2019 15:32:36"), {}, {});
}

void TestLocalTime::cultureIsRead()
{
    QFETCH(QString, text);
    QFETCH(QString, monthFirst);
    QFETCH(QString, dayFirst);
    const std::optional<LocalTimeText> time = readLocalTime(text);
    QVERIFY(time.has_value());
    const auto shown = [&time](DateOrder order) {
        const auto value = localMicroseconds(*time, order);
        return value ? toIsoString({.sinceEpoch = *value, .certainty = TimeCertainty::Known})
                     : QString();
    };
    QCOMPARE(shown(DateOrder::MonthDay), monthFirst);
    QCOMPARE(shown(DateOrder::DayMonth), dayFirst);
}

void TestLocalTime::otherTextIsNoTime_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "4", "4/16/2019", "15:32:36", "4/16/2019 3", "4/16 3:32:36 PM",
                             "10.0.19045.3803", "1.2.3 4:5", "text 4/16/2019 3:32:36 PM",
                             "4/16/2019 3:32:36 PM 5", "4/16-2019 3:32:36", "123/1/2019 3:32:36"}) {
        QTest::newRow(text[0] == '\0' ? "nothing" : text) << QString::fromLatin1(text);
    }
    QTest::newRow("long") << QString(100'000, u'1');
}

void TestLocalTime::otherTextIsNoTime()
{
    QFETCH(QString, text);
    QVERIFY(!readLocalTime(text).has_value());
}

void TestLocalTime::fileDecidesTheOrder_data()
{
    QTest::addColumn<QStringList>("times");
    QTest::addColumn<bool>("isDayFirst");
    QTest::addColumn<bool>("isCertain");
    const auto add = [](const char *name, const QStringList &times, bool dayFirst, bool certain) {
        QTest::newRow(name) << times << dayFirst << certain;
    };
    add("a day above twelve in front",
        {QStringLiteral("3/4/2026 10:00"), QStringLiteral("13/4/2026 10:00")}, true, true);
    add("a day above twelve behind",
        {QStringLiteral("3/4/2026 10:00"), QStringLiteral("4/13/2026 10:00")}, false, true);
    add("points", {QStringLiteral("3.4.2026 10:00")}, true, true);
    add("year in front", {QStringLiteral("2026-03-04 10:00")}, true, true);
    // Read month first, the second would be before the first, and the third behind it.
    add("only one order is sorted",
        {QStringLiteral("11/02/2026 10:00"), QStringLiteral("01/03/2026 10:00"),
         QStringLiteral("02/04/2026 10:00"), QStringLiteral("01/05/2026 10:00")},
        true, true);
    add("both orders are sorted, habit of American",
        {QStringLiteral("3/9/2026 9:35:43 AM"), QStringLiteral("3/9/2026 9:35:44 AM")}, false,
        false);
    add("both orders are sorted, habit of British",
        {QStringLiteral("09/03/2026 09:35:43"), QStringLiteral("09/03/2026 09:35:44")}, true,
        false);
    add("day and month are equal", {QStringLiteral("3/3/2026 9:35:43 AM")}, false, true);
    add("both have numbers above twelve",
        {QStringLiteral("13/4/2026 10:00"), QStringLiteral("4/13/2026 10:00"),
         QStringLiteral("14/4/2026 10:00")},
        true, false);
    add("a word that no culture has", {QStringLiteral("13.4.2026 10:00 qq")}, true, false);
    add("such a word beside 24 hours",
        {QStringLiteral("13.4.2026 10:00 qq"), QStringLiteral("13.4.2026 14:00 qq")}, true, true);
    add("nothing", {}, true, true);
}

void TestLocalTime::fileDecidesTheOrder()
{
    QFETCH(QStringList, times);
    QFETCH(bool, isDayFirst);
    QFETCH(bool, isCertain);
    LocalTimeReading reading;
    for (const QString &text : times) {
        const std::optional<LocalTimeText> time = readLocalTime(text);
        QVERIFY2(time.has_value(), qPrintable(text));
        reading.add(*time);
    }
    QCOMPARE(reading.order() == DateOrder::DayMonth, isDayFirst);
    QCOMPARE(reading.isCertain(), isCertain);
}

void TestLocalTime::valuesComeOutOfTheMessage_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("values"); ///< joined by '|'; "-": none can be had
    const QString management =
        QStringLiteral("Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider");
    const QString enroll = QStringLiteral("Microsoft-Windows-CertificateServicesClient-CertEnroll");
    QTest::newRow("one value") << management << 32
                               << QStringLiteral("X: (Unknown Win32 Error code: 0x800b0109).")
                               << QStringLiteral("Unknown Win32 Error code: 0x800b0109");
    QTest::newRow("parentheses in the text around")
        << management << 32 << QStringLiteral("Rejestracja (SCEP) nie: (0x80072ee7).")
        << QStringLiteral("0x80072ee7");
    QTest::newRow("parentheses in a value")
        << management << 308 << QStringLiteral("A: (https://a.example/b(c)) B: (Nie (404).)")
        << QStringLiteral("https://a.example/b(c)|Nie (404).");
    QTest::newRow("wide parentheses")
        << management << 32 << QStringLiteral("失敗：（0x80072ee7）。")
        << QStringLiteral("0x80072ee7");
    QTest::newRow("empty values") << management << 36
                                  << QStringLiteral("a (1.2), b (), c (), d (0x2), e (0x1).")
                                  << QStringLiteral("1.2|||0x2|0x1");
    QTest::newRow("cut") << management << 309 << QStringLiteral("a (x) b (y) c (z")
                         << QStringLiteral("-");
    QTest::newRow("free text, cut")
        << management << 307 << QStringLiteral("E: (Foo:Bar (x) 'https://a.example' LogError 0x80)")
        << QStringLiteral("Foo:Bar (x) 'https://a.example' LogError 0x80");
    QTest::newRow("no values") << management << 39 << QStringLiteral("OK (SCEP).") << QString();
    QTest::newRow("CertEnroll")
        << enroll << 87
        << QStringLiteral("Rejestracja dla WORKGROUP\\PC1$ przez https://a.example/p nie:\n\n"
                          "PkiStatus(2): X\nText: y\n\nMetoda: POST(31ms)\nEtap: SubmitDone\n"
                          "Błąd 0x80094811 (-2146875375)")
        << QStringLiteral("WORKGROUP\\PC1$|https://a.example/p|PkiStatus(2): X\nText: "
                          "y|POST(31ms)|SubmitDone|Błąd 0x80094811 (-2146875375)");
    QTest::newRow("CertEnroll, success")
        << enroll << 88
        << QStringLiteral("A for Local system via https://a.example:8443/p succeeded:\n\nx\n"
                          "Method: GET(78ms)\nStage: GetCACaps")
        << QStringLiteral("|https://a.example:8443/p|x|GET(78ms)|GetCACaps");
    QTest::newRow("CertEnroll without a method")
        << enroll << 87 << QStringLiteral("A\nB: C") << QStringLiteral("-");
    QTest::newRow("any other") << QStringLiteral("Microsoft-Windows-NetworkDeviceEnrollmentService")
                               << 2 << QStringLiteral("Nie (0x80070002). Kod 0x8009310b.")
                               << QStringLiteral("0x80070002|0x8009310b");
}

void TestLocalTime::valuesComeOutOfTheMessage()
{
    QFETCH(QString, provider);
    QFETCH(int, id);
    QFETCH(QString, message);
    QFETCH(QString, values);
    const std::optional<QStringList> data = messageData(provider, id, message);
    QCOMPARE(data ? data->join(u'|') : QStringLiteral("-"), values);
}

void TestLocalTime::providerNamesAreWhole()
{
    QCOMPARE(fullProviderName(QStringLiteral("CAPI2")), QStringLiteral("Microsoft-Windows-CAPI2"));
    QCOMPARE(fullProviderName(QStringLiteral("Microsoft-Windows-CAPI2")),
             QStringLiteral("Microsoft-Windows-CAPI2"));
    QCOMPARE(fullProviderName(QStringLiteral("CertEnroll")), QStringLiteral("CertEnroll"));
    QCOMPARE(shortProviderLiteral("Microsoft-Windows-CAPI2"), QByteArray("CAPI2"));
    QCOMPARE(shortProviderLiteral("microsoftaik"), QByteArray("microsoftaik"));
}

QTEST_GUILESS_MAIN(TestLocalTime)
#include "tst_localtime.moc"
