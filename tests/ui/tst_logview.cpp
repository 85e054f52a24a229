// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/logview.h"
#include "ui/statuscolors.h"

#include "models/domain/limits.h"
#include "tests/ui/logdocuments.h"
#include "ui/logview/logpalette.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

#include <functional>
#include <utility>

using namespace Scep;
using namespace Qt::StringLiterals;

namespace {
/// A binary log of that many records of eight bytes, shown as "record <number>".
class RenderedRecords : public RenderedLines
{
public:
    explicit RenderedRecords(LineNumber count)
        : m_count(count)
    {
    }
    [[nodiscard]] LineNumber lineCount() const override { return m_count; }
    [[nodiscard]] QByteArray lineBytes(LineNumber line) const override
    {
        return "record " + QByteArray::number(line);
    }
    [[nodiscard]] ByteRange range(LineNumber line) const override
    {
        return {.offset = (line - 1) * 8, .length = 8};
    }
    [[nodiscard]] LineNumber lineAt(qint64 offset) const override { return offset / 8 + 1; }

private:
    LineNumber m_count;
};

QByteArray androidLog()
{
    const QByteArray start = "2024-02-27T05:16:2";
    const QByteArray middle = ".0340000    VERB    Event     ";
    QByteArray text;
    for (int i = 0; i < 60; ++i) {
        const QByteArray head = start + QByteArray::number(i % 10) + middle;
        switch (i % 6) {
        case 0:
            text += head + "org.jscep.transport.UrlConnectionGetTransport    18327       10    "
                           "Sending GetCACaps(ca) to https://ndes.contoso.example/certsrv/mscep/"
                           "mscep.dll?operation=GetCACaps&message=ca\n";
            break;
        case 1:
            text += head + "org.jscep.transaction.EnrollmentTransaction    18327       10    "
                           "Response: org.jscep.message.CertRep@3150777b[failInfo=badRequest,"
                           "pkiStatus=FAILURE,transId=0A1B2C]\n";
            break;
        case 2:
            text += head + "com.contoso.certmgr.state.ScepCertInstallStateMachine    18327    14  "
                           "  SCEP cert 'ModelName=AC_1%2FLogicalName_2;Hash=3' state changed from "
                           "CERT_INSTALL_REQUESTED to CERT_INSTALLING\n";
            break;
        case 3:
            text += QByteArray(head).replace("VERB", "WARN") +
                    "com.contoso.Net    18327    14    java.io.IOException: 0x80072f8f\n"
                    "\tat com.contoso.Net.open(Net.java:12)\n";
            break;
        case 4:
            text += head + "com.contoso.Odd    1    2    NUL \0\0\0, override \xE2\x80\xAE"
                           "evil, zero\xE2\x80\x8Bwidth, bell \x07\n"_ba;
            break;
        case 5:
            text += head + "com.contoso.Long    1    2    " + QByteArray(6000, 'x') + "\n";
            break;
        default:
            break;
        }
    }
    return text;
}

QPalette darkPalette()
{
    QPalette palette(QColor(Qt::black).lighter());
    palette.setColor(QPalette::Base, QColor::fromRgb(0x1b, 0x1e, 0x20));
    palette.setColor(QPalette::Window, QColor::fromRgb(0x2a, 0x2e, 0x32));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(role, QColor::fromRgb(0xfc, 0xfc, 0xfc));
    }
    palette.setColor(QPalette::Button, QColor::fromRgb(0x31, 0x36, 0x3b));
    palette.setColor(QPalette::Highlight, QColor::fromRgb(0x3d, 0xae, 0xe9));
    return palette;
}

/// What is drawn of a widget, from one look to the next.
class DrawnPart : public QObject
{
public:
    explicit DrawnPart(QWidget &widget) { widget.installEventFilter(this); }

    /// Waits for it to be drawn.
    [[nodiscard]] QRegion taken()
    {
        QCoreApplication::processEvents();
        return std::exchange(m_drawn, {});
    }

protected:
    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            m_drawn += static_cast<QPaintEvent *>(event)->region();
        }
        return false;
    }

private:
    QRegion m_drawn;
};

QString status(const LogView &view)
{
    return view.findChild<QLabel *>(u"findStatus"_s)->text();
}
} // namespace

class TestLogView : public QObject
{
    Q_OBJECT

private slots:
    void rowsThatMovedAreDrawnAsIfAnew_data();
    void rowsThatMovedAreDrawnAsIfAnew();
    void aSliderThatMovedIsDrawnAsIfAnew();
    void marksThatChangedAreDrawnAsIfAnew_data();
    void marksThatChangedAreDrawnAsIfAnew();
    void onlyLinesMarkedOtherwiseAreDrawnAgain();
    void theCurrentLineStaysInSight();
    void emptyViewHasNoCurrentLine();
    void shownLineIsInTheMiddleThird();
    void shownLineThatIsInTheMiddleDoesNotScroll();
    void grownDocumentKeepsThePlace();
    void whoLooksAtTheEndFollowsIt();
    void keysMoveTheCurrentLine();
    void shiftSelectsAndCopyCopiesRows();
    void secretsAreNotCopied_data();
    void secretsAreNotCopied();
    void longSelectionIsCutAndSaysSo();
    void mouseSelectsLines();
    void draggingOutsideScrollsOn();
    void enterAndDoubleClickActivate();
    void wheelScrollsByLines();
    void scrollBarShowsEveryLine();
    void tenMillionLinesAreReached();
    void onlyLinesInSightAreRead();
    void findCountsAndWraps();
    void theNextKeyComesBeforeTheSearch();
    void matchesStandOnTheirGround_data();
    void matchesStandOnTheirGround();
    void findObeysItsToggles_data();
    void findObeysItsToggles();
    void findSaysWhyAnExpressionIsNotValid();
    void findScrollsToTheMatchSideways();
    void findIsCancelledByANewDocument();
    void renderedLinesAreShownAndFound();
    void goToLineAcceptsANumber();
    void unseenCharactersBecomeMarks_data();
    void unseenCharactersBecomeMarks();
    void longLinesAreCut();
    void evidenceFarIntoALineIsShown();
    void stateIsCarriedOver();
    void evidenceIsMarked();
    void colorsAreReadable_data();
    void colorsAreReadable();
    void screenReaderHearsTheCurrentLine();
    void screenReaderSeesATable();
    void codesOfTheCurrentLineAreGiven();
    void pointingAtACodeTellsItsMeaning();
    void anExpressionIsFoundFromOutside();
    void picturesForLooking_data();
    void picturesForLooking();
};

