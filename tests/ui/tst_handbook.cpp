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

using namespace Qt::StringLiterals;
using namespace Scep;

/// The handbook: its pages, its links, and the window that shows it.
class TestHandbook : public QObject
{
    Q_OBJECT

private slots:
    void everyLinkLeadsToAPage();
    void everyPageIsInTheContents();
    void pagesAreFollowedBackAndForward();
    void linksToElsewhereStayClosed();
    void searchGoesAround();
    void pictureOfAPage();
};

namespace {

const QString Pages = u":/handbook/doc/handbook"_s;

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

} // namespace

void TestHandbook::everyLinkLeadsToAPage()
{
    const QStringList names = QDir(Pages).entryList({u"*.md"_s});
    QVERIFY(names.size() >= 8);
    for (const QString &name : names) {
        const QString text = textOf(QDir(Pages).filePath(name));
        QVERIFY2(text.startsWith(u"# "_s), qPrintable(name));
        for (const QString &link : linksOf(text)) {
            const QString target = QDir::cleanPath(QDir(Pages).filePath(link));
            QVERIFY2(QFile::exists(target), qPrintable(name + u": "_s + link));
        }
    }
}

void TestHandbook::everyPageIsInTheContents()
{
    const QStringList linked = linksOf(textOf(Pages + u"/index.md"_s));
    for (const QString &name : QDir(Pages).entryList({u"*.md"_s})) {
        QVERIFY2(name == u"index.md"_s || linked.contains(name), qPrintable(name));
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
