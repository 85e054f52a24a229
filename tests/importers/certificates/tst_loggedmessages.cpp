// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/certificates/loggedmessages.h"
#include "importers/importjob.h"
#include "models/domain/limits.h"
#include "models/pki/pkidecode.h"
#include "tests/importers/importertest.h"
#include "tests/importers/importone.h"
#include "tests/pki/pkifixtures.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Scep;

class TestLoggedMessages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void messageEndsWhereItsTextEnds_data();
    void messageEndsWhereItsTextEnds();
    void messageIsDecoded_data();
    void messageIsDecoded();
    void evidenceIsTheTextInTheLine();
    void sameBytesAreKeptOnce();
    void otherTextIsNoMessage_data();
    void otherTextIsNoMessage();
    void countIsLimited();
    void rowsAreLimited();
    void keptBytesAreLimited();
    void hugeMessageIsReadInPart();
    void damagedLinesDoNoHarm();
    void seedMessageIsDecoded();

private:
    ImportResult importLines(const QByteArray &lines);
    QByteArray m_der;
    QByteArray m_text; ///< m_der as base64
};

namespace {
const QByteArray Url = "https://ndes.contoso.example/certsrv/mscep/mscep.dll?";

QByteArray omadmLine(const QByteArray &message)
{
    return "2026-02-27T05:16:20.0000000 VERB org.jscep.transport 1 2 " + message + '\n';
}

QByteArray sending(const QByteArray &text)
{
    return omadmLine("Sending X@1 to " + Url + "operation=PKIOperation&message=" + text);
}

QByteArray transaction(const QByteArray &id)
{
    return PkiFixtures::makeMessage(
        {.recipientDer = PkiFixtures::makeRoot(QStringLiteral("CA"), PkiFixtures::rsaKey()),
         .signerDer = PkiFixtures::makeRoot(QStringLiteral("Signer"), PkiFixtures::rsaKey(1)),
         .signerKey = PkiFixtures::rsaKey(1),
         .attributes = {{.oid = "2.16.840.1.113733.1.9.7", .value = id}}});
}
} // namespace

void TestLoggedMessages::initTestCase()
{
    m_der = transaction("transaction-1");
    m_text = m_der.toBase64();
    QVERIFY(m_text.contains('+') && m_text.contains('/'));
}

ImportResult TestLoggedMessages::importLines(const QByteArray &lines)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.log"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(lines) != lines.size()) {
        qFatal("The test's file cannot be written.");
    }
    file.close();
    ImportOptions options;
    options.literals = [](const LogSource &) { return QByteArrayList{"org.jscep", "profiled"}; };
    return importOne({.path = path, .container = {}, .limit = {}}, ImporterRegistry::standard(),
                     options, SourceId{3});
}

void TestLoggedMessages::messageEndsWhereItsTextEnds_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("text");
    const QByteArray head = "GET ?operation=PKIOperation&message=";
    QTest::newRow("end of text") << QByteArray(head + "MIIA+/8=") << QByteArray("MIIA+/8=");
    QTest::newRow("escaped") << QByteArray(head + "MIIA%2B%2f8%3D") << QByteArray("MIIA%2B%2f8%3D");
    QTest::newRow("blank") << QByteArray(head + "MIIA done") << QByteArray("MIIA");
    QTest::newRow("quote") << QByteArray(head + "MIIA\" done") << QByteArray("MIIA");
    QTest::newRow("single quote") << QByteArray(head + "MIIA' done") << QByteArray("MIIA");
    QTest::newRow("next parameter") << QByteArray(head + "MIIA&x=y") << QByteArray("MIIA");
    QTest::newRow("backslash") << QByteArray(head + "MIIA\\ ") << QByteArray("MIIA");
    QTest::newRow("line end") << QByteArray(head + "MIIA\r\nAAAA") << QByteArray("MIIA");
    QTest::newRow("slash escaped by JSON")
        << QByteArray(head + "MI\\/A+\\/8=\"") << QByteArray("MI\\/A+\\/8=");
    QTest::newRow("elided") << QByteArray(head + "MIIA...") << QByteArray("MIIA");
    QTest::newRow("xml") << QByteArray("?operation=PKIOperation&amp;message=MIIA<")
                         << QByteArray("MIIA");
    QTest::newRow("escaped by the log")
        << QByteArray("?operation=PKIOperation\\&message=MIIA") << QByteArray("MIIA");
    QTest::newRow("second operation")
        << QByteArray("operation=PKIOperation&message= operation=PKIOperation&message=MIIA")
        << QByteArray("MIIA");
    QTest::newRow("no value") << head << QByteArray();
    QTest::newRow("post") << QByteArray("POST ?operation=PKIOperation") << QByteArray();
    QTest::newRow("cut parameter") << QByteArray("?operation=PKIOperation&messa") << QByteArray();
    QTest::newRow("another parameter's message")
        << QByteArray("operation=PKIOperation failed, message=none") << QByteArray();
    QTest::newRow("another operation")
        << QByteArray("?operation=GetCACert&message=ca") << QByteArray();
}