void TestLogView::emptyViewHasNoCurrentLine()
{
    LogView view;
    view.resize(400, 200);
    QCOMPARE(view.currentLine(), 0);
    view.showLine(5);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view.currentLine(), 0);
    QCOMPARE(view.selectedText(), QString());
    view.setDocument(documentOf({}), u"omadm"_s);
    view.grab();
    QCOMPARE(view.firstVisibleLine(), 0);
    view.setDocument(nullptr, {});
    view.grab();
}

void TestLogView::shownLineIsInTheMiddleThird()
{
    LogView view;
    view.resize(600, 600);
    view.setDocument(documentOf(numbered(1000)), {});
    QSignalSpy changed(&view, &LogView::currentLineChanged);
    for (const LineNumber line : {500, 12, 990, 400}) {
        view.showLine(line);
        QCOMPARE(view.currentLine(), line);
        const LineNumber row = line - view.firstVisibleLine();
        const LineNumber third = view.visibleLineCount() / 3;
        const bool isAtAnEnd = view.firstVisibleLine() == 1 ||
                               view.firstVisibleLine() + view.visibleLineCount() - 1 == 1000;
        QVERIFY(isAtAnEnd || (row >= third && row <= 2 * third));
        QVERIFY(view.lineRect(line).isValid());
    }
    QCOMPARE(changed.size(), 4);
    view.showLine(5000);
    QCOMPARE(view.currentLine(), 1000);
    view.showLine(-3);
    QCOMPARE(view.currentLine(), 1);
}

void TestLogView::shownLineThatIsInTheMiddleDoesNotScroll()
{
    LogView view;
    view.resize(600, 600);
    view.setDocument(documentOf(numbered(1000)), {});
    view.showLine(500);
    const LineNumber top = view.firstVisibleLine();
    view.showLine(502);
    QCOMPARE(view.firstVisibleLine(), top);
}

void TestLogView::grownDocumentKeepsThePlace()
{
    LogView view;
    view.resize(600, 600);
    view.setDocument(documentOf(numbered(1000)), {});
    view.showLine(500);
    const LineNumber top = view.firstVisibleLine();
    view.setEvidenceLines({500});
    view.continueDocument(documentOf(numbered(2000)), {});
    QCOMPARE(view.firstVisibleLine(), top);
    QCOMPARE(view.currentLine(), 500);
    QVERIFY(view.currentLineDescription().contains(u"evidence"_s));
    view.showLine(2000);
    QCOMPARE(view.currentLine(), 2000);
    // What is gone cannot be current.
    view.continueDocument(documentOf(numbered(300)), {});
    QCOMPARE(view.currentLine(), 300);
    view.continueDocument(nullptr, {});
    QCOMPARE(view.currentLine(), 0);
}

void TestLogView::whoLooksAtTheEndFollowsIt()
{
    LogView view;
    view.resize(600, 600);
    const auto lastVisible = [&view] {
        return view.firstVisibleLine() + view.visibleLineCount() - 1;
    };
    view.setDocument(documentOf(numbered(1000)), {});
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    QCOMPARE(lastVisible(), 1000);
    view.continueDocument(documentOf(numbered(1500)), {});
    QCOMPARE(lastVisible(), 1500);
    // Everything in sight, but the eye on a line of it: that stays.
    view.setDocument(documentOf(numbered(5)), {});
    view.showLine(2);
    view.continueDocument(documentOf(numbered(1000)), {});
    QCOMPARE(view.firstVisibleLine(), 1);
}

void TestLogView::keysMoveTheCurrentLine()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(300)), {});
    const LineNumber page = view.visibleLineCount() - 1;
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentLine(), 1);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentLine(), 2);
    QTest::keyClick(&view, Qt::Key_PageDown);
    QCOMPARE(view.currentLine(), 2 + page);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentLine(), 300);
    QCOMPARE(view.firstVisibleLine(), 300 - page);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentLine(), 300);
    QTest::keyClick(&view, Qt::Key_PageUp);
    QCOMPARE(view.currentLine(), 300 - page);
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.currentLine(), 1);
    QCOMPARE(view.firstVisibleLine(), 1);
}

void TestLogView::secretsAreNotCopied_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QString>("copied");
    QTest::newRow("password") << QByteArray("a\nChallenge password: x7Qp-secret, and more\nb\n")
                              << u"a\nChallenge password: [not shown], and more\nb"_s;
    QTest::newRow("value of a profile")
        << QByteArray("<key>Challenge</key>\n<string>x7Qp secret</string>\n"
                      "GET /mscep.dll?operation=GetCACaps&message=NDES 200\n")
        << u"<key>Challenge</key>\n<string>[not shown]</string>\n"
           "GET /mscep.dll?operation=GetCACaps&message=NDES 200"_s;
    QTest::newRow("private key over several lines")
        << QByteArray("-----BEGIN RSA PRIVATE KEY-----\nMIIEsecret\n"
                      "-----END RSA PRIVATE KEY-----\nafter\n")
        << u"-----BEGIN RSA PRIVATE KEY-----\n[not shown]\n-----END RSA PRIVATE KEY-----\nafter"_s;
}

