// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/logscrollbar.h"

#include <QStyleOptionSlider>

namespace Scep {

namespace {
/// Pixels around a slider that belong to its look: outline and shadow.
constexpr int SliderEdge = 3;
} // namespace

QRect LogScrollBar::sliderRect() const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, this);
}

void LogScrollBar::sliderChange(SliderChange change)
{
    if (change != SliderValueChange || m_drawn.isNull()) {
        QScrollBar::sliderChange(change);
        return;
    }
    const QRect now = sliderRect();
    if (now != m_drawn) {
        const QMargins edge(SliderEdge, SliderEdge, SliderEdge, SliderEdge);
        update(QRegion(m_drawn.marginsAdded(edge)) + now.marginsAdded(edge));
    }
}

void LogScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    m_drawn = sliderRect();
}

} // namespace Scep