void TestLoggedMessages::messageEndsWhereItsTextEnds()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, text);
    const std::optional<ByteRange> range = findLoggedMessage(line);
    QCOMPARE(range.has_value(), !text.isEmpty());
    if (range) {
        QCOMPARE(line.sliced(range->offset, range->length), text);
        QVERIFY(!findLoggedMessage(line, range->end()));
    }
}

void TestLoggedMessages::messageIsDecoded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("transactionId");
    QTest::addColumn<bool>("isCut");
    const QString whole = QStringLiteral("transaction-1");
    QByteArray blanks = m_text;
    blanks.replace('+', ' ');
    QTest::newRow("raw") << m_text << whole << false;
    QTest::newRow("escaped") << m_text.toPercentEncoding() << whole << false;
    QTest::newRow("slashes escaped by JSON")
        << QByteArray(m_text).replace("/", "\\/") << whole << false;
    QTest::newRow("blanks for plus") << blanks << whole << false;
    QTest::newRow("cut") << m_text.first(477) << QString() << true;
    QTest::newRow("cut, then words")
        << QByteArray(m_text.first(476) + " took 5 ms") << QString() << true;
    QTest::newRow("cut in an escape") << QByteArray(m_text.first(400) + "%2") << QString() << true;
}

void TestLoggedMessages::messageIsDecoded()
{
    QFETCH(QByteArray, text);
    const ImportResult result = importLines(sending(text));
    QCOMPARE(result.messages.size(), 1);
    QTEST(result.messages.constFirst().transactionId, "transactionId");
    QTEST(result.messages.constFirst().cutAt.has_value(), "isCut");
    QVERIFY(result.source.issues.isEmpty());
}

void TestLoggedMessages::evidenceIsTheTextInTheLine()
{
    const QByteArray before = omadmLine("something else");
    const QByteArray line = sending(m_text);
    const ImportResult result = importLines(before + line);
    QCOMPARE(result.messages.size(), 1);
    const qint64 begin = QByteArray(before + line).indexOf(m_text);
    QCOMPARE(result.messages.constFirst().evidence,
             EvidenceRef({.source = SourceId{3},
                          .line = 2,
                          .range = {.offset = begin, .length = m_text.size()}}));
}

void TestLoggedMessages::sameBytesAreKeptOnce()
{
    const QByteArray other = transaction("transaction-2").toBase64();
    const QByteArray answered =
        omadmLine("Received '200 OK' when sending X@1 to " + Url +
                  "operation=PKIOperation&message=" + m_text.toPercentEncoding());
    const ImportResult result = importLines(sending(m_text) + answered + sending(other));
    QCOMPARE(result.messages.size(), 2);
    QCOMPARE(result.messages.at(0).evidence.line, 1);
    QCOMPARE(result.messages.at(1).evidence.line, 3);
    QCOMPARE(result.messages.at(1).transactionId, QStringLiteral("transaction-2"));
}

void TestLoggedMessages::otherTextIsNoMessage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("removed") << QByteArray("<removed>");
    QTest::newRow("words") << QByteArray("none");
    QTest::newRow("no certificate message") << QByteArray("SGVsbG8gd29ybGQh");
    QTest::newRow("too short") << QByteArray("MIIA");
    QTest::newRow("bad escape") << QByteArray("MIIA%ZZ");
}

void TestLoggedMessages::otherTextIsNoMessage()
{
    QFETCH(QByteArray, text);
    const ImportResult result = importLines(sending(text));
    QCOMPARE(result.events.size(), 1);
    QVERIFY(result.messages.isEmpty());
}

void TestLoggedMessages::countIsLimited()
{
    // Cut at every byte, so that no two are the same.
    QByteArray lines;
    for (int i = 0; i <= Limits::MessagesPerSource; ++i) {
        QByteArray der = m_der.first(200);
        der += QByteArray::number(i).rightJustified(9, '0');
        lines += sending(der.toBase64());
    }
    const ImportResult result = importLines(lines);
    QCOMPARE(result.messages.size(), Limits::MessagesPerSource);
    QCOMPARE(describeIssues(result.source.issues),
             QStringList(QStringLiteral("%1 limitReached").arg(Limits::MessagesPerSource + 1)));
}

