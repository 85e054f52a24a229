// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/elidedcombobox.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

class TestElidedComboBox : public QObject
{
    Q_OBJECT

private slots:
    void whatFitsIsShownWhole();
    void whatDoesNotFitEndsInAnEllipsis();
};

namespace {
const QString Long = u"johanna@contoso.example (of this enrollment)"_s;
} // namespace

void TestElidedComboBox::whatFitsIsShownWhole()
{
    ElidedComboBox box;
    box.addItem(Long);
    box.resize(box.sizeHint());
    QCOMPARE(box.shownText(), Long);
    box.clear();
    QCOMPARE(box.shownText(), QString());
}

void TestElidedComboBox::whatDoesNotFitEndsInAnEllipsis()
{
    ElidedComboBox box;
    box.addItem(Long);
    box.resize(box.sizeHint());
    box.resize(box.width() - 2 * box.fontMetrics().averageCharWidth(), box.height());
    const QString shown = box.shownText();
    QVERIFY2(shown.endsWith(QChar(0x2026)), qPrintable(shown));
    QVERIFY(shown.size() > Long.size() / 2);
    QCOMPARE(box.currentText(), Long);
    // It is drawn as a box is that holds just this.
    QComboBox plain;
    plain.addItem(shown);
    plain.resize(box.size());
    QCOMPARE(box.grab().toImage(), plain.grab().toImage());
}

QTEST_MAIN(TestElidedComboBox)
#include "tst_elidedcombobox.moc"