void TestLogView::secretsAreNotCopied()
{
    QFETCH(QByteArray, log);
    QFETCH(QString, copied);
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(log), {});
    view.showLine(1);
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), copied);
}

void TestLogView::shiftSelectsAndCopyCopiesRows()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf("one\r\ntwo\r\nthree\r\n"), {});
    view.showLine(3);
    QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(view.selectedText(), u"two\nthree"_s);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"two\nthree"_s);
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view.selectedText(), u"one\ntwo\nthree"_s);
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.selectedText(), u"two"_s);
}

void TestLogView::longSelectionIsCutAndSaysSo()
{
    constexpr qsizetype LineCharacters = 512 * 1024;
    constexpr qsizetype Room = Limits::ClipboardCharacters / LineCharacters;
    LogView view;
    view.resize(600, 400);
    QByteArray lines(LineCharacters * (Room + 3), 'x');
    for (qsizetype end = LineCharacters; end <= lines.size(); end += LineCharacters) {
        lines[end - 1] = '\n';
    }
    view.setDocument(documentOf(lines), {});
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    const QString text = view.selectedText();
    QVERIFY(text.size() <= Limits::ClipboardCharacters + 100);
    QVERIFY(text.endsWith(u"… 3 more lines"));
}

void TestLogView::mouseSelectsLines()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(5)), {});
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.lineRect(2).center());
    QCOMPARE(view.currentLine(), 2);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      view.lineRect(4).center());
    QCOMPARE(view.selectedText(), u"line 2\nline 3\nline 4"_s);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      QPoint(50, view.viewport()->height() - 2));
    QCOMPARE(view.currentLine(), 5);
}

void TestLogView::draggingOutsideScrollsOn()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(2000)), {});
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, view.lineRect(2).center());
    const QPointF below(50, view.viewport()->height() + 30);
    QMouseEvent move(QEvent::MouseMove, below, view.viewport()->mapToGlobal(below), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &move);
    QTRY_VERIFY(view.firstVisibleLine() > 4);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(50, 50));
    QVERIFY(view.selectedText().startsWith(u"line 2\nline 3\n"));
}

void TestLogView::enterAndDoubleClickActivate()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(5)), {});
    QSignalSpy activated(&view, &LogView::lineActivated);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.size(), 0);
    view.showLine(3);
    QTest::keyClick(&view, Qt::Key_Return);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, view.lineRect(3).center());
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated.first().first().value<LineNumber>(), 3);
}

void TestLogView::wheelScrollsByLines()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(300)), {});
    const auto turn = [&view](int angle) {
        QWheelEvent event(QPointF(50, 50), view.mapToGlobal(QPointF(50, 50)), {}, {0, angle},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &event);
    };
    turn(-120);
    QCOMPARE(view.firstVisibleLine(), 4);
    turn(-20);
    turn(-20);
    QCOMPARE(view.firstVisibleLine(), 5);
    turn(1200);
    QCOMPARE(view.firstVisibleLine(), 1);
}

void TestLogView::scrollBarShowsEveryLine()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(300)), {});
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    QVERIFY(view.lineRect(300).isValid());
    view.verticalScrollBar()->setValue(17);
    QCOMPARE(view.firstVisibleLine(), 18);
    view.show();
    QTest::keyClick(&view, Qt::Key_End);
    view.resize(600, 4000);
    QCOMPARE(view.firstVisibleLine(), 300 - view.visibleLineCount() + 1);
}

void TestLogView::tenMillionLinesAreReached()
{
    const QByteArray text(10'000'000, '\n');
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(text), {});
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentLine(), 10'000'000);
    view.showLine(7'654'321);
    QVERIFY(view.lineRect(7'654'321).isValid());
    view.grab();
}

