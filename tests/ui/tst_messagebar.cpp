// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/messagebar.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace Scep;

class TestMessageBar : public QObject
{
    Q_OBJECT

private slots:
    void showsTextAndDetailsUntilClosed();
    void textOfFilesIsNoMarkup();
    void aLongListIsCut();
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

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
