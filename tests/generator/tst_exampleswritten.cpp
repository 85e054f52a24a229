// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/examplecase.h"
#include "tests/generator/seeded.h"

#include <openssl/crypto.h>
#include <openssl/pem.h>

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Scep::Examples;

namespace {

QString sourceDirectory()
{
    return qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR");
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Relative paths of the files in the case folders below a directory, in order.
QStringList caseFiles(const QString &directory)
{
    QStringList paths;
    QDirIterator files(directory, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths += QDir(directory).relativeFilePath(files.next());
    paths.removeAll(QStringLiteral("README.md"));
    paths.sort();
    return paths;
}

} // namespace

/// Whether resources/examples is what the generator writes. To renew the folders:
/// `scep-examples-generator resources/examples`, and put the version of OpenSSL into
/// tests/generator/openssl-version.txt.
class TestExamplesWritten : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void fileNamesAgree();
    void bytesAgree();
    void everyFolderHasAnExpectedVerdict();
    void nothingPrivateIsWritten();
    void namesAreReserved();
    void rootAliasIsTheThumbprintOfTheRoot_data();
    void rootAliasIsTheThumbprintOfTheRoot();
    void loggedRequestHasTheKeyOfTheIssuedCertificate_data();
    void loggedRequestHasTheKeyOfTheIssuedCertificate();
    void event309NamesTheIssuedCertificate();

private:
    QTemporaryDir m_written;
    QString m_committed;
};

void TestExamplesWritten::initTestCase()
{
    m_committed = sourceDirectory() + QStringLiteral("/resources/examples");
    QVERIFY(QDir(m_committed).exists());
    const SeededLibrary library;
    QCOMPARE(writeCases(allExampleCases(), m_written.path()), QString());
}

void TestExamplesWritten::fileNamesAgree()
{
    QCOMPARE(caseFiles(m_committed), caseFiles(m_written.path()));
}

void TestExamplesWritten::bytesAgree()
{
    const QString recorded =
        QString::fromLatin1(
            readAll(sourceDirectory() + QStringLiteral("/tests/generator/openssl-version.txt")))
            .trimmed();
    const QString here = QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING));
    QStringList different;
    for (const QString &path : caseFiles(m_written.path())) {
        if (readAll(m_committed + QLatin1Char('/') + path) != readAll(m_written.filePath(path)))
            different += path;
    }
    if (different.isEmpty())
        return;
    const QString names = different.join(QStringLiteral(", "));
    if (recorded != here) {
        QSKIP(qPrintable(QStringLiteral("Written with OpenSSL %1, this is %2, and these files came "
                                        "out differently: %3. Only the same version promises the "
                                        "same bytes.")
                             .arg(recorded, here, names)));
    }
    QFAIL(qPrintable(QStringLiteral("Not what the generator writes: %1. If the change is meant, "
                                    "run scep-examples-generator resources/examples.")
                         .arg(names)));
}

void TestExamplesWritten::everyFolderHasAnExpectedVerdict()
{
    const QJsonArray expected =
        QJsonDocument::fromJson(
            readAll(sourceDirectory() + QStringLiteral("/tests/generator/examples.json")))
            .array();
    QSet<QString> folders;
    for (const QJsonValue &entry : expected) {
        for (const QString &key :
             {QStringLiteral("folder"), QStringLiteral("platform"), QStringLiteral("kind"),
              QStringLiteral("outcome"), QStringLiteral("stage")})
            QVERIFY2(entry.toObject().value(key).isString(), qPrintable(key));
        folders += entry.toObject().value(QStringLiteral("folder")).toString();
    }
    QStringList listed(folders.begin(), folders.end());
    listed.sort();
    QCOMPARE(listed, QDir(m_written.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot));
}

void TestExamplesWritten::nothingPrivateIsWritten()
{
    qint64 total = 0;
    for (const QString &path : caseFiles(m_written.path())) {
        const QByteArray bytes = readAll(m_written.filePath(path));
        QVERIFY2(!bytes.contains("PRIVATE KEY"), qPrintable(path));
        total += bytes.size();
    }
    QVERIFY2(total < 3'000'000, qPrintable(QString::number(total)));
}

