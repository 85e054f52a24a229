// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/certificate.h"
#include "models/item/asn1treemodel.h"
#include "models/item/hexmodel.h"
#include "models/item/roles.h"
#include "models/pki/asn1treebuilder.h"
#include "tests/pki/fieldset.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Scep;

class TestAsn1Models : public QObject
{
    Q_OBJECT

private slots:
    void modelsAreSound_data();
    void modelsAreSound();
    void nodesAndRowsBelongTogether();
    void rowsTellElements();
    void cellsTellOctets();
    void cutIsMarkedInBoth();
    void hiddenOctetsAreNotShown();
};

void TestAsn1Models::modelsAreSound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const FieldSet::Item &item : FieldSet::everything()) {
        QTest::newRow(qPrintable(item.name)) << item.bytes;
        QTest::newRow(qPrintable(item.name + QStringLiteral(", cut")))
            << item.bytes.first(item.bytes.size() / 2);
    }
}

void TestAsn1Models::modelsAreSound()
{
    QFETCH(QByteArray, bytes);
    Asn1TreeModel tree;
    HexModel hex;
    const QAbstractItemModelTester treeTester(
        &tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester hexTester(
        &hex, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tree.setTree(buildAsn1Tree(bytes));
    hex.setTree(tree.tree());
    QCOMPARE(tree.rowCount(), 1);
    QCOMPARE(hex.columnCount(), HexModel::OctetsOfRow + 1);
    tree.setTree({});
    hex.setTree({});
    QCOMPARE(tree.rowCount(), 0);
    QCOMPARE(hex.rowCount(), 0);
}

void TestAsn1Models::nodesAndRowsBelongTogether()
{
    Asn1TreeModel model;
    model.setTree(buildAsn1Tree(FieldSet::messages().at(1).bytes));
    for (int node = 0; node < model.tree().nodes.size(); ++node) {
        const QModelIndex index = model.indexOf(node);
        QVERIFY(index.isValid());
        QCOMPARE(model.nodeOf(index), node);
        QCOMPARE(model.nodeOf(index.parent()), model.tree().nodes.at(node).parent);
        QCOMPARE(model.index(index.row(), 0, index.parent()), index);
    }
    QVERIFY(!model.indexOf(-1).isValid());
    QCOMPARE(model.nodeOf({}), -1);
}

void TestAsn1Models::rowsTellElements()
{
    Asn1TreeModel model;
    model.setTree(buildAsn1Tree(QByteArray::fromHex("3009060355040304020500")));
    const QModelIndex top = model.index(0, 0);
    QCOMPARE(top.data().toString(), QStringLiteral("SEQUENCE"));
    QCOMPARE(model.index(0, 3).data().toString(), QStringLiteral("9"));
    QCOMPARE(model.index(0, 1, top).data().toString(), QStringLiteral("2.5.4.3 (commonName)"));
    QCOMPARE(model.index(0, 0, top).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("OBJECT IDENTIFIER, 2.5.4.3 (commonName), offset 2, length 3"));
    const QModelIndex string = model.index(1, 0, top);
    QCOMPARE(model.index(0, 0, string).data().toString(), QStringLiteral("inside: NULL"));
    QCOMPARE(model.index(0, 2, string).data().toString(), QStringLiteral("9"));
    QVERIFY(!top.data(CheckOutcomeRole).isValid());
}

void TestAsn1Models::cellsTellOctets()
{
    HexModel model;
    const QByteArray bytes("\x30\x12\x13\x10"
                           "Contoso Issuing!");
    model.setTree(buildAsn1Tree(bytes));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("30"));
    QCOMPARE(model.index(1, 3).data().toString(), QStringLiteral("21"));
    QVERIFY(!model.index(1, 4).data().isValid());
    QCOMPARE(model.index(0, HexModel::TextColumn).data().toString(),
             QStringLiteral("0...Contoso Issu"));
    QCOMPARE(model.index(1, HexModel::TextColumn).data().toString(), QStringLiteral("ing!"));
    QCOMPARE(model.headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("16"));
    QCOMPARE(model.index(1, 1).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Byte 17 (0x11): 6E"));
    QCOMPARE(model.indexOf(17), model.index(1, 1));
    QCOMPARE(model.offsetOf(model.index(1, 1)), 17);
    QCOMPARE(model.offsetOf(model.index(1, 4)), -1);
    QCOMPARE(model.offsetOf(model.index(0, HexModel::TextColumn)), -1);
    QVERIFY(!model.indexOf(20).isValid());
}

void TestAsn1Models::cutIsMarkedInBoth()
{
    const Asn1Tree tree = buildAsn1Tree(QByteArray::fromHex("30200C03414243"
                                                            "04"));
    Asn1TreeModel model;
    model.setTree(tree);
    const auto warning = static_cast<int>(CheckOutcome::Warning);
    QCOMPARE(model.index(0, 0).data(CheckOutcomeRole).toInt(), warning);
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("cut: 6 of 32 octets are there"));
    HexModel hex;
    hex.setTree(tree);
    const QModelIndex end = hex.indexOf(8);
    QCOMPARE(end.data().toString(), QStringLiteral("--"));
    QCOMPARE(end.data(CheckOutcomeRole).toInt(), warning);
    QCOMPARE(end.data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("The bytes end here, after byte 8."));
    // The beginning of a header is no element.
    QCOMPARE(hex.indexOf(7).data(CheckOutcomeRole).toInt(), warning);
    QVERIFY(!hex.indexOf(6).data(CheckOutcomeRole).isValid());
}

void TestAsn1Models::hiddenOctetsAreNotShown()
{
    const Asn1Tree tree = buildAsn1Tree(FieldSet::requests().at(0).bytes);
    QCOMPARE(tree.hidden.size(), 1);
    HexModel hex;
    hex.setTree(tree);
    const ByteRange hidden = tree.hidden.first();
    for (qint64 offset = hidden.offset; offset < hidden.end(); ++offset) {
        QCOMPARE(hex.indexOf(offset).data().toString(), QStringLiteral("··"));
    }
    QVERIFY(hex.indexOf(hidden.offset - 1).data().toString() != QStringLiteral("··"));
    Asn1TreeModel model;
    model.setTree(tree);
    const QModelIndex set = model.indexOf(nodeAt(tree, hidden.offset));
    QCOMPARE(set.siblingAtColumn(1).data().toString(),
             QStringLiteral("key or password of %1 octet(s), not shown").arg(hidden.length));
}

QTEST_GUILESS_MAIN(TestAsn1Models)
#include "tst_asn1models.moc"
