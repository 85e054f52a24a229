// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scrolledpage.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace Scep {

namespace {
/// Enough to see where one is.
constexpr int LeastLines = 8;

/// Asks for no more height than it needs at least: an area gives a page with wrapped words what it
/// would like to have, and would scroll where nothing has to.
class Page : public QWidget
{
public:
    using QWidget::QWidget;

    [[nodiscard]] int heightForWidth(int width) const override
    {
        return layout() != nullptr ? layout()->totalMinimumHeightForWidth(width)
                                   : QWidget::heightForWidth(width);
    }
};
} // namespace

ScrolledPage::ScrolledPage(QWidget *parent)
    : QScrollArea(parent)
    , m_page(new Page)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_page);
    // The area fills both with colours of its own.
    m_page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

QSize ScrolledPage::minimumSizeHint() const
{
    return {m_page->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            fontMetrics().lineSpacing() * LeastLines};
}

bool ScrolledPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::LayoutRequest) {
        updateGeometry(); // longer words need more width
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace Scep