void TestLogView::onlyLinesInSightAreRead()
{
    // A text in which a line's content does not matter shows what was read by being quick: with all
    // lines drawn this would lay out 400 MB.
    const QByteArray line = QByteArray(1999, 'x') + '\n';
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(line.repeated(20'000)), u"omadm"_s);
    for (LineNumber at = 1; at < 20'000; at += 997) {
        view.showLine(at);
        view.grab();
    }
    QCOMPARE(view.currentLine(), 1 + 997 * 20);
}

void TestLogView::findCountsAndWraps()
{
    LogView view;
    view.resize(800, 400);
    view.setDocument(documentOf(numbered(2000)), {});
    view.showLine(150);
    QTest::keyClick(&view, Qt::Key_F, Qt::ControlModifier);
    auto *text = view.findChild<QLineEdit *>(u"findText"_s);
    text->setText(u"LINE 1000"_s);
    QTRY_COMPARE(status(view), u"Matching line 1 of 1"_s);
    QCOMPARE(view.currentLine(), 1000);
    text->setText(u"ine 15"_s); // 15, 150 to 159, 1500 to 1599
    QTRY_VERIFY(status(view).contains(u"of 111"));
    QCOMPARE(view.currentLine(), 1500);
    QTest::keyClick(text, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(view.currentLine(), 159);
    QTest::keyClick(&view, Qt::Key_F3);
    QTest::keyClick(&view, Qt::Key_F3);
    QCOMPARE(view.currentLine(), 1501);
    view.showLine(1999);
    QTest::keyClick(&view, Qt::Key_F3);
    QCOMPARE(view.currentLine(), 15);
    QVERIFY(status(view).endsWith(u" 1 of 111"));
    QTest::keyClick(&view, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(view.currentLine(), 1599);
    text->setText(u"nowhere"_s);
    QTRY_COMPARE(status(view), u"Not found"_s);
    QCOMPARE(view.currentLine(), 1599);
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(view.findChild<QWidget *>(u"findBar"_s)->isHidden());
}

void TestLogView::theNextKeyComesBeforeTheSearch()
{
    LogView view;
    view.resize(800, 400);
    view.setDocument(documentOf(numbered(2000)), {});
    view.find();
    auto *text = view.findChild<QLineEdit *>(u"findText"_s);
    for (const QString &typed : {u"li"_s, u"line"_s, u"line 1000"_s}) {
        text->setText(typed);
        QCoreApplication::processEvents();
        QCOMPARE(status(view), u"Searching…"_s);
        QCOMPARE(view.findHits().covered(), 0); // not begun: the next key would end it
    }
    // Who wants the hit does not wait for the pause.
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(view.currentLine(), 1000, 10'000);
    QCOMPARE(status(view), u"Matching line 1 of 1"_s);
    text->clear();
    QCOMPARE(status(view), QString());
}

void TestLogView::matchesStandOnTheirGround_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isWrapped");
    QTest::newRow("one way") << u"abc needle def"_s << false;
    QTest::newRow("both ways") << u"abc needle \u05d0\u05d1 def"_s << false;
    QTest::newRow("with a code") << u"error 0x80072f8f needle"_s << false;
    QTest::newRow("across two rows") << u"needle"_s.repeated(5) << true;
}

void TestLogView::matchesStandOnTheirGround()
{
    QFETCH(QString, line);
    QFETCH(bool, isWrapped);
    LogView view;
    view.resize(isWrapped ? 160 : 600, 300);
    view.setDocument(documentOf("first\n" + line.toUtf8() + "\n"), {});
    view.setWrapped(isWrapped);
    view.show();
    const QRgb ground = LogPalette(view.palette()).match.rgb();
    const auto groundPixels = [&] {
        const QImage image = view.viewport()->grab().toImage();
        qsizetype count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                count += image.pixel(x, y) == ground ? 1 : 0;
            }
        }
        return count;
    };
    QCOMPARE(groundPixels(), 0);
    view.findExpression(u"needle"_s);
    // More of it is ground than letters.
    const QFontMetrics metrics(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const qsizetype area = qsizetype(metrics.horizontalAdvance(u"needle"_s)) * metrics.height();
    const qsizetype found = line.count(u"needle"_s);
    QTRY_COMPARE_GT(groundPixels(), area * found / 2);
    QCOMPARE_LE(groundPixels(), area * found);
    view.closeBars();
    QCOMPARE(groundPixels(), 0);
}

void TestLogView::findObeysItsToggles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isCaseSensitive");
    QTest::addColumn<bool>("isRegex");
    QTest::addColumn<QString>("status");
    QTest::newRow("any case") << u"b"_s << false << false << u"Matching line 1 of 2"_s;
    QTest::newRow("this case") << u"b"_s << true << false << u"Matching line 1 of 1"_s;
    QTest::newRow("no regex") << u"a.c"_s << false << false << u"Matching line 1 of 1"_s;
    QTest::newRow("regex") << u"a.c"_s << false << true << u"Matching line 1 of 3"_s;
    QTest::newRow("end of line") << u"c$"_s << false << true << u"Matching line 1 of 3"_s;
    QTest::newRow("never across lines") << u"c\\s+a"_s << false << true << u"Not found"_s;
    QTest::newRow("backtracking") << u"(a+)+$"_s << false << true << u"Not found"_s;
}

void TestLogView::findObeysItsToggles()
{
    QFETCH(QString, text);
    QFETCH(bool, isCaseSensitive);
    QFETCH(bool, isRegex);
    LogView view;
    view.resize(800, 400);
    view.setDocument(documentOf("abc\r\naBc\r\na.c\r\n" + QByteArray(60, 'a') + "!\r\n"), {});
    view.find();
    view.findChild<QToolButton *>(u"findCase"_s)->setChecked(isCaseSensitive);
    view.findChild<QToolButton *>(u"findRegex"_s)->setChecked(isRegex);
    view.findChild<QLineEdit *>(u"findText"_s)->setText(text);
    QFETCH(QString, status);
    QTRY_COMPARE(::status(view), status);
    view.grab();
}

void TestLogView::findSaysWhyAnExpressionIsNotValid()
{
    LogView view;
    view.setDocument(documentOf(numbered(3)), {});
    view.find();
    view.findChild<QToolButton *>(u"findRegex"_s)->setChecked(true);
    view.findChild<QLineEdit *>(u"findText"_s)->setText(u"(line"_s);
    QVERIFY(status(view).startsWith(u"The expression is not valid: "));
}

void TestLogView::findScrollsToTheMatchSideways()
{
    LogView view;
    view.resize(600, 400);
    view.show();
    view.setDocument(documentOf("first needle\n" + QByteArray(1000, '-') + "needle\n"), {});
    view.find();
    view.findChild<QLineEdit *>(u"findText"_s)->setText(u"needle"_s);
    QTRY_COMPARE(view.currentLine(), 1);
    QCOMPARE(view.horizontalScrollBar()->value(), 0);
    view.findNext();
    QCOMPARE(view.currentLine(), 2);
    QVERIFY(view.horizontalScrollBar()->value() > 600);
    view.findNext();
    QCOMPARE(view.currentLine(), 1);
    QCOMPARE(view.horizontalScrollBar()->value(), 0);
}

void TestLogView::findIsCancelledByANewDocument()
{
    LogView view;
    view.resize(800, 400);
    view.setDocument(documentOf(numbered(300'000)), {});
    view.find();
    view.findChild<QLineEdit *>(u"findText"_s)->setText(u"line"_s);
    view.setDocument(documentOf("no\nline\n"), {});
    QTRY_COMPARE(status(view), u"Matching lines: 1"_s);
    QCOMPARE(view.currentLine(), 0);
}

void TestLogView::renderedLinesAreShownAndFound()
{
    LogView view;
    view.resize(600, 300);
    const auto document = std::make_shared<TextDocument>(
        EvidenceFile::fromBytes(QByteArray(8000, '\0')), std::make_shared<RenderedRecords>(1000));
    view.setDocument(document, u"evtx"_s);
    QVERIFY(syntaxForFormat(u"evtx"_s).isValid());
    view.showEvidence(
        {.source = SourceId{1}, .line = 900, .range = {.offset = 899 * 8, .length = 8}});
    QCOMPARE(view.currentLine(), 900);

    LineCache cache;
    cache.setDocument(document, {});
    QCOMPARE(cache.line(900).text, u"record 900"_s);
    QCOMPARE(cache.line(900).cutNote, QString());

    view.find();
    view.findChild<QLineEdit *>(u"findText"_s)->setText(u"record 77"_s);
    QTRY_VERIFY(status(view).contains(u"of 11"_s)); // 77 and 770 to 779
}

void TestLogView::goToLineAcceptsANumber()
{
    LogView view;
    view.resize(800, 400);
    view.setDocument(documentOf(numbered(300)), {});
    QTest::keyClick(&view, Qt::Key_G, Qt::ControlModifier);
    auto *number = view.findChild<QLineEdit *>(u"lineNumber"_s);
    QVERIFY(!number->isHidden());
    QTest::keyClicks(number, u"234"_s);
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(view.currentLine(), 234);
    QVERIFY(view.findChild<QWidget *>(u"goToLineBar"_s)->isHidden());
}

void TestLogView::unseenCharactersBecomeMarks_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("marks");
    QTest::newRow("plain") << u"Łódź\t證明書 \U0001F600"_s << u"Łódź\t證明書 \U0001F600"_s << 0;
    QTest::newRow("control") << u"a\x1b[31mb"_s << u"a[ESC][31mb"_s << 1;
    QTest::newRow("NUL run") << QString(3, QChar(u'\0')) << u"[NUL×3]"_s << 1;
    QTest::newRow("decoded NUL") << u"a\u2400\u2400"_s << u"a[NUL×2]"_s << 1;
    QTest::newRow("override") << u"\u202Eabc\u202C"_s << u"[U+202E]abc[U+202C]"_s << 2;
    QTest::newRow("isolates") << u"\u2066\u2069"_s << u"[U+2066][U+2069]"_s << 2;
    QTest::newRow("zero width") << u"a\u200Bb\uFEFF"_s << u"a[U+200B]b[U+FEFF]"_s << 2;
    QTest::newRow("separators") << u"\u2028\u2029"_s << u"[U+2028][U+2029]"_s << 2;
    QTest::newRow("lone surrogate") << QString(QChar(0xD800)) << u"[U+D800]"_s << 1;
    QTest::newRow("tag character") << u"\U000E0041"_s << u"[U+E0041]"_s << 1;
    QTest::newRow("delete and C1") << u"\x7f\u0085"_s << u"[DEL][U+0085]"_s << 2;
}

void TestLogView::unseenCharactersBecomeMarks()
{
    QFETCH(QString, line);
    const VisibleText visible = toVisibleText(line);
    QTEST(visible.text, "text");
    QTEST(int(visible.marks.size()), "marks");
    for (const TextRun &mark : visible.marks) {
        QVERIFY(visible.text.sliced(mark.offset, mark.length).startsWith(u'['));
    }
}

void TestLogView::longLinesAreCut()
{
    LineCache cache;
    const QByteArray middle(Limits::DrawnCharacters + 1234, 'x');
    const QByteArray huge(2 * Limits::LineBytes, 'x');
    cache.setDocument(documentOf(middle + "\nshort\n" + huge + "\n"), {});
    QCOMPARE(cache.line(1).text.size(), Limits::DrawnCharacters);
    QCOMPARE(cache.line(1).cutNote, u"… %1 more characters"_s.arg(QLocale().toString(1234)));
    QCOMPARE(cache.line(2).cutNote, QString());
    QCOMPARE(cache.line(3).text.size(), Limits::DrawnCharacters);
    QVERIFY(!cache.line(3).cutNote.isEmpty());
    QCOMPARE(cache.line(4).text, QString());
    QCOMPARE(cache.line(-1).text, QString());
}

void TestLogView::evidenceFarIntoALineIsShown()
{
    const QByteArray text = "first\n" + QByteArray(50'000, 'x') + "<Event>proof</Event>" +
                            QByteArray(100'000, 'y') + "\nlast\n";
    const auto document = documentOf(text);
    LineCache cache;
    cache.setDocument(document, syntaxForFormat(u"windows-event-xml"_s));
    cache.setWindow(2, text.indexOf("<Event>"));
    QVERIFY(cache.line(2).text.startsWith(u"<Event>proof</Event>y"));
    QVERIFY(!cache.line(2).leadNote.isEmpty());
    QVERIFY(!cache.line(2).cutNote.isEmpty());
    QCOMPARE(cache.line(3).text, u"last"_s);
    QCOMPARE(cache.line(3).leadNote, QString());
    cache.setWindow(2, text.indexOf("\nlast") - 10);
    QCOMPARE(cache.line(2).text, QString(10, u'y'));
    QCOMPARE(cache.line(2).cutNote, QString());
    cache.setWindow(0, 0);
    QVERIFY(cache.line(2).text.startsWith(u'x'));

    LogView view;
    view.resize(600, 400);
    view.setDocument(document, u"windows-event-xml"_s);
    const QImage before = view.grab().toImage();
    view.showEvidence({.source = SourceId(1),
                       .line = 2,
                       .range = {.offset = text.indexOf("<Event>"), .length = 20}});
    QCOMPARE(view.currentLine(), 2);
    QVERIFY(view.grab().toImage() != before);
    view.showEvidence({.source = SourceId(1), .line = 90, .range = {.offset = -5, .length = 20}});
    QCOMPARE(view.currentLine(), 3);
}

void TestLogView::stateIsCarriedOver()
{
    const auto firstFormat = [](int linesBetween) {
        LineCache cache;
        cache.setDocument(
            documentOf("<!-- begin\n" + QByteArray("-\n").repeated(linesBetween) + "inside -->\n"),
            syntaxForFormat(u"windows-event-xml"_s));
        const ShownLine &line = cache.line(linesBetween + 2);
        return line.spans.isEmpty() ? QString() : line.spans.first().format.name();
    };
    QCOMPARE(firstFormat(0), u"Comment"_s);
    QCOMPARE(firstFormat(40), u"Comment"_s);
    QVERIFY(firstFormat(LineCache::ContextLines + 10) != u"Comment"_s);
}

void TestLogView::evidenceIsMarked()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(5)), {});
    const QImage before = view.grab().toImage();
    view.setEvidenceLines({4, 2});
    const QImage after = view.grab().toImage();
    const auto row = [&view](const QImage &image, LineNumber line) {
        return image.copy(view.lineRect(line).translated(view.viewport()->pos()));
    };
    QVERIFY(row(before, 2) != row(after, 2));
    QVERIFY(row(before, 4) != row(after, 4));
    QCOMPARE(row(before, 3), row(after, 3));
}

void TestLogView::colorsAreReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << QPalette();
    QTest::newRow("dark") << darkPalette();
}

void TestLogView::colorsAreReadable()
{
    QFETCH(QPalette, palette);
    const LogPalette colors(palette);
    const KSyntaxHighlighting::Definition definition = syntaxForFormat(u"omadm"_s);
    for (const KSyntaxHighlighting::Format &format : definition.formats()) {
        const QColor ink = colors.charFormat(format).foreground().color();
        for (const QColor &background :
             {colors.base, colors.evidence, colors.current, colors.selected}) {
            QVERIFY2(contrastRatio(ink, background) >= 4.5, qPrintable(format.name()));
        }
    }
    QVERIFY(contrastRatio(colors.quiet, colors.gutter) >= 4.5);
    QVERIFY(contrastRatio(colors.text, colors.match) >= 4.5);
    QVERIFY(contrastRatio(colors.text, colors.mark) >= 4.5);
}

void TestLogView::screenReaderHearsTheCurrentLine()
{
    LogView view;
    view.setDocument(documentOf("one\ntwo \x1b\n"), {});
    view.setEvidenceLines({2});
    view.showLine(2);
    QCOMPARE(view.currentLineDescription(), u"Line 2, evidence: two [ESC]"_s);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::Table);
    QCOMPARE(accessible->text(QAccessible::Name), u"Log"_s);
    QCOMPARE(accessible->text(QAccessible::Value), view.currentLineDescription());
}

void TestLogView::screenReaderSeesATable()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf(numbered(7000)), {});
    view.setEvidenceLines({2});
    view.show();
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&view);
    QAccessibleTableInterface *table = accessible->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 7000);
    QCOMPARE(table->columnCount(), 2);
    QCOMPARE(table->columnDescription(0), u"Line"_s);
    QCOMPARE(table->cellAt(1, 0)->text(QAccessible::Name), u"2"_s);
    QCOMPARE(table->cellAt(1, 1)->text(QAccessible::Name), u"Line 2, evidence: line 2"_s);
    QCOMPARE(accessible->child(3), table->cellAt(1, 1));
    QCOMPARE(accessible->indexOfChild(table->cellAt(1, 1)), 3);
    QCOMPARE(table->cellAt(1, 1)->tableCellInterface()->rowIndex(), 1);
    QCOMPARE(table->cellAt(1, 1)->parent(), accessible);
    QVERIFY(table->cellAt(1, 1)->rect().isValid());
    QVERIFY(table->cellAt(6000, 1)->state().offscreen);
    QVERIFY(!table->cellAt(7000, 0) && !table->cellAt(-1, 0) && !table->cellAt(0, 2));
    QVERIFY(table->selectRow(4));
    QCOMPARE(view.currentLine(), 5);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(table->selectedRows(), (QList<int>{4, 5}));
    QVERIFY(table->cellAt(5, 0)->state().selected && !table->cellAt(3, 0)->state().selected);
    // Walking through all of them keeps some alone.
    for (int row = 0; row < 7000; ++row) {
        QVERIFY(table->cellAt(row, 1));
    }
    // Hidden lines are no rows.
    view.addFilter(
        {.kind = LineFilter::Kind::Include, .query = {.text = u"line 50"_s}, .name = {}});
    QTRY_VERIFY(!view.isFiltering());
    QTRY_COMPARE(table->rowCount(), 111);
    QCOMPARE(table->cellAt(1, 0)->text(QAccessible::Name), u"500"_s);
}

