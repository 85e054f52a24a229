// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/limits.h"
#include "models/pki/asn1treebuilder.h"
#include "tests/pki/fieldset.h"

#include <QTest>

#include <algorithm>

using namespace Scep;

class TestAsn1Tree : public QObject
{
    Q_OBJECT

private slots:
    void elementsAreTold();
    void indefiniteLengthsAndChunks();
    void everyOctetHasItsNode_data();
    void everyOctetHasItsNode();
    void cutAnywhereIsAPrefix_data();
    void cutAnywhereIsAPrefix();
    void damageAnywhereIsSurvived_data();
    void damageAnywhereIsSurvived();
    void secretsAreNeverKept_data();
    void secretsAreNeverKept();
    void challengePasswordIsHidden();
    void whatIsNoElementIsKept_data();
    void whatIsNoElementIsKept();
    void depthAndSizeAreLimited();
};

namespace {
/// "offset header+content TAG value ~mark", indented; nodes inside strings behind an arrow.
QStringList linesOf(const Asn1Tree &tree)
{
    QStringList lines;
    for (const Asn1Node &node : tree.nodes) {
        const QList<ByteRange> ranges = rangesInBytes(tree, node);
        lines.append(
            QStringLiteral("%1%2%3 %4+%5%6 %7%8%9")
                .arg(QString(node.depth * 2, QLatin1Char(' ')),
                     node.isEncapsulated ? QStringLiteral("> ") : QString())
                .arg(ranges.isEmpty() ? -1 : ranges.first().offset)
                .arg(node.headerLength)
                .arg(node.contentLength)
                .arg(node.endLength > 0 ? QStringLiteral("+%1").arg(node.endLength) : QString())
                .arg(asn1TagName(node),
                     node.value.isEmpty() ? QString() : QLatin1Char(' ') + node.value,
                     node.mark == Asn1Node::Mark::None
                         ? QString()
                         : QStringLiteral(" ~") + asn1MarkId(node.mark)));
    }
    return lines;
}

void addItems(const QList<FieldSet::Item> &items)
{
    QTest::addColumn<QByteArray>("bytes");
    for (const FieldSet::Item &item : items) {
        QTest::newRow(qPrintable(item.name)) << item.bytes;
    }
}

/// Which node it is: where it begins, and where the one around it does. Not its number, for what
/// chunks hold follows the chunks, and a cut leaves some of them out.
struct Identity
{
    int space;
    qint64 offset;
    int depth;
    qint64 parentOffset;

    auto operator<=>(const Identity &) const = default;
};

Identity identityOf(const Asn1Tree &tree, const Asn1Node &node)
{
    return {.space = node.space,
            .offset = node.offset,
            .depth = node.depth,
            .parentOffset = node.parent < 0 ? -1 : tree.nodes.at(node.parent).offset};
}

bool hasSameHeader(const Asn1Node &a, const Asn1Node &b)
{
    return a.headerLength == b.headerLength && a.announcedLength == b.announcedLength &&
           a.tagClass == b.tagClass && a.tag == b.tag && a.isConstructed == b.isConstructed &&
           a.isEncapsulated == b.isEncapsulated && a.isHidden == b.isHidden;
}
} // namespace

void TestAsn1Tree::elementsAreTold()
{
    const QByteArray bytes = QByteArray::fromHex("3027"                           // SEQUENCE
                                                 "0603550403"                     // commonName
                                                 "0C03C3A462"                     // UTF8String
                                                 "170D3234303630313132303030305A" // UTCTime
                                                 "0404A0020500" // OCTET STRING, context inside
                                                 "820161"       // [2] primitive
                                                 "0201FF"       // INTEGER
                                                 "0500");       // NULL
    const QStringList expected = {
        QStringLiteral("0 2+39 SEQUENCE"),
        QStringLiteral("  2 2+3 OBJECT IDENTIFIER 2.5.4.3 (commonName)"),
        QString::fromUtf8("  7 2+3 UTF8String äb"),
        QStringLiteral("  12 2+13 UTCTime 240601120000Z (2024-06-01T12:00:00Z)"),
        QStringLiteral("  27 2+4 OCTET STRING A0 02 05 00"),
        QStringLiteral("  33 2+1 [2] a"),
        QStringLiteral("  36 2+1 INTEGER -1"),
        QStringLiteral("  39 2+0 NULL"),
    };
    QCOMPARE(linesOf(buildAsn1Tree(bytes)).join(QLatin1Char('\n')),
             expected.join(QLatin1Char('\n')));
}