void TestLoggedMessages::rowsAreLimited()
{
    using PkiFixtures::element;
    // A message with as many elements as fit into a URL, where its certificates should be.
    const auto message = [](int number) {
        const QByteArray signedDataOid = QByteArray::fromHex("06092A864886F70D010702");
        const QByteArray dataOid = QByteArray::fromHex("06092A864886F70D010701");
        const QByteArray version = element(0x02, QByteArray(1, static_cast<char>(number)));
        const QByteArray elements = element(0xA0, QByteArray("\x02\x01\x05").repeated(50'000));
        return element(0x30, signedDataOid +
                                 element(0xA0, element(0x30, version + element(0x31, {}) +
                                                                 element(0x30, dataOid) + elements +
                                                                 element(0x31, {}))));
    };
    const qsizetype rows = decodeScepMessage(message(1)).value().fields.size();
    QVERIFY(rows > 50'000);
    const qsizetype most = Limits::MessageFieldsPerSource / rows;
    QByteArray lines;
    for (int i = 1; i <= most; ++i) {
        lines += sending(message(i).toBase64());
    }
    const ImportResult all = importLines(lines);
    QCOMPARE(all.messages.size(), most);
    QCOMPARE(describeIssues(all.source.issues), QStringList());
    const ImportResult cut = importLines(lines + sending(message(100).toBase64()));
    QCOMPARE(cut.messages.size(), most);
    QCOMPARE(describeIssues(cut.source.issues),
             QStringList(QStringLiteral("%1 limitReached").arg(most + 1)));
}

/// Messages beyond the limit are told all the same, but their octets are not kept.
void TestLoggedMessages::keptBytesAreLimited()
{
    constexpr qsizetype Size = 180'000;
    const auto count = static_cast<int>(Limits::MessageBytesPerSource / Size) + 3;
    QByteArray log;
    for (int i = 0; i < count; ++i) {
        // A SignedData that is cut: whatever is there is kept.
        QByteArray bytes = QByteArray::fromHex("3083030000"
                                               "06092a864886f70d010702"
                                               "a083020000");
        bytes += QByteArray::number(i) + QByteArray(Size - bytes.size() - 5, '\5');
        log += sending(bytes.toBase64().replace('+', "%2B"));
    }
    const ImportResult result = importLines(log);
    QCOMPARE(result.messages.size(), count);
    qint64 kept = 0;
    for (const ScepMessage &message : result.messages) {
        kept += message.bytes.size();
    }
    QVERIFY(kept > Limits::MessageBytesPerSource - 2 * Size);
    QVERIFY(kept <= Limits::MessageBytesPerSource);
    QVERIFY(result.messages.constLast().bytes.isEmpty());
}

void TestLoggedMessages::hugeMessageIsReadInPart()
{
    QByteArray huge = PkiFixtures::makeMessage(
        {.recipientDer = PkiFixtures::makeRoot(QStringLiteral("CA"), PkiFixtures::rsaKey()),
         .payload = QByteArray(Limits::LoggedMessageBytes, 'p'),
         .signerDer = PkiFixtures::makeRoot(QStringLiteral("Signer"), PkiFixtures::rsaKey(1)),
         .signerKey = PkiFixtures::rsaKey(1)});
    const ImportResult result = importLines(sending(huge.toBase64()));
    QCOMPARE(result.messages.size(), 1);
    QVERIFY(result.messages.constFirst().cutAt.has_value());
    QVERIFY(result.messages.constFirst().byteCount <= Limits::LoggedMessageBytes);
    QCOMPARE(describeIssues(result.source.issues), QStringList(QStringLiteral("1 limitReached")));
}

void TestLoggedMessages::damagedLinesDoNoHarm()
{
    QRandomGenerator random(20260227);
    const QByteArray lines = sending(m_text) + sending(m_text.toPercentEncoding());
    for (int i = 0; i < 200; ++i) {
        const ImportResult result = importLines(damaged(lines, random));
        for (const ScepMessage &message : result.messages) {
            QVERIFY(message.evidence.range.offset > 0);
            QVERIFY(message.evidence.range.end() <= result.document->file().size());
        }
    }
}

void TestLoggedMessages::seedMessageIsDecoded()
{
    const QString path = qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") +
                         QStringLiteral("/../shared/data/seed/ios-console.txt");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        QSKIP("The collected logs are not beside the project.");
    }
    const ImportResult result = importLines(file.readAll());
    QCOMPARE(result.messages.size(), 1);
    const ScepMessage &message = result.messages.constFirst();
    QCOMPARE(message.evidence.line, 3);
    QCOMPARE(message.recipientIssuer,
             QStringLiteral("CN=FourthCoffee CA,DC=fourthcoffee,DC=local"));
    QCOMPARE(message.recipientSerialNumber,
             QStringLiteral("68000000099A9DE56310F95C4F000000000009"));
    QCOMPARE(message.recipientKeyBits, 2048);
    QCOMPARE(message.digestAlgorithm, QStringLiteral("SHA-512"));
    QCOMPARE(message.byteCount, 357);
    QVERIFY(message.cutAt.has_value());
}

QTEST_APPLESS_MAIN(TestLoggedMessages)
#include "tst_loggedmessages.moc"