void TestLogView::codesOfTheCurrentLineAreGiven()
{
    LogView view;
    view.resize(900, 300);
    view.setDocument(documentOf("nothing here\n"
                                "failInfo=badRequest, then 0x80072f8f and 0x80072f8f again\n"
                                "Domain : NSURLErrorDomain\nCode   : -1001\n"),
                     {});
    QCOMPARE(view.currentCodes(), QStringList());
    view.showLine(1);
    QCOMPARE(view.currentCodes(), QStringList());
    view.showLine(2);
    QCOMPARE(view.currentCodes(), (QStringList{u"badRequest"_s, u"0x80072f8f"_s}));
    view.showLine(4);
    QCOMPARE(view.currentCodes(), QStringList{u"NSURLErrorDomain -1001"_s});
}

void TestLogView::pointingAtACodeTellsItsMeaning()
{
    LogView view;
    view.resize(900, 300);
    view.setDocument(documentOf("first\nResult: (0x80091007) end\n"), {});
    view.show();
    view.grab(); // lays the lines out
    const auto isToldAt = [&view](int x) {
        const QPoint position(x, view.lineRect(2).center().y());
        QHelpEvent help(QEvent::ToolTip, position, view.viewport()->mapToGlobal(position));
        QApplication::sendEvent(view.viewport(), &help);
        return QToolTip::isVisible();
    };
    // From both sides up to the first place that tells something.
    int left = 0;
    while (left < view.viewport()->width() && !isToldAt(left)) {
        ++left;
    }
    const QString told = QToolTip::text();
    QVERIFY2(told.contains(u"CRYPT_E_HASH_VALUE"_s), qPrintable(told));
    QVERIFY(!isToldAt(1) || QTest::qWaitFor([] { return !QToolTip::isVisible(); }));
    int right = view.viewport()->width() - 1;
    while (right > left && !isToldAt(right)) {
        --right;
    }
    const int letter =
        QFontMetrics(QFontDatabase::systemFont(QFontDatabase::FixedFont)).horizontalAdvance(u'0');
    const int letters = (right - left) / letter;
    QVERIFY2(letters >= 9 && letters <= 11, qPrintable(QString::number(letters)));
}

