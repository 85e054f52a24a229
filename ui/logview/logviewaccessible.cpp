// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/logviewaccessible.h"

#include "ui/logview/logview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <limits>
#include <utility>

namespace Scep {

namespace {
enum Column { NumberColumn, TextColumn };
constexpr int ColumnCount = 2;

/// Cells that are kept at a time: whoever walks through millions of lines leaves them behind.
constexpr qsizetype MostCells = 1'000;

QAccessibleInterface *interfaceOf(LogView *view)
{
    return QAccessible::queryAccessibleInterface(view);
}

/// A line's number or its text. Asks the view each time, so that it never says what is gone.
class LineCell : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    LineCell(LogView *view, LineNumber line, int column)
        : m_view(view)
        , m_line(line)
        , m_column(column)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface
                   ? static_cast<QAccessibleTableCellInterface *>(this)
                   : nullptr;
    }

    [[nodiscard]] bool isValid() const override { return m_view && m_view->rowOfLine(m_line) > 0; }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override { return interfaceOf(m_view); }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Cell; }
    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        if (which != QAccessible::Name || !m_view) {
            return {};
        }
        return m_column == NumberColumn ? QLocale().toString(m_line)
                                        : m_view->lineDescription(m_line);
    }

    [[nodiscard]] QRect rect() const override
    {
        const QRect line = m_view ? m_view->lineRect(m_line) : QRect();
        return line.isNull() ? QRect()
                             : line.translated(m_view->viewport()->mapToGlobal(QPoint(0, 0)));
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.selectable = true;
        state.focusable = true;
        state.selected = isSelected();
        state.focused = m_view && m_view->hasFocus() && m_view->currentLine() == m_line;
        state.offscreen = rect().isNull();
        return state;
    }

    [[nodiscard]] bool isSelected() const override
    {
        const auto [first, last] =
            m_view ? m_view->selectedLines() : std::pair<LineNumber, LineNumber>();
        return m_line >= first && m_line <= last;
    }
    [[nodiscard]] QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    [[nodiscard]] QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    [[nodiscard]] int columnIndex() const override { return m_column; }
    [[nodiscard]] int rowIndex() const override
    {
        return m_view ? static_cast<int>(m_view->rowOfLine(m_line) - 1) : -1;
    }
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface *table() const override { return parent(); }

private:
    QPointer<LogView> m_view;
    LineNumber m_line;
    int m_column;
};

/// The view as a table of the shown lines: number and text.
class LogViewAccessible : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit LogViewAccessible(LogView *view)
        : QAccessibleWidget(view, QAccessible::Table)
    {
    }

    ~LogViewAccessible() override { forgetCells(); }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Value && view() ? view()->currentLineDescription()
                                                     : QAccessibleWidget::text(which);
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State result = QAccessibleWidget::state();
        result.readOnly = true;
        result.multiSelectable = true;
        return result;
    }

    // The cells come first, then the bars that are widgets.

    [[nodiscard]] int childCount() const override
    {
        return rowCount() * ColumnCount + QAccessibleWidget::childCount();
    }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        const int cells = rowCount() * ColumnCount;
        return index < cells ? cellAt(index / ColumnCount, index % ColumnCount)
                             : QAccessibleWidget::child(index - cells);
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (child && child->role() == QAccessible::Cell) {
            auto *cell = const_cast<QAccessibleInterface *>(child)->tableCellInterface();
            return cell->rowIndex() * ColumnCount + cell->columnIndex();
        }
        const int index = QAccessibleWidget::indexOfChild(child);
        return index < 0 ? index : index + rowCount() * ColumnCount;
    }

    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return view() && view()->hasFocus() && view()->currentLine() > 0
                   ? cellOf(view()->currentLine(), TextColumn)
                   : QAccessibleWidget::focusChild();
    }

    [[nodiscard]] QAccessibleInterface *caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *cellAt(int row, int column) const override
    {
        const LineNumber line = view() ? view()->lineOfRow(row + LineNumber(1)) : 0;
        return line > 0 && column >= 0 && column < ColumnCount ? cellOf(line, column) : nullptr;
    }
    [[nodiscard]] int rowCount() const override
    {
        constexpr LineNumber Most = std::numeric_limits<int>::max() / (2 * ColumnCount);
        return view() ? static_cast<int>(std::min(view()->shownLineCount(), Most)) : 0;
    }
    [[nodiscard]] int columnCount() const override { return ColumnCount; }
    [[nodiscard]] QString columnDescription(int column) const override
    {
        return column == NumberColumn ? LogView::tr("Line") : LogView::tr("Text");
    }
    [[nodiscard]] QString rowDescription(int) const override { return {}; }
    [[nodiscard]] int selectedCellCount() const override
    {
        return selectedRowCount() * ColumnCount;
    }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override
    {
        const auto [first, last] = selectedSpan();
        return first > 0 ? static_cast<int>(last - first + 1) : 0;
    }
    [[nodiscard]] QList<QAccessibleInterface *> selectedCells() const override { return {}; }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override
    {
        QList<int> rows;
        const auto [first, last] = selectedSpan();
        for (LineNumber row = first; row > 0 && row <= last && rows.size() < MostCells; ++row) {
            rows.append(static_cast<int>(row - 1));
        }
        return rows;
    }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int row) const override
    {
        const auto [first, last] = selectedSpan();
        return row + 1 >= first && row + 1 <= last;
    }
    bool selectRow(int row) override
    {
        const LineNumber line = view() ? view()->lineOfRow(row + LineNumber(1)) : 0;
        if (line > 0) {
            view()->showLine(line);
        }
        return line > 0;
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { forgetCells(); }

private:
    [[nodiscard]] LogView *view() const { return qobject_cast<LogView *>(widget()); }

    /// First and last, counted from 1; 0 without a selection.
    [[nodiscard]] std::pair<LineNumber, LineNumber> selectedSpan() const
    {
        const auto [first, last] =
            view() ? view()->selectedLines() : std::pair<LineNumber, LineNumber>();
        return first > 0 ? std::pair(view()->rowOfLine(first), view()->rowOfLine(last))
                         : std::pair<LineNumber, LineNumber>();
    }

    [[nodiscard]] QAccessibleInterface *cellOf(LineNumber line, int column) const
    {
        const LineNumber key = line * ColumnCount + column;
        if (const auto known = m_cells.constFind(key); known != m_cells.cend()) {
            return QAccessible::accessibleInterface(*known);
        }
        if (m_cells.size() >= MostCells) {
            forgetCells();
        }
        auto *cell = new LineCell(view(), line, column); // the accessibility cache owns it
        m_cells.insert(key, QAccessible::registerAccessibleInterface(cell));
        return cell;
    }

    void forgetCells() const
    {
        for (const QAccessible::Id id : std::as_const(m_cells)) {
            QAccessible::deleteAccessibleInterface(id);
        }
        m_cells.clear();
    }

    mutable QHash<LineNumber, QAccessible::Id> m_cells;
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    Q_UNUSED(className);
    auto *view = qobject_cast<LogView *>(object);
    return view ? new LogViewAccessible(view) : nullptr; // the accessibility cache owns it
}
} // namespace

void installLogViewAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled);
}

void announceCurrentLine(LogView &view)
{
    if (!QAccessible::isActive() || view.currentLine() == 0) {
        return;
    }
    const QString description = view.currentLineDescription();
    QAccessibleValueChangeEvent changed(&view, description);
    QAccessible::updateAccessibility(&changed);
    QAccessibleAnnouncementEvent announced(&view, description);
    QAccessible::updateAccessibility(&announced);
}

} // namespace Scep
