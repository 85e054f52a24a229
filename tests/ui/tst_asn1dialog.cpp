// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/asn1treemodel.h"
#include "models/item/hexmodel.h"
#include "tests/pki/fieldset.h"
#include "tests/ui/palettes.h"
#include "ui/panes/hexview.h"
#include "ui/window/asn1dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace Scep;
using namespace Qt::StringLiterals;

class TestAsn1Dialog : public QObject
{
    Q_OBJECT

private slots:
    void nothingToShowIsSaid();
    void itemsAreChosenByName();
    void elementHighlightsItsOctets();
    void octetSelectsItsElement();
    void arrowKeysGoFromOctetToOctet();
    void chunksAreHighlightedApart();
    void everythingIsCopied();
    void secretsAreNotCopied();
    void whatIsShownStaysWhenTheCaseGrows();
    void evidenceIsAskedFor();
    void everythingHasANameForScreenReaders();
    void picturesForLooking_data();
    void picturesForLooking();
};

namespace {
template<typename T>
T *child(const Asn1Dialog &dialog, const char *name)
{
    return dialog.findChild<T *>(QLatin1StringView(name));
}

EncodedItem itemOf(const FieldSet::Item &item, const QByteArray &pemLabel)
{
    return {.id = item.name,
            .kindId = u"other"_s,
            .kind = u"Kind"_s,
            .title = item.name,
            .pemLabel = pemLabel,
            .bytes = item.bytes,
            .evidence = {.source = SourceId{3}, .line = 7, .range = {}}};
}

QList<EncodedItem> allItems()
{
    QList<EncodedItem> items;
    for (const FieldSet::Item &item : FieldSet::everything()) {
        items.append(itemOf(item, "CERTIFICATE"));
    }
    return items;
}

Asn1TreeModel *treeModel(const Asn1Dialog &dialog)
{
    return qobject_cast<Asn1TreeModel *>(child<QTreeView>(dialog, "asn1Tree")->model());
}

QList<qint64> highlighted(const Asn1Dialog &dialog)
{
    const auto *view = child<HexView>(dialog, "asn1Hex");
    const auto *model = qobject_cast<const HexModel *>(view->model());
    QList<qint64> offsets;
    for (const QModelIndex &index : view->selectionModel()->selectedIndexes()) {
        offsets.append(model->offsetOf(index));
    }
    std::ranges::sort(offsets);
    return offsets;
}

void selectNode(const Asn1Dialog &dialog, int node)
{
    child<QTreeView>(dialog, "asn1Tree")->setCurrentIndex(treeModel(dialog)->indexOf(node));
}

QList<qint64> offsetsOf(const QList<ByteRange> &ranges)
{
    QList<qint64> offsets;
    for (const ByteRange &range : ranges) {
        for (qint64 offset = range.offset; offset < range.end(); ++offset) {
            offsets.append(offset);
        }
    }
    return offsets;
}
} // namespace

void TestAsn1Dialog::nothingToShowIsSaid()
{
    const Asn1Dialog dialog;
    QVERIFY(child<QLabel>(dialog, "asn1Summary")->text().startsWith(u"Nothing in this case"_s));
    for (const char *name : {"asn1CopyPem", "asn1CopyHex", "asn1CopyText", "asn1ShowEvidence"}) {
        QVERIFY(!child<QPushButton>(dialog, name)->isEnabled());
    }
}

void TestAsn1Dialog::itemsAreChosenByName()
{
    Asn1Dialog dialog;
    dialog.setItems(allItems());
    dialog.showItem(u"Ed25519"_s);
    QCOMPARE(child<QComboBox>(dialog, "asn1Chooser")->currentText(), u"Kind: Ed25519"_s);
    QCOMPARE(treeModel(dialog)->tree().bytes.size(), FieldSet::certificates().at(4).bytes.size());
    dialog.showItem(u"none of them"_s);
    QCOMPARE(child<QComboBox>(dialog, "asn1Chooser")->currentText(), u"Kind: Ed25519"_s);
}

void TestAsn1Dialog::elementHighlightsItsOctets()
{
    Asn1Dialog dialog;
    dialog.setItems(allItems());
    const Asn1Tree tree = treeModel(dialog)->tree();
    for (int node = 0; node < tree.nodes.size(); node += 3) {
        selectNode(dialog, node);
        QCOMPARE(highlighted(dialog), offsetsOf(rangesInBytes(tree, tree.nodes.at(node))));
    }
}