void TestLogView::anExpressionIsFoundFromOutside()
{
    LogView view;
    view.resize(900, 300);
    view.setDocument(documentOf(numbered(50) + "Result: (0x80091007)\n" + numbered(50)), {});
    view.show();
    QCOMPARE(view.currentLine(), 0);
    view.findExpression(u"(?<!\\w)0x80091007\\b|-2146889721\\b"_s);
    QTRY_COMPARE(view.currentLine(), 51);
    QVERIFY(view.findChild<QToolButton *>(u"findRegex"_s)->isChecked());
}

void TestLogView::picturesForLooking_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << QPalette();
    QTest::newRow("dark") << darkPalette();
}

/// Not compared with anything: the pictures are for people, beside the test program.
void TestLogView::picturesForLooking()
{
    QFETCH(QPalette, palette);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(palette);
    LogView view;
    view.resize(1100, 420);
    view.setDocument(documentOf(androidLog()), u"omadm"_s);
    view.setEvidenceLines({3, 9, 10});
    view.show();
    view.showLine(9);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    const QString name =
        QDir(QCoreApplication::applicationDirPath()).filePath(u"logview-%1-%2-%3.png"_s);
    const QString theme = QString::fromLatin1(QTest::currentDataTag());
    const QString scale = QString::number(view.devicePixelRatio());
    QCoreApplication::processEvents();
    QVERIFY(view.grab().save(name.arg(theme, scale, u"selection"_s)));
    view.find();
    view.findChild<QLineEdit *>(u"findText"_s)->setText(u"CERT_INSTALL"_s);
    QTRY_VERIFY(status(view).contains(u" of "));
    QVERIFY(view.grab().save(name.arg(theme, scale, u"find"_s)));
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum());
    QVERIFY(view.grab().save(name.arg(theme, scale, u"end"_s)));
    const QByteArray event =
        "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider "
        "Name='Contoso-Provider'/><EventID>32</EventID><Level>2</Level><TimeCreated "
        "SystemTime='2024-03-05T10:15:30.1234567Z'/></System><EventData><Data Name='HRESULT'>"
        "0x800b0109</Data></EventData></Event>";
    view.setDocument(documentOf("<Events>" + event.repeated(60) + "</Events>\n<!-- end -->"),
                     u"windows-event-xml"_s);
    view.setEvidenceLines({1});
    view.showEvidence({.source = SourceId(1),
                       .line = 1,
                       .range = {.offset = 8 + 30 * event.size(), .length = event.size()}});
    QVERIFY(view.grab().save(name.arg(theme, scale, u"event"_s)));
    QApplication::setPalette(before);
}

