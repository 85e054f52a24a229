// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/limits.h"
#include "models/text/textdocument.h"
#include "models/text/textscan.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Scep;

class TestTextDocument : public QObject
{
    Q_OBJECT

private slots:
    void lineComesWithoutItsEnd();
    void byteOrderMarkIsNoText();
    void lineIsDecodedByItsEncoding_data();
    void lineIsDecodedByItsEncoding();
    void longLineIsCutBetweenCharacters();
    void severalLinesComeInOneRead();
    void unreadableLineIsEmpty();
    void renderedLinesAreLinesToo();
};

namespace {
TextDocument documentOf(const QByteArray &bytes)
{
    const std::shared_ptr<const EvidenceFile> file = EvidenceFile::fromBytes(bytes);
    return {file, scanText(*file, {}, {}).value().index};
}

/// Records of ten bytes each, shown as "record 1" …
class TenByteRecords : public RenderedLines
{
public:
    [[nodiscard]] LineNumber lineCount() const override { return 3; }
    [[nodiscard]] QByteArray lineBytes(LineNumber line) const override
    {
        return line < 1 || line > 3 ? QByteArray() : "rec\xC3\xB6rd " + QByteArray::number(line);
    }
    [[nodiscard]] ByteRange range(LineNumber line) const override
    {
        return {.offset = (line - 1) * 10, .length = 10};
    }
    [[nodiscard]] LineNumber lineAt(qint64 offset) const override { return offset / 10 + 1; }
};
} // namespace

void TestTextDocument::lineComesWithoutItsEnd()
{
    const TextDocument document = documentOf("one\ntwo\r\nthree\r\rfive \t\nlast");
    QCOMPARE(document.lineCount(), 6);
    QCOMPARE(document.lineBytes(1), QByteArray("one"));
    QCOMPARE(document.lineBytes(2), QByteArray("two"));
    QCOMPARE(document.lineBytes(3), QByteArray("three"));
    QCOMPARE(document.lineBytes(4), QByteArray());
    QCOMPARE(document.lineBytes(5), QByteArray("five \t"));
    QCOMPARE(document.lineBytes(6), QByteArray("last"));
    QCOMPARE(document.lineBytes(0), QByteArray());
    QCOMPARE(document.lineBytes(7), QByteArray());
    QCOMPARE(document.lineAt(4), 2);
}

void TestTextDocument::byteOrderMarkIsNoText()
{
    QCOMPARE(documentOf("\xEF\xBB\xBFone\n").lineBytes(1), QByteArray("one"));
}

void TestTextDocument::lineIsDecodedByItsEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("utf-8") << QByteArray("\xC5\xBC\n") << QStringLiteral("ż");
    QTest::newRow("utf-16") << QByteArray("\xFF\xFE\x7C\x01\x0A\x00", 6) << QStringLiteral("ż");
    QTest::newRow("windows-1252") << QByteArray("\x93"
                                                "abc\xE9\x94\n")
                                  << QStringLiteral("“abcé”");
    QTest::newRow("one byte among UTF-8 that is none")
        << QByteArray("\xEF\xBB\xBF\xC5\xBC\xC3\xB3\xFF\n") << QStringLiteral("żó\uFFFD");
    QTest::newRow("another program's line in UTF-8") << QByteArray("\xEF\xBB\xBF"
                                                                   "caf\xE9\n")
                                                     << QStringLiteral("café");
    QTest::newRow("windows-1250") << QByteArray("b\xB3\xB9"
                                                "d po\xB3\xB9"
                                                "czenia\n")
                                  << QStringLiteral("błąd połączenia");
    QTest::newRow("NUL bytes are marked")
        << QByteArray("abcdefghijklm\0o\n", 16) << QStringLiteral("abcdefghijklm\u2400o");
}

void TestTextDocument::lineIsDecodedByItsEncoding()
{
    QFETCH(QByteArray, bytes);
    QTEST(documentOf(bytes).lineText(1), "text");
}

void TestTextDocument::longLineIsCutBetweenCharacters()
{
    QByteArray line = "x";
    while (line.size() < Limits::LineBytes + 10) {
        line += "\xC5\xBC";
    }
    const TextDocument document = documentOf(line + "\nnext\n");
    QCOMPARE(document.lineBytes(1).size(), Limits::LineBytes - 1);
    QVERIFY(!document.lineText(1).contains(QChar(0xFFFD)));
    QCOMPARE(document.lineRange(1).length, line.size() + 1);
    QCOMPARE(document.lineText(2), QStringLiteral("next"));
}

void TestTextDocument::severalLinesComeInOneRead()
{
    const TextDocument document = documentOf("one\r\ntwo\nthree\n");
    QCOMPARE(document.linesBytes(1, 2, 100), QByteArray("one\r\ntwo\n"));
    QCOMPARE(document.linesBytes(2, 99, 100), QByteArray("two\nthree\n"));
    QCOMPARE(document.linesBytes(1, 3, 4), QByteArray("one\r"));
    QCOMPARE(document.linesBytes(9, 9, 100), QByteArray());
}

void TestTextDocument::unreadableLineIsEmpty()
{
    QTemporaryDir folder;
    QFile target(folder.filePath(QStringLiteral("log")));
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write("one\ntwo\n" + QByteArray(Limits::SniffBytes, 'x'));
    target.close();
    const auto file = EvidenceFile::open(target.fileName());
    QVERIFY(file);
    const TextDocument document(*file, scanText(**file, {}, {}).value().index);
    QVERIFY(target.resize(4));
    QCOMPARE(document.lineText(1), QStringLiteral("one"));
    QCOMPARE(document.lineText(2), QString());
}

void TestTextDocument::renderedLinesAreLinesToo()
{
    const TextDocument document(EvidenceFile::fromBytes(QByteArray(30, '\0')),
                                std::make_shared<const TenByteRecords>());
    QVERIFY(document.isRendered());
    QCOMPARE(document.encoding(), Encoding::Utf8);
    QCOMPARE(document.lineCount(), 3);
    QCOMPARE(document.lineText(2), QStringLiteral("recörd 2"));
    QCOMPARE(document.lineRange(2), (ByteRange{.offset = 10, .length = 10}));
    QCOMPARE(document.lineAt(25), 3);
    QCOMPARE(document.linesBytes(2, 9, 100), QByteArray("rec\xC3\xB6rd 2\nrec\xC3\xB6rd 3\n"));
    QCOMPARE(document.linesBytes(2, 3, 5), QByteArray("rec\xC3\xB6"));
    QCOMPARE(document.linesBytes(4, 4, 100), QByteArray());
    QVERIFY(!documentOf("text\n").isRendered());
}

QTEST_APPLESS_MAIN(TestTextDocument)
#include "tst_textdocument.moc"
