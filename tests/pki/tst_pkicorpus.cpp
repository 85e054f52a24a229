// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/chainbuilder.h"
#include "models/pki/pkidecode.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Scep;

/// Reads files that others made, where they are at hand: nothing may crash, and what decodes is
/// told.
class TestPkiCorpus : public QObject
{
    Q_OBJECT

private slots:
    void foldersAreReadWithoutCrash_data();
    void foldersAreReadWithoutCrash();
};

void TestPkiCorpus::foldersAreReadWithoutCrash_data()
{
    QTest::addColumn<QString>("folder");
    const QString root =
        qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") + QStringLiteral("/../shared/data/real");
    for (const QString &name :
         {QStringLiteral("x509-asn1crypto"), QStringLiteral("x509-boringssl"),
          QStringLiteral("x509-fuzz"), QStringLiteral("x509-parser"), QStringLiteral("x509-zlint"),
          QStringLiteral("pkcs-containers"), QStringLiteral("scep-messages")}) {
        QTest::newRow(qPrintable(name)) << root + QLatin1Char('/') + name;
    }
}

void TestPkiCorpus::foldersAreReadWithoutCrash()
{
    QFETCH(QString, folder);
    if (!QDir(folder).exists()) {
        QSKIP("The collection of public files is not beside this project.");
    }
    int files = 0;
    int recognised = 0;
    QList<Certificate> certificates;
    qsizetype messages = 0;
    qsizetype issues = 0;
    QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const int confidence = sniffPki(bytes);
        QVERIFY(confidence >= 0 && confidence <= 100);
        const PkiContents contents = decodePki(bytes);
        ++files;
        recognised += contents.formatId.isEmpty() ? 0 : 1;
        certificates += contents.certificates;
        messages += contents.messages.size();
        issues += contents.issues.size();
        std::ignore = decodeCertificate(bytes);
        std::ignore = decodeScepMessage(bytes);
    }
    const ChainBuilder builder(certificates);
    int complete = 0;
    for (const Certificate &certificate : std::as_const(certificates)) {
        const CertificateChain chain = builder.build(certificate, {});
        QVERIFY(!chain.links.isEmpty());
        complete += chain.isComplete ? 1 : 0;
    }
    qInfo("%d files: %d recognised, %lld certificates (%d with a complete chain), %lld SCEP "
          "messages, %lld issues",
          files, recognised, static_cast<long long>(certificates.size()), complete,
          static_cast<long long>(messages), static_cast<long long>(issues));
    QVERIFY(files > 0);
}

QTEST_APPLESS_MAIN(TestPkiCorpus)
#include "tst_pkicorpus.moc"