void TestLogView::rowsThatMovedAreDrawnAsIfAnew_data()
{
    QTest::addColumn<bool>("isWrapped");
    QTest::newRow("as they are") << false;
    QTest::newRow("wrapped") << true;
}

/// The view keeps what it has drawn; what is kept must be what would be drawn.
void TestLogView::rowsThatMovedAreDrawnAsIfAnew()
{
    QFETCH(bool, isWrapped);
    QByteArray text;
    for (int i = 0; i < 300; ++i) {
        text += QByteArray::number(i) + QByteArray(i % 7 * 30, 'x') + " needle\n";
    }
    LogView view;
    view.resize(500, 240);
    view.setDocument(documentOf(text), {});
    view.setWrapped(isWrapped);
    view.show();
    const auto key = [&view](Qt::Key pressed) {
        return [&view, pressed] { QTest::keyClick(&view, pressed); };
    };
    const QList<std::function<void()>> steps{
        key(Qt::Key_Down),
        key(Qt::Key_PageDown),
        key(Qt::Key_Down),
        key(Qt::Key_Up),
        key(Qt::Key_End),
        key(Qt::Key_PageUp),
        [&view] { view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() - 1); },
        [&view] { view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 2); },
        [&view] {
            view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum() / 2);
        },
        [&view] { view.verticalScrollBar()->setValue(100); },
        [&view] { view.resize(460, 300); },
        key(Qt::Key_Down)};
    (void)view.grab();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        steps.at(i)();
        QCoreApplication::processEvents();
        const QImage kept = view.viewport()->grab().toImage();
        QEvent change(QEvent::PaletteChange);
        QCoreApplication::sendEvent(&view, &change);
        QVERIFY2(view.viewport()->grab().toImage() == kept, qPrintable(QString::number(i)));
    }
}

