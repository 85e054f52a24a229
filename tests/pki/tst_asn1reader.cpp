// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/limits.h"
#include "models/pki/asn1reader.h"

#include <QTest>

using namespace Scep;

class TestAsn1Reader : public QObject
{
    Q_OBJECT

private slots:
    void depthIsLimited_data();
    void depthIsLimited();
    void elementsAreLimited();
};

namespace {
/// SEQUENCEs inside one another, the innermost with a NULL.
QByteArray nested(int depth, bool isIndefinite)
{
    QByteArray bytes("\x05\x00", 2);
    for (int i = 0; i < depth; ++i) {
        if (isIndefinite) {
            bytes = QByteArray("\x30\x80", 2) + bytes + QByteArray(2, '\0');
        } else {
            QByteArray header("\x30\x82", 2);
            header.append(static_cast<char>(bytes.size() >> 8));
            header.append(static_cast<char>(bytes.size() & 0xFF));
            bytes.prepend(header);
        }
    }
    return bytes;
}

/// A SEQUENCE of so many NULLs.
QByteArray sequence(int count)
{
    QByteArray bytes("\x30\x83", 2);
    const int length = count * 2;
    for (const int shift : {16, 8, 0}) {
        bytes.append(static_cast<char>((length >> shift) & 0xFF));
    }
    return bytes + QByteArray("\x05\x00", 2).repeated(count);
}

/// Goes to the innermost element; how many were read.
int readAll(Asn1Document &document)
{
    int count = 0;
    Asn1Reader reader = document.reader();
    while (const auto element = reader.next()) {
        ++count;
        if (element->isConstructed) {
            reader = reader.children(*element);
        }
    }
    return count;
}
} // namespace

void TestAsn1Reader::depthIsLimited_data()
{
    QTest::addColumn<bool>("isIndefinite");
    QTest::newRow("definite lengths") << false;
    QTest::newRow("indefinite lengths") << true;
}

void TestAsn1Reader::depthIsLimited()
{
    QFETCH(bool, isIndefinite);
    const QByteArray deep = nested(Limits::Asn1Depth, isIndefinite);
    Asn1Document most(deep);
    QCOMPARE(readAll(most), Limits::Asn1Depth + 1);
    QVERIFY(!most.problem());
    const QByteArray deeper = nested(Limits::Asn1Depth + 2, isIndefinite);
    Asn1Document tooMuch(deeper);
    QVERIFY(readAll(tooMuch) < Limits::Asn1Depth + 3);
    QVERIFY(tooMuch.problem());
    QCOMPARE(tooMuch.problem()->kind, Asn1Problem::Kind::LimitReached);
}

void TestAsn1Reader::elementsAreLimited()
{
    // The SEQUENCE counts too.
    const QByteArray many = sequence(Limits::Asn1Elements - 1);
    Asn1Document most(many);
    QCOMPARE(readAll(most), Limits::Asn1Elements);
    QVERIFY(!most.problem());
    const QByteArray more = sequence(Limits::Asn1Elements);
    Asn1Document tooMany(more);
    QCOMPARE(readAll(tooMany), Limits::Asn1Elements);
    QVERIFY(tooMany.problem());
    QCOMPARE(tooMany.problem()->kind, Asn1Problem::Kind::LimitReached);
    QCOMPARE(tooMany.problem()->offset, more.size() - 2);
}

QTEST_GUILESS_MAIN(TestAsn1Reader)
#include "tst_asn1reader.moc"
