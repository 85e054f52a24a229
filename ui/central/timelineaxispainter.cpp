// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/timelineaxispainter.h"

#include "ui/central/timelinepainter.h"
#include "ui/statuscolors.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TimelineAxisPainter)
};

void paintBreakLabels(QPainter &p, const QFontMetricsF &metrics, const TimeAxis &axis,
                      const TimelineScene &scene, const QPalette &palette)
{
    const double lineHeight = metrics.height();
    const double y = scene.axisArea.top() + scene.padding + lineHeight;
    for (const TimeAxis::Segment &segment : axis.segments()) {
        const double left = scene.view.x(segment.from);
        const double width = (segment.to - segment.from) * scene.view.scale;
        if (!segment.isCompressed || left + width < scene.axisArea.left() ||
            left > scene.axisArea.right()) {
            continue;
        }
        const QString length = toDurationString(segment.end - segment.begin);
        const QString full = Tr::tr("%1 shortened", "a quiet time on the axis").arg(length);
        const double sign = lineHeight * 0.6;
        const double room = width - sign - 3 * scene.padding;
        const QString text = metrics.horizontalAdvance(full) <= room     ? full
                             : metrics.horizontalAdvance(length) <= room ? length
                                                                         : QString();
        const double textWidth = metrics.horizontalAdvance(text);
        const double total = sign + (text.isEmpty() ? 0 : scene.padding + textWidth);
        const double x = left + (width - total) / 2;
        const auto touches = [&](const AxisTick &tick) {
            const double half = metrics.horizontalAdvance(tick.date) / 2 + scene.padding;
            return !tick.date.isEmpty() && tick.x + half > x && tick.x - half < x + total;
        };
        const bool isCovered = std::ranges::any_of(scene.ticks, touches);
        p.setPen(QPen(mutedTextColor(palette), 1.2));
        const double top = y + lineHeight * 0.12;
        const double step = lineHeight * 0.25;
        p.drawPolyline(QPolygonF({{x + sign * 0.35, top},
                                  {x + sign * 0.75, top + step},
                                  {x + sign * 0.25, top + 2 * step},
                                  {x + sign * 0.65, top + 3 * step}}));
        p.drawText(QRectF(x + sign + scene.padding, y, textWidth + 2, lineHeight),
                   Qt::AlignLeft | Qt::TextSingleLine, isCovered ? QString() : text);
    }
}
} // namespace

void paintTimelineAxis(QPainter &p, const TimeAxis &axis, const TimelineScene &scene,
                       const QPalette &palette, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double lineHeight = metrics.height();
    const QRectF &area = scene.axisArea;
    p.save();
    p.setPen(palette.color(QPalette::Text));
    const QRectF corner =
        QRectF(scene.headerArea.left(), area.top(), scene.headerArea.width(), area.height())
            .adjusted(scene.padding * 2, scene.padding, 0, 0);
    p.drawText(QRectF(corner.topLeft(), QSizeF(corner.width(), lineHeight)), Qt::AlignLeft,
               metrics.elidedText(scene.cornerText, Qt::ElideRight, corner.width()));
    p.setPen(mutedTextColor(palette));
    p.drawText(QRectF(corner.left(), corner.top() + lineHeight, corner.width(), lineHeight),
               Qt::AlignLeft, metrics.elidedText(scene.cornerNote, Qt::ElideRight, corner.width()));
    for (const AxisTick &tick : scene.ticks) {
        const double half = metrics.horizontalAdvance(tick.label) / 2;
        p.setPen(palette.color(QPalette::Text));
        const double left = std::clamp(tick.x - half, area.left(),
                                       std::max(area.left(), area.right() - 2 * half - 2));
        p.drawText(QRectF(left, area.top() + scene.padding, 2 * half + 2, lineHeight),
                   Qt::AlignLeft | Qt::TextSingleLine, tick.label);
        if (!tick.date.isEmpty()) {
            const double width = metrics.horizontalAdvance(tick.date);
            p.setPen(mutedTextColor(palette));
            p.drawText(QRectF(tick.x - width / 2, area.top() + scene.padding + lineHeight,
                              width + 2, lineHeight),
                       Qt::AlignLeft | Qt::TextSingleLine, tick.date);
        }
    }
    p.setClipRect(QRectF(area.left(), area.top(), area.width(), area.height()));
    paintBreakLabels(p, metrics, axis, scene, palette);
    p.restore();
    p.setPen(QPen(hairlineColor(palette), 1));
    const double bottom = std::floor(area.bottom()) + 0.5;
    p.drawLine(QPointF(scene.headerArea.left(), bottom), QPointF(area.right(), bottom));
}

void paintTimelineMeasure(QPainter &p, const TimelineMeasure &measure, const TimelineScene &scene,
                          const QPalette &palette, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const QRectF &area = scene.axisArea;
    const double height = metrics.height();
    // Far outside is as good as just outside.
    const auto xOf = [&](double place) {
        return std::clamp(scene.view.x(place), area.left() - height, area.right() + height);
    };
    const double from = xOf(measure.from);
    const double to = xOf(measure.to);
    const QColor color = palette.color(QPalette::Highlight);
    p.save();
    p.setClipRect(area.united(scene.laneArea));
    p.setPen(QPen(color, 1, Qt::DashLine));
    for (const double x : {from, to}) {
        p.drawLine(QPointF(x, area.bottom()), QPointF(x, scene.laneArea.bottom()));
    }
    const double left = std::clamp(from, area.left(), area.right());
    const double right = std::clamp(to, area.left(), area.right());
    const double y = area.bottom() - scene.padding - height / 2;
    p.setPen(QPen(color, 2));
    p.drawLine(QPointF(left, y), QPointF(right, y));
    for (const double x : {from, to}) {
        p.drawLine(QPointF(x, y - height * 0.3), QPointF(x, area.bottom()));
    }
    // On its own ground: the bracket may be shorter than its words, and dates stand behind it.
    const double width = metrics.horizontalAdvance(measure.length) + 3 * scene.padding;
    const double middle = std::clamp((left + right) / 2, area.left() + width / 2,
                                     std::max(area.left() + width / 2, area.right() - width / 2));
    const QRectF ground(middle - width / 2, y - height / 2, width, height);
    p.setPen(QPen(color, 1));
    p.setBrush(palette.color(QPalette::Base));
    p.drawRoundedRect(ground, height / 4, height / 4);
    p.setPen(palette.color(QPalette::Text));
    p.drawText(ground, Qt::AlignCenter | Qt::TextSingleLine, measure.length);
    p.restore();
}

} // namespace Scep
