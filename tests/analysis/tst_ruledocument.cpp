// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/ruledocument.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

/// Rules before they are read: where one begins, and what is known of it.
class TestRuleDocument : public QObject
{
    Q_OBJECT

private slots:
    void aStreamIsCutAtItsDocuments();
    void aHeadIsKnownByTwoLines();
    void whatMustBeReadToBeKnownHasNoHead_data();
    void whatMustBeReadToBeKnownHasNoHead();
};

static const QByteArray Id = "id: 6F0C2C1E-35b7-4f3e-9d5c-1d9d0a6c7b11\n";
static const QByteArray Source = "logsource: {product: android, service: omadm}\n";

void TestRuleDocument::aStreamIsCutAtItsDocuments()
{
    const QList<RuleDocument> documents =
        ruleDocuments("# a comment\n---\ntitle: one\n---\r\ntitle: --- two\n ---", u"a.yml"_s);
    QCOMPARE(documents.size(), 3);
    QCOMPARE(documents[0].text, "# a comment\n");
    QCOMPARE(documents[0].firstLine, 1);
    QCOMPARE(documents[1].text, "title: one\n");
    QCOMPARE(documents[1].firstLine, 3);
    QCOMPARE(documents[2].text, "title: --- two\n ---\n");
    QCOMPARE(documents[2].firstLine, 5);
    QCOMPARE(documents[2].file, u"a.yml"_s);
}

void TestRuleDocument::aHeadIsKnownByTwoLines()
{
    const auto head = ruleHead({.text = "title: T\n" + Id + Source + "level: low\n"});
    QVERIFY(head);
    QCOMPARE(head->id, u"6f0c2c1e-35b7-4f3e-9d5c-1d9d0a6c7b11"_s);
    QCOMPARE(head->logSource, (LogSource{u"android"_s, u"omadm"_s}));
    const auto open = ruleHead({.text = Id + "logsource: {service: eventlog}\r\n"});
    QVERIFY(open);
    QCOMPARE(open->logSource, (LogSource{{}, u"eventlog"_s}));
}

void TestRuleDocument::whatMustBeReadToBeKnownHasNoHead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no id") << Source;
    QTest::newRow("no log source") << Id;
    QTest::newRow("id twice") << Id + Id + Source;
    QTest::newRow("log source twice") << Id + Source + Source;
    QTest::newRow("id that is none") << "id: one\n" + Source;
    QTest::newRow("id with a comment") << "id: 6f0c2c1e-35b7-4f3e-9d5c-1d9d0a6c7b11 # x\n" + Source;
    QTest::newRow("block") << Id + "logsource:\n  product: android\n";
    QTest::newRow("quoted") << Id + "logsource: {product: 'android', service: omadm}\n";
    QTest::newRow("comment") << Id + "logsource: {product: android} # {}\n";
    QTest::newRow("other key") << Id + "logsource: {product: android, category: omadm}\n";
    QTest::newRow("key twice") << Id + "logsource: {product: android, product: apple}\n";
    QTest::newRow("no space") << Id + "logsource: {product:android}\n";
    QTest::newRow("empty") << Id + "logsource: {}\n";
    QTest::newRow("brace") << Id + "logsource: {\n";
}

void TestRuleDocument::whatMustBeReadToBeKnownHasNoHead()
{
    QFETCH(QByteArray, text);
    QVERIFY(!ruleHead({.text = text}));
}

QTEST_GUILESS_MAIN(TestRuleDocument)
#include "tst_ruledocument.moc"
