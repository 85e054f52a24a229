// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a LogView draws: see logview.h.

#include "ui/logview/logpainter.h"
#include "ui/logview/logview.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace Scep {

void LogView::renewPainter()
{
    // One that was set for logs alone, or the system's for text in columns.
    const QFont own = QApplication::font(this);
    const QFont font =
        own == QApplication::font() ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : own;
    m_painter = std::make_unique<LogPainter>(font, palette());
    m_textWidth = 0;
    renewWrapping();
    renewColumns();
    updateScrollBars();
    viewport()->update();
}

void LogView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection()); // it takes the application's
    if (m_rows.count() == 0) {
        painter.fillRect(event->rect(), m_painter->colors().base);
        paintEmpty(painter);
        return;
    }
    growWidth(paintRows(painter, event->region()));
    paintFocus(painter);
}

/// What is said of the line in that row besides its text.
LogRow LogView::lookOf(LineNumber row) const
{
    const auto [first, last] = selection();
    const LineNumber line = m_rows.lineOf(row);
    return {.number = line,
            .isEvidence = std::ranges::binary_search(m_evidence, line),
            .hasNote = std::ranges::binary_search(m_notes, line),
            .hasBookmark = std::ranges::binary_search(m_bookmarks, line),
            .isRevealed = m_rows.revealed().contains(line),
            .isCurrent = line == m_current,
            .isSelected = first != last && line >= first && line <= last};
}

/// Draws the rows that are in the wanted part. Gives the width of the widest of them.
/// They are drawn from their kept layouts each time: to keep them as a picture and copy that costs
/// as much.
double LogView::paintRows(QPainter &painter, const QRegion &wanted)
{
    const int gutter = m_painter->gutterWidth(lineCount());
    const int scrolled = horizontalScrollBar()->value();
    double widest = 0;
    int bottom = 0;
    for (const PlacedRow &placed : rowsInSight()) {
        const QRect rect(0, placed.top, viewport()->width(), placed.height);
        if (wanted.intersects(rect)) {
            const LogRow row = lookOf(placed.row);
            widest = std::max(widest, m_painter->draw(painter, rect, gutter, scrolled, row,
                                                      m_cache.line(row.number)));
        }
        bottom = rect.bottom() + 1;
    }
    painter.fillRect(0, bottom, viewport()->width(), viewport()->height() - bottom,
                     m_painter->colors().base);
    painter.fillRect(0, bottom, gutter, viewport()->height() - bottom, m_painter->colors().gutter);
    return widest;
}

void LogView::updateRow(const PlacedRow &placed)
{
    viewport()->update(0, placed.top, viewport()->width(), placed.height);
}

/// Draws again what is in sight of these lines, first to last.
void LogView::updateLines(const std::pair<LineNumber, LineNumber> &lines)
{
    for (const PlacedRow &placed : rowsInSight()) {
        const LineNumber line = m_rows.lineOf(placed.row);
        if (line >= lines.first && line <= lines.second) {
            updateRow(placed);
        }
    }
}

void LogView::paintEmpty(QPainter &painter)
{
    painter.setPen(m_painter->colors().quiet);
    const QString text = !m_document ? tr("Select a source or an event to see its log lines.")
                         : lineCount() == 0 ? tr("The source has no lines.")
                         : isFiltering()    ? tr("Filtering…")
                                            : tr("The filters hide every line of this source.");
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, text);
    paintFocus(painter);
}

void LogView::paintFocus(QPainter &painter)
{
    if (!hasFocus()) {
        return;
    }
    const int width =
        2 * std::max(1, style()->pixelMetric(QStyle::PM_DefaultFrameWidth, nullptr, this));
    const QRect area = viewport()->rect();
    const QColor color = m_painter->colors().focus;
    painter.fillRect(0, 0, area.width(), width, color);
    painter.fillRect(0, area.height() - width, area.width(), width, color);
    painter.fillRect(0, 0, width, area.height(), color);
    painter.fillRect(area.width() - width, 0, width, area.height(), color);
}

void LogView::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        renewPainter();
        applyExpression();
        break;
    default:
        break;
    }
    QAbstractScrollArea::changeEvent(event);
}

void LogView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void LogView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace Scep
