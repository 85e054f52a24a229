// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scrolledpage.h"

#include <QEvent>
#include <QScrollBar>

namespace Scep {

namespace {
/// Enough to see where one is.
constexpr int LeastLines = 8;
} // namespace

ScrolledPage::ScrolledPage(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void ScrolledPage::setPage(QWidget *page)
{
    setWidget(page);
    // The area fills both with colours of its own.
    page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

QSize ScrolledPage::minimumSizeHint() const
{
    const int width = widget() != nullptr ? widget()->minimumSizeHint().width() : 0;
    return {width + verticalScrollBar()->sizeHint().width(),
            fontMetrics().lineSpacing() * LeastLines};
}

bool ScrolledPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry(); // longer words need more width
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace Scep
