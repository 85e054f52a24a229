// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/asn1treebuilder.h"
#include "tests/pki/fieldset.h"
#include "ui/logview/encodedparts.h"

#include <QTest>

using namespace Scep;
using namespace Qt::StringLiterals;

class TestEncodedParts : public QObject
{
    Q_OBJECT

private slots:
    void certificateInBase64IsFound();
    void messageInAUrlIsFound();
    void hexadecimalCertificateIsFound();
    void textIsDecoded_data();
    void textIsDecoded();
    void ordinaryLinesHaveNoParts_data();
    void ordinaryLinesHaveNoParts();
    void secretsAreLeftOut();
    void hugeLineIsBounded();
};

namespace {
const EvidenceRef Place{.source = SourceId{2}, .line = 7, .range = {}};

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}
} // namespace

void TestEncodedParts::certificateInBase64IsFound()
{
    const QByteArray der = FieldSet::certificates().at(0).bytes;
    const QList<EncodedPart> parts = encodedParts(u"cert=\""_s + base64(der) + u"\", ok"_s, Place);
    QCOMPARE(parts.size(), 1);
    QCOMPARE(parts.constFirst().items.size(), 1);
    const EncodedItem &item = parts.constFirst().items.constFirst();
    QCOMPARE(item.kindId, u"certificate"_s);
    QCOMPARE(item.bytes, der);
    QCOMPARE(item.evidence, Place);
    QVERIFY(!item.id.isEmpty());
}

void TestEncodedParts::messageInAUrlIsFound()
{
    const QByteArray message = FieldSet::messages().at(0).bytes;
    const QByteArray escaped = message.toBase64().toPercentEncoding();
    const QList<EncodedPart> parts =
        encodedParts(u"GET https://ndes.contoso.example/certsrv/mscep/mscep.dll?"
                     u"operation=PKIOperation&message="_s +
                         QString::fromLatin1(escaped) + u" HTTP/1.1"_s,
                     Place);
    QCOMPARE(parts.size(), 1);
    QVERIFY(!parts.constFirst().items.isEmpty());
    QCOMPARE(parts.constFirst().items.constFirst().kindId, u"scepMessage"_s);
}

void TestEncodedParts::hexadecimalCertificateIsFound()
{
    const QByteArray der = FieldSet::certificates().at(0).bytes;
    const QList<EncodedPart> parts =
        encodedParts(u"Blob: "_s + QString::fromLatin1(der.toHex().toUpper()) + u";"_s, Place);
    QVERIFY(!parts.isEmpty());
    QCOMPARE(parts.constFirst().items.constFirst().bytes, der);
}

void TestEncodedParts::textIsDecoded_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("text");
    QTest::newRow("base64") << u"data aGVsbG8gd29ybGQsIHRoaXM= end"_s << u"hello world, this"_s;
    QTest::newRow("wide") << u"-enc "_s + base64(QByteArray("g\0o\0 \0o\0n\0 \0n\0o\0w\0", 18))
                          << u"go on now"_s;
    QTest::newRow("escaped") << u"ModelName%3DAC_1%2FLogicalName%C5%81"_s
                             << u"ModelName=AC_1/LogicalNameŁ"_s;
    QTest::newRow("url") << u"at https://contoso.example/?q=a%20b, then"_s
                         << u"https://contoso.example/?q=a b,"_s;
}

void TestEncodedParts::textIsDecoded()
{
    QFETCH(QString, line);
    const QList<EncodedPart> parts = encodedParts(line, Place);
    QCOMPARE(parts.size(), 1);
    QTEST(parts.constFirst().text, "text");
    QVERIFY(parts.constFirst().items.isEmpty());
}

void TestEncodedParts::ordinaryLinesHaveNoParts_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"", "CERT_INSTALL_REQUESTED to CERT_INSTALLING", "100% of 20 %", "%zz",
                             "com.contoso.certmgr.state.ScepCertInstallStateMachine",
                             "/certsrv/mscep/mscep/mscep/mscep", "6f9619ff8b86d011b42d00c04fc964ff",
                             "3082", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B93"}) {
        QTest::newRow(line) << QString::fromLatin1(line);
    }
}

void TestEncodedParts::ordinaryLinesHaveNoParts()
{
    QFETCH(QString, line);
    QVERIFY(encodedParts(line, Place).isEmpty());
}

void TestEncodedParts::secretsAreLeftOut()
{
    for (const FieldSet::Item &item : FieldSet::privateKeys() + FieldSet::requests()) {
        for (const EncodedPart &part : encodedParts(base64(item.bytes), Place)) {
            QVERIFY(!part.text.toLatin1().contains(FieldSet::challengePassword()));
            for (const EncodedItem &found : part.items) {
                QVERIFY2(!found.bytes.contains(FieldSet::secretOctets().first(6)),
                         qPrintable(item.name));
                QVERIFY2(!found.bytes.contains(FieldSet::challengePassword()),
                         qPrintable(item.name));
            }
        }
    }
    const QString word = u"Xy7Qz9Pq"_s;
    const QStringList texts{
        u"challengePassword="_s + word, u"{\"password\": \""_s + word + u"\"}"_s,
        u"<Challenge>"_s + word + u"</Challenge>"_s,
        u"-----BEGIN PRIVATE KEY-----\n"_s + word + u"\n-----END PRIVATE KEY-----"_s};
    for (const QString &text : texts) {
        const QList<EncodedPart> plain = encodedParts(base64(text.toUtf8()), Place);
        const QList<EncodedPart> escaped =
            encodedParts(QString::fromLatin1(text.toUtf8().toPercentEncoding()), Place);
        for (const EncodedPart &part : plain + escaped) {
            QVERIFY2(!part.text.contains(word), qPrintable(part.text));
            QVERIFY(part.text.contains(u"not shown"));
        }
        QVERIFY2(!escaped.isEmpty(), qPrintable(text));
    }
}

void TestEncodedParts::hugeLineIsBounded()
{
    const QString part = u" aGVsbG8gd29ybGQsIHRoaXM= a%20b"_s;
    QCOMPARE(encodedParts(part.repeated(20'000), Place).size(), EncodedParts);
    for (const QString &line : {QString(1'000'000, u'A'), u"%41"_s.repeated(300'000),
                                u"30"_s.repeated(500'000), u"A%"_s.repeated(500'000)}) {
        QVERIFY(encodedParts(line, Place).size() <= EncodedParts);
    }
}

QTEST_GUILESS_MAIN(TestEncodedParts)
#include "tst_encodedparts.moc"
