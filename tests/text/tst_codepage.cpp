// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/codepage.h"
#include "models/text/textdocument.h"

#include <QStringList>
#include <QTest>

using namespace Scep;

class TestCodePage : public QObject
{
    Q_OBJECT

private slots:
    void everyByteIsDecoded_data();
    void everyByteIsDecoded();
    void languageTellsTheCodePage_data();
    void languageTellsTheCodePage();
    void linesAreDecodedOneByOne_data();
    void linesAreDecodedOneByOne();
    void samplesDecideForAsciiBeginnings();
};

namespace {
/// The bytes of the text in the code page; the test fails on a letter that it does not have.
QByteArray encoded(const QString &text, Encoding codePage)
{
    QByteArray all;
    for (int i = 0; i < 256; ++i) {
        all.append(static_cast<char>(i));
    }
    const QString characters = fromCodePage(all, codePage);
    QByteArray bytes;
    for (const QChar character : text) {
        const qsizetype code = characters.indexOf(character);
        if (code < 0) {
            qFatal("The code page has no such letter.");
        }
        bytes.append(static_cast<char>(code));
    }
    return bytes;
}
} // namespace

void TestCodePage::everyByteIsDecoded_data()
{
    QTest::addColumn<Encoding>("codePage");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("1252") << Encoding::Windows1252 << QByteArray("\x80\x8A\x9F\xA3\xB3\xE9\xFF")
                          << QStringLiteral("€ŠŸ£³éÿ");
    QTest::newRow("1250") << Encoding::Windows1250
                          << QByteArray("\x80\x8A\x9F\xA3\xA5\xB3\xB9\xBF\xE6\xEA\xF1\xF3\x9C\xFF")
                          << QStringLiteral("€ŠźŁĄłążćęńóś˙");
    QTest::newRow("no character in 1252")
        << Encoding::Windows1252 << QByteArray("\x81\x8D") << QStringLiteral("\uFFFD\uFFFD");
    QTest::newRow("no character in 1250")
        << Encoding::Windows1250 << QByteArray("\x81\x83") << QStringLiteral("\uFFFD\uFFFD");
}

void TestCodePage::everyByteIsDecoded()
{
    QFETCH(Encoding, codePage);
    QFETCH(QByteArray, bytes);
    QTEST(fromCodePage(bytes, codePage), "text");
}

void TestCodePage::languageTellsTheCodePage_data()
{
    QTest::addColumn<Encoding>("codePage");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *language, Encoding codePage, const char *text) {
        QTest::newRow(language) << codePage << QString::fromUtf8(text);
    };
    row("Polish", Encoding::Windows1250, "Nie można odnaleźć certyfikatu urządzenia");
    row("Polish, few letters", Encoding::Windows1250, "Operacja się powiodła");
    row("Polish, capitals", Encoding::Windows1250, "BŁĄD: ŻĄDANIE ODRZUCONE");
    row("Czech", Encoding::Windows1250, "Při ověření certifikátu došlo k chybě");
    row("Slovak", Encoding::Windows1250, "Certifikát sa nepodarilo nájsť, ľutujeme");
    row("German", Encoding::Windows1252, "Die Überprüfung des Schlüssels schlug fehl, größer als");
    row("French", Encoding::Windows1252, "La requête a échoué à l'étape précédente, cœur arrêté");
    row("Spanish", Encoding::Windows1252, "¿Contraseña no válida? No se completó la operación");
    row("Portuguese", Encoding::Windows1252, "A operação não foi concluída, permissões");
    row("Italian", Encoding::Windows1252, "Il certificato è già scaduto, perciò non è più valido");
    row("Danish", Encoding::Windows1252, "Certifikatet på enheden blev ikke fundet, prøv igen");
    row("Swedish", Encoding::Windows1252, "Åtgärden slutfördes på enheten");
    row("symbols", Encoding::Windows1252, "5 m³, £ 3, ¥ 4, 20 °C, § 4, ¹");
    row("quotes", Encoding::Windows1252, "“quoted” – text");
}

void TestCodePage::languageTellsTheCodePage()
{
    QFETCH(Encoding, codePage);
    QFETCH(QString, text);
    const QByteArray bytes = encoded(text, codePage);
    QCOMPARE(likelyCodePage(bytes), codePage);
    QCOMPARE(detectEncoding(QByteArray("Log\n" + bytes + "\n")), codePage);
    QCOMPARE(decodeText(bytes, codePage), text);
    // A line of its own in a log that is UTF-8 elsewhere.
    QCOMPARE(decodeText(bytes, Encoding::Utf8), text);
}

void TestCodePage::linesAreDecodedOneByOne_data()
{
    QTest::addColumn<QByteArray>("ending");
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("CR LF") << QByteArray("\r\n");
    QTest::newRow("CR") << QByteArray("\r");
}

void TestCodePage::linesAreDecodedOneByOne()
{
    QFETCH(QByteArray, ending);
    const QByteArray bytes = QByteArray("błąd").append(ending) + "caf\xE9" + ending +
                             "po\xB3\xB9"
                             "czenie" +
                             ending + "plain";
    const QString end = QString::fromLatin1(ending);
    const QString text = QStringLiteral("błąd") + end + QStringLiteral("café") + end +
                         QStringLiteral("połączenie") + end + QStringLiteral("plain");
    QCOMPARE(decodeText(bytes, Encoding::Utf8), text);
    QCOMPARE(decodeText("za\xBF\xF3\xB3\xE6 – żółw", Encoding::Windows1250),
             QStringLiteral("zażółć") + fromCodePage(" – żółw", Encoding::Windows1250));
}

void TestCodePage::samplesDecideForAsciiBeginnings()
{
    const QByteArray polish = encoded(QStringLiteral("błąd połączenia"), Encoding::Windows1250);
    QCOMPARE(encodingOfSamples({}), Encoding::Utf8);
    QCOMPARE(encodingOfSamples({"plain", "text"}), Encoding::Utf8);
    QCOMPARE(encodingOfSamples({"plain", polish}), Encoding::Windows1250);
    QCOMPARE(encodingOfSamples({"caf\xE9 x", "plain"}), Encoding::Windows1252);
    QCOMPARE(encodingOfSamples({"żółw", "caf\xE9"}), Encoding::Utf8);
    // Cut inside characters at both ends.
    QCOMPARE(encodingOfSamples({QByteArray("ż").sliced(1) + "x" + QByteArray("ż").first(1)}),
             Encoding::Utf8);
}

QTEST_APPLESS_MAIN(TestCodePage)
#include "tst_codepage.moc"
