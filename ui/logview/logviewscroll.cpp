// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the lines of a LogView are: see logview.h. A row is a line that is shown; it is one text
// line high, or several where long lines are wrapped.

#include "ui/logview/logpainter.h"
#include "ui/logview/logview.h"

#include <QResizeEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace Scep {

namespace {
/// Positions that the vertical scroll bar has at most; more lines share positions.
constexpr LineNumber ScrollPositions = 1'000'000'000;

constexpr int WheelNotch = 120; // eighths of a degree, see QWheelEvent::angleDelta()
constexpr int LinesPerNotch = 3;
} // namespace

QSize LogView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 100, m_painter->rowHeight() * 16};
}

LineNumber LogView::firstVisibleLine() const
{
    return m_rows.lineOf(m_top);
}

void LogView::setFirstVisibleLine(LineNumber line)
{
    setTop(m_rows.rowOf(line));
}

LineNumber LogView::visibleLineCount() const
{
    return std::max(1, viewport()->height() / m_painter->rowHeight());
}

int LogView::heightOf(LineNumber row) const
{
    if (!m_isWrapped) {
        return m_painter->rowHeight();
    }
    const LineNumber line = m_rows.lineOf(row);
    return m_painter->heightOf(line, m_cache.line(line));
}

/// The lowest row at the top with which the whole of @p row is in sight, or its beginning where it
/// is higher than the view.
LineNumber LogView::topThatShows(LineNumber row) const
{
    if (!m_isWrapped) {
        return std::max<LineNumber>(1, row - visibleLineCount() + 1);
    }
    int room = viewport()->height() - (row > 0 ? heightOf(row) : 0);
    LineNumber top = std::max<LineNumber>(1, row);
    while (top > 1 && room >= heightOf(top - 1)) {
        --top;
        room -= heightOf(top);
    }
    return top;
}

QList<LogView::PlacedRow> LogView::rowsInSight() const
{
    QList<PlacedRow> rows;
    int top = -static_cast<int>(m_skipped) * m_painter->rowHeight();
    for (LineNumber row = m_top; row <= m_rows.count() && top < viewport()->height(); ++row) {
        const int height = heightOf(row);
        rows.append({.row = row, .top = top, .height = height});
        top += height;
    }
    return rows;
}

LineNumber LogView::wholeRowsInSight() const
{
    if (!m_isWrapped) {
        return visibleLineCount();
    }
    return std::ranges::count_if(rowsInSight(), [this](const PlacedRow &row) {
        return row.top >= 0 && row.top + row.height <= viewport()->height();
    });
}

LineNumber LogView::rowAt(int y) const
{
    if (y < 0) {
        return std::max(std::min<LineNumber>(1, m_rows.count()), m_top - 1);
    }
    const QList<PlacedRow> rows = rowsInSight();
    const auto found =
        std::ranges::find_if(rows, [y](const PlacedRow &row) { return y < row.top + row.height; });
    return found != rows.cend() ? found->row
                                : std::min(m_rows.count(), m_top + qint64(rows.size()));
}

QRect LogView::lineRect(LineNumber line) const
{
    if (!m_rows.isShown(line)) {
        return {};
    }
    const LineNumber row = m_rows.rowOf(line);
    if (row < m_top || row > m_top + visibleLineCount()) {
        return {};
    }
    for (const PlacedRow &placed : rowsInSight()) {
        if (placed.row == row) {
            return {0, placed.top, viewport()->width(), placed.height};
        }
    }
    return {};
}

void LogView::setTop(LineNumber row)
{
    const LineNumber last = lastTop();
    m_top = std::clamp<LineNumber>(row, 1, last);
    m_skipped = 0;
    const LineNumber linesPerStep = last / ScrollPositions + 1;
    const bool isEnd = m_top == last;
    m_isSettingTop = true;
    verticalScrollBar()->setValue(isEnd ? verticalScrollBar()->maximum()
                                        : static_cast<int>((m_top - 1) / linesPerStep));
    m_isSettingTop = false;
    viewport()->update();
}

/// Scrolls by text lines: of a wrapped row at the top, one after the other goes out of sight.
void LogView::scrollBy(LineNumber steps)
{
    if (!m_isWrapped) {
        setTop(m_top + steps);
        return;
    }
    LineNumber top = m_top;
    LineNumber skipped = m_skipped;
    const LineNumber last = lastTop();
    const auto linesOf = [this](LineNumber row) { return heightOf(row) / m_painter->rowHeight(); };
    // The last row may be higher than the view: then it goes up until its end is in sight.
    const LineNumber most = std::max<LineNumber>(0, linesOf(last) - visibleLineCount());
    for (; steps > 0 && (top < last || (top == last && skipped < most)); --steps) {
        const bool isThrough = skipped + 1 >= linesOf(top);
        top += isThrough ? 1 : 0;
        skipped = isThrough ? 0 : skipped + 1;
    }
    for (; steps < 0 && (top > 1 || skipped > 0); ++steps) {
        top -= skipped > 0 ? 0 : 1;
        skipped = skipped > 0 ? skipped - 1 : linesOf(top) - 1;
    }
    setTop(top);
    m_skipped = skipped;
}

