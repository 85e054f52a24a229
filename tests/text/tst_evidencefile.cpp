// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/limits.h"
#include "models/text/evidencefile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Scep;

Q_DECLARE_METATYPE(Scep::Encoding)

namespace {
std::expected<QByteArray, ReadError> hashOf(const EvidenceFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file
        .forEachOriginalBlock([&hash](QByteArrayView block) {
            hash.addData(block);
            return true;
        })
        .transform([&hash](bool) { return hash.result(); });
}
} // namespace

class TestEvidenceFile : public QObject
{
    Q_OBJECT

private slots:
    void encodingIsFoundByContent_data();
    void encodingIsFoundByContent();
    void utf16IsReadAsUtf8_data();
    void utf16IsReadAsUtf8();
    void lettersBehindTheBeginningCount();
    void transcodingCanBeCancelled();
    void largeUtf16IsTranscodedAcrossBlocks();
    void hashIsOfTheBytesOnDisk();
    void readGivesFewerBytesOnlyAtTheEnd();
    void emptyFileIsSaidSo();
    void whatIsNoFileCannotBeOpened_data();
    void whatIsNoFileCannotBeOpened();
    void unreadableFileCannotBeOpened();
    void namedPipeIsRefusedWithoutWaiting();
    void shrunkFileGivesAnError();
    void removedFileStaysReadable();

private:
    QString write(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("evidence-%1").arg(++m_count)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("The test's file cannot be written.");
        }
        return file.fileName();
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

namespace {
QByteArray utf16(const QString &text, QStringConverter::Encoding encoding, bool withMark)
{
    QStringEncoder encoder(encoding, withMark ? QStringConverter::Flag::WriteBom
                                              : QStringConverter::Flag::Default);
    return encoder.encode(text);
}
} // namespace

void TestEvidenceFile::encodingIsFoundByContent_data()
{
    const QString text = QStringLiteral("<Event>Zażółć gęślą jaźń</Event>\r\n<Event/>\r\n");
    QByteArray der = QByteArray::fromHex("30820301308201e9a00302010202");
    QByteArray junk;
    for (int i = 0; i < 4096; ++i) {
        junk.append(static_cast<char>(i * 2654435761U >> 13));
    }
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<Encoding>("encoding");
    QTest::newRow("nothing") << QByteArray() << Encoding::Utf8;
    QTest::newRow("ascii") << QByteArray("plain\n") << Encoding::Utf8;
    QTest::newRow("utf-8") << text.toUtf8() << Encoding::Utf8;
    QTest::newRow("utf-8 cut inside a character") << QByteArray("a\xE2\x80") << Encoding::Utf8;
    QTest::newRow("utf-8 mark") << QByteArray("\xEF\xBB\xBFx") << Encoding::Utf8;
    QTest::newRow("utf-16 le mark")
        << utf16(text, QStringConverter::Utf16LE, true) << Encoding::Utf16LittleEndian;
    QTest::newRow("utf-16 be mark")
        << utf16(text, QStringConverter::Utf16BE, true) << Encoding::Utf16BigEndian;
    QTest::newRow("utf-16 le without mark")
        << utf16(text, QStringConverter::Utf16LE, false) << Encoding::Utf16LittleEndian;
    QTest::newRow("utf-16 be without mark")
        << utf16(text, QStringConverter::Utf16BE, false) << Encoding::Utf16BigEndian;
    QTest::newRow("windows-1252") << QByteArray("Gr\xFC\xDF"
                                                "e \x93x\x94\n")
                                  << Encoding::Windows1252;
    QTest::newRow("a NUL byte in text")
        << QByteArray("line one\nli\0ne two\nline three\n", 29) << Encoding::Utf8;
    QTest::newRow("a run of NUL bytes after text")
        << QByteArray("line one\n") + QByteArray(4000, '\0') << Encoding::Utf8;
    QTest::newRow("only NUL bytes") << QByteArray(4000, '\0') << Encoding::Binary;
    QTest::newRow("der") << der << Encoding::Binary;
    QTest::newRow("junk") << junk << Encoding::Binary;
}

void TestEvidenceFile::encodingIsFoundByContent()
{
    QFETCH(QByteArray, head);
    QTEST(detectEncoding(head), "encoding");
}

void TestEvidenceFile::utf16IsReadAsUtf8_data()
{
    QTest::addColumn<int>("encoding");
    QTest::addColumn<bool>("withMark");
    QTest::newRow("le mark") << int(QStringConverter::Utf16LE) << true;
    QTest::newRow("be mark") << int(QStringConverter::Utf16BE) << true;
    QTest::newRow("le") << int(QStringConverter::Utf16LE) << false;
    QTest::newRow("be") << int(QStringConverter::Utf16BE) << false;
}

void TestEvidenceFile::utf16IsReadAsUtf8()
{
    QFETCH(int, encoding);
    QFETCH(bool, withMark);
    const QString text = QStringLiteral("<Events>\r\n<Event>żółw \U0001F422</Event>\r\n</Events>");
    const QByteArray bytes = utf16(text, QStringConverter::Encoding(encoding), withMark);
    const auto file = EvidenceFile::open(write(bytes));
    QVERIFY(file);
    QCOMPARE((*file)->originalSize(), bytes.size());
    QCOMPARE((*file)->size(), text.toUtf8().size());
    QCOMPARE((*file)->read(0, 1'000).value(), text.toUtf8());
    QCOMPARE(EvidenceFile::fromBytes(bytes)->read(0, 1'000).value(), text.toUtf8());
}

void TestEvidenceFile::lettersBehindTheBeginningCount()
{
    const QByteArray ascii = QByteArray("plain line\n").repeated(Limits::SniffBytes / 10);
    const QByteArray polish = "b\xB3\xB9"
                              "d po\xB3\xB9"
                              "czenia\n";
    QCOMPARE((*EvidenceFile::open(write(ascii)))->encoding(), Encoding::Utf8);
    QCOMPARE((*EvidenceFile::open(write(ascii + polish)))->encoding(), Encoding::Windows1250);
    QCOMPARE((*EvidenceFile::open(write(ascii + "caf\xE9\n")))->encoding(), Encoding::Windows1252);
    QCOMPARE((*EvidenceFile::open(write(ascii + "żółw\n")))->encoding(), Encoding::Utf8);
}

void TestEvidenceFile::transcodingCanBeCancelled()
{
    QString text;
    while (text.size() < 3'000'000) {
        text += QStringLiteral("Zażółć gęślą jaźń %1\r\n").arg(text.size());
    }
    const QByteArray bytes = utf16(text, QStringConverter::Utf16BE, true);
    const auto original = EvidenceFile::openOriginal(write(bytes));
    QVERIFY(original);
    QCOMPARE((*original)->encoding(), Encoding::Utf16BigEndian);
    QCOMPARE((*original)->read(0, bytes.size()).value(), bytes);
    int asked = 0;
    const auto stopped = EvidenceFile::asText(*original, [&asked] { return ++asked == 3; });
    QCOMPARE(stopped.error().code, IssueCode::Cancelled);
    QCOMPARE(asked, 3);
    const auto whole = EvidenceFile::asText(*original, [] { return false; });
    QVERIFY(whole);
    QVERIFY((*whole)->read(0, (*whole)->size()).value() == text.toUtf8());
    QCOMPARE((*whole)->originalSize(), bytes.size());
    QCOMPARE(hashOf(**whole).value(), hashOf(**original).value());
    QCOMPARE(EvidenceFile::asText(*whole, [] { return false; }).value(), *whole);
}

void TestEvidenceFile::largeUtf16IsTranscodedAcrossBlocks()
{
    QString text = QStringLiteral("start ");
    while (text.size() * 2 < 3 * Limits::BlockBytes) {
        text += QStringLiteral("turtle \U0001F422 and żółw\n");
    }
    const auto file = EvidenceFile::open(write(utf16(text, QStringConverter::Utf16LE, true)));
    QVERIFY(file);
    const QByteArray utf8 = text.toUtf8();
    QVERIFY((*file)->read(0, utf8.size() + 1).value() == utf8);
}

void TestEvidenceFile::hashIsOfTheBytesOnDisk()
{
    const QByteArray bytes = utf16(QStringLiteral("some text\n"), QStringConverter::Utf16LE, true);
    const QByteArray expected = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    QCOMPARE(hashOf(**EvidenceFile::open(write(bytes))).value(), expected);
    QCOMPARE(hashOf(*EvidenceFile::fromBytes(bytes)).value(), expected);
}

void TestEvidenceFile::readGivesFewerBytesOnlyAtTheEnd()
{
    const auto file = EvidenceFile::open(write("0123456789"));
    QVERIFY(file);
    QCOMPARE((*file)->read(2, 3).value(), QByteArray("234"));
    QCOMPARE((*file)->read(8, 100).value(), QByteArray("89"));
    QCOMPARE((*file)->read(10, 1).value(), QByteArray());
    QCOMPARE((*file)->read(-1, 1).value(), QByteArray());
    QCOMPARE((*file)->read(0, -1).value(), QByteArray());
    QCOMPARE(EvidenceFile::fromBytes("0123")->read(2, 100).value(), QByteArray("23"));
}

void TestEvidenceFile::emptyFileIsSaidSo()
{
    const auto file = EvidenceFile::open(write({}));
    QVERIFY(!file);
    QCOMPARE(file.error().code, IssueCode::EmptyFile);
}

void TestEvidenceFile::whatIsNoFileCannotBeOpened_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("folder") << m_folder.path();
    QTest::newRow("missing") << m_folder.filePath(QStringLiteral("missing"));
    QTest::newRow("device") << QStringLiteral("/dev/null");
    QTest::newRow("no name") << QString();
}

void TestEvidenceFile::whatIsNoFileCannotBeOpened()
{
    QFETCH(QString, path);
    const auto file = EvidenceFile::open(path);
    QVERIFY(!file);
    QCOMPARE(file.error().code, IssueCode::CannotOpen);
    QVERIFY(!file.error().detail.isEmpty());
}

void TestEvidenceFile::unreadableFileCannotBeOpened()
{
    if (::geteuid() == 0) {
        QSKIP("The superuser can read everything.");
    }
    const QString path = write("x");
    QVERIFY(QFile::setPermissions(path, {}));
    QCOMPARE(EvidenceFile::open(path).error().code, IssueCode::CannotOpen);
}

void TestEvidenceFile::namedPipeIsRefusedWithoutWaiting()
{
    const QString path = m_folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    QCOMPARE(EvidenceFile::open(path).error().code, IssueCode::CannotOpen);
}

void TestEvidenceFile::shrunkFileGivesAnError()
{
    const QString path = write(QByteArray(100'000, 'x'));
    const auto file = EvidenceFile::open(path);
    QVERIFY(file);
    QVERIFY(QFile::resize(path, 10));
    QCOMPARE((*file)->availableSize(), 10);
    QCOMPARE((*file)->read(0, 10).value(), QByteArray(10, 'x'));
    QCOMPARE((*file)->read(0, 100).error().code, IssueCode::CannotRead);
    QCOMPARE(hashOf(**file).error().code, IssueCode::CannotRead);
}

void TestEvidenceFile::removedFileStaysReadable()
{
    const QString path = write("still here");
    const auto file = EvidenceFile::open(path);
    QVERIFY(QFile::remove(path));
    QCOMPARE((*file)->read(0, 100).value(), QByteArray("still here"));
}

QTEST_APPLESS_MAIN(TestEvidenceFile)
#include "tst_evidencefile.moc"
