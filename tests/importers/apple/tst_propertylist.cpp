// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/plistxml.h"
#include "importers/apple/propertylist.h"
#include "models/domain/limits.h"
#include "tests/importers/apple/binaryplist.h"
#include "tests/pki/containerfixtures.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Scep;

class TestPropertyList : public QObject
{
    Q_OBJECT

private slots:
    void valuesOfEachType_data();
    void valuesOfEachType();
    void keysHaveTheirLines_data();
    void keysHaveTheirLines();
    void secretsAreMasked_data();
    void secretsAreMasked();
    void closedContainersAreMasked_data();
    void closedContainersAreMasked();
    void depthIsLimited_data();
    void depthIsLimited();
    void nodesAreLimited();
    void sizeIsLimited();
    void listThatHoldsItselfIsRefused();
    void hiddenNestingIsNotSeen();
    void keysAreKeptOnce_data();
    void keysAreKeptOnce();
    void textDoesNotOutgrowItsFile_data();
    void textDoesNotOutgrowItsFile();
    void readingIsCancelled_data();
    void readingIsCancelled();
    void anyCutIsSurvived_data();
    void anyCutIsSurvived();
    void damagedListsAreSurvived();
};

namespace {
QByteArray xmlList(const QByteArray &inside)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD "
           "PLIST "
           "1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist "
           "version=\"1.0\">" +
           inside + "</plist>\n";
}

QByteArray binaryDictionary(const QByteArray &key, const QByteArray &value)
{
    return BinaryPlist::file({BinaryPlist::dictionary({1}, {2}), BinaryPlist::ascii(key), value});
}

QString printed(const PlistValue &value)
{
    switch (value.type) {
    case PlistValue::Type::Data:
        return QLatin1Char('<') + QString::fromLatin1(value.data.toHex()) + QLatin1Char('>');
    case PlistValue::Type::Array:
    case PlistValue::Type::Dictionary: {
        QStringList parts;
        for (qsizetype i = 0; i < value.items.size(); ++i) {
            parts.append((value.keys.isEmpty() ? QString() : value.keys[i] + QLatin1Char('=')) +
                         printed(value.items[i]));
        }
        return QLatin1Char('[') + parts.join(QLatin1Char(' ')) + QLatin1Char(']');
    }
    default:
        return value.text;
    }
}

/// The value, or the code of the issue.
QString readBack(const QByteArray &bytes)
{
    const auto list = readPropertyList(bytes, Encoding::Utf8);
    return list ? printed(list->root) : issueCodeId(list.error().code);
}
} // namespace

void TestPropertyList::valuesOfEachType_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("value");
    QTest::newRow("XML") << xmlList("<dict><key>a</key><string>x &amp; y</string><key>b</key>"
                                    "<integer>-42</integer><key>c</key><true/><key>d</key><array>"
                                    "<real>1.5</real><data>AQI=</data></array><key>e</key>"
                                    "<date>2018-02-27T05:16:28Z</date></dict>")
                         << QStringLiteral("[a=x & y b=-42 c=true d=[1.5 <0102>] "
                                           "e=2018-02-27T05:16:28Z]");
    QTest::newRow("XML with a CDATA section")
        << xmlList("<!-- no --><string><![CDATA[a<b]]></string>") << QStringLiteral("a<b");
    QTest::newRow("binary") << binaryDictionary("a", BinaryPlist::data("\1\2"))
                            << QStringLiteral("[a=<0102>]");
    QTest::newRow("binary, large number")
        << binaryDictionary("a", QByteArray("\x13\x7f\xff\xff\xff\xff\xff\xff\xff"))
        << QStringLiteral("[a=9223372036854775807]");
    QTest::newRow("no list") << QByteArray("<html/>") << QStringLiteral("malformedContent");
    QTest::newRow("cut XML") << QByteArray("<plist><dict><key>a")
                             << QStringLiteral("truncatedInput");
    QTest::newRow("cut binary") << QByteArray("bplist00\x50") << QStringLiteral("malformedContent");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("truncatedInput");
}

void TestPropertyList::valuesOfEachType()
{
    QFETCH(QByteArray, bytes);
    QTEST(readBack(bytes), "value");
}

void TestPropertyList::keysHaveTheirLines_data()
{
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("CR LF") << QByteArray("\r\n");
    QTest::newRow("CR") << QByteArray("\r");
}

