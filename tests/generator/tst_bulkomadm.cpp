// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/bulkomadm.h"

#include <QBuffer>
#include <QTest>

using namespace Scep::Examples;

class TestBulkOmadm : public QObject
{
    Q_OBJECT

private slots:
    void sizeIsKeptToTheLine_data();
    void sizeIsKeptToTheLine();
    void shorterLogBeginsALongerOne();
    void daysFollowOneAnother();
};

namespace {
QByteArray written(qint64 size)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeBulkOmadmLog(buffer, size) ? buffer.data() : QByteArray("failed");
}
} // namespace

void TestBulkOmadm::sizeIsKeptToTheLine_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("nothing") << qint64(0);
    QTest::newRow("less than a line") << qint64(10);
    QTest::newRow("part of a day") << qint64(100'000);
    QTest::newRow("some days") << qint64(8'000'000);
}

void TestBulkOmadm::sizeIsKeptToTheLine()
{
    QFETCH(qint64, size);
    const QByteArray log = written(size);
    QVERIFY(log.size() <= size);
    QVERIFY(log.size() > size - 1000);
    QVERIFY(log.isEmpty() || log.endsWith('\n'));
}

void TestBulkOmadm::shorterLogBeginsALongerOne()
{
    QVERIFY(written(8'000'000).startsWith(written(5'000'000)));
}

void TestBulkOmadm::daysFollowOneAnother()
{
    const QByteArrayList lines = written(8'000'000).chopped(1).split('\n');
    QByteArray last;
    int delivered = 0;
    for (const QByteArray &line : lines) {
        QVERIFY2(line.startsWith("2018-01-"), line.constData());
        QVERIFY2(line.first(27) >= last, line.constData());
        last = line.first(27);
        delivered += line.contains("pkiStatus=SUCCESS") ? 1 : 0;
    }
    QVERIFY(last.first(10) > QByteArray("2018-01-02"));
    QCOMPARE(delivered, last.first(10).right(2).toInt() - (last.sliced(11, 5) < "09:16" ? 1 : 0));
    const QByteArray log = lines.join();
    QVERIFY(log.contains("Hash=10000001"));
    QVERIFY(log.contains("Hash=10000002"));
    QVERIFY(!log.contains("Hash=10000000"));
}

QTEST_GUILESS_MAIN(TestBulkOmadm)
#include "tst_bulkomadm.moc"