void TestAsn1Dialog::octetSelectsItsElement()
{
    Asn1Dialog dialog;
    dialog.setItems(allItems());
    dialog.show();
    auto *hex = child<HexView>(dialog, "asn1Hex");
    const auto *model = qobject_cast<const HexModel *>(hex->model());
    const Asn1Tree tree = treeModel(dialog)->tree();
    for (const qint64 offset : {0, 5, 40, 100, 200}) {
        hex->scrollTo(model->indexOf(offset));
        QTest::mouseClick(hex->viewport(), Qt::LeftButton, {},
                          hex->visualRect(model->indexOf(offset)).center());
        const int node =
            treeModel(dialog)->nodeOf(child<QTreeView>(dialog, "asn1Tree")->currentIndex());
        QCOMPARE(node, nodeAt(tree, offset));
        // The cursor stays where the person put it.
        QCOMPARE(model->offsetOf(hex->currentIndex()), offset);
        QVERIFY(highlighted(dialog).contains(offset));
    }
}

void TestAsn1Dialog::arrowKeysGoFromOctetToOctet()
{
    Asn1Dialog dialog;
    dialog.setItems(allItems());
    dialog.show();
    auto *hex = child<HexView>(dialog, "asn1Hex");
    hex->setFocus();
    const auto *model = qobject_cast<const HexModel *>(hex->model());
    QCOMPARE(model->offsetOf(hex->currentIndex()), 0);
    for (int step = 1; step <= 12; ++step) {
        QTest::keyClick(hex, Qt::Key_Right);
        QCOMPARE(model->offsetOf(hex->currentIndex()), step);
    }
    QTest::keyClick(hex, Qt::Key_Down);
    QCOMPARE(model->offsetOf(hex->currentIndex()), 28);
    const int node =
        treeModel(dialog)->nodeOf(child<QTreeView>(dialog, "asn1Tree")->currentIndex());
    QCOMPARE(node, nodeAt(treeModel(dialog)->tree(), 28));
    // Tab goes on to the next widget: nobody is caught in the cells.
    QTest::keyClick(hex, Qt::Key_Tab);
    QVERIFY(!hex->hasFocus());
}

void TestAsn1Dialog::chunksAreHighlightedApart()
{
    Asn1Dialog dialog;
    dialog.setItems({itemOf(FieldSet::messages().at(1), "PKCS7")});
    const Asn1Tree tree = treeModel(dialog)->tree();
    const auto parted = std::ranges::find_if(tree.nodes, [&tree](const Asn1Node &node) {
        return node.space != 0 && rangesInBytes(tree, node).size() > 1;
    });
    QVERIFY(parted != tree.nodes.cend());
    selectNode(dialog, static_cast<int>(parted - tree.nodes.cbegin()));
    QCOMPARE(highlighted(dialog), offsetsOf(rangesInBytes(tree, *parted)));
}

void TestAsn1Dialog::everythingIsCopied()
{
    Asn1Dialog dialog;
    dialog.setItems(allItems());
    selectNode(dialog, 2);
    child<QPushButton>(dialog, "asn1CopyHex")->click();
    QCOMPARE(QApplication::clipboard()->text(), u"A0 03 02 01 02"_s);
    child<QPushButton>(dialog, "asn1CopyText")->click();
    QCOMPARE(QApplication::clipboard()->text(),
             u"      8      2+3  [0]\n     10      2+1    INTEGER 2\n"_s);
    child<QPushButton>(dialog, "asn1CopyPem")->click();
    const QString pem = QApplication::clipboard()->text();
    QVERIFY(pem.startsWith(u"-----BEGIN CERTIFICATE-----\nMII"_s));
    QVERIFY(pem.endsWith(u"-----END CERTIFICATE-----\n"_s));
}