void TestPropertyList::keysHaveTheirLines()
{
    QFETCH(QByteArray, lineEnd);
    QByteArray text = xmlList("\n<dict>\n<key>a</key>\n<array>\n<dict>\n<key>\nb</key><string>x\n"
                              "</string>\n</dict>\n</array>\n<key>c</key><true/>\n</dict>\n");
    const auto list = readPropertyList(text.replace("\n", lineEnd), Encoding::Utf8);
    QVERIFY(list);
    QCOMPARE(list->root.find(u"a")->line, 5);
    QCOMPARE(list->root.find(u"c")->line, 13);
    QCOMPARE(list->root.find(u"d"), nullptr);
    QCOMPARE(list->root.line, 0);
}

void TestPropertyList::secretsAreMasked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray secret = "s3cr3t";
    const auto inDictionary = [](const QByteArray &key, const QByteArray &element) {
        return xmlList("<dict><key>" + key + "</key>" + element + "</dict>");
    };
    for (const char *key : {"Challenge", "Password", "Shared Secret", "ProxyPassword",
                            "UnlockToken", "AuthPassphrase", "PSK"}) {
        QTest::newRow(key) << inDictionary(key, "<string>" + secret + "</string>");
    }
    QTest::newRow("data") << inDictionary("Token", "<data>" + secret.toBase64() + "</data>");
    QTest::newRow("array") << inDictionary("Challenge", "<array><dict><key>a</key><string>" +
                                                            secret + "</string></dict></array>");
    QTest::newRow("private key") << inDictionary("x", "<string>-----BEGIN PRIVATE KEY-----\n" +
                                                          secret + "</string>");
    QTest::newRow("binary") << binaryDictionary("Challenge", BinaryPlist::ascii(secret));
}

void TestPropertyList::secretsAreMasked()
{
    QFETCH(QByteArray, bytes);
    const auto list = readPropertyList(bytes, Encoding::Utf8);
    QVERIFY(list);
    const QString value = printed(list->root);
    QVERIFY(!value.contains(QLatin1String("s3cr3t")));
    QVERIFY(!value.contains(QString::fromLatin1(QByteArray("s3cr3t").toHex())));
    QVERIFY(!list->xml.contains("s3cr3t"));
    QVERIFY(!list->xml.contains(QByteArray("s3cr3t").toBase64()));
    QVERIFY(list->xml.contains("***") || list->xml.contains(QByteArray("***").toBase64()));
}

void TestPropertyList::closedContainersAreMasked_data()
{
    QTest::addColumn<QByteArray>("container");
    QTest::addColumn<bool>("isMasked");
    using namespace PkiFixtures;
    const auto container = [](bool isEncrypted, const QList<QByteArray> &parts) {
        return makePkcs12({.certificates = {makeRoot(QStringLiteral("CA"), rsaKey())},
                           .rounds = 1,
                           .withMac = false,
                           .encryptCertificates = isEncrypted,
                           .moreParts = parts});
    };
    const int tooMany = static_cast<int>(Limits::Pkcs12Iterations) + 1;
    QTest::newRow("encrypted") << container(true, {}) << true;
    QTest::newRow("more work than is done")
        << container(false, {costlyPart(Pbkdf2, {tooMany})}) << true;
    QTest::newRow("certificates for all") << container(false, {}) << false;
}

void TestPropertyList::closedContainersAreMasked()
{
    QFETCH(QByteArray, container);
    QFETCH(bool, isMasked);
    const auto list =
        readPropertyList(xmlList("<data>" + container.toBase64() + "</data>"), Encoding::Utf8);
    QVERIFY(list);
    QCOMPARE(list->hidesContainer, isMasked);
    QCOMPARE(list->root.data != container, isMasked);
}

