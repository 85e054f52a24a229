// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/pki/fieldset.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// `cert` with and without --asn1 and --json, on files of everything that the decoders tell about.
class TestCertCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyExtensionIsPrintedByNameAndRaw();
    void asn1IsPrintedElementByElement();
    void cutFilesAreTakenApartAsFarAsTheyGo();
    void jsonFitsItsSchema_data();
    void jsonFitsItsSchema();
    void jsonNamesWhatTheMessageNames();
    void secretsAreNeverPrinted_data();
    void secretsAreNeverPrinted();
    void asn1GoesWithCert();
    void seedMessageIsTakenApart();

private:
    QTemporaryDir m_folder;
};

namespace {
QString sourcePath(const QString &path)
{
    return QDir(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR")).filePath(path);
}

struct Printed
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

Printed runProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(120'000);
    return {.exitCode = process.exitCode(),
            .output = process.readAllStandardOutput(),
            .errors = process.readAllStandardError()};
}

Printed runCert(const QStringList &arguments)
{
    const QString program =
        QDir(qEnvironmentVariable("SCEP_WORKBENCH_BIN_DIR")).filePath(u"scep-workbench-cli"_s);
    return runProgram(program, QStringList{u"cert"_s} + arguments);
}

QJsonObject objectOf(const Printed &printed)
{
    return QJsonDocument::fromJson(printed.output).object();
}

QJsonObject objectOfKind(const QJsonObject &document, const QString &kind)
{
    for (const QJsonValue &object : document[u"objects"].toArray()) {
        if (object[u"kind"].toString() == kind) {
            return object.toObject();
        }
    }
    return {};
}
} // namespace

void TestCertCommand::initTestCase()
{
    int number = 0;
    for (const FieldSet::Item &item : FieldSet::everything()) {
        QFile file(m_folder.filePath(u"%1.der"_s.arg(number++, 2, 10, QLatin1Char('0'))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(item.bytes), item.bytes.size());
    }
}

void TestCertCommand::everyExtensionIsPrintedByNameAndRaw()
{
    const Printed printed = runCert({m_folder.filePath(u"00.der"_s)});
    const QByteArray text = printed.output.simplified();
    QCOMPARE(printed.exitCode, 0);
    for (const char *words :
         {"keyUsage 2.5.29.15, critical digitalSignature, keyEncipherment 03 02 05 A0",
          "applicationPolicies 1.3.6.1.4.1.311.21.10 Client Authentication",
          "certificateTemplate 1.3.6.1.4.1.311.21.7 1.3.6.1.4.1.311.21.8.1.2.3.4, version 100.7",
          "1.3.6.1.4.1.99999.3 1.3.6.1.4.1.99999.3 DE AD BE EF",
          "9, signed with key 1 of the CA (from the serial number)"}) {
        QVERIFY2(text.contains(words), words);
    }
}

void TestCertCommand::asn1IsPrintedElementByElement()
{
    const Printed printed = runCert({u"--asn1"_s, m_folder.filePath(u"00.der"_s)});
    const QByteArrayList lines = printed.output.split('\n');
    QVERIFY(lines.first().startsWith("Certificate  Zażółć device7  "));
    QVERIFY(lines.at(1).startsWith("      0   4+"));
    for (const char *line :
         {"     10      2+1        INTEGER 2", "    > SEQUENCE", "UTF8String ada@contoso.example",
          "OBJECT IDENTIFIER 2.5.29.17 (subjectAltName)"}) {
        QVERIFY2(printed.output.contains(line), line);
    }
}

void TestCertCommand::cutFilesAreTakenApartAsFarAsTheyGo()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"cut.cer"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray whole = FieldSet::certificates().at(0).bytes;
    file.write(whole.first(300));
    file.close();
    const Printed printed = runCert({u"--asn1"_s, path});
    QVERIFY(printed.output.startsWith("Certificate, cut or damaged"));
    const QByteArray size = QByteArray::number(whole.size());
    const QByteArray content = QByteArray::number(whole.size() - 4);
    const QByteArray element = "SEQUENCE  [cut: 296 of " + content + " octets are there]";
    const QByteArray issue = "cut after byte 300 of " + size;
    QVERIFY(printed.output.contains(element));
    QVERIFY(printed.errors.contains(issue));
}

void TestCertCommand::jsonFitsItsSchema_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("schema");
    QTest::newRow("certificates") << QStringList{u"--json"_s} << u"certificates-1.schema.json"_s;
    QTest::newRow("ASN.1") << QStringList{u"--asn1"_s, u"--json"_s} << u"asn1-1.schema.json"_s;
}