/// Scrolls only when the row is not in the middle third.
void LogView::bringIntoSight(LineNumber row)
{
    const LineNumber third = visibleLineCount() / 3;
    if (!m_isWrapped) {
        if (row < m_top + third || row > m_top + 2 * third) {
            setTop(row - visibleLineCount() / 2);
        }
        return;
    }
    const QList<PlacedRow> rows = rowsInSight();
    const bool isInSight = std::ranges::any_of(rows, [this, row](const PlacedRow &placed) {
        return placed.row == row && placed.top >= 0 &&
               placed.top + placed.height <= viewport()->height();
    });
    if (!isInSight) {
        LineNumber top = row;
        for (int room = viewport()->height() / 3; top > 1 && room >= heightOf(top - 1); --top) {
            room -= heightOf(top - 1);
        }
        setTop(top);
    }
}

void LogView::updateScrollBars()
{
    const LineNumber linesPerStep = lastTop() / ScrollPositions + 1;
    m_isSettingTop = true;
    verticalScrollBar()->setRange(0, static_cast<int>((lastTop() - 1) / linesPerStep));
    verticalScrollBar()->setPageStep(static_cast<int>(
        std::max<LineNumber>(1, std::min(visibleLineCount(), ScrollPositions) / linesPerStep)));
    m_isSettingTop = false;
    const int room = std::max(1, viewport()->width() - m_painter->gutterWidth(lineCount()));
    const int width = m_isWrapped ? 0 : static_cast<int>(m_textWidth);
    horizontalScrollBar()->setRange(0, std::max(0, width - room));
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setSingleStep(m_painter->stepWidth());
    placeHeading();
}

void LogView::growWidth(double width)
{
    if (width > m_textWidth) {
        m_textWidth = width;
        // Not from within painting: a scroll bar that appears changes the size.
        QMetaObject::invokeMethod(this, &LogView::updateScrollBars, Qt::QueuedConnection);
    }
}

void LogView::scrollContentsBy(int dx, int dy)
{
    if (dx != 0) {
        placeHeading();
    }
    if (dy != 0 && !m_isSettingTop) {
        const LineNumber linesPerStep = lastTop() / ScrollPositions + 1;
        const int value = verticalScrollBar()->value();
        const bool isEnd = value == verticalScrollBar()->maximum();
        m_top = isEnd ? lastTop() : std::min(lastTop(), value * linesPerStep + 1);
        m_skipped = 0;
    }
    viewport()->update();
}

void LogView::wheelEvent(QWheelEvent *event)
{
    const QPoint angle = event->angleDelta();
    if (std::abs(angle.x()) > std::abs(angle.y()) ||
        event->modifiers().testFlag(Qt::ShiftModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_wheelRest += angle.y() * LinesPerNotch;
    const int lines = m_wheelRest / WheelNotch;
    m_wheelRest -= lines * WheelNotch;
    scrollBy(-lines);
    event->accept();
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const bool wasInSight = isCurrentWithin(event->oldSize().height());
    placeBars();
    renewWrapping();
    updateScrollBars();
    keepMessageInSight();
    setTop(m_top);
    if (wasInSight) {
        keepCurrentInSight();
    }
}

/// Whether the current line, as lines are wrapped now, begins in the first pixels of the view.
bool LogView::isCurrentWithin(int height) const
{
    const LineNumber wanted = m_rows.isShown(m_current) ? m_rows.rowOf(m_current) : 0;
    if (wanted < m_top) {
        return false;
    }
    int top = -static_cast<int>(m_skipped) * m_painter->rowHeight();
    for (LineNumber row = m_top; row < wanted && top < height; ++row) {
        top += heightOf(row);
    }
    return top < height;
}

/// Scrolls no further than it takes.
void LogView::keepCurrentInSight()
{
    const LineNumber row = m_rows.rowOf(m_current);
    const LineNumber lowest = topThatShows(row);
    if (m_top < lowest || m_top > row) {
        setTop(m_top < lowest ? lowest : row);
    }
}

void LogView::setWrapped(bool isWrapped)
{
    if (m_isWrapped != isWrapped) {
        const bool wasInSight = isCurrentWithin(viewport()->height());
        m_isWrapped = isWrapped;
        horizontalScrollBar()->setValue(0);
        renewWrapping();
        updateScrollBars();
        setTop(m_top);
        if (wasInSight) {
            keepCurrentInSight();
        }
    }
}

void LogView::renewWrapping()
{
    const int room = viewport()->width() - m_painter->gutterWidth(lineCount());
    m_painter->setWrapWidth(m_isWrapped ? std::max(room, m_painter->stepWidth() * 2) : 0);
}

} // namespace Scep
