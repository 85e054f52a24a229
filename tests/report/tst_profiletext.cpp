// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/profiletext.h"

#include <QTest>

using namespace Scep;

class TestProfileText : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreInReadingOrder();
    void emptyProfileSaysSo();
};

namespace {
QStringList rows(const ScepProfile &profile)
{
    QStringList lines;
    for (const LabelledValue &row : describeScepProfile(profile)) {
        lines.append(row.label + QLatin1String(": ") + row.value);
    }
    return lines;
}
} // namespace

void TestProfileText::rowsAreInReadingOrder()
{
    ScepProfile profile;
    profile.name = QStringLiteral("Device");
    profile.serverUrls = {QStringLiteral("https://a.example/"),
                          QStringLiteral("https://b.example/")};
    profile.subject = QStringLiteral("CN=x");
    profile.subjectAltNames = {QStringLiteral("DNS=a.example")};
    profile.keyAlgorithm = QStringLiteral("RSA");
    profile.keyBits = 2048;
    profile.keyUsage = {QStringLiteral("digitalSignature"), QStringLiteral("keyEncipherment")};
    profile.hasChallenge = true;
    profile.settings = {{.name = QStringLiteral("PayloadContent/Retries"),
                         .value = QStringLiteral("3"),
                         .evidence = {}}};
    QCOMPARE(rows(profile),
             QStringList({QStringLiteral("Name: Device"),
                          QStringLiteral("Server: https://a.example/\nhttps://b.example/"),
                          QStringLiteral("Subject: CN=x"),
                          QStringLiteral("Alternative names: DNS=a.example"),
                          QStringLiteral("Key: RSA, 2048 bits"),
                          QStringLiteral("Key usage: digitalSignature, keyEncipherment"),
                          QStringLiteral("Challenge: there is one; it is never shown"),
                          QStringLiteral("PayloadContent/Retries: 3")}));
    QCOMPARE(scepProfileTitle(profile), QStringLiteral("Device"));
}

void TestProfileText::emptyProfileSaysSo()
{
    QCOMPARE(rows({}), QStringList{QStringLiteral("Challenge: none in the profile")});
    QCOMPARE(scepProfileTitle({}), QStringLiteral("without a name"));
}

QTEST_APPLESS_MAIN(TestProfileText)
#include "tst_profiletext.moc"
