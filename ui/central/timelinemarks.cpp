// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/timelinemarks.h"

#include <QPainter>

#include <cmath>

namespace Scep {

namespace {
constexpr double Steps = 4; ///< places within a pixel: finer ones look the same
constexpr double PenWidth = 1.5;
constexpr double Margin = 4; ///< a square on its corner is wider than it was

void drawMark(QPainter &p, const QRectF &shape, const MarkLook &look)
{
    // What is filled needs no outline: without one it is drawn in half the time.
    p.setPen(look.isHollow ? QPen(look.color, PenWidth) : QPen(Qt::NoPen));
    p.setBrush(look.isHollow ? look.ground : look.color);
    if (look.isDiamond) {
        p.save();
        p.translate(shape.center());
        p.rotate(45);
        p.scale(0.85, 0.85);
        p.drawRect(shape.translated(-shape.center()));
        p.restore();
        return;
    }
    const double radius = look.isTrouble ? shape.height() / 6 : shape.height() / 2;
    p.drawRoundedRect(shape, radius, radius);
}

int inSteps(double length)
{
    return static_cast<int>(std::lround(length * Steps));
}
} // namespace

void MarkStamps::draw(QPainter &painter, const QRectF &shape, const MarkLook &look)
{
    const double ratio = painter.device()->devicePixelRatio();
    if (ratio != std::floor(ratio)) {
        drawMark(painter, shape, look); // a copy between the pixels would be blurred
        return;
    }
    const QPointF corner(std::floor(shape.left()), std::floor(shape.top()));
    const Key key{.outcome = look.outcome,
                  .isDiamond = look.isDiamond,
                  .width = inSteps(shape.width()),
                  .height = inSteps(shape.height()),
                  .x = inSteps(shape.left() - corner.x()),
                  .y = inSteps(shape.top() - corner.y())};
    QPixmap &stamp = m_stamps[key];
    if (stamp.isNull()) {
        const QSizeF size(std::ceil(shape.width()) + 2 * Margin + 1,
                          std::ceil(shape.height()) + 2 * Margin + 1);
        stamp = QPixmap((size * ratio).toSize());
        stamp.setDevicePixelRatio(ratio);
        stamp.fill(Qt::transparent);
        QPainter p(&stamp);
        p.setRenderHint(QPainter::Antialiasing);
        drawMark(p,
                 QRectF(Margin + key.x / Steps, Margin + key.y / Steps, key.width / Steps,
                        key.height / Steps),
                 look);
    }
    painter.drawPixmap(corner - QPointF(Margin, Margin), stamp);
}

} // namespace Scep
