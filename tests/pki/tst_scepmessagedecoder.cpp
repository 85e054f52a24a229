// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/pkidecode.h"
#include "tests/pki/pkifixtures.h"

#include <QFile>
#include <QTest>

using namespace Scep;
using namespace PkiFixtures;

class TestScepMessageDecoder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void requestIsReadCompletely_data();
    void requestIsReadCompletely();
    void failureReply();
    void signerIsFoundAmongSeveral();
    void cutAnywhereTellsNothingWrong_data();
    void cutAnywhereTellsNothingWrong();
    void damageAnywhereIsSurvived();
    void otherContentTypes();
    void cutMessageOfTheConsoleLog();

private:
    QByteArray request(bool indefinite) const;

    QByteArray m_ca;
    QByteArray m_recipient;
    QByteArray m_requester;
};

namespace {
const Attribute MessageType{"2.16.840.1.113733.1.9.2", "19"};
const Attribute TransactionId{"2.16.840.1.113733.1.9.7", "A1B2C3"};
const Attribute SenderNonce{"2.16.840.1.113733.1.9.5", QByteArray(16, '\x5A'), true};

/// The members in one comparable text, empty ones left out.
QStringList membersOf(const ScepMessage &message)
{
    QStringList members;
    const auto add = [&members](const char *name, const QString &value) {
        if (!value.isEmpty()) {
            members.append(QString::fromLatin1(name) + QLatin1Char('=') + value);
        }
    };
    const auto addNumber = [&add](const char *name, const std::optional<int> &value) {
        add(name, value ? QString::number(*value) : QString());
    };
    const auto addBytes = [&add](const char *name, const QByteArray &value) {
        add(name, QString::fromLatin1(value.toHex()));
    };
    addNumber("messageType", message.messageType);
    add("transactionId", message.transactionId);
    addNumber("pkiStatus", message.pkiStatus);
    addNumber("failInfo", message.failInfo);
    add("failInfoText", message.failInfoText);
    addNumber("microsoftError", message.microsoftError);
    addBytes("senderNonce", message.senderNonce);
    addBytes("recipientNonce", message.recipientNonce);
    add("signingTime", toIsoString(message.signingTime));
    add("digest", message.digestAlgorithm);
    add("signer", message.signerSubject);
    addBytes("signerKey", message.signerPublicKeySha256);
    add("recipientIssuer", message.recipientIssuer);
    add("recipientSerial", message.recipientSerialNumber);
    add("keyEncryption", message.keyEncryptionAlgorithm);
    if (message.recipientKeyBits != 0) {
        addNumber("keyBits", message.recipientKeyBits);
    }
    add("cipher", message.contentEncryptionAlgorithm);
    addBytes("iv", message.contentEncryptionIv);
    return members;
}

QList<ScepField> completeFields(const ScepMessage &message)
{
    QList<ScepField> fields;
    std::copy_if(message.fields.begin(), message.fields.end(), std::back_inserter(fields),
                 [](const ScepField &field) { return field.isComplete; });
    return fields;
}
} // namespace

void TestScepMessageDecoder::initTestCase()
{
    m_ca = makeCertificate({.subject = {{"DC", QStringLiteral("example")},
                                        {"DC", QStringLiteral("contoso")},
                                        {"CN", QStringLiteral("Contoso CA")}},
                            .key = rsaKey(0),
                            .issuerDer = {},
                            .issuerKey = {},
                            .extensions = {{"basicConstraints", "CA:TRUE", {}}}});
    m_recipient = makeCertificate({.subject = {{"CN", QStringLiteral("NDES-MSCEP-RA")}},
                                   .key = rsaKey(1),
                                   .issuerDer = m_ca,
                                   .issuerKey = rsaKey(0),
                                   .serialHex = "68000000099A9DE56310F95C4F000000000009"});
    m_requester = makeCertificate({.subject = {{"CN", QStringLiteral("device")}},
                                   .key = rsaKey(2),
                                   .issuerDer = {},
                                   .issuerKey = {},
                                   .serialHex = "07"});
}

QByteArray TestScepMessageDecoder::request(bool indefinite) const
{
    return makeMessage({.recipientDer = m_recipient,
                        .signerDer = m_requester,
                        .signerKey = rsaKey(2),
                        .attributes = {MessageType, TransactionId, SenderNonce}},
                       indefinite);
}

void TestScepMessageDecoder::requestIsReadCompletely_data()
{
    QTest::addColumn<bool>("indefinite");
    QTest::newRow("DER") << false;
    QTest::newRow("BER") << true;
}

