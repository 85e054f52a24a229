// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The columns of a LogView and their heading: see logview.h.

#include "ui/logview/columnheading.h"
#include "ui/logview/findbar.h"
#include "ui/logview/gotolinebar.h"
#include "ui/logview/logpainter.h"
#include "ui/logview/logview.h"

#include <QFontMetricsF>
#include <QScrollBar>

namespace Scep {

void LogView::setLinesUpColumns(bool linesUp)
{
    if (m_linesUpColumns != linesUp) {
        m_linesUpColumns = linesUp;
        renewColumns();
        updateScrollBars();
        viewport()->update();
    }
}

void LogView::renewColumns()
{
    const bool hasColumns = m_linesUpColumns && m_document;
    m_cache.setColumns(hasColumns ? LogColumns(*m_document, m_formatId) : LogColumns());
    m_painter->clear();
    m_textWidth = 0;
    m_heading->setColumns(m_cache.columns().columns(), m_painter->font());
    m_heading->setVisible(!m_cache.columns().isEmpty());
    updateMargins();
    placeHeading();
}

/// The heading goes to the side with the text, and stays where it is up and down.
void LogView::placeHeading()
{
    const QRect area = viewport()->geometry();
    const int height = m_heading->sizeHint().height();
    m_heading->setGeometry(area.left(), area.top() - height, area.width(), height);
    const int gutter = m_painter->gutterWidth(lineCount());
    m_heading->setPlace(gutter + m_painter->indent() - horizontalScrollBar()->value(), gutter);
}

/// Where the first words of the message begin and end, in pixels from the text area's left edge;
/// nothing where the columns tell of none, or lines go on below themselves.
std::optional<std::pair<int, int>> LogView::messagePlace() const
{
    constexpr int FirstWords = 40; // characters
    const std::optional<int> begin = m_cache.columns().messageBegin();
    if (!begin || m_isWrapped) {
        return std::nullopt;
    }
    const double character = QFontMetricsF(m_painter->font()).horizontalAdvance(u' ');
    return std::pair(m_painter->indent() + static_cast<int>(*begin * character),
                     m_painter->indent() + static_cast<int>((*begin + FirstWords) * character));
}

/// Brings the message of the lines into sight, unless it is already there.
void LogView::showMessage()
{
    const auto message = messagePlace();
    const QScrollBar *bar = horizontalScrollBar();
    const bool isInSight = message && message->first >= bar->value() &&
                           message->second <= bar->value() + bar->pageStep();
    if (message && (m_sideways != Sideways::Chosen || !isInSight)) {
        m_sideways = Sideways::Message;
        keepMessageInSight();
    }
}

/// From the beginning where there is room, else with some of the columns before it.
void LogView::keepMessageInSight()
{
    const auto message = messagePlace();
    if (!message || m_sideways != Sideways::Message) {
        return;
    }
    QScrollBar *bar = horizontalScrollBar();
    const bool hasRoom = message->second <= bar->pageStep();
    const int place = hasRoom ? 0 : message->first - bar->pageStep() / 3;
    growWidth(place + bar->pageStep());
    updateScrollBars();
    bar->setValue(place);
}

void LogView::updateMargins()
{
    const QWidget *bar = m_findBar->isHidden() ? static_cast<QWidget *>(m_goToLineBar) : m_findBar;
    const QMargins margins(0, m_heading->isHidden() ? 0 : m_heading->sizeHint().height(), 0,
                           bar->isHidden() ? 0 : bar->sizeHint().height());
    // Setting them lays everything out anew, which is seen.
    if (margins != viewportMargins()) {
        setViewportMargins(margins);
    }
}

} // namespace Scep
