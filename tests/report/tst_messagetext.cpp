// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/messagetext.h"

#include <QTest>

using namespace Scep;

class TestMessageText : public QObject
{
    Q_OBJECT

private slots:
    void cutMessageSaysWhatIsMissing();
    void recipientIsNamed_data();
    void recipientIsNamed();
    void answerSaysWhyItRefuses();
    void signerIsNamed_data();
    void signerIsNamed();
};

namespace {
const QString Issuer = QStringLiteral("CN=Contoso CA,DC=contoso,DC=example");
const QString AdcsSerial = QStringLiteral("68000000099A9DE56310F95C4F000000000009");

/// "label: value" for each row.
QStringList rows(const ScepMessage &message, const CaseEvidence &evidence = {})
{
    QStringList lines;
    for (const LabelledValue &row : describeScepMessage(message, evidence)) {
        lines.append(row.label + QLatin1String(": ") + row.value);
    }
    return lines;
}

ScepMessage cutMessage()
{
    ScepMessage message;
    message.digestAlgorithm = QStringLiteral("SHA-512");
    message.recipientIssuer = Issuer;
    message.recipientSerialNumber = AdcsSerial;
    message.keyEncryptionAlgorithm = QStringLiteral("rsaEncryption");
    message.recipientKeyBits = 2048;
    message.byteCount = 357;
    message.cutAt = 357;
    return message;
}
} // namespace

void TestMessageText::cutMessageSaysWhatIsMissing()
{
    const QStringList lines = rows(cutMessage());
    QCOMPARE(lines.constFirst(), QStringLiteral("Digest: SHA-512"));
    QVERIFY(lines.contains(QStringLiteral("Key encryption: rsaEncryption, key of 2048 bits")));
    QVERIFY(lines.contains(QStringLiteral("Recipient's serial: ") + AdcsSerial));
    QCOMPARE(lines.at(lines.size() - 2),
             QStringLiteral("Cut: After byte 357. The log holds no more of it."));
    QCOMPARE(lines.constLast(), QStringLiteral("Behind the cut: type, transaction id, content "
                                               "encryption, signer"));
}

void TestMessageText::recipientIsNamed_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("serial");
    QTest::addColumn<bool>("isCa");
    QTest::addColumn<QString>("recipient");
    QTest::newRow("RA") << Issuer << AdcsSerial << false
                        << QStringLiteral("RA certificate, in evidence: CN=X");
    QTest::newRow("CA") << Issuer << AdcsSerial << true
                        << QStringLiteral("CA certificate, in evidence: CN=X");
    QTest::newRow("other issuer")
        << QStringLiteral("CN=Other") << AdcsSerial << false
        << QStringLiteral("Not in evidence. By its serial number it is request 9 of the CA, so an "
                          "RA certificate and not the CA's own.");
    QTest::newRow("other serial, no AD CS")
        << Issuer << QStringLiteral("0102") << false
        << QStringLiteral("Not in evidence. By its serial number it is request 9 of the CA, so an "
                          "RA certificate and not the CA's own.");
}

void TestMessageText::recipientIsNamed()
{
    QFETCH(QString, issuer);
    QFETCH(QString, serial);
    QFETCH(bool, isCa);
    QFETCH(QString, recipient);
    Certificate certificate;
    certificate.subject = QStringLiteral("CN=X");
    certificate.issuer = issuer;
    certificate.serialNumber = serial;
    certificate.isCa = isCa;
    CaseEvidence evidence;
    evidence.certificates = {certificate};
    QVERIFY(rows(cutMessage(), evidence).contains(QStringLiteral("Recipient: ") + recipient));
    ScepMessage plain = cutMessage();
    plain.recipientSerialNumber = QStringLiteral("AB");
    QVERIFY(rows(plain, evidence).contains(QStringLiteral("Recipient: Not in evidence.")));
}

void TestMessageText::answerSaysWhyItRefuses()
{
    ScepMessage message;
    message.messageType = 3;
    message.transactionId = QStringLiteral("T1");
    message.pkiStatus = 2;
    message.failInfo = 2;
    message.fields = {{.offset = 1,
                       .inner = false,
                       .name = QStringLiteral("pkiStatus"),
                       .value = QStringLiteral("2 (FAILURE)"),
                       .isComplete = true},
                      {.offset = 2,
                       .inner = false,
                       .name = QStringLiteral("failInfo"),
                       .value = QStringLiteral("2 (badRequest)"),
                       .isComplete = true}};
    message.microsoftError = static_cast<qint32>(0x80070057);
    const QStringList lines = rows(message);
    QCOMPARE(lines.first(4),
             QStringList({QStringLiteral("Type: CertRep (3)"), QStringLiteral("Transaction id: T1"),
                          QStringLiteral("Status: 2 (FAILURE)"),
                          QStringLiteral("Failure: 2 (badRequest)")}));
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.at(4).startsWith(QStringLiteral("Meaning: 2 badRequest: ")));
    QVERIFY(lines.at(4).contains(QStringLiteral("ERROR_INVALID_PARAMETER")));
}

void TestMessageText::signerIsNamed_data()
{
    QTest::addColumn<int>("messageType");
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("signer");
    QTest::newRow("request") << 19 << Issuer
                             << QStringLiteral("Certificate of the requester, in evidence: CN=X");
    QTest::newRow("reply") << 3 << Issuer << QStringLiteral("RA certificate, in evidence: CN=X");
    QTest::newRow("reply of an unknown RA")
        << 3 << QStringLiteral("CN=Other")
        << QStringLiteral("Not in evidence. By its serial number it is request 9 of the CA, so an "
                          "RA certificate and not the CA's own.");
    QTest::newRow("renewal, unknown device")
        << 17 << QStringLiteral("CN=Other")
        << QStringLiteral("Not in evidence. By its serial number it is request 9 of the CA.");
}

void TestMessageText::signerIsNamed()
{
    QFETCH(int, messageType);
    QFETCH(QString, issuer);
    QFETCH(QString, signer);
    Certificate certificate;
    certificate.subject = QStringLiteral("CN=X");
    certificate.issuer = Issuer;
    certificate.serialNumber = AdcsSerial;
    CaseEvidence evidence;
    evidence.certificates = {certificate};
    ScepMessage message;
    message.messageType = messageType;
    message.signerIssuer = issuer;
    message.signerSerialNumber = AdcsSerial;
    QVERIFY(rows(message, evidence).contains(QStringLiteral("Signer's certificate: ") + signer));
    message.signerSubject = QStringLiteral("CN=device");
    QVERIFY(
        rows(message, evidence).contains(QStringLiteral("Signer's certificate: In the message.")));
}

QTEST_APPLESS_MAIN(TestMessageText)
#include "tst_messagetext.moc"
