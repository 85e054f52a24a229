// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/signedcontent.h"
#include "tests/pki/pkifixtures.h"

#include <QTest>

using namespace Scep;

class TestSignedContent : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void contentAndSignerAreGiven_data();
    void contentAndSignerAreGiven();
    void anyCutGivesTheBeginning();
    void otherThingsAreNone();

private:
    QByteArray m_content;
    QByteArray m_signer;
    QByteArray m_signed;
};

void TestSignedContent::initTestCase()
{
    m_content = "<?xml version=\"1.0\"?><plist>" + QByteArray(2'000, 'x') + "</plist>";
    m_signer = PkiFixtures::makeRoot(QStringLiteral("Signer"), PkiFixtures::rsaKey());
    m_signed = PkiFixtures::makeSignedData(m_content, m_signer, PkiFixtures::rsaKey());
}

void TestSignedContent::contentAndSignerAreGiven_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("DER") << m_signed;
    QTest::newRow("BER in chunks") << PkiFixtures::toIndefinite(m_signed, 100);
}

void TestSignedContent::contentAndSignerAreGiven()
{
    QFETCH(QByteArray, bytes);
    const std::optional<SignedContent> content = openSignedData(bytes);
    QVERIFY(content);
    QCOMPARE(content->content, m_content);
    QVERIFY(content->isComplete);
    QVERIFY(content->issues.isEmpty());
    QCOMPARE(content->certificates.size(), 1);
    QCOMPARE(content->certificates.at(0).commonName, QStringLiteral("Signer"));
    const ByteRange range = content->certificates.at(0).evidence.at(0).range;
    QCOMPARE(bytes.sliced(range.offset, range.length), m_signer);
}

void TestSignedContent::anyCutGivesTheBeginning()
{
    const QByteArray indefinite = PkiFixtures::toIndefinite(m_signed, 100);
    for (const QByteArray &whole : {m_signed, indefinite}) {
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const QByteArray cut = whole.first(length);
            const std::optional<SignedContent> content = openSignedData(cut);
            QVERIFY(m_content.startsWith(content ? content->content : QByteArray()));
            QVERIFY(m_content.startsWith(signedDataHead(cut)));
            QVERIFY(!content || !content->isComplete || content->content == m_content);
        }
    }
    QVERIFY(signedDataHead(m_signed.first(400)).startsWith("<?xml"));
}

void TestSignedContent::otherThingsAreNone()
{
    QVERIFY(!openSignedData({}));
    QVERIFY(!openSignedData(m_signer));
    QVERIFY(!openSignedData("<plist/>"));
    QVERIFY(!openSignedData(PkiFixtures::makeCertsOnly({m_signer})));
}

QTEST_APPLESS_MAIN(TestSignedContent)
#include "tst_signedcontent.moc"
