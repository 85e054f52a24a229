// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/handbook.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTextBrowser>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace Scep;

/// The handbook: its pages, its links, and the window that shows it.
class TestHandbook : public QObject
{
    Q_OBJECT

private slots:
    void everyLinkLeadsToAPage_data();
    void everyLinkLeadsToAPage();
    void everyPageIsInTheContents_data();
    void everyPageIsInTheContents();
    void everyPageIsInPolishToo();
    void pagesAreFollowedBackAndForward();
    void pagesAreInTheLanguageOfTheWindow();
    void pagesAreEnglishWhereALanguageHasNone();
    void linksToElsewhereStayClosed();
    void searchGoesAround();
    void pictureOfAPage();
};

namespace {

const QString Pages = u":/handbook/doc/handbook"_s;
const QString PolishPages = u":/handbook/doc/handbook-pl"_s;

/// Says where the pages are, as the catalogue of a language does.
class PagesTranslator : public QTranslator
{
public:
    explicit PagesTranslator(QString folder)
        : m_folder(std::move(folder))
    {
        QCoreApplication::installTranslator(this);
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char * /*context*/, const char *sourceText,
                                    const char * /*disambiguation*/, int /*n*/) const override
    {
        return QLatin1StringView(sourceText) == "handbook"_L1 ? m_folder : QString();
    }

private:
    QString m_folder;
};

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The targets of a page's links and pictures that are not elsewhere.
QStringList linksOf(const QString &text)
{
    static const QRegularExpression link(u"\\]\\(([^)#\\s]+)[^)]*\\)"_s);
    QStringList links;
    for (const QRegularExpressionMatch &match : link.globalMatch(text)) {
        if (!match.captured(1).startsWith("http"_L1)) {
            links.append(match.captured(1));
        }
    }
    return links;
}

/// The levels of the headings of a page, in their order: "#", "##", "##".
QStringList headingsOf(const QString &text)
{
    // What is inside a block of code is no heading.
    static const QRegularExpression code(u"^```.*?^```"_s,
                                         QRegularExpression::MultilineOption |
                                             QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression heading(u"^(#+) "_s, QRegularExpression::MultilineOption);
    QStringList levels;
    for (const QRegularExpressionMatch &match : heading.globalMatch(QString(text).remove(code))) {
        levels.append(match.captured(1));
    }
    return levels;
}

void addLanguages()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("English") << Pages;
    QTest::newRow("Polish") << PolishPages;
}

} // namespace

void TestHandbook::everyLinkLeadsToAPage_data()
{
    addLanguages();
}

void TestHandbook::everyLinkLeadsToAPage()
{
    QFETCH(const QString, folder);
    const QStringList names = QDir(folder).entryList({u"*.md"_s});
    QVERIFY(names.size() >= 8);
    for (const QString &name : names) {
        const QString text = textOf(QDir(folder).filePath(name));
        QVERIFY2(text.startsWith(u"# "_s), qPrintable(name));
        for (const QString &link : linksOf(text)) {
            const QString target = QDir::cleanPath(QDir(folder).filePath(link));
            QVERIFY2(QFile::exists(target), qPrintable(name + u": "_s + link));
        }
    }
}

void TestHandbook::everyPageIsInTheContents_data()
{
    addLanguages();
}

void TestHandbook::everyPageIsInTheContents()
{
    QFETCH(const QString, folder);
    const QStringList linked = linksOf(textOf(folder + u"/index.md"_s));
    for (const QString &name : QDir(folder).entryList({u"*.md"_s})) {
        QVERIFY2(name == u"index.md"_s || linked.contains(name), qPrintable(name));
    }
}

void TestHandbook::everyPageIsInPolishToo()
{
    const QStringList names = QDir(Pages).entryList({u"*.md"_s});
    QCOMPARE(QDir(PolishPages).entryList({u"*.md"_s}), names);
    for (const QString &name : names) {
        const QString english = textOf(QDir(Pages).filePath(name));
        const QString polish = textOf(QDir(PolishPages).filePath(name));
        QVERIFY2(linksOf(polish) == linksOf(english), qPrintable(name));
        QVERIFY2(headingsOf(polish) == headingsOf(english), qPrintable(name));
        // A row of a table or a block of code that one of them lacks.
        QVERIFY2(polish.count(u"\n|"_s) == english.count(u"\n|"_s), qPrintable(name));
        QVERIFY2(polish.count(u"```"_s) == english.count(u"```"_s), qPrintable(name));
    }
}