void TestPropertyList::depthIsLimited_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isRead");
    const auto xml = [](int depth) {
        return xmlList(QByteArray("<array>").repeated(depth) +
                       QByteArray("</array>").repeated(depth));
    };
    QTest::newRow("XML at the limit") << xml(Limits::PlistDepth) << true;
    QTest::newRow("XML behind it") << xml(Limits::PlistDepth + 1) << false;
    QTest::newRow("XML far behind it") << xml(100'000) << false;
    QTest::newRow("texts in texts")
        << xmlList(QByteArray("<string>").repeated(1'000) + QByteArray("</string>").repeated(1'000))
        << false;
    QTest::newRow("binary at the limit") << BinaryPlist::nested(Limits::PlistDepth) << true;
    QTest::newRow("binary behind it") << BinaryPlist::nested(Limits::PlistDepth + 1) << false;
    QTest::newRow("binary far behind it") << BinaryPlist::nested(60'000) << false;
}

void TestPropertyList::depthIsLimited()
{
    QFETCH(QByteArray, bytes);
    QTEST(readBack(bytes) != QLatin1String("limitReached"), "isRead");
}

void TestPropertyList::nodesAreLimited()
{
    const QByteArray xml =
        xmlList("<array>" + QByteArray("<true/>").repeated(Limits::PlistNodes) + "</array>");
    QCOMPARE(readBack(xml), QStringLiteral("limitReached"));
    // Each array holds the next one ten times: small in the file, endless when written out.
    QByteArrayList objects;
    for (qsizetype i = 0; i < 30; ++i) {
        objects.append(BinaryPlist::array(QList<qsizetype>(10, i + 1)));
    }
    objects.append(BinaryPlist::ascii("x"));
    QCOMPARE(readBack(BinaryPlist::file(objects)), QStringLiteral("limitReached"));
}

void TestPropertyList::sizeIsLimited()
{
    QCOMPARE(readBack(xmlList("<string>" + QByteArray(Limits::PlistBytes, 'x') + "</string>")),
             QStringLiteral("limitReached"));
    // One long text that is referred to often.
    const QByteArray list =
        BinaryPlist::file({BinaryPlist::array(QList<qsizetype>(1'000, 1)),
                           BinaryPlist::data(QByteArray(Limits::PlistBytes / 900, 'x'))});
    QCOMPARE(readBack(list), QStringLiteral("limitReached"));
}

void TestPropertyList::listThatHoldsItselfIsRefused()
{
    QCOMPARE(readBack(BinaryPlist::file({BinaryPlist::array({1}), BinaryPlist::array({0})})),
             QStringLiteral("malformedContent"));
}

void TestPropertyList::hiddenNestingIsNotSeen()
{
    const QByteArray deep = QByteArray("<array>").repeated(100'000);
    QCOMPARE(readBack(xmlList("<!--" + deep + "--><true/>")), QStringLiteral("true"));
    QVERIFY(readBack(xmlList("<string><![CDATA[" + deep + "]]></string>"))
                .startsWith(QLatin1String("<array>")));
    QCOMPARE(readBack("<!DOCTYPE plist [<!-- " + deep + " -->]><plist><true/></plist>"),
             QStringLiteral("true"));
    QCOMPARE(readBack("<plist><?x " + deep + "?><true/></plist>"), QStringLiteral("true"));
}

void TestPropertyList::keysAreKeptOnce_data()
{
    QTest::addColumn<QByteArray>("inside");
    const QByteArray key = "<key>" + QByteArray(1'000, 'k') + "</key>";
    QTest::newRow("around many values")
        << key + "<dict>" + QByteArray("<key>a</key><true/>").repeated(500) + "</dict>";
    QByteArray several;
    for (int i = 0; i < 500; ++i) {
        several += "<key>" + QByteArray::number(i) + "</key><array><true/></array>";
    }
    QTest::newRow("around many containers") << key + "<dict>" + several + "</dict>";
    QTest::newRow("before many values") << key + QByteArray("<array/>").repeated(500);
    QTest::newRow("one in another")
        << QByteArray(key + "<dict>").repeated(60) + QByteArray("</dict>").repeated(60);
}

void TestPropertyList::keysAreKeptOnce()
{
    QFETCH(QByteArray, inside);
    const QByteArray text = xmlList("<dict>" + inside + "</dict>");
    const auto checked = checkPlistXml(QString::fromLatin1(text), [] { return false; });
    QVERIFY(checked);
    qsizetype characters = 0;
    for (const auto &[container, key] : checked->places.keys()) {
        characters += key.size();
    }
    QVERIFY2(characters < text.size(), qPrintable(QString::number(characters)));
}

void TestPropertyList::textDoesNotOutgrowItsFile_data()
{
    QTest::addColumn<QByteArray>("declarations");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("result");
    const auto entity = [](const QByteArray &name, const QByteArray &value) {
        return "<!ENTITY " + name + " \"" + value + "\">";
    };
    const auto limited = QStringLiteral("limitReached");
    constexpr int Most = 3 + Limits::PlistEntityGrowth; // of "&a;"
    QTest::newRow("at the limit") << entity("a", QByteArray(Most, 'x'))
                                  << QByteArray("&a;").repeated(1'000)
                                  << QString(Most * 1'000, u'x');
    QTest::newRow("behind it") << entity("a", QByteArray(Most + 1, 'x')) << QByteArray("&a;")
                               << limited;
    QTest::newRow("not used") << entity("a", QByteArray(Most + 1, 'x')) << QByteArray("y")
                              << limited;
    QTest::newRow("one in another") << entity("a", "xyz") + entity("b", "&a;")
                                    << QByteArray("&b;").repeated(3) << QStringLiteral("xyzxyzxyz");
    QByteArray bomb = entity("a0", QByteArray(10, 'x'));
    for (int i = 1; i < 12; ++i) {
        bomb += entity("a" + QByteArray::number(i),
                       QByteArray("&a" + QByteArray::number(i - 1) + ";").repeated(10));
    }
    QTest::newRow("one in another, often") << bomb << QByteArray("&a11;") << limited;
    QTest::newRow("in itself") << entity("a", "&a;") << QByteArray("&a;")
                               << QStringLiteral("malformedContent");
    QTest::newRow("XML's own") << QByteArray() << QByteArray("&lt;&amp;&gt;&#120;")
                               << QStringLiteral("<&>x");
    QTest::newRow("of the declarations")
        << "<!ENTITY % p \"" + QByteArray("<!-- -->").repeated(10) + "\">" +
               QByteArray("%p;").repeated(10)
        << QByteArray("x") << QStringLiteral("malformedContent");
}

void TestPropertyList::textDoesNotOutgrowItsFile()
{
    QFETCH(QByteArray, declarations);
    QFETCH(QByteArray, text);
    const QByteArray documentType =
        declarations.isEmpty() ? QByteArray() : "<!DOCTYPE plist [" + declarations + "]>";
    QTEST(readBack(documentType + "<plist><string>" + text + "</string></plist>"), "result");
}

void TestPropertyList::readingIsCancelled_data()
{
    QTest::addColumn<QByteArray>("bytes");
    constexpr int Values = 10'000;
    QTest::newRow("XML") << xmlList("<array>" + QByteArray("<true/>").repeated(Values) +
                                    "</array>");
    QTest::newRow("binary") << BinaryPlist::file(
        {BinaryPlist::array(QList<qsizetype>(Values, 1)), BinaryPlist::ascii("x")});
}

void TestPropertyList::readingIsCancelled()
{
    QFETCH(QByteArray, bytes);
    int asked = 0;
    QVERIFY(readPropertyList(bytes, Encoding::Utf8, [&asked] { return ++asked < 0; }));
    QVERIFY2(asked >= 30, qPrintable(QString::number(asked)));
    for (const int moment : {1, asked / 2, asked}) {
        int answered = 0;
        const auto list =
            readPropertyList(bytes, Encoding::Utf8, [&] { return ++answered >= moment; });
        QVERIFY(!list);
        QCOMPARE(list.error().code, IssueCode::Cancelled);
        QCOMPARE(answered, moment);
    }
}

void TestPropertyList::anyCutIsSurvived_data()
{
    QTest::addColumn<QByteArray>("whole");
    QTest::newRow("XML") << xmlList(
        "<dict><key>Challenge</key><string>x</string><key>b</key><array>"
        "<date>2018-02-27T05:16:28Z</date></array></dict>");
    QTest::newRow("binary") << binaryDictionary("Challenge",
                                                BinaryPlist::ascii("0123456789abcdef"));
}

void TestPropertyList::anyCutIsSurvived()
{
    QFETCH(QByteArray, whole);
    const QString value = readBack(whole);
    for (qsizetype length = 0; length < whole.trimmed().size(); ++length) {
        QVERIFY(readBack(whole.first(length)) != value);
    }
}

void TestPropertyList::damagedListsAreSurvived()
{
    const QByteArrayList lists{
        xmlList("<dict><key>a</key><string>x</string><key>b</key><array><true/></array></dict>"),
        binaryDictionary("key", BinaryPlist::ascii("a text of more than fifteen")),
        BinaryPlist::nested(5)};
    QRandomGenerator random(23);
    int read = 0;
    for (int round = 0; round < 6'000; ++round) {
        QByteArray bytes = lists[round % lists.size()];
        for (int changes = random.bounded(1, 4); changes > 0; --changes) {
            bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
        }
        read += readPropertyList(bytes, Encoding::Utf8) ? 1 : 0;
    }
    QVERIFY(read > 0);
}

QTEST_APPLESS_MAIN(TestPropertyList)
#include "tst_propertylist.moc"