void TestScepMessageDecoder::requestIsReadCompletely()
{
    QFETCH(bool, indefinite);
    const QByteArray bytes = request(indefinite);
    const auto message = decodeScepMessage(bytes);
    QVERIFY(message);
    QCOMPARE(message->messageType, std::optional<int>(19));
    QCOMPARE(message->transactionId, QStringLiteral("A1B2C3"));
    QCOMPARE(message->senderNonce, SenderNonce.value);
    QCOMPARE(message->digestAlgorithm, QStringLiteral("SHA-512"));
    QCOMPARE(message->signerSubject, QStringLiteral("CN=device"));
    QCOMPARE(message->signerPublicKeySha256, decodeCertificate(m_requester)->publicKeySha256);
    QVERIFY(!message->signingTime.isNull());
    QCOMPARE(message->recipientIssuer, QStringLiteral("CN=Contoso CA,DC=contoso,DC=example"));
    QCOMPARE(message->recipientSerialNumber,
             QStringLiteral("68000000099A9DE56310F95C4F000000000009"));
    QCOMPARE(message->keyEncryptionAlgorithm, QStringLiteral("rsaEncryption"));
    QCOMPARE(message->recipientKeyBits, 2048);
    QCOMPARE(message->contentEncryptionAlgorithm, QStringLiteral("des-ede3-cbc"));
    QCOMPARE(message->contentEncryptionIv.size(), 8);
    QCOMPARE(message->encryptedContentBytes, 904);
    QCOMPARE(message->byteCount, bytes.size());
    QVERIFY(!message->cutAt);
    QVERIFY(!message->pkiStatus && !message->failInfo && !message->microsoftError);
    QCOMPARE(completeFields(*message), message->fields);
}

void TestScepMessageDecoder::failureReply()
{
    // NDES: one zero octet as content, no certificate, the HRESULT in an attribute of its own.
    const QByteArray bytes =
        makeMessage({.recipientDer = {},
                     .signerDer = m_recipient,
                     .signerKey = rsaKey(1),
                     .withSignerCertificate = false,
                     .attributes = {{"2.16.840.1.113733.1.9.2", "3"},
                                    {"2.16.840.1.113733.1.9.3", "2"},
                                    {"2.16.840.1.113733.1.9.4", "2"},
                                    TransactionId,
                                    {"2.16.840.1.113733.1.9.6", QByteArray(16, '\x21'), true},
                                    {"1.3.6.1.5.5.7.24.1", "no such template"},
                                    {"1.3.6.1.4.1.311.21.33", "-2147024809"}}});
    const auto message = decodeScepMessage(bytes);
    QVERIFY(message);
    QCOMPARE(message->messageType, std::optional<int>(3));
    QCOMPARE(message->pkiStatus, std::optional<int>(2));
    QCOMPARE(message->failInfo, std::optional<int>(2));
    QCOMPARE(message->failInfoText, QStringLiteral("no such template"));
    QCOMPARE(static_cast<quint32>(message->microsoftError.value_or(0)), 0x80070057U);
    QCOMPARE(message->recipientNonce, QByteArray(16, '\x21'));
    QCOMPARE(message->signerSubject, QString());
    QCOMPARE(message->recipientIssuer, QString());
    QStringList rows;
    for (const ScepField &field : message->fields) {
        rows.append(field.name + QLatin1Char('=') + field.value);
    }
    QVERIFY(rows.contains(QStringLiteral("messageType=3 (CertRep)")));
    QVERIFY(rows.contains(QStringLiteral("pkiStatus=2 (FAILURE)")));
    QVERIFY(rows.contains(QStringLiteral("failInfo=2 (badRequest)")));
    QVERIFY(rows.contains(QStringLiteral("SCEP_ERROR=-2147024809 (0x80070057)")));
    QVERIFY(rows.contains(QStringLiteral("signer serial=68000000099A9DE56310F95C4F000000000009")));
}

void TestScepMessageDecoder::signerIsFoundAmongSeveral()
{
    QByteArray bytes = request(false);
    const auto message = decodeScepMessage(bytes);
    QVERIFY(message);
    // The same serial under another issuer is not the signer.
    const QByteArray other = makeCertificate({.subject = {{"CN", QStringLiteral("intrud")}},
                                              .key = rsaKey(2),
                                              .issuerDer = {},
                                              .issuerKey = {},
                                              .serialHex = "07"});
    const QByteArray changed = bytes.replace(m_requester, other);
    QCOMPARE(other.size(), m_requester.size());
    QCOMPARE(decodePki(changed).certificates.value(0).commonName, QStringLiteral("intrud"));
    QCOMPARE(decodeScepMessage(changed)->signerSubject, QString());
}

void TestScepMessageDecoder::cutAnywhereTellsNothingWrong_data()
{
    requestIsReadCompletely_data();
}

void TestScepMessageDecoder::cutAnywhereTellsNothingWrong()
{
    QFETCH(bool, indefinite);
    const QByteArray bytes = request(indefinite);
    const auto whole = decodeScepMessage(bytes);
    QVERIFY(whole);
    const QStringList members = membersOf(*whole);
    const QList<ScepField> fields = completeFields(*whole);
    qsizetype told = 0;
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const QByteArray copy = bytes.first(size); // so that reading past the end is noticed
        const auto cut = decodeScepMessage(copy);
        if (!cut) {
            QVERIFY2(size < 20, "the type of the content is there");
            continue;
        }
        QCOMPARE(cut->byteCount, size);
        QCOMPARE(cut->cutAt, std::optional<qint64>(size));
        QVERIFY(cut->encryptedContentBytes <= whole->encryptedContentBytes);
        const QStringList known = membersOf(*cut);
        for (const QString &member : known) {
            QVERIFY2(members.contains(member),
                     qPrintable(QStringLiteral("%1 at %2").arg(member).arg(size)));
        }
        QVERIFY2(known.size() >= told, qPrintable(QStringLiteral("lost at %1").arg(size)));
        told = known.size();
        for (const ScepField &field : completeFields(*cut)) {
            QVERIFY2(fields.contains(field),
                     qPrintable(QStringLiteral("%1 at %2").arg(field.name).arg(size)));
        }
    }
    QCOMPARE(told, members.size());
}

