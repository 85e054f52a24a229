// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/contraststyle.h"

#include "ui/statuscolors.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace Scep {

namespace {
constexpr qreal Rounding = 2.0; // as Fusion's own outlines

bool hasFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus);
}

/// Draws the outline that the option's state asks for. The focus has the style's own colour, but in
/// high contrast, where that is a shade of what is black.
void outline(QPainter &painter, const QStyleOption &option, const QRect &rect,
             qreal rounding = Rounding)
{
    const bool isLoud = isHighContrast(option.palette) && hasFocus(option);
    if (hasFocus(option) && !isLoud) {
        return;
    }
    QColor color = outlineColor(option.palette);
    qreal width = rounding > Rounding ? 1.4 : 1.0; // antialiasing makes a curve paler
    if (isLoud) {
        color = option.palette.color(QPalette::Highlight);
        width = 2;
    } else if (!option.state.testFlag(QStyle::State_Enabled)) {
        color = option.palette.color(QPalette::Disabled, QPalette::WindowText);
    }
    const qreal inset = width / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), rounding,
                            rounding);
    painter.restore();
}
} // namespace

ContrastStyle::ContrastStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void ContrastStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                  QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    // Only these are looked at: an enumeration of Qt that grows with each version.
    if (element == PE_IndicatorCheckBox) {
        outline(*painter, *option, option->rect.adjusted(0, 0, -1, -1), 0);
    } else if (element == PE_IndicatorRadioButton) {
        outline(*painter, *option, option->rect,
                std::min(option->rect.width(), option->rect.height()) / 2.0);
    } else if (element == PE_FrameLineEdit ||
               (isHighContrast(option->palette) &&
                (element == PE_PanelButtonCommand || element == PE_FrameGroupBox ||
                 element == PE_FrameTabWidget || element == PE_FrameMenu ||
                 element == PE_FrameDockWidget || element == PE_Frame))) {
        outline(*painter, *option, option->rect);
    }
}

void ContrastStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                       QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox) {
        outline(*painter, *option, option->rect);
    } else if (control == CC_ScrollBar && isHighContrast(option->palette)) {
        outline(*painter, *option,
                proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget));
    }
}

void ContrastStyle::drawControl(ControlElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_TabBarTabShape && isHighContrast(option->palette)) {
        outline(*painter, *option, option->rect);
    }
}

} // namespace Scep