void TestCertCommand::jsonFitsItsSchema()
{
    QFETCH(QStringList, options);
    QFETCH(QString, schema);
    const Printed printed = runCert(options + QStringList{m_folder.path()});
    const QString path = m_folder.filePath(schema);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(printed.output);
    file.close();
    const Printed faults =
        runProgram(u"python3"_s, {sourcePath(u"tests/report/validate.py"_s),
                                  sourcePath(u"resources/schema/"_s + schema), path});
    QVERIFY(file.remove());
    QCOMPARE(faults.output + faults.errors, QByteArray());
    QCOMPARE(faults.exitCode, 0);
    QCOMPARE(runCert(options + QStringList{m_folder.path()}).output, printed.output);
}

void TestCertCommand::jsonNamesWhatTheMessageNames()
{
    const QJsonObject document = objectOf(runCert({u"--json"_s, m_folder.path()}));
    const QJsonArray messages = document[u"messages"].toArray();
    QCOMPARE(messages.size(), FieldSet::messages().size());
    const QJsonValue request = messages.at(0);
    QCOMPARE(request[u"messageType"].toInt(), 19);
    QCOMPARE(request[u"signerSerial"].toString(), u"01"_s);
    QVERIFY(!request[u"signerCertificate"].toString().isEmpty());
    QVERIFY(!request[u"recipientCertificate"].toString().isEmpty());
    QCOMPARE(request[u"encryptedContentBytes"].toInt(), 304);
    QVERIFY(request[u"cutAt"].isNull());
    QCOMPARE(messages.at(3)[u"microsoftError"].toInteger(), -2147024809);
    const QJsonValue device = document[u"certificates"][0];
    QCOMPARE(device[u"adcsSerial"][u"requestId"].toInt(), 9);
    QCOMPARE(device[u"extensions"].toArray().size(), 14);

    const QJsonObject trees = objectOf(runCert({u"--json"_s, u"--asn1"_s, m_folder.path()}));
    QCOMPARE(trees[u"objects"].toArray().size(),
             FieldSet::everything().size() + 1); // the certificate inside the PKCS#12 too
    const QJsonObject key = objectOfKind(trees, u"privateKey"_s);
    const QJsonArray nodes = key[u"nodes"].toArray();
    QVERIFY(std::ranges::any_of(nodes, [](const QJsonValue &node) {
        return node[u"hidden"].toBool() && node[u"value"].isNull();
    }));
}

void TestCertCommand::secretsAreNeverPrinted_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("text") << QStringList();
    QTest::newRow("JSON") << QStringList{u"--json"_s};
    QTest::newRow("ASN.1") << QStringList{u"--asn1"_s};
    QTest::newRow("ASN.1 as JSON") << QStringList{u"--asn1"_s, u"--json"_s};
}

void TestCertCommand::secretsAreNeverPrinted()
{
    QFETCH(QStringList, options);
    const Printed printed = runCert(options + QStringList{m_folder.path()});
    const QByteArray text = printed.output + printed.errors;
    QVERIFY(text.size() > 1000);
    const QByteArray secret = FieldSet::secretOctets().first(6);
    for (const QByteArray &form :
         {FieldSet::challengePassword(), secret, secret.toHex(), secret.toHex().toUpper(),
          secret.toHex(' ').toUpper(), FieldSet::challengePassword().toHex()}) {
        QVERIFY2(!text.contains(form), form.constData());
    }
}

void TestCertCommand::asn1GoesWithCert()
{
    const QString program =
        QDir(qEnvironmentVariable("SCEP_WORKBENCH_BIN_DIR")).filePath(u"scep-workbench-cli"_s);
    const Printed printed =
        runProgram(program, {u"analyze"_s, u"--asn1"_s, m_folder.filePath(u"00.der"_s)});
    QCOMPARE(printed.exitCode, 2);
    QVERIFY(printed.errors.contains("--asn1 goes with cert."));
}

void TestCertCommand::seedMessageIsTakenApart()
{
    const QString file = sourcePath(u"../shared/data/seed/ios-console.txt"_s);
    if (!QFile::exists(file)) {
        QSKIP("The collected logs are not beside the project.");
    }
    const Printed printed = runCert({u"--asn1"_s, file});
    static const QRegularExpression cutOctets(
        u"OCTET STRING 30 80 06 09 .*\\[cut: 299 of 6527 octets are there\\]"_s);
    QVERIFY(QString::fromUtf8(printed.output).contains(cutOctets));
    // The serial number of the recipient, inside the octets of the first chunk.
    QVERIFY(printed.output.contains(
        "INTEGER 68 00 00 00 09 9A 9D E5 63 10 F9 5C 4F 00 00 00 00 00 09"));
    QVERIFY(printed.output.contains("OCTET STRING"));
}

QTEST_GUILESS_MAIN(TestCertCommand)
#include "tst_certcommand.moc"
