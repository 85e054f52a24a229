// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/eventtable.h"

#include "models/item/eventmodel.h"
#include "models/item/roles.h"
#include "ui/central/columnkeeper.h"
#include "ui/central/eventdecorationproxy.h"
#include "ui/central/eventfilter.h"
#include "ui/logview/clipboardtext.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Scep {

namespace {
constexpr int SampledRows = 200; // rows that decide how wide a column begins
constexpr int WidestColumn = 34; // in average characters, except the message

// Keeps right-aligned numbers away from the left-aligned words of the next column.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (option->displayAlignment.testFlag(Qt::AlignRight) && !option->text.isEmpty()) {
            option->text += QChar(0x2002); // en space
        }
    }
};
} // namespace

/// Sorts the events, and leaves out what the filter does not let pass.
class FilteredEvents : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setFilter(const EventFilter &filter)
    {
        m_filter = filter;
        invalidateRowsFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        const int stage = index.data(StageRole).toInt();
        // What the verdict rests on is a problem, whatever its rule says of it.
        const bool provesFailure = index.data(ProvesFailureRole).toBool();
        return m_filter.isEmpty() ||
               m_filter.matches(stage == 0 ? std::nullopt : std::optional(Stage(stage)),
                                index.data(EvidenceRole).value<EvidenceRef>().source,
                                provesFailure ? Outcome::Failed
                                              : Outcome(index.data(OutcomeRole).toInt()));
    }

private:
    EventFilter m_filter;
};

EventTable::EventTable(QWidget *parent)
    : QTreeView(parent)
    , m_model(new EventModel(this))
    , m_decoration(new EventDecorationProxy(this))
    , m_sorted(new FilteredEvents(this))
{
    setObjectName(QStringLiteral("eventTable"));
    setAccessibleName(tr("Events"));
    m_decoration->setSourceModel(m_model);
    m_decoration->setPalette(palette());
    m_sorted->setSourceModel(m_decoration);
    m_sorted->setSortRole(SortRole);
    setModel(m_sorted);
    setItemDelegate(new CellDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    setSortingEnabled(true);
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(true);
    header()->setHighlightSections(false);
    header()->setTextElideMode(Qt::ElideRight);
    m_columns = new ColumnKeeper(header());
}

void EventTable::setEnrollment(const Case &aCase, const QString &enrollmentId)
{
    const QScopedValueRollback guard(m_isSelecting, true);
    m_model->setEnrollment(aCase, enrollmentId);
    sizeColumns();
}

void EventTable::setDisplayOffset(std::chrono::seconds offset)
{
    m_model->setDisplayOffset(offset);
}

void EventTable::setFilter(const EventFilter &filter)
{
    const QScopedValueRollback guard(m_isSelecting, true);
    m_sorted->setFilter(filter);
}

void EventTable::sizeColumns()
{
    m_columns->fit([this] { fitColumns(); });
}

void EventTable::fitColumns()
{
    const int space = fontMetrics().averageCharWidth() * 3;
    for (int column = 0; column + 1 < EventModel::ColumnCount; ++column) {
        const QString title = m_model->headerData(column, Qt::Horizontal).toString();
        int width = fontMetrics().horizontalAdvance(title) + space;
        const int rows = std::min(m_model->rowCount(), SampledRows);
        for (int row = 0; row < rows; ++row) {
            const QString text = m_model->index(row, column).data().toString();
            width = std::max(width, fontMetrics().horizontalAdvance(text) + space);
        }
        if (column == static_cast<int>(EventModel::Column::Outcome)) {
            width += iconSize().isValid() ? iconSize().width() : fontMetrics().height() * 5 / 4;
        }
        header()->resizeSection(column,
                                std::min(width, fontMetrics().averageCharWidth() * WidestColumn));
    }
}

void EventTable::selectEvidence(const EvidenceRef &evidence)
{
    const QScopedValueRollback guard(m_isSelecting, true);
    const int row = m_model->rowOf(evidence);
    const QModelIndex index =
        row < 0 ? QModelIndex()
                : m_sorted->mapFromSource(m_decoration->mapFromSource(m_model->index(row, 0)));
    if (!index.isValid()) { // or left out by the filter
        clearSelection();
        return;
    }
    if (currentIndex().row() != index.row() || !selectionModel()->isSelected(index)) {
        setCurrentIndex(index);
    }
    scrollTo(index);
}

void EventTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_isSelecting && current.isValid() && current.row() != previous.row()) {
        emit evidenceSelected(current.data(EvidenceRole).value<EvidenceRef>());
    }
}

QString EventTable::selectedText() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        return {};
    }
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < EventModel::ColumnCount; ++column) {
        cells << m_sorted->headerData(column, Qt::Horizontal).toString();
    }
    lines << cells.join(QLatin1Char('\t'));
    for (const QModelIndex &row : std::as_const(rows)) {
        cells.clear();
        for (int column = 0; column < EventModel::ColumnCount; ++column) {
            cells << row.siblingAtColumn(column).data().toString();
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void EventTable::copySelection() const
{
    const QString text = selectedText();
    if (!text.isEmpty()) {
        copyEvidenceText(text);
    }
}

/// What is looked at stays in sight where the table becomes lower.
void EventTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    const QModelIndex current = currentIndex();
    const int top = current.isValid() ? visualRect(current).top() : -1;
    const int roomBefore =
        viewport()->height() + event->oldSize().height() - event->size().height();
    if (top >= 0 && top < std::max(roomBefore, 1)) {
        scrollTo(current);
    }
}

void EventTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void EventTable::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_decoration) {
        m_decoration->setPalette(palette());
    } else if (event->type() == QEvent::FontChange && m_model) {
        sizeColumns();
    }
}

} // namespace Scep
