// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The columns of a LogView and their heading: see logview.h.

#include "ui/logview/columnheading.h"
#include "ui/logview/findbar.h"
#include "ui/logview/gotolinebar.h"
#include "ui/logview/logpainter.h"
#include "ui/logview/logview.h"

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