void TestScepMessageDecoder::damageAnywhereIsSurvived()
{
    for (const bool indefinite : {false, true}) {
        const QByteArray bytes = request(indefinite);
        for (qsizetype position = 0; position < bytes.size(); ++position) {
            QByteArray damaged = bytes;
            damaged[position] = static_cast<char>(damaged[position] ^ 0xFF);
            std::ignore = decodePki(damaged);
        }
    }
}

void TestScepMessageDecoder::otherContentTypes()
{
    const QByteArray data = QByteArray::fromHex("300b06092a864886f70d010706");
    const auto message = decodeScepMessage(data);
    QVERIFY(message);
    QCOMPARE(message->fields.size(), 1);
    QCOMPARE(message->fields[0].value, QStringLiteral("1.2.840.113549.1.7.6 encryptedData"));
    QVERIFY(!decodeScepMessage(QByteArray::fromHex("300506032b0601")));
}

void TestScepMessageDecoder::cutMessageOfTheConsoleLog()
{
    QFile file(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") +
               QStringLiteral("/../shared/data/seed/ios-console.txt"));
    if (!file.open(QIODevice::ReadOnly)) {
        QSKIP("The console excerpt is not beside this project.");
    }
    QByteArray text = file.readAll();
    const QByteArray mark("operation=PKIOperation&message=");
    text = text.sliced(text.indexOf(mark) + mark.size());
    qsizetype end = 0;
    while (end < text.size() && QByteArray("\\ \r\n").indexOf(text[end]) < 0) {
        ++end;
    }
    const auto bytes = decodeLoggedBase64(text.first(end));
    QVERIFY(bytes);
    QCOMPARE(bytes->size(), 357);
    const auto message = decodeScepMessage(*bytes);
    QVERIFY(message);

    QStringList rows;
    for (const ScepField &field : message->fields) {
        rows.append(QStringLiteral("%1%2 %3: %4%5")
                        .arg(field.inner ? QStringLiteral("in.") : QString())
                        .arg(field.offset)
                        .arg(field.name, field.value,
                             field.isComplete ? QString() : QStringLiteral(" (cut)")));
    }
    const QStringList expected = {
        QStringLiteral("0 ContentInfo.contentType: 1.2.840.113549.1.7.2 signedData"),
        QStringLiteral("17 SignedData.version: 1"),
        QStringLiteral("24 digestAlgorithms[0]: 2.16.840.1.101.3.4.2.3 SHA-512, parameters NULL"),
        QStringLiteral("39 eContentType: 1.2.840.113549.1.7.1 data"),
        QStringLiteral("52 eContent: constructed OCTET STRING, 299 bytes of it there (cut)"),
        QStringLiteral("54 eContent[0]: 6527 bytes, 299 of them there (cut)"),
        QStringLiteral("in.2 inner contentType: 1.2.840.113549.1.7.3 envelopedData"),
        QStringLiteral("in.17 EnvelopedData.version: 0"),
        QStringLiteral("in.24 KeyTransRecipientInfo: version 0, issuer and serial number"),
        QStringLiteral("in.33 recipient issuer: CN=FourthCoffee CA,DC=fourthcoffee,DC=local"),
        QStringLiteral("in.114 recipient serial: 68000000099A9DE56310F95C4F000000000009"),
        QStringLiteral("in.137 keyEncryptionAlgorithm: 1.2.840.113549.1.1.1 rsaEncryption, "
                       "parameters NULL"),
        QStringLiteral("in.150 encryptedKey: 256 bytes, 145 of them there (cut)"),
    };
    QCOMPARE(rows, expected);
    QCOMPARE(message->digestAlgorithm, QStringLiteral("SHA-512"));
    QCOMPARE(message->recipientIssuer,
             QStringLiteral("CN=FourthCoffee CA,DC=fourthcoffee,DC=local"));
    QCOMPARE(message->recipientSerialNumber,
             QStringLiteral("68000000099A9DE56310F95C4F000000000009"));
    QCOMPARE(message->recipientKeyBits, 2048);
    QCOMPARE(message->keyEncryptionAlgorithm, QStringLiteral("rsaEncryption"));
    QCOMPARE(message->contentEncryptionAlgorithm, QString());
    QCOMPARE(message->encryptedContentBytes, 0);
    QCOMPARE(message->cutAt, std::optional<qint64>(357));
    QVERIFY(!message->messageType);
}

QTEST_APPLESS_MAIN(TestScepMessageDecoder)
#include "tst_scepmessagedecoder.moc"