void TestAsn1Tree::indefiniteLengthsAndChunks()
{
    // OCTET STRING of two chunks that hold SEQUENCE { NULL, INTEGER 5 } between them.
    const QByteArray bytes = QByteArray::fromHex("3080"
                                                 "2480"
                                                 "0403300505"
                                                 "040400020105"
                                                 "0000"
                                                 "0000");
    const Asn1Tree tree = buildAsn1Tree(bytes);
    const QStringList expected = {
        QStringLiteral("0 2+15+2 SEQUENCE"),
        QStringLiteral("  2 2+11+2 OCTET STRING"),
        QStringLiteral("    4 2+3 OCTET STRING 30 05 05"),
        QStringLiteral("    9 2+4 OCTET STRING 00 02 01 05"),
        QStringLiteral("    > 6 2+5 SEQUENCE"),
        QStringLiteral("      8 2+0 NULL"),
        QStringLiteral("      12 2+1 INTEGER 5"),
    };
    QCOMPARE(linesOf(tree).join(QLatin1Char('\n')), expected.join(QLatin1Char('\n')));
    // NULL is parted by the second chunk's header.
    const QList<ByteRange> parts = {{.offset = 8, .length = 1}, {.offset = 11, .length = 1}};
    QCOMPARE(rangesInBytes(tree, tree.nodes.at(5)), parts);
    QCOMPARE(nodeAt(tree, 11), 5);
    QCOMPARE(nodeAt(tree, 9), 3); // the chunk's own header
    QCOMPARE(nodeAt(tree, 14), 6);
    QCOMPARE(nodeAt(tree, 16), 1); // end of contents
    QCOMPARE(nodeAt(tree, 18), 0);
    QCOMPARE(nodeAt(tree, 19), -1);
}

void TestAsn1Tree::everyOctetHasItsNode_data()
{
    addItems(FieldSet::everything());
}

void TestAsn1Tree::everyOctetHasItsNode()
{
    QFETCH(QByteArray, bytes);
    const Asn1Tree tree = buildAsn1Tree(bytes);
    QCOMPARE(tree.bytes.size(), bytes.size());
    QCOMPARE(tree.roots.size(), 1);
    for (const Asn1Node &node : tree.nodes) {
        QCOMPARE(node.mark, Asn1Node::Mark::None);
        QCOMPARE(node.kind, Asn1Node::Kind::Element);
    }
    for (qint64 offset = 0; offset < bytes.size(); ++offset) {
        const int index = nodeAt(tree, offset);
        QVERIFY(index >= 0);
        QVERIFY(std::ranges::any_of(rangesInBytes(tree, tree.nodes.at(index)),
                                    [offset](const ByteRange &range) {
                                        return offset >= range.offset && offset < range.end();
                                    }));
    }
    // Taken apart again, what was hidden stays hidden and nothing else changes.
    QCOMPARE(buildAsn1Tree(tree.bytes), tree);
}

void TestAsn1Tree::cutAnywhereIsAPrefix_data()
{
    addItems(FieldSet::everything());
}

void TestAsn1Tree::cutAnywhereIsAPrefix()
{
    QFETCH(QByteArray, bytes);
    const Asn1Tree whole = buildAsn1Tree(bytes);
    QMap<Identity, Asn1Node> all;
    for (const Asn1Node &node : whole.nodes) {
        all.insert(identityOf(whole, node), node);
    }
    QCOMPARE(all.size(), whole.nodes.size());
    qsizetype before = 0;
    for (qsizetype size = 1; size < bytes.size(); ++size) {
        const QByteArray copy = bytes.first(size); // so that reading past the end is noticed
        const Asn1Tree tree = buildAsn1Tree(copy);
        const bool isCut = std::ranges::any_of(
            tree.nodes, [](const Asn1Node &node) { return node.mark == Asn1Node::Mark::Cut; });
        QVERIFY2(isCut, qPrintable(QString::number(size)));
        qsizetype elements = 0;
        for (const Asn1Node &node : tree.nodes) {
            QVERIFY(node.mark == Asn1Node::Mark::None || node.mark == Asn1Node::Mark::Cut);
            if (node.kind == Asn1Node::Kind::Rest) {
                continue; // the beginning of a header
            }
            const auto same = all.constFind(identityOf(tree, node));
            QVERIFY2(
                same != all.cend() && hasSameHeader(*same, node),
                qPrintable(QStringLiteral("node at %1, cut at %2").arg(node.offset).arg(size)));
            if (node.mark == Asn1Node::Mark::None) {
                QCOMPARE(node.value, same->value);
                QCOMPARE(node.contentLength, same->contentLength);
            }
            ++elements;
        }
        QVERIFY2(elements >= before, qPrintable(QStringLiteral("lost at %1").arg(size)));
        before = elements;
    }
}

void TestAsn1Tree::damageAnywhereIsSurvived_data()
{
    addItems(FieldSet::everything());
}

