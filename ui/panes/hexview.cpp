// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/hexview.h"

#include "models/item/hexmodel.h"
#include "models/item/roles.h"
#include "ui/statuscolors.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QStyledItemDelegate>

namespace Scep {

namespace {
/// Colours what is cut or unreadable, and lets the text column stand back.
class OctetDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (const QVariant outcome = index.data(CheckOutcomeRole); outcome.isValid()) {
            const StatusColors colors =
                statusColors(static_cast<CheckOutcome>(outcome.toInt()), option->palette);
            option->backgroundBrush = colors.background;
            option->palette.setColor(QPalette::Text, colors.text);
            option->font.setBold(true);
        } else if (index.column() == HexModel::TextColumn) {
            option->palette.setColor(QPalette::Text, mutedTextColor(option->palette));
        }
    }
};

/// The cells of one range: the end of its first row, whole rows, the beginning of its last one.
void selectRange(QItemSelection &selection, const QAbstractItemModel &model, const ByteRange &range)
{
    constexpr int Last = HexModel::OctetsOfRow - 1;
    const auto select = [&](qint64 fromRow, int fromColumn, qint64 toRow, int toColumn) {
        selection.select(model.index(static_cast<int>(fromRow), fromColumn),
                         model.index(static_cast<int>(toRow), toColumn));
    };
    const qint64 end = range.end() - 1;
    const qint64 firstRow = range.offset / HexModel::OctetsOfRow;
    const qint64 lastRow = end / HexModel::OctetsOfRow;
    const int firstColumn = static_cast<int>(range.offset % HexModel::OctetsOfRow);
    const int lastColumn = static_cast<int>(end % HexModel::OctetsOfRow);
    if (firstRow == lastRow) {
        select(firstRow, firstColumn, lastRow, lastColumn);
        return;
    }
    select(firstRow, firstColumn, firstRow, Last);
    if (lastRow - firstRow > 1) {
        select(firstRow + 1, 0, lastRow - 1, Last);
    }
    select(lastRow, 0, lastRow, lastColumn);
}
} // namespace

HexView::HexView(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new OctetDelegate(this));
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the view
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Fixed);
        header->setSectionsClickable(false);
        header->setMinimumSectionSize(1);
    }
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    fitCells();
}

void HexView::setHexModel(HexModel *model)
{
    m_hex = model;
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &HexView::fitCells);
    fitCells();
}

void HexView::showRanges(const QList<ByteRange> &ranges, bool keepCurrent)
{
    QItemSelection selection;
    for (const ByteRange &range : ranges) {
        if (range.length > 0) {
            selectRange(selection, *m_hex, range);
        }
    }
    m_following = true;
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!ranges.isEmpty() && !keepCurrent) {
        const QModelIndex first = m_hex->indexOf(ranges.first().offset);
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        scrollTo(first);
    }
    m_following = false;
}

void HexView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (const qint64 offset = m_hex->offsetOf(current); offset >= 0 && !m_following) {
        emit octetChosen(offset);
    }
}

void HexView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitCells();
    }
}

/// Cells as wide as two digits, rows as high as the font.
void HexView::fitCells()
{
    const QFontMetrics metrics = fontMetrics();
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1;
    const int cell = metrics.horizontalAdvance(QStringLiteral("00")) + 2 * margin + 2;
    horizontalHeader()->setDefaultSectionSize(cell);
    verticalHeader()->setDefaultSectionSize(metrics.height() + 2);
    if (m_hex != nullptr) {
        const QString text(HexModel::OctetsOfRow + 1, QLatin1Char('0'));
        setColumnWidth(HexModel::TextColumn, metrics.horizontalAdvance(text) + 2 * margin);
    }
}

} // namespace Scep