void TestAsn1Dialog::secretsAreNotCopied()
{
    Asn1Dialog dialog;
    const QByteArray secret = FieldSet::secretOctets().first(6);
    for (const FieldSet::Item &item : FieldSet::privateKeys() + FieldSet::requests()) {
        dialog.setItems({itemOf(item, "CERTIFICATE REQUEST")});
        selectNode(dialog, 0);
        child<QPushButton>(dialog, "asn1CopyHex")->click();
        const QString hex = QApplication::clipboard()->text();
        QVERIFY(!QByteArray::fromHex(hex.toLatin1()).contains(secret));
        QVERIFY(!QByteArray::fromHex(hex.toLatin1()).contains(FieldSet::challengePassword()));
        const bool isHidden = !treeModel(dialog)->tree().hidden.isEmpty();
        QCOMPARE(hex.contains(u"··"_s), isHidden);
        QCOMPARE(child<QPushButton>(dialog, "asn1CopyPem")->isEnabled(), !isHidden);
    }
}

void TestAsn1Dialog::whatIsShownStaysWhenTheCaseGrows()
{
    Asn1Dialog dialog;
    const QList<EncodedItem> items = allItems();
    dialog.setItems(items.first(3));
    dialog.showItem(items.at(2).id);
    dialog.setItems(items.sliced(1));
    QCOMPARE(child<QComboBox>(dialog, "asn1Chooser")->currentData().toString(), items.at(2).id);
    dialog.setItems(items.sliced(10));
    QCOMPARE(child<QComboBox>(dialog, "asn1Chooser")->currentIndex(), 0);
    dialog.setItems({});
    QCOMPARE(treeModel(dialog)->rowCount(), 0);
}

void TestAsn1Dialog::evidenceIsAskedFor()
{
    Asn1Dialog dialog;
    dialog.setItems(allItems());
    const QSignalSpy spy(&dialog, &Asn1Dialog::evidenceRequested);
    child<QPushButton>(dialog, "asn1ShowEvidence")->click();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<EvidenceRef>().line, 7);
}

void TestAsn1Dialog::everythingHasANameForScreenReaders()
{
    Asn1Dialog dialog;
    dialog.setItems(allItems());
    QVERIFY(!child<QTreeView>(dialog, "asn1Tree")->accessibleName().isEmpty());
    QVERIFY(!child<HexView>(dialog, "asn1Hex")->accessibleName().isEmpty());
    QVERIFY(!child<QLabel>(dialog, "asn1Summary")->accessibleName().isEmpty());
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [&dialog](const QLabel *label) {
        return label->buddy() == child<QComboBox>(dialog, "asn1Chooser");
    }));
}

void TestAsn1Dialog::picturesForLooking_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<QByteArray>("bytes");
    const QPalette light = QApplication::palette();
    const QPalette dark = Fixtures::paletteOf(QColor(0x1b, 0x1e, 0x20), QColor(0xfc, 0xfc, 0xfc));
    const QByteArray certificate = FieldSet::certificates().at(0).bytes;
    const QByteArray request = FieldSet::requests().at(0).bytes;
    const QByteArray cut = FieldSet::messages().at(1).bytes.first(700);
    QTest::newRow("light") << light << certificate;
    QTest::newRow("dark") << dark << certificate;
    QTest::newRow("hidden") << light << request;
    QTest::newRow("cut-light") << light << cut;
    QTest::newRow("cut-dark") << dark << cut;
}

void TestAsn1Dialog::picturesForLooking()
{
    QFETCH(QPalette, palette);
    QFETCH(QByteArray, bytes);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(palette);
    {
        Asn1Dialog dialog;
        dialog.setItems(
            {itemOf({.name = u"Shown in the picture"_s, .bytes = bytes}, "CERTIFICATE")});
        dialog.show();
        const Asn1Tree tree = treeModel(dialog)->tree();
        const qint64 at = tree.hidden.isEmpty() ? bytes.size() - 1 : tree.hidden.first().offset;
        selectNode(dialog, nodeAt(tree, bytes.size() > 1000 ? 150 : at));
        QCoreApplication::processEvents();
        const QString name =
            QDir(QCoreApplication::applicationDirPath()).filePath(u"asn1dialog-%1.png"_s);
        QVERIFY(dialog.grab().save(name.arg(QString::fromLatin1(QTest::currentDataTag()))));
    }
    QApplication::setPalette(before);
}

QTEST_MAIN(TestAsn1Dialog)
#include "tst_asn1dialog.moc"
