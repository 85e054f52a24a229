// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/palettes.h"
#include "ui/chips.h"
#include "ui/icons.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Scep;
using namespace Qt::StringLiterals;

class TestChips : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aClickRemovesOne();
    void theSameIdChangesInItsPlace();
    void keysWalkAndRemove();
    void allGoAtOnce();
    void wrapsToSeveralRows();
    void textIsNoMarkupAndNoKey();
    void aScreenReaderHearsWhatRemovesWhat();
    void isSeenInLightAndDark();

private:
    [[nodiscard]] QAbstractButton *chip(const QString &id) const
    {
        return m_window->findChild<QAbstractButton *>(u"chip-"_s + id);
    }

    std::unique_ptr<QWidget> m_window;
    Chips *m_chips = nullptr;
};

void TestChips::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_chips = new Chips(m_window.get());
    layout->addWidget(m_chips);
    layout->addStretch(1);
    m_window->resize(700, 200);
    m_window->show();
    QVERIFY(!m_chips->isVisible());
    m_chips->addChip(u"stage"_s, u"Stage: 5 Deliver"_s);
    m_chips->addChip(u"level"_s, u"Only errors"_s, u"Failed or stalled"_s,
                     outcomeIcon(Outcome::Failed), Tone::Bad);
    m_chips->addChip(u"source"_s, u"Source: omadm.log"_s, {}, actionIcon(u"text-x-generic"_s),
                     Tone::Info);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestChips::aClickRemovesOne()
{
    const QSignalSpy removed(m_chips, &Chips::removed);
    QTest::mouseClick(chip(u"level"_s), Qt::LeftButton);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().toString(), u"level"_s);
    QCOMPARE(m_chips->ids(), (QStringList{u"stage"_s, u"source"_s}));
    m_chips->removeChip(u"stage"_s);
    m_chips->removeChip(u"no such chip"_s);
    QCOMPARE(m_chips->ids(), QStringList{u"source"_s});
    QCOMPARE(removed.size(), 1); // what the program removes is no news to it
}

void TestChips::theSameIdChangesInItsPlace()
{
    m_chips->addChip(u"stage"_s, u"Stage: 4 Issue"_s);
    QCOMPARE(m_chips->ids(), (QStringList{u"stage"_s, u"level"_s, u"source"_s}));
    QVERIFY(chip(u"stage"_s)->accessibleName().contains(u"4 Issue"_s));
}

void TestChips::keysWalkAndRemove()
{
    const QSignalSpy removed(m_chips, &Chips::removed);
    chip(u"stage"_s)->setFocus();
    QTest::keyClick(chip(u"stage"_s), Qt::Key_Right);
    QVERIFY(chip(u"level"_s)->hasFocus());
    QTest::keyClick(chip(u"level"_s), Qt::Key_End);
    QVERIFY(chip(u"source"_s)->hasFocus());
    QTest::keyClick(chip(u"source"_s), Qt::Key_Delete);
    QVERIFY(chip(u"level"_s)->hasFocus()); // the focus stays among them
    QTest::keyClick(chip(u"level"_s), Qt::Key_Space);
    QVERIFY(chip(u"stage"_s)->hasFocus());
    QTest::keyClick(chip(u"stage"_s), Qt::Key_Backspace);
    QVERIFY(m_chips->isEmpty());
    QVERIFY(!m_chips->isVisible());
    QCOMPARE(removed.size(), 3);
}

void TestChips::allGoAtOnce()
{
    const QSignalSpy removed(m_chips, &Chips::removed);
    const QSignalSpy cleared(m_chips, &Chips::cleared);
    auto *all = m_chips->findChild<QToolButton *>(u"chipsClear"_s);
    QVERIFY(all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    QVERIFY(m_chips->isEmpty());
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(removed.size(), 0);
    m_chips->addChip(u"one"_s, u"One"_s);
    QVERIFY(!all->isVisible()); // one can remove itself
}

void TestChips::wrapsToSeveralRows()
{
    const int oneRow = m_chips->sizeHint().height();
    const auto top = [this](const QString &id) { return chip(id)->geometry().top(); };
    QTRY_COMPARE(top(u"stage"_s), top(u"source"_s));
    m_window->resize(220, 300);
    QTRY_VERIFY(top(u"source"_s) > top(u"stage"_s));
    QTRY_VERIFY(m_chips->height() > oneRow);
    for (const QString &id : m_chips->ids()) {
        QVERIFY(m_chips->rect().contains(chip(id)->geometry()));
    }
    m_chips->addChip(u"long"_s, QString(400, u'x'));
    QTRY_VERIFY(chip(u"long"_s)->width() <= m_chips->width());
    // From right to left the first chip stands at the right edge.
    m_window->setLayoutDirection(Qt::RightToLeft);
    QTRY_COMPARE(chip(u"stage"_s)->geometry().right(), m_chips->rect().right());
}

void TestChips::textIsNoMarkupAndNoKey()
{
    m_chips->addChip(u"text"_s, u"<b>R&D</b>"_s);
    QVERIFY(!chip(u"text"_s)->toolTip().contains(u"<b>R"_s));
    QVERIFY(chip(u"text"_s)->shortcut().isEmpty());
    QVERIFY(chip(u"text"_s)->accessibleName().contains(u"<b>R&D</b>"_s));
}

void TestChips::aScreenReaderHearsWhatRemovesWhat()
{
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(chip(u"level"_s));
    QVERIFY(heard);
    QCOMPARE(heard->role(), QAccessible::Button);
    QCOMPARE(heard->text(QAccessible::Name), u"Remove Only errors"_s);
    QCOMPARE(heard->text(QAccessible::Description), u"Failed or stalled"_s);
    const QSignalSpy removed(m_chips, &Chips::removed);
    heard->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(removed.size(), 1); // as a real click it takes a moment
}

void TestChips::isSeenInLightAndDark()
{
    chip(u"level"_s)->setFocus();
    for (const bool isDark : {false, true}) {
        const QColor base = isDark ? QColor(26, 28, 30) : QColor(Qt::white);
        m_window->setPalette(Fixtures::paletteOf(base, isDark ? Qt::white : Qt::black));
        const QImage picture = m_window->grab().toImage();
        QVERIFY(picture.save(isDark ? u"chips-dark.png"_s : u"chips-light.png"_s));
        const QRect place(chip(u"level"_s)->mapTo(m_window.get(), QPoint()),
                          chip(u"level"_s)->size());
        QVERIFY(picture.pixelColor(place.center()) != base);
    }
}

QTEST_MAIN(TestChips)
#include "tst_chips.moc"
