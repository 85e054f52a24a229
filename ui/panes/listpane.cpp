// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/listpane.h"

#include "ui/panes/rowdelegate.h"
#include "ui/statuscolors.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyle>

namespace Scep {

namespace {
/// Of the highlight in the ground of a row that is selected in a view without focus.
constexpr double QuietHighlight = 0.16;
constexpr int BarWidth = 3;
} // namespace

ListPane::ListPane(QWidget *parent)
    : QTreeView(parent)
{
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAllColumnsShowFocus(true);
    setItemDelegate(new RowDelegate(this));
    header()->setStretchLastSection(true);
}

void ListPane::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void ListPane::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &QTreeView::expandAll);
    expandAll();
}

void ListPane::followCurrent(const QModelIndex &index)
{
    const QScopedValueRollback following(m_following, true);
    if (index.isValid()) {
        setCurrentIndex(index);
        // What it belongs to is worth seeing too, where there is room for both.
        scrollTo(index.parent().isValid() ? index.parent() : index);
        scrollTo(index);
    } else {
        clearSelection();
    }
}

int ListPane::contentHeight() const
{
    const bool isEmpty = !model() || model()->rowCount() == 0;
    return isEmpty ? fontMetrics().height() * 3 : viewportSizeHint().height();
}

void ListPane::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    // A model that is being reset has no current row to speak of.
    if (!m_following && current.isValid() && hasFocus()) {
        emit rowChosen(current);
    }
}

void ListPane::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    // A click on the row that is current already still means "show me".
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex()) {
        emit rowChosen(index);
    }
}

// Of all the panes that show the same thing only the one in use speaks loudly.
void ListPane::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const
{
    const bool isQuiet = !hasFocus() && selectionModel()->isSelected(index);
    const QColor highlight = option.palette.color(QPalette::Highlight);
    QStyleOptionViewItem row = option;
    if (isQuiet) {
        row.palette.setColor(QPalette::Highlight, mixedColors(option.palette.color(QPalette::Base),
                                                              highlight, QuietHighlight));
        row.palette.setColor(QPalette::HighlightedText, option.palette.color(QPalette::Text));
    }
    QTreeView::drawRow(painter, row, index);
    if (isQuiet) {
        const QRect bar(option.rect.left(), option.rect.top(), BarWidth, option.rect.height());
        painter->fillRect(QStyle::visualRect(layoutDirection(), option.rect, bar), highlight);
    }
}

void ListPane::drawBranches(QPainter * /*painter*/, const QRect & /*rect*/,
                            const QModelIndex & /*index*/) const
{
}

void ListPane::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (model() && model()->rowCount() > 0) {
        return;
    }
    QPainter painter(viewport());
    painter.setPen(mutedTextColor(palette()));
    const int room = fontMetrics().height() / 2;
    painter.drawText(viewport()->rect().adjusted(room, room, -room, -room),
                     Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, m_emptyText);
}

void ListPane::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    // Whether a row needs one line or two depends on the width.
    scheduleDelayedItemsLayout();
}

QSize ListPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 34, fontMetrics().height() * 6};
}

} // namespace Scep
