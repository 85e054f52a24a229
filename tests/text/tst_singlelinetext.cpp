// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/singlelinetext.h"

#include <QTest>

using namespace Scep;

class TestSingleLineText : public QObject
{
    Q_OBJECT

private slots:
    void lineEndsAndControlsNeverReachTheScreen_data();
    void lineEndsAndControlsNeverReachTheScreen();
};

void TestSingleLineText::lineEndsAndControlsNeverReachTheScreen_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QStringLiteral("a b") << QStringLiteral("a b");
    QTest::newRow("line end") << QStringLiteral("a\nb") << QStringLiteral("a\u23CEb");
    QTest::newRow("escape") << QStringLiteral("a\u001Bb") << QStringLiteral("a\uFFFDb");
    QTest::newRow("override") << QStringLiteral("a\u202Eb") << QStringLiteral("a\uFFFDb");
    QTest::newRow("long") << QStringLiteral("abcdefghijkl") << QStringLiteral("abcdefgh\u2026");
}

void TestSingleLineText::lineEndsAndControlsNeverReachTheScreen()
{
    QFETCH(QString, raw);
    QFETCH(QString, shown);
    QCOMPARE(singleLineText(raw, 8), shown);
}

QTEST_APPLESS_MAIN(TestSingleLineText)

#include "tst_singlelinetext.moc"
