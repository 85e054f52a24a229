// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/timelineaccessible.h"

#include "ui/central/timelineoverview.h"
#include "ui/central/timelineview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

#include <utility>

namespace Scep {

namespace {
constexpr int Columns = TimelineView::ColumnCount;

// A cell knows its place alone: what stands there is asked of the view.
class TimelineCell : public QAccessibleInterface,
                     public QAccessibleTableCellInterface,
                     public QAccessibleActionInterface
{
public:
    TimelineCell(TimelineView *view, int row, int column)
        : m_view(view)
        , m_row(row)
        , m_column(column)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_view && m_row < m_view->rowCount(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override
    {
        return m_view ? m_view->window()->windowHandle() : nullptr;
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Cell; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        if (!isValid()) {
            return {};
        }
        switch (which) {
        case QAccessible::Name:
        case QAccessible::Value:
            return m_view->cellText(m_row, m_column);
        case QAccessible::Description:
            return m_view->rowDescription(m_row);
        default:
            return {};
        }
    }

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid()) {
            return {};
        }
        const QRect row = m_view->rowRect(m_row);
        return {m_view->viewport()->mapToGlobal(row.topLeft()), row.size()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State result;
        if (!isValid()) {
            result.invalid = true;
            return result;
        }
        result.selectable = true;
        result.focusable = true;
        result.readOnly = true;
        result.selected = isSelected();
        result.focused = result.selected && m_view->hasFocus();
        result.offscreen = !m_view->rowRect(m_row).intersects(m_view->viewport()->rect());
        return result;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableCellInterface) {
            return static_cast<QAccessibleTableCellInterface *>(this);
        }
        return type == QAccessible::ActionInterface
                   ? static_cast<QAccessibleActionInterface *>(this)
                   : nullptr;
    }

    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] int columnIndex() const override { return m_column; }
    [[nodiscard]] int rowIndex() const override { return m_row; }
    [[nodiscard]] QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    [[nodiscard]] QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    [[nodiscard]] QAccessibleInterface *table() const override { return parent(); }
    [[nodiscard]] bool isSelected() const override
    {
        return isValid() && m_view->selectedRow() == m_row;
    }

    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (isValid() && name == pressAction()) {
            m_view->chooseRow(m_row);
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<TimelineView> m_view;
    int m_row;
    int m_column;
};

class TimelineTable : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit TimelineTable(TimelineView *view)
        : QAccessibleWidget(view, QAccessible::Table)
    {
    }
    ~TimelineTable() override
    {
        for (const QAccessible::Id id : std::as_const(m_cells)) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }
    Q_DISABLE_COPY_MOVE(TimelineTable)

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State result = QAccessibleWidget::state();
        result.readOnly = true;
        return result;
    }

    // The cells, row by row, and behind them the overview.
    [[nodiscard]] int childCount() const override { return rowCount() * Columns + 1; }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index == rowCount() * Columns) {
            return QAccessible::queryAccessibleInterface(view()->overview());
        }
        return index >= 0 ? cellAt(index / Columns, index % Columns) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (child->object() == view()->overview()) {
            return rowCount() * Columns;
        }
        auto *cell = const_cast<QAccessibleInterface *>(child)->tableCellInterface();
        return cell ? cell->rowIndex() * Columns + cell->columnIndex() : -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint at = view()->viewport()->mapFromGlobal(QPoint(x, y));
        const int row = view()->rowAt(at);
        return row < 0 ? nullptr : cellAt(row, static_cast<int>(TimelineView::Column::State));
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        const int row = view()->selectedRow();
        return view()->hasFocus() && row >= 0
                   ? cellAt(row, static_cast<int>(TimelineView::Column::State))
                   : QAccessibleWidget::focusChild();
    }

    [[nodiscard]] QAccessibleInterface *caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *cellAt(int row, int column) const override
    {
        if (row < 0 || row >= rowCount() || column < 0 || column >= Columns) {
            return nullptr;
        }
        const int index = row * Columns + column;
        const auto known = m_cells.constFind(index);
        if (known != m_cells.cend()) {
            return QAccessible::accessibleInterface(*known);
        }
        auto *cell = new TimelineCell(view(), row, column); // the accessibility cache owns it
        m_cells.insert(index, QAccessible::registerAccessibleInterface(cell));
        return cell;
    }
    [[nodiscard]] int selectedCellCount() const override
    {
        return view()->selectedRow() < 0 ? 0 : Columns;
    }
    [[nodiscard]] QList<QAccessibleInterface *> selectedCells() const override
    {
        QList<QAccessibleInterface *> cells;
        for (int column = 0; column < selectedCellCount(); ++column) {
            cells.append(cellAt(view()->selectedRow(), column));
        }
        return cells;
    }
    [[nodiscard]] QString columnDescription(int column) const override
    {
        return TimelineView::columnName(column);
    }
    [[nodiscard]] QString rowDescription(int row) const override
    {
        return row >= 0 && row < rowCount() ? view()->rowDescription(row) : QString();
    }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override
    {
        return view()->selectedRow() < 0 ? 0 : 1;
    }
    [[nodiscard]] int columnCount() const override { return Columns; }
    [[nodiscard]] int rowCount() const override { return view()->rowCount(); }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override
    {
        return view()->selectedRow() < 0 ? QList<int>() : QList<int>{view()->selectedRow()};
    }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int row) const override
    {
        return row >= 0 && row == view()->selectedRow();
    }
    bool selectRow(int row) override
    {
        if (row < 0 || row >= rowCount()) {
            return false;
        }
        view()->chooseRow(row);
        return true;
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; } // there is always at most one
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override {} // cells keep nothing

private:
    [[nodiscard]] TimelineView *view() const { return static_cast<TimelineView *>(widget()); }

    mutable QHash<int, QAccessible::Id> m_cells; ///< those that were asked for
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    Q_UNUSED(className);
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineTable(view) : nullptr; // the accessibility cache owns it
}
} // namespace

void installTimelineAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled);
}

void announceSelectedEvent(TimelineView &view)
{
    const int row = QAccessible::isActive() ? view.selectedRow() : -1;
    if (row < 0) {
        return;
    }
    QAccessibleEvent focused(&view, QAccessible::Focus);
    focused.setChild(row * Columns + static_cast<int>(TimelineView::Column::State));
    QAccessible::updateAccessibility(&focused);
}

void announceNewRows(TimelineView &view)
{
    if (QAccessible::isActive()) {
        QAccessibleTableModelChangeEvent changed(&view,
                                                 QAccessibleTableModelChangeEvent::ModelReset);
        QAccessible::updateAccessibility(&changed);
    }
}

} // namespace Scep