void TestExamplesWritten::namesAreReserved()
{
    // Hosts of URLs: reserved by RFC 2606, but for the names of XML vocabularies.
    static const QRegularExpression url(QStringLiteral("https?://([^/\\s\"'<&),]+)"));
    for (const QString &path : caseFiles(m_written.path())) {
        const QByteArray bytes = readAll(m_written.filePath(path)).replace('\0', "");
        auto matches = url.globalMatch(QString::fromLatin1(bytes));
        while (matches.hasNext()) {
            const QString host = matches.next().captured(1);
            QVERIFY2(host.endsWith(QLatin1String(".example")) ||
                         host == QLatin1String("schemas.microsoft.com"),
                     qPrintable(path + QStringLiteral(": ") + host));
        }
    }
}

void TestExamplesWritten::rootAliasIsTheThumbprintOfTheRoot_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *folder : {"android-refused", "android-stalled-at-install", "android-success"})
        QTest::newRow(folder) << QString::fromLatin1(folder);
}

void TestExamplesWritten::rootAliasIsTheThumbprintOfTheRoot()
{
    QFETCH(QString, folder);
    const QByteArray root = readAll(m_written.filePath(folder + QStringLiteral("/root.cer")));
    const QByteArray log = readAll(m_written.filePath(folder + QStringLiteral("/OMADMLog_0.log")));
    const QByteArray alias =
        QCryptographicHash::hash(root, QCryptographicHash::Sha1).toHex().toUpper();
    QCOMPARE(log.count("Root cert '"), 3);
    QCOMPARE(log.count(QByteArray("Root cert '" + alias + '\'')), 3);
}

void TestExamplesWritten::loggedRequestHasTheKeyOfTheIssuedCertificate_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("log");
    QTest::newRow("Android") << QStringLiteral("android-success")
                             << QStringLiteral("OMADMLog_0.log");
    QTest::newRow("Android, stalled")
        << QStringLiteral("android-stalled-at-install") << QStringLiteral("OMADMLog_0.log");
    QTest::newRow("iOS") << QStringLiteral("ios-success") << QStringLiteral("console.txt");
}

void TestExamplesWritten::loggedRequestHasTheKeyOfTheIssuedCertificate()
{
    QFETCH(QString, folder);
    QFETCH(QString, log);
    const QByteArray text = readAll(m_written.filePath(folder + QLatin1Char('/') + log));
    static const QRegularExpression url(QStringLiteral("operation=PKIOperation&message=([^\\s]+)"));
    const QByteArray logged = url.match(QString::fromUtf8(text)).captured(1).toLatin1();
    const QByteArray message = QByteArray::fromBase64(QByteArray::fromPercentEncoding(logged));
    const CmsPtr cms(d2i_CMS_bio(reading(message).get(), nullptr));
    QVERIFY(cms);
    STACK_OF(X509) *signers = CMS_get1_certs(cms.get());
    QCOMPARE(sk_X509_num(signers), 1);
    const QByteArray pem = readAll(m_written.filePath(folder + QStringLiteral("/device.cer")));
    const X509Ptr issued(PEM_read_bio_X509(reading(pem).get(), nullptr, nullptr, nullptr));
    QVERIFY(issued);
    const bool isSame = EVP_PKEY_eq(X509_get0_pubkey(sk_X509_value(signers, 0)),
                                    X509_get0_pubkey(issued.get())) == 1;
    OSSL_STACK_OF_X509_free(signers);
    QVERIFY(isSame);
}

void TestExamplesWritten::event309NamesTheIssuedCertificate()
{
    const QByteArray pem =
        readAll(m_written.filePath(QStringLiteral("windows-success/device.cer")));
    const X509Ptr issued(PEM_read_bio_X509(reading(pem).get(), nullptr, nullptr, nullptr));
    QVERIFY(issued);
    const QByteArray events =
        readAll(m_written.filePath(QStringLiteral("windows-success/DeviceManagement-Admin.xml")));
    QVERIFY(events.contains(
        QByteArray("<Data Name='Message3'>" + thumbprint(issued.get()).toLatin1())));
}

QTEST_GUILESS_MAIN(TestExamplesWritten)
#include "tst_exampleswritten.moc"