void TestHandbook::pagesAreFollowedBackAndForward()
{
    Handbook handbook;
    auto *browser = handbook.findChild<QTextBrowser *>();
    QCOMPARE(handbook.page(), u"index.md"_s);
    emit browser->anchorClicked(QUrl(u"collecting.md"_s));
    QCOMPARE(handbook.page(), u"collecting.md"_s);
    QVERIFY(browser->toPlainText().contains(u"OMADM"_s));
    emit browser->anchorClicked(QUrl(u"../causes.md"_s));
    QCOMPARE(handbook.page(), u"causes.md"_s);
    browser->backward();
    browser->backward();
    QCOMPARE(handbook.page(), u"index.md"_s);
    browser->forward();
    QCOMPARE(handbook.page(), u"collecting.md"_s);
    handbook.showPage(u"no-such-page.md"_s);
    QCOMPARE(handbook.page(), u"index.md"_s);
}

void TestHandbook::pagesAreInTheLanguageOfTheWindow()
{
    const PagesTranslator polish(u"handbook-pl"_s);
    Handbook handbook;
    auto *browser = handbook.findChild<QTextBrowser *>();
    QVERIFY(browser->toPlainText().startsWith(u"Podręcznik"_s));
    emit browser->anchorClicked(QUrl(u"collecting.md"_s));
    QVERIFY(browser->toPlainText().startsWith(u"Jak zbierać"_s));
    // A page that is in English alone names the English handbook; the way back is to the Polish
    // one.
    emit browser->anchorClicked(QUrl(u"../contributing.md"_s));
    QCOMPARE(handbook.page(), u"contributing.md"_s);
    emit browser->anchorClicked(QUrl(u"handbook/collecting.md"_s));
    QVERIFY(browser->toPlainText().startsWith(u"Jak zbierać"_s));
    handbook.showPage(u"no-such-page.md"_s);
    QVERIFY(browser->toPlainText().startsWith(u"Podręcznik"_s));
}

void TestHandbook::pagesAreEnglishWhereALanguageHasNone()
{
    const PagesTranslator other(u"handbook-xx"_s);
    Handbook handbook;
    QVERIFY(handbook.findChild<QTextBrowser *>()->toPlainText().startsWith(u"SCEP Workbench"_s));
}

void TestHandbook::linksToElsewhereStayClosed()
{
    Handbook handbook;
    auto *browser = handbook.findChild<QTextBrowser *>();
    for (const QString &link : {u"file:///etc/passwd"_s, u"javascript:alert(1)"_s,
                                u"../../../none.md"_s, u"qrc:/rules"_s}) {
        emit browser->anchorClicked(QUrl(link));
        QCOMPARE(handbook.page(), u"index.md"_s);
    }
}

void TestHandbook::searchGoesAround()
{
    Handbook handbook;
    handbook.showPage(u"collecting.md"_s);
    auto *browser = handbook.findChild<QTextBrowser *>();
    auto *search = handbook.findChild<QLineEdit *>(u"handbookSearch"_s);
    auto *message = handbook.findChild<QLabel *>(u"handbookMessage"_s);
    search->setText(u"sysdiagnose"_s);
    QTest::keyClick(search, Qt::Key_Return);
    const int first = browser->textCursor().position();
    QCOMPARE(browser->textCursor().selectedText(), u"sysdiagnose"_s);
    for (int i = 0; i < 5 && browser->textCursor().position() >= first; ++i) {
        QTest::keyClick(search, Qt::Key_Return);
        if (browser->textCursor().position() == first) {
            break;
        }
    }
    QCOMPARE(browser->textCursor().position(), first);
    search->setText(u"no such words at all"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(!message->text().isEmpty());
}

void TestHandbook::pictureOfAPage()
{
    Handbook handbook;
    handbook.showPage(u"first-case.md"_s);
    handbook.show();
    QVERIFY(QTest::qWaitForWindowExposed(&handbook));
    const QPixmap picture = handbook.grab();
    QVERIFY(picture.save(u"handbook.png"_s));
    QVERIFY(picture.width() >= 900);
}

QTEST_MAIN(TestHandbook)
#include "tst_handbook.moc"
