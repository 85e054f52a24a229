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
    painter.fillRect(event->rect(), m_painter->colors().base);
    if (m_rows.count() == 0) {
        paintEmpty(painter);
        return;
    }
    growWidth(paintRows());
    const double ratio = devicePixelRatioF();
    const QRect dirty = event->rect();
    painter.drawPixmap(QRectF(dirty), m_painter->picture().pixmap(),
                       QRectF(QPointF(dirty.topLeft()) * ratio, QSizeF(dirty.size()) * ratio));
    paintFocus(painter);
}

QList<DrawnRow> LogView::wantedRows()
{
    QList<DrawnRow> wanted;
    const int gutter = m_painter->gutterWidth(lineCount());
    const auto [first, last] = selection();
    for (const PlacedRow &placed : rowsInSight()) {
        const LineNumber line = m_rows.lineOf(placed.row);
        const bool isInSelection = line >= first && line <= last;
        wanted.append({.row = {.number = line,
                               .isEvidence = std::ranges::binary_search(m_evidence, line),
                               .hasNote = std::ranges::binary_search(m_notes, line),
                               .hasBookmark = std::ranges::binary_search(m_bookmarks, line),
                               .isRevealed = m_rows.revealed().contains(line),
                               .isCurrent = line == m_current,
                               .isSelected = isInSelection && first != last},
                       .rect = QRect(0, placed.top, viewport()->width(), placed.height),
                       .gutter = gutter,
                       .scrolled = horizontalScrollBar()->value(),
                       .marked = m_painter->marked(m_cache.line(line).text)});
    }
    return wanted;
}

/// Brings the picture of the rows up to date. Gives the width of the widest row that was drawn.
double LogView::paintRows()
{
    const QList<DrawnRow> wanted = wantedRows();
    LogPicture &picture = m_painter->picture();
    picture.begin(viewport()->size(), devicePixelRatioF(), wanted);
    QPainter painter(&picture.pixmap());
    painter.setLayoutDirection(layoutDirection()); // it takes the application's
    painter.setFont(font());
    double widest = 0;
    int bottom = 0;
    for (const DrawnRow &drawn : wanted) {
        if (!picture.holds(drawn)) {
            widest =
                std::max(widest, m_painter->draw(painter, drawn.rect, drawn.gutter, drawn.scrolled,
                                                 drawn.row, m_cache.line(drawn.row.number)));
        }
        bottom = drawn.rect.bottom() + 1;
    }
    const int gutter = m_painter->gutterWidth(lineCount());
    painter.fillRect(0, bottom, viewport()->width(), viewport()->height() - bottom,
                     m_painter->colors().base);
    painter.fillRect(0, bottom, gutter, viewport()->height() - bottom, m_painter->colors().gutter);
    picture.end(wanted);
    return widest;
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
