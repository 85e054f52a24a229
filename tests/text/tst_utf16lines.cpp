// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/limits.h"
#include "models/text/utf16lines.h"

#include <QStringEncoder>
#include <QTest>

#include <algorithm>

using namespace Scep;

class TestUtf16Lines : public QObject
{
    Q_OBJECT

private slots:
    void linesOfBothKindsBecomeOneText_data();
    void linesOfBothKindsBecomeOneText();
    void otherNulBytesAreNoUtf16_data();
    void otherNulBytesAreNoUtf16();
    void charactersAreNotCutBetweenBlocks_data();
    void charactersAreNotCutBetweenBlocks();
    void halfACharacterIsTold();
};

namespace {
QByteArray wide(const QString &text,
                QStringConverter::Encoding encoding = QStringConverter::Utf16LE)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

/// Decoded in pieces of so many bytes.
QByteArray decoded(const QByteArray &bytes, Encoding encoding, qsizetype piece)
{
    Utf16LineDecoder decoder(encoding);
    QByteArray text;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        text += decoder.decode(bytes.sliced(at, std::min(piece, bytes.size() - at)));
    }
    return text + decoder.finish();
}
} // namespace

void TestUtf16Lines::linesOfBothKindsBecomeOneText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Encoding>("begins");
    QTest::addColumn<QByteArray>("text");
    const QString line = QStringLiteral("2018-02-27 05:16:08 żółw, \U0001F422 and more of it\r\n");
    const QByteArray utf8 = line.toUtf8();
    const QByteArray mark("\xFF\xFE");
    const QByteArray codePage("2018-02-27 05:16:08 po\xB3\xB9"
                              "czenie\r\n");
    const QByteArray cut("2018-02-27 05:16:08 a line that is cut ");
    constexpr Encoding Narrow = Encoding::Utf8;
    constexpr Encoding Wide = Encoding::Utf16LittleEndian;
    QTest::newRow("UTF-16 appended") << utf8 + wide(line + line) << Narrow << utf8 + utf8 + utf8;
    QTest::newRow("and text again")
        << codePage + wide(line) + codePage << Narrow << codePage + utf8 + codePage;
    QTest::newRow("text appended") << mark + wide(line) + codePage << Wide << utf8 + codePage;
    QTest::newRow("by turns") << QByteArray(mark + wide(line) + codePage).repeated(3) << Wide
                              << QByteArray(utf8 + codePage).repeated(3);
    QTest::newRow("an empty line first") << utf8 + wide(QStringLiteral("\r\nName  Value\r\n"))
                                         << Narrow << utf8 + "\r\nName  Value\r\n";
    QTest::newRow("other letters first")
        << utf8 + wide(QStringLiteral("żółw\r\n\u0416\u0416 and more\r\n")) << Narrow
        << utf8 + QByteArray("żółw\r\n\u0416\u0416 and more\r\n");
    QTest::newRow("with a mark") << utf8 + mark + wide(line) << Narrow << utf8 + utf8;
    QTest::newRow("behind half a line") << cut + wide(line + line) << Narrow << cut + utf8 + utf8;
    QTest::newRow("another script")
        << mark + wide(QStringLiteral("中文中文中文中文\r\nЊЊЊЊЊЊ\r\n中文")) << Wide
        << QByteArray("中文中文中文中文\r\nЊЊЊЊЊЊ\r\n中文");
    QTest::newRow("a mark inside the text")
        << mark + wide(QStringLiteral("a\uFEFFb\r\n")) << Wide << QByteArray("a\uFEFFb\r\n");
    QTest::newRow("big endian") << "\xFE\xFF" + wide(line + line, QStringConverter::Utf16BE)
                                << Encoding::Utf16BigEndian << utf8 + utf8;
}

void TestUtf16Lines::linesOfBothKindsBecomeOneText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Encoding, begins);
    QFETCH(QByteArray, text);
    QCOMPARE(decoded(bytes, begins, bytes.size()), text);
    for (qsizetype piece = 1; piece < 80; ++piece) {
        QCOMPARE(decoded(bytes, begins, piece), text);
    }
    if (begins == Encoding::Utf8) {
        QVERIFY(hasUtf16Lines(bytes));
        const Encoding found = detectEncoding(bytes);
        QVERIFY(found == Encoding::Utf8 || found == Encoding::Windows1250 ||
                found == Encoding::Windows1252);
    }
}

void TestUtf16Lines::otherNulBytesAreNoUtf16_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("none") << QByteArray("a line of text\nand another\n");
    QTest::newRow("one") << QByteArray("a line\n\0of text\nand another\n", 27);
    QTest::newRow("a run of them") << "a line of text\n" + QByteArray(100, '\0') + "\nanother\n";
    QTest::newRow("few letters") << QByteArray("a line of text\na\0b\0\n", 20);
}

void TestUtf16Lines::otherNulBytesAreNoUtf16()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!hasUtf16Lines(bytes));
    QCOMPARE(decoded(bytes, Encoding::Utf8, bytes.size()), bytes);
    QCOMPARE(decoded(bytes, Encoding::Utf8, 5), bytes);
}

void TestUtf16Lines::charactersAreNotCutBetweenBlocks_data()
{
    QTest::addColumn<QStringConverter::Encoding>("encoding");
    QTest::newRow("little endian") << QStringConverter::Utf16LE;
    QTest::newRow("big endian") << QStringConverter::Utf16BE;
}

/// As a file is decoded: the pair of a turtle lies across the end of the first block.
void TestUtf16Lines::charactersAreNotCutBetweenBlocks()
{
    QFETCH(QStringConverter::Encoding, encoding);
    const QString text = QString(Limits::BlockBytes / 2 - 2, QLatin1Char('x')) +
                         QStringLiteral("\U0001F422 and more of it\n");
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    const QByteArray bytes = encoder.encode(text);
    const auto file = EvidenceFile::fromBytes(bytes);
    QVERIFY(file->read(0, file->size()).value() == text.toUtf8());
}

void TestUtf16Lines::halfACharacterIsTold()
{
    const QByteArray bytes = "\xFF\xFE" + wide(QStringLiteral("a line of text\n"));
    QVERIFY(!EvidenceFile::fromBytes(bytes)->isCutInCharacter());
    QVERIFY(EvidenceFile::fromBytes(bytes.chopped(1))->isCutInCharacter());
    // Of bytes that are no characters none is half.
    QVERIFY(!EvidenceFile::fromBytes(bytes + "and one that is not wide\n")->isCutInCharacter());
    QVERIFY(!EvidenceFile::fromBytes("odd")->isCutInCharacter());
}

QTEST_APPLESS_MAIN(TestUtf16Lines)
#include "tst_utf16lines.moc"
