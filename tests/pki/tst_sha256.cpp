// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/sha256.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Scep;

class TestSha256 : public QObject
{
    Q_OBJECT

private slots:
    void knownDigests_data();
    void knownDigests();
    void piecesDoNotMatter();
};

void TestSha256::knownDigests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("digest");
    // FIPS 180-4's examples.
    QTest::newRow("nothing") << QByteArray()
                             << QByteArray("e3b0c44298fc1c149afbf4c8996fb924"
                                           "27ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray("abc")
                         << QByteArray("ba7816bf8f01cfea414140de5dae2223"
                                       "b00361a396177a9cb410ff61f20015ad");
}

void TestSha256::knownDigests()
{
    QFETCH(QByteArray, bytes);
    Sha256 hash;
    hash.addData(bytes);
    QTEST(hash.result().toHex(), "digest");
}

void TestSha256::piecesDoNotMatter()
{
    const QByteArray bytes = QByteArray("some bytes of a log\n").repeated(5'000);
    Sha256 hash;
    for (qsizetype begin = 0; begin < bytes.size(); begin += 777) {
        hash.addData(QByteArrayView(bytes).sliced(begin).first(
            std::min<qsizetype>(777, bytes.size() - begin)));
    }
    QCOMPARE(hash.result(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

QTEST_APPLESS_MAIN(TestSha256)
#include "tst_sha256.moc"