void TestAsn1Tree::damageAnywhereIsSurvived()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype position = 0; position < bytes.size(); ++position) {
        QByteArray damaged = bytes;
        damaged[position] = static_cast<char>(damaged[position] ^ 0xFF);
        const Asn1Tree tree = buildAsn1Tree(damaged);
        QCOMPARE(tree.bytes.size(), bytes.size());
        for (const Asn1Node &node : tree.nodes) {
            for (const ByteRange &range : rangesInBytes(tree, node)) {
                QVERIFY(range.offset >= 0 && range.end() <= bytes.size());
            }
        }
    }
}

void TestAsn1Tree::secretsAreNeverKept_data()
{
    addItems(FieldSet::privateKeys() + FieldSet::containers() + FieldSet::messages());
}

void TestAsn1Tree::secretsAreNeverKept()
{
    QFETCH(QByteArray, bytes);
    const QByteArray secret = FieldSet::secretOctets().first(12);
    const bool holdsSecret = bytes.contains(secret);
    for (qsizetype size = 1; size <= bytes.size(); ++size) {
        const Asn1Tree tree = buildAsn1Tree(bytes.first(size));
        QVERIFY2(!tree.bytes.contains(secret), qPrintable(QString::number(size)));
        for (const Asn1Node &node : tree.nodes) {
            QVERIFY(!node.value.contains(QStringLiteral("6E 65 76 65 72 21")));
            QVERIFY(!node.value.contains(QStringLiteral("never!")));
            QVERIFY(!node.isHidden || (node.value.isEmpty() && node.children.isEmpty()));
        }
    }
    const Asn1Tree tree = buildAsn1Tree(bytes);
    QCOMPARE(!tree.hidden.isEmpty(), holdsSecret);
}

void TestAsn1Tree::challengePasswordIsHidden()
{
    const QByteArray request = FieldSet::requests().at(0).bytes;
    QVERIFY(request.contains(FieldSet::challengePassword()));
    const Asn1Tree tree = buildAsn1Tree(request);
    QVERIFY(!tree.bytes.contains(FieldSet::challengePassword()));
    QCOMPARE(tree.hidden.size(), 1);
    const qint64 at = tree.hidden.first().offset;
    QVERIFY(isHidden(tree, at) && !isHidden(tree, at - 1));
    QVERIFY(isHidden(tree, tree.hidden.first().end() - 1));
    QVERIFY(!isHidden(tree, tree.hidden.first().end()));
    QVERIFY(tree.nodes.at(nodeAt(tree, at)).isHidden);
}

void TestAsn1Tree::whatIsNoElementIsKept_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("line");
    QTest::newRow("inner reaches out")
        << QByteArray("30040205AAAA") << QStringLiteral("  2 0+4 Not an element ~malformed");
    QTest::newRow("end of contents alone")
        << QByteArray("300405000000") << QStringLiteral("  4 0+2 Not an element ~malformed");
    QTest::newRow("behind the end")
        << QByteArray("30020500FF") << QStringLiteral("4 0+1 Not an element ~cut");
    QTest::newRow("header cut") << QByteArray("3009020105"
                                              "04")
                                << QStringLiteral("  5 0+1 Not an element ~cut");
    QTest::newRow("primitive with indefinite length")
        << QByteArray("30040480AAAA") << QStringLiteral("  2 0+4 Not an element ~malformed");
}

void TestAsn1Tree::whatIsNoElementIsKept()
{
    QFETCH(QByteArray, hex);
    QFETCH(QString, line);
    const QStringList lines = linesOf(buildAsn1Tree(QByteArray::fromHex(hex)));
    QVERIFY2(lines.contains(line), qPrintable(lines.join(QLatin1Char('\n'))));
}

void TestAsn1Tree::depthAndSizeAreLimited()
{
    // The text of a value is cut, its octets are not.
    const qsizetype longest = Limits::Asn1ValueCharacters;
    const QByteArray letters(2 * longest, 'a');
    const QByteArray text = QByteArray::fromHex("0c820400") + letters;
    const Asn1Tree cutText = buildAsn1Tree(text);
    QCOMPARE(cutText.nodes.constFirst().value.size(), longest);
    QCOMPARE(cutText.bytes, text);
    QByteArray deep("\x05\x00", 2);
    for (int level = 0; level < 200; ++level) {
        deep = QByteArray("\x30\x80", 2) + deep + QByteArray(2, '\0');
    }
    const Asn1Tree tree = buildAsn1Tree(deep);
    QVERIFY(tree.nodes.size() <= Limits::Asn1TreeDepth + 2);
    QCOMPARE(tree.nodes.last().mark, Asn1Node::Mark::LimitReached);

    const QByteArray wide = QByteArray("\x05\x00", 2).repeated(Limits::Asn1TreeNodes + 10);
    const Asn1Tree many = buildAsn1Tree(wide);
    QCOMPARE(many.nodes.size(), Limits::Asn1TreeNodes + 1);
    QCOMPARE(many.nodes.last().mark, Asn1Node::Mark::LimitReached);
}

QTEST_APPLESS_MAIN(TestAsn1Tree)
#include "tst_asn1tree.moc"
