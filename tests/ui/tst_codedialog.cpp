// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/palettes.h"
#include "ui/window/codedialog.h"
#include "ui/window/codemodel.h"

#include "models/report/codelookup.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace Scep;
using namespace Qt::StringLiterals;

class TestCodeDialog : public QObject
{
    Q_OBJECT

private slots:
    void modelIsSound();
    void codesAreLookedUp();
    void severalCodesAreListed();
    void typingNarrowsTheList();
    void unknownCodesSayWhatTheyLookLike();
    void keysOfTheTextWalkTheList();
    void linesAreAskedForByExpression();
    void whatIsSaidIsCopied();
    void hostileTextIsShownAsText();
    void everythingHasANameForScreenReaders();
    void picturesForLooking_data();
    void picturesForLooking();
};

namespace {
template<typename T>
T *child(const CodeDialog &dialog, const char *name)
{
    return dialog.findChild<T *>(QLatin1StringView(name));
}

QStringList rows(const CodeDialog &dialog)
{
    const QAbstractItemModel *model = child<QAbstractItemView>(dialog, "codeList")->model();
    QStringList result;
    for (int row = 0; row < model->rowCount(); ++row) {
        result.append(model->index(row, 0).data().toString());
    }
    return result;
}

QString details(const CodeDialog &dialog)
{
    return child<QTextBrowser>(dialog, "codeDetails")->toPlainText();
}
} // namespace

void TestCodeDialog::modelIsSound()
{
    CodeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMeanings(searchCodes(u"template"_s, 20));
    QVERIFY(model.rowCount() > 5);
    model.setMeanings({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.meaning({}));
}

void TestCodeDialog::codesAreLookedUp()
{
    CodeDialog dialog;
    dialog.setCodes({u"0x80072f8f"_s});
    QCOMPARE(rows(dialog).constFirst(), u"12175 · ERROR_WINHTTP_SECURE_FAILURE"_s);
    const QString text = details(dialog);
    for (const QString &words :
         {u"ERROR_WINHTTP_SECURE_FAILURE"_s, u"12175, 0x80072F8F, -2147012721"_s, u"TLS 1.3"_s,
          u"https://learn.microsoft.com/"_s}) {
        QVERIFY2(text.contains(words), qPrintable(text));
    }
    // What was looked up stays there for the next time.
    dialog.setCodes({});
    QCOMPARE(child<QLineEdit>(dialog, "codeText")->text(), u"0x80072f8f"_s);
}

void TestCodeDialog::severalCodesAreListed()
{
    CodeDialog dialog;
    dialog.setCodes({u"MCSCEPErrorDomain 22005"_s, u"NSURLErrorDomain -1003"_s});
    QCOMPARE(rows(dialog), (QStringList{u"MCSCEPErrorDomain 22005"_s,
                                        u"NSURLErrorDomain -1003 · NSURLErrorCannotFindHost"_s}));
}

void TestCodeDialog::typingNarrowsTheList()
{
    CodeDialog dialog;
    const qsizetype all = rows(dialog).size();
    auto *text = child<QLineEdit>(dialog, "codeText");
    QTest::keyClicks(text, u"subject alternative"_s);
    const QStringList some = rows(dialog);
    QVERIFY(!some.isEmpty() && some.size() < all);
    QVERIFY(some.contains(u"0x80094803 · CERTSRV_E_SUBJECT_ALT_NAME_REQUIRED"_s));
    QVERIFY(!details(dialog).isEmpty());
}

void TestCodeDialog::unknownCodesSayWhatTheyLookLike()
{
    CodeDialog dialog;
    dialog.setCodes({u"0x8009FFFE"_s});
    QCOMPARE(rows(dialog), QStringList());
    QVERIFY2(details(dialog).contains(u"facility 9"_s), qPrintable(details(dialog)));
    QVERIFY(!child<QPushButton>(dialog, "codeFind")->isEnabled());
    QVERIFY(!child<QPushButton>(dialog, "codeCopy")->isEnabled());
}

void TestCodeDialog::keysOfTheTextWalkTheList()
{
    CodeDialog dialog;
    dialog.show();
    dialog.setCodes({u"12029"_s});
    auto *text = child<QLineEdit>(dialog, "codeText");
    QVERIFY(details(dialog).startsWith(u"ERROR_WINHTTP_CANNOT_CONNECT"_s));
    QTest::keyClick(text, Qt::Key_Down);
    QVERIFY2(details(dialog).startsWith(u"MCMDMErrorDomain 12029"_s), qPrintable(details(dialog)));
    QTest::keyClick(text, Qt::Key_Up);
    QVERIFY(details(dialog).startsWith(u"ERROR_WINHTTP_CANNOT_CONNECT"_s));
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestCodeDialog::linesAreAskedForByExpression()
{
    CodeDialog dialog;
    dialog.setCodes({u"0x80091007"_s});
    const QSignalSpy asked(&dialog, &CodeDialog::findRequested);
    child<QPushButton>(dialog, "codeFind")->click();
    QCOMPARE(asked.size(), 1);
    const QRegularExpression expression(asked.first().first().toString());
    QVERIFY(expression.match(u"Result: (-2146889721)"_s).hasMatch());
    QVERIFY(expression.match(u"The hash value is not correct."_s).hasMatch());
    QVERIFY(!expression.match(u"0x80091006"_s).hasMatch());
}

void TestCodeDialog::whatIsSaidIsCopied()
{
    CodeDialog dialog;
    dialog.setCodes({u"badTime"_s});
    child<QPushButton>(dialog, "codeCopy")->click();
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.startsWith(u"badTime\n"_s), qPrintable(text));
    QVERIFY(text.contains(u"clock"_s));
}

void TestCodeDialog::hostileTextIsShownAsText()
{
    CodeDialog dialog;
    dialog.setCodes({u"<img src=\"file:///etc/passwd\"><b>x</b>"_s});
    QVERIFY(details(dialog).contains(u"<b>x</b>"_s));
    dialog.setCodes({QString(2'000'000, u'<')});
    QVERIFY(!details(dialog).isEmpty());
}

void TestCodeDialog::everythingHasANameForScreenReaders()
{
    const CodeDialog dialog;
    QVERIFY(!child<QAbstractItemView>(dialog, "codeList")->accessibleName().isEmpty());
    QVERIFY(!child<QTextBrowser>(dialog, "codeDetails")->accessibleName().isEmpty());
    const QAbstractItemModel *model = child<QAbstractItemView>(dialog, "codeList")->model();
    const QString name = model->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(name.contains(u"Win"_s) || name.contains(u"Apple"_s), qPrintable(name));
}

void TestCodeDialog::picturesForLooking_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << QPalette(QApplication::palette());
    QTest::newRow("dark") << Fixtures::paletteOf(QColor(0x1b, 0x1e, 0x20),
                                                 QColor(0xfc, 0xfc, 0xfc));
}

void TestCodeDialog::picturesForLooking()
{
    QFETCH(QPalette, palette);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(palette);
    {
        CodeDialog dialog;
        dialog.setCodes({u"2"_s});
        dialog.show();
        QCoreApplication::processEvents();
        const QString name =
            QDir(QCoreApplication::applicationDirPath()).filePath(u"codedialog-%1.png"_s);
        QVERIFY(dialog.grab().save(name.arg(QString::fromLatin1(QTest::currentDataTag()))));
    }
    QApplication::setPalette(before);
}

QTEST_MAIN(TestCodeDialog)
#include "tst_codedialog.moc"
