// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/messagebar.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Scep;
using namespace Qt::StringLiterals;

class TestMessageBar : public QObject
{
    Q_OBJECT

private slots:
    void showsTextAndDetailsUntilClosed();
    void textOfFilesIsNoMarkup();
    void aLongListIsCut();
    void aChoiceIsTakenOnce();
};

namespace {
QLabel *labelOf(const MessageBar &bar, const char *name)
{
    return bar.findChild<QLabel *>(QLatin1StringView(name));
}
} // namespace

void TestMessageBar::showsTextAndDetailsUntilClosed()
{
    QWidget window;
    MessageBar bar(&window);
    window.show();
    QVERIFY(!bar.isVisible());
    bar.showMessage(QStringLiteral("Two rules have faults."), {QStringLiteral("a.yml:3: no id")});
    QVERIFY(bar.isVisible());
    QCOMPARE(labelOf(bar, "messageText")->text(), QStringLiteral("Two rules have faults."));
    QCOMPARE(labelOf(bar, "messageDetails")->text(), QStringLiteral("a.yml:3: no id"));
    QCOMPARE(bar.accessibleName(), QStringLiteral("Two rules have faults."));
    QTest::mouseClick(bar.findChild<QToolButton *>(QStringLiteral("messageClose")), Qt::LeftButton);
    QVERIFY(!bar.isVisible());
}

void TestMessageBar::textOfFilesIsNoMarkup()
{
    MessageBar bar;
    bar.showMessage(QStringLiteral("<b>x</b>"), {QStringLiteral("<img src=x>")});
    QCOMPARE(labelOf(bar, "messageText")->textFormat(), Qt::PlainText);
    QCOMPARE(labelOf(bar, "messageDetails")->textFormat(), Qt::PlainText);
    QVERIFY(!labelOf(bar, "messageDetails")->toolTip().contains(QStringLiteral("<img")));
}

void TestMessageBar::aLongListIsCut()
{
    MessageBar bar;
    bar.showMessage(QStringLiteral("Many"), QStringList(1000, QStringLiteral("line")));
    QVERIFY(labelOf(bar, "messageDetails")->text().count(u'\n') < 5);
    QVERIFY(labelOf(bar, "messageDetails")->toolTip().size() < 1000);
}

void TestMessageBar::aChoiceIsTakenOnce()
{
    QWidget window;
    MessageBar bar(&window);
    window.show();
    QStringList taken;
    bar.showChoice(QStringLiteral("There is a case."), {},
                   {{.text = QStringLiteral("&Open"), .chosen = [&] { taken.append("open"_L1); }},
                    {.text = QStringLiteral("&Discard"), .chosen = [&] {
                         taken.append("discard"_L1);
                         // The next one, from within.
                         bar.showChoice(QStringLiteral("Another."), {}, {});
                     }}});
    bar.findChild<QPushButton *>(QStringLiteral("messageChoice2"))->click();
    QCOMPARE(taken, QStringList{QStringLiteral("discard")});
    QVERIFY(bar.isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!bar.findChild<QPushButton *>());
    bar.showMessage(QStringLiteral("No choice."), {});
    QVERIFY(!bar.findChild<QPushButton *>());
}

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
