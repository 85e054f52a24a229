// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/comparesides.h"

#include "models/domain/comparison.h"
#include "ui/icons.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QToolButton>

namespace Scep {

namespace {
constexpr int SidesPerRow = 2;
constexpr int CellsPerSide = 3; // label, button, removal
constexpr int LeastCharacters = 12;

/// One whose text gives way where there is no room for all of it; the tool tip has it whole.
class PlaceButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {fontMetrics().averageCharWidth() * LeastCharacters,
                QPushButton::sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        const QRect room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
        const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width() * 3 / 2;
        option.text = fontMetrics().elidedText(option.text, Qt::ElideRight,
                                               room.width() - iconWidth, Qt::TextShowMnemonic);
        QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
    }
};

QString labelOf(int number, bool hasMore)
{
    if (!hasMore) {
        return number == 0 ? CompareSides::tr("&Good:") : CompareSides::tr("&Compared:");
    }
    return number == 0 ? CompareSides::tr("&A, good:")
                       : QStringLiteral("&%1:").arg(sideLetter(number));
}
} // namespace

CompareSides::CompareSides(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    setObjectName(QStringLiteral("compareSides"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    for (int column = 0; column < SidesPerRow; ++column) {
        m_layout->setColumnStretch(column * CellsPerSide + 1, 1);
    }
}

void CompareSides::setSides(const QList<Side> &sides)
{
    QString focused;
    for (QWidget *child : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        focused = child->hasFocus() ? child->objectName() : focused;
        m_layout->removeWidget(child);
        child->hide();
        child->deleteLater();
        child->setObjectName(QString()); // its place is taken
    }
    for (int side = 0; side < sides.size(); ++side) {
        addSide(side, sides[side], sides.size() > 2);
    }
    if (auto *again = focused.isEmpty() ? nullptr : findChild<QWidget *>(focused)) {
        again->setFocus();
    }
}

void CompareSides::addSide(int number, const Side &side, bool hasMore)
{
    const int row = number / SidesPerRow;
    const int column = number % SidesPerRow * CellsPerSide;
    auto *label = new QLabel(labelOf(number, hasMore), this);
    auto *button = new PlaceButton(this);
    button->setObjectName(QStringLiteral("compareSide%1").arg(number));
    button->setText(side.text.isEmpty() ? tr("Choose…")
                                        : QString(side.text).replace(u'&', QStringLiteral("&&")));
    button->setIcon(side.text.isEmpty() ? QIcon() : outcomeIcon(side.outcome));
    button->setToolTip(side.text.isEmpty() ? tr("Choose an enrollment")
                                           : tr("%1. Choose another enrollment").arg(side.text));
    //: %1 the label of a side, %2 its enrollment and %3 how that came out
    button->setAccessibleName(
        side.text.isEmpty() ? tr("%1 nothing chosen").arg(labelOf(number, hasMore).remove(u'&'))
                            : tr("%1 %2, %3")
                                  .arg(labelOf(number, hasMore).remove(u'&'), side.text,
                                       outcomeDisplayName(side.outcome)));
    button->setAutoDefault(false);
    label->setBuddy(button);
    connect(button, &QPushButton::clicked, this, [this, number] { emit otherRequested(number); });
    m_layout->addWidget(label, row, column);
    m_layout->addWidget(button, row, column + 1);
    if (!hasMore || number == 0) {
        return;
    }
    auto *remove = new QToolButton(this);
    remove->setObjectName(QStringLiteral("compareRemove%1").arg(number));
    remove->setIcon(actionIcon(QStringLiteral("edit-clear")));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setToolTip(tr("Compare without %1").arg(side.text));
    remove->setAccessibleName(remove->toolTip());
    connect(remove, &QToolButton::clicked, this, [this, number] { emit removalRequested(number); });
    m_layout->addWidget(remove, row, column + 2);
}

} // namespace Scep
