// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/certificates/certificatesimporter.h"
#include "importers/importjob.h"
#include "tests/importers/importone.h"
#include "tests/pki/pkifixtures.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Scep;
using namespace PkiFixtures;

class TestCertificatesImporter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void evidencePointsIntoTheSource();
    void duplicatesAreOneCertificateWithTwoPlaces();
    void issuesCarryTheirLine();
    void fileWithoutReadableContentIsSaid();
    void cancelledImportSaysSo();
    void cancelIsHeardBetweenCertificates();
    void fileIsRecognisedByContent_data();
    void fileIsRecognisedByContent();

private:
    static ImportResult parse(const QByteArray &bytes, const ImportControl &control = {});

    QByteArray m_a;
    QByteArray m_b;
};

void TestCertificatesImporter::initTestCase()
{
    m_a = makeRoot(QStringLiteral("A"), rsaKey(0));
    m_b = makeRoot(QStringLiteral("B"), rsaKey(1));
}

ImportResult TestCertificatesImporter::parse(const QByteArray &bytes, const ImportControl &control)
{
    ImportInput input;
    input.source.id = SourceId(7);
    input.source.displayName = QStringLiteral("chain.pem");
    input.file = EvidenceFile::fromBytes(bytes);
    return CertificatesImporter().parse(input, control);
}

void TestCertificatesImporter::evidencePointsIntoTheSource()
{
    const QByteArray text = "issuing CA\n" + toPem(m_a);
    qint64 progress = 0;
    ImportControl control;
    control.progress = [&progress](qint64 done) { progress = done; };
    const ImportResult result = parse(text, control);
    QCOMPARE(result.certificates.size(), 1);
    const EvidenceRef place = result.certificates[0].evidence.value(0);
    QCOMPARE(place.source, SourceId(7));
    QCOMPARE(place.line, 2);
    QVERIFY(text.mid(place.range.offset, place.range.length).startsWith("-----BEGIN"));
    QVERIFY(text.mid(place.range.offset, place.range.length).endsWith("CERTIFICATE-----"));
    QCOMPARE(result.source.id, SourceId(7));
    QCOMPARE(result.source.displayName, QStringLiteral("chain.pem"));
    QCOMPARE(result.source.formatId, QStringLiteral("certificates"));
    QCOMPARE(result.source.platform, Platform::Unknown);
    QVERIFY(result.source.issues.isEmpty());
    QVERIFY(result.events.isEmpty());
    QCOMPARE(progress, text.size());
}

void TestCertificatesImporter::duplicatesAreOneCertificateWithTwoPlaces()
{
    const ImportResult result = parse(toPem(m_a) + toPem(m_b) + toPem(m_a));
    QCOMPARE(result.certificates.size(), 2);
    QCOMPARE(result.certificates[0].evidence.size(), 2);
    QCOMPARE(result.certificates[0].evidence[0].line, 1);
    QVERIFY(result.certificates[0].evidence[1].line > result.certificates[1].evidence[0].line);
    QCOMPARE(result.certificates[1].evidence.size(), 1);
}

void TestCertificatesImporter::issuesCarryTheirLine()
{
    QByteArrayList lines = toPem(m_a).split('\n');
    lines[3] = "?";
    const ImportResult result = parse(lines.join('\n') + toPem(m_b));
    QCOMPARE(result.certificates.size(), 1);
    QCOMPARE(result.source.issues.size(), 1);
    QCOMPARE(result.source.issues[0].code, IssueCode::MalformedBase64);
    QCOMPARE(result.source.issues[0].line, 4);
}

void TestCertificatesImporter::fileWithoutReadableContentIsSaid()
{
    const ImportResult result = parse("nothing of ours");
    QVERIFY(result.certificates.isEmpty());
    QCOMPARE(result.source.issues.size(), 1);
    QCOMPARE(result.source.issues[0].code, IssueCode::UnknownFormat);
}

void TestCertificatesImporter::cancelledImportSaysSo()
{
    ImportControl control;
    control.isCancelled = [] { return true; };
    const ImportResult result = parse(toPem(m_a), control);
    QVERIFY(result.certificates.isEmpty());
    QCOMPARE(result.source.issues.value(0).code, IssueCode::Cancelled);
}

void TestCertificatesImporter::cancelIsHeardBetweenCertificates()
{
    for (const QByteArray &bytes : {toPem(m_a).repeated(50), m_a.repeated(50)}) {
        int asked = 0;
        ImportControl control;
        control.isCancelled = [&asked] { return ++asked > 10; };
        const ImportResult result = parse(bytes, control);
        QCOMPARE(result.certificates.size(), 1);
        const qsizetype read = result.certificates[0].evidence.size();
        QVERIFY2(read > 5 && read <= 10, qPrintable(QString::number(read)));
        QVERIFY(asked < 15);
    }
}

void TestCertificatesImporter::fileIsRecognisedByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("formatId");
    QTest::addColumn<qsizetype>("certificates");
    QTest::addColumn<bool>("shown"); // in the log view
    const QByteArray pem = toPem(m_a) + toPem(m_b);
    QByteArray utf16("\xFF\xFE");
    for (const char character : pem) {
        utf16 += character;
        utf16 += '\0';
    }
    QTest::newRow("PEM") << pem << QStringLiteral("certificates") << qsizetype(2) << true;
    QTest::newRow("PEM in UTF-16")
        << utf16 << QStringLiteral("certificates") << qsizetype(2) << true;
    QTest::newRow("DER") << m_a << QStringLiteral("certificates") << qsizetype(1) << false;
    QTest::newRow("PKCS#7") << makeCertsOnly({m_a, m_b}) << QStringLiteral("certificates")
                            << qsizetype(2) << false;
    QTest::newRow("text") << QByteArray("hello\n") << QString() << qsizetype(0) << true;
}

void TestCertificatesImporter::fileIsRecognisedByContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, shown);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("evidence.log")); // the name says nothing
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    std::vector<std::unique_ptr<const Importer>> importers;
    importers.push_back(std::make_unique<CertificatesImporter>());
    const ImporterRegistry registry(std::move(importers));
    ImportTarget target;
    target.path = path;
    const ImportResult result = importOne(target, registry);
    QTEST(result.source.formatId, "formatId");
    QTEST(result.certificates.size(), "certificates");
    QCOMPARE(result.document != nullptr, shown);
}

QTEST_APPLESS_MAIN(TestCertificatesImporter)
#include "tst_certificatesimporter.moc"