/// Of the scroll bar too only what moved is drawn.
void TestLogView::aSliderThatMovedIsDrawnAsIfAnew()
{
    LogView view;
    view.resize(500, 400);
    view.setDocument(documentOf(numbered(3000)), {});
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QScrollBar *bar = view.verticalScrollBar();
    const auto inWindow = [&] {
        QCoreApplication::processEvents();
        // What stands on the screen, not what would be drawn for a picture.
        return view.screen()->grabWindow(view.winId()).toImage().copy(bar->geometry());
    };
    for (const int value : {1, 900, 901, 40, bar->maximum(), 0}) {
        bar->setValue(value);
        const QImage moved = inWindow();
        QVERIFY(!moved.isNull());
        bar->update();
        QVERIFY2(inWindow() == moved, qPrintable(QString::number(value)));
    }
    // A larger view has another slider.
    view.resize(500, 300);
    QCoreApplication::processEvents();
    bar->setValue(1500);
    const QImage moved = inWindow();
    bar->update();
    QCOMPARE(inWindow(), moved);
}

void TestLogView::marksThatChangedAreDrawnAsIfAnew_data()
{
    QTest::addColumn<bool>("isWrapped");
    QTest::newRow("as they are") << false;
    QTest::newRow("wrapped") << true;
}

/// What stands on the screen after marks, current line and selection changed must be what would be
/// drawn anew.
void TestLogView::marksThatChangedAreDrawnAsIfAnew()
{
    QFETCH(bool, isWrapped);
    QByteArray text;
    for (int i = 0; i < 300; ++i) {
        text += QByteArray::number(i) + QByteArray(i % 7 * 30, 'x') +
                (i % 3 == 0 ? " needle\n" : " need\n");
    }
    LogView view;
    view.resize(500, 260);
    view.setDocument(documentOf(text), {});
    view.setWrapped(isWrapped);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.find();
    auto *find = view.findChild<QLineEdit *>(u"findText"_s);
    const auto onScreen = [&view] {
        QCoreApplication::processEvents();
        const QWidget &lines = *view.viewport();
        return view.screen()->grabWindow(view.winId()).toImage().copy(lines.geometry());
    };
    const auto type = [find](const QString &query) {
        return [find, query] {
            find->clear();
            QTest::keyClicks(find, query);
        };
    };
    const auto press = [&view](Qt::KeyboardModifiers modifiers, int line) {
        return [&view, modifiers, line] {
            QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers,
                              view.lineRect(line).center());
        };
    };
    const QList<std::function<void()>> steps{
        type(u"need"_s),
        type(u"needle"_s),
        type(u"7x"_s),
        [&view] { QTRY_VERIFY(status(view).contains(u"of"_s)); },
        [&view] { view.findNext(); },
        [&view] { view.showLine(1); },
        press({}, 3),
        press(Qt::ShiftModifier, 5),
        press({}, 4),
        [&view] { view.selectAll(); },
        press({}, 2),
        [find] { find->clear(); },
        type(u"needle"_s),
        [&view] { view.closeBars(); },
    };
    for (qsizetype i = 0; i < steps.size(); ++i) {
        steps.at(i)();
        const QImage kept = onScreen();
        QVERIFY(!kept.isNull());
        view.viewport()->update();
        QVERIFY2(onScreen() == kept, qPrintable(QString::number(i)));
    }
}

/// Somebody who types waits for what is drawn.
void TestLogView::onlyLinesMarkedOtherwiseAreDrawnAgain()
{
    LogView view;
    view.resize(600, 400);
    view.setDocument(documentOf("alpha\nbeta\ngamma\nbetter\n"), {});
    view.showLine(4); // where the search begins, and finds something
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.find();
    auto *find = view.findChild<QLineEdit *>(u"findText"_s);
    DrawnPart drawn(*view.viewport());
    (void)drawn.taken();
    const auto linesDrawn = [&] {
        const QRegion region = drawn.taken();
        QList<LineNumber> lines;
        for (LineNumber line = 1; line <= view.shownLineCount(); ++line) {
            if (region.intersects(view.lineRect(line))) {
                lines.append(line);
            }
        }
        return lines;
    };
    QTest::keyClicks(find, u"bet"_s);
    QCOMPARE(linesDrawn(), (QList<LineNumber>{2, 4}));
    QTest::keyClicks(find, u"t"_s);
    QCOMPARE(linesDrawn(), (QList<LineNumber>{2, 4})); // one less is marked, the other more
    QTest::keyClicks(find, u"e"_s);
    QCOMPARE(linesDrawn(), (QList<LineNumber>{4}));
}

/// Where the view gets lower, or lines are wrapped, what is looked at stays.
void TestLogView::theCurrentLineStaysInSight()
{
    QByteArray text;
    for (int i = 0; i < 200; ++i) {
        text += QByteArray::number(i) + QByteArray(500, 'x') + '\n';
    }
    LogView view;
    view.resize(500, 400);
    view.setDocument(documentOf(text), {});
    view.show();
    view.showLine(100);
    const auto isInSight = [&view] {
        const QRect line = view.lineRect(100);
        return line.isValid() && line.top() >= 0 && line.bottom() < view.viewport()->height();
    };
    QVERIFY(isInSight());
    view.setWrapped(true);
    QVERIFY(isInSight());
    view.resize(500, 200);
    QVERIFY(isInSight());
    view.setWrapped(false);
    QVERIFY(isInSight());
    view.goToLine();
    QVERIFY(isInSight());
    // Who has scrolled away from it is left alone.
    view.closeBars();
    view.setFirstVisibleLine(150);
    view.resize(500, 100);
    QCOMPARE(view.firstVisibleLine(), 150);
}

QTEST_MAIN(TestLogView)
#include "tst_logview.moc"
