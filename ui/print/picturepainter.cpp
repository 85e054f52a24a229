// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/picturepainter.h"

#include "ui/print/printcolors.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

namespace Scep {

namespace {
/// Draws each kind of shape, in the units of the picture.
struct ShapePainter
{
    QPainter &painter;
    QFont font;

    void operator()(const PictureBox &box) const
    {
        painter.setPen(box.isOutlined ? QPen(printColor(box.color), box.isStrong ? 2 : 1)
                                      : QPen(Qt::NoPen));
        painter.setBrush(box.isFilled ? QBrush(softPrintColor(box.color)) : QBrush());
        painter.drawRoundedRect(QRectF(box.at.x, box.at.y, box.width, box.height), box.radius,
                                box.radius);
    }

    void operator()(const PictureDot &dot) const
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(printColor(dot.color));
        painter.drawEllipse(QPointF(dot.at.x, dot.at.y), dot.radius, dot.radius);
    }

    void operator()(const PictureLine &line) const
    {
        QPen pen(printColor(line.color), line.isDashed ? 1 : 1.2);
        if (line.isDashed) {
            pen.setDashPattern({3, 3});
        }
        painter.setPen(pen);
        painter.drawLine(QPointF(line.from.x, line.from.y), QPointF(line.to.x, line.to.y));
        if (line.hasArrow) {
            QPolygonF head;
            for (const PicturePoint &corner : arrowHead(line)) {
                head.append(QPointF(corner.x, corner.y));
            }
            painter.setPen(Qt::NoPen);
            painter.setBrush(printColor(line.color));
            painter.drawPolygon(head);
        }
    }

    void operator()(const PictureText &text) const
    {
        // Laid out large and drawn small: letters stand where they belong, not on whole units.
        constexpr double Precision = 16;
        QFont sized = font;
        sized.setPixelSize(static_cast<int>(text.size * Precision));
        sized.setBold(text.isBold);
        const double width = QFontMetricsF(sized).horizontalAdvance(text.text) / Precision;
        double x = text.at.x;
        if (text.anchor != PictureText::Anchor::Start) {
            x -= text.anchor == PictureText::Anchor::End ? width : width / 2;
        }
        painter.save();
        painter.translate(x, text.at.y);
        painter.scale(1 / Precision, 1 / Precision);
        painter.setFont(sized);
        painter.setPen(printColor(text.color));
        painter.drawText(QPointF(0, 0), text.text);
        painter.restore();
    }
};
} // namespace

void paintPicture(QPainter &painter, const Picture &picture, const QRectF &into, const QFont &font)
{
    if (picture.shapes.isEmpty()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(into.topLeft());
    painter.scale(into.width() / picture.width, into.height() / picture.height);
    for (const PictureShape &shape : picture.shapes) {
        std::visit(ShapePainter{.painter = painter, .font = font}, shape);
    }
    painter.restore();
}

} // namespace Scep
