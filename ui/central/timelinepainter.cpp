// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/timelinepainter.h"

#include "ui/central/timelineaxispainter.h"
#include "ui/central/timelinemarks.h"
#include "ui/icons.h"
#include "ui/labelicon.h"
#include "ui/statuscolors.h"

#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>
#include <optional>

namespace Scep {

namespace {
constexpr double DimmedOpacity = 0.25;
constexpr size_t OutcomeCount = static_cast<size_t>(Outcome::Unknown) + 1;

class Canvas
{
public:
    Canvas(QPainter &painter, const QRect &clip, const TimelineContent &content,
           const TimeAxis &axis, const TimelineScene &scene, const TimelineMarks &marks,
           const QPalette &palette, const QFont &font, LabelCache &labels)
        : p(painter)
        , m_clip(clip)
        , m_content(content)
        , m_axis(axis)
        , m_scene(scene)
        , m_marks(marks)
        , m_palette(palette)
        , m_font(font)
        , m_labels(labels)
        , m_muted(mutedTextColor(palette))
        , m_hairline(hairlineColor(palette))
    {
    }

    void paint()
    {
        p.setRenderHint(QPainter::Antialiasing);
        p.setFont(m_font);
        p.fillRect(m_clip, m_palette.color(QPalette::Base));
        p.save();
        const QRectF lanes = m_scene.laneArea.united(QRectF(
            m_scene.headerArea.left(), m_scene.laneArea.top(), 1, m_scene.laneArea.height()));
        p.setClipRect(lanes);
        for (qsizetype i = 0; i < m_scene.lanes.size(); ++i) {
            paintBand(i);
        }
        p.setClipRect(m_scene.laneArea);
        paintBreaks();
        paintGrid();
        for (qsizetype i = 0; i < m_scene.lanes.size(); ++i) {
            paintLane(i);
        }
        p.setClipRect(lanes);
        for (qsizetype i = 0; i < m_scene.lanes.size(); ++i) {
            paintHeader(i);
        }
        p.restore();
        paintTimelineAxis(p, m_axis, m_scene, m_palette, m_font);
        if (m_marks.measure) {
            paintTimelineMeasure(p, *m_marks.measure, m_scene, m_palette, m_font);
        }
        if (m_marks.hasFocus) {
            const QRectF all = m_scene.axisArea.united(m_scene.laneArea).united(m_scene.headerArea);
            p.setPen(QPen(m_palette.color(QPalette::Highlight), 1.5));
            p.setBrush(Qt::NoBrush);
            p.drawRect(all.adjusted(0.75, 0.75, -0.75, -0.75));
        }
    }

private:
    [[nodiscard]] QRectF laneRect(qsizetype i) const
    {
        const PlacedLane &lane = m_scene.lanes.at(i);
        const double left = m_scene.headerArea.left();
        return {left, m_scene.laneArea.top() + lane.top - m_scene.laneOffset,
                m_scene.laneArea.right() - left, lane.height};
    }

    [[nodiscard]] bool isVisible(qsizetype i) const
    {
        return laneRect(i).intersects(QRectF(m_clip));
    }

    void paintBand(qsizetype i)
    {
        if (!isVisible(i)) {
            return;
        }
        if (m_content.lanes.at(i).kind == LaneKind::Header) {
            p.fillRect(laneRect(i), mixedColors(m_palette.color(QPalette::Base),
                                                m_palette.color(QPalette::Text), 0.09));
        } else if (i % 2 == 0) {
            p.fillRect(laneRect(i), mixedColors(m_palette.color(QPalette::Base),
                                                m_palette.color(QPalette::Text), 0.03));
        }
        if (m_marks.stage && m_content.lanes.at(i).stage == m_marks.stage) {
            p.fillRect(laneRect(i), mixedColors(m_palette.color(QPalette::Base),
                                                m_palette.color(QPalette::Highlight), 0.10));
        }
    }

    void paintHeader(qsizetype i)
    {
        if (!isVisible(i)) {
            return;
        }
        const TimelineLane &lane = m_content.lanes.at(i);
        const PlacedLane &placed = m_scene.lanes.at(i);
        QRectF cell = laneRect(i);
        cell.setWidth(m_scene.headerArea.width());
        const double rows = placed.callout.isNull() ? cell.height() : placed.callout.top();
        cell.setHeight(rows);
        const QFontMetricsF metrics(m_font);
        const double side = std::round(metrics.height());
        const bool isHeader = lane.kind == LaneKind::Header;
        QRectF icon(cell.left() + m_scene.padding * 2, cell.center().y() - side / 2, side, side);
        if (!lane.foldId.isEmpty()) {
            paintFold(icon, lane.isFolded);
            icon.translate(side + m_scene.padding, 0);
        }
        if (lane.kind != LaneKind::Notes) { // which have no outcome
            outcomeIcon(lane.outcome).paint(&p, icon.toRect());
        }
        const bool isSelected = m_marks.stage && lane.stage == m_marks.stage;
        QFont font = m_font;
        font.setBold(lane.isFailing || isSelected || isHeader);
        p.setFont(font);
        p.setPen(lane.isFailing ? statusColors(Tone::Bad, m_palette).text
                                : m_palette.color(QPalette::Text));
        const bool isAlone = isHeader && lane.items.isEmpty() && lane.note.isEmpty();
        const double right = isAlone ? m_scene.laneArea.right() : cell.right();
        const QRectF room(icon.right() + m_scene.padding * 1.5, cell.top(),
                          right - icon.right() - m_scene.padding * 2.5, cell.height());
        p.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetricsF(font).elidedText(lane.title, Qt::ElideRight, room.width()));
        p.setFont(m_font);
        if (m_marks.hasFocus && m_marks.header == i) {
            p.setPen(QPen(m_palette.color(QPalette::Highlight), 2));
            p.setBrush(Qt::NoBrush);
            p.drawRect(cell.adjusted(3, 2, -2, -2));
        }
    }

    // A triangle, as trees have it: to the right when folded, down when unfolded.
    void paintFold(const QRectF &place, bool isFolded)
    {
        const double size = place.height() * 0.28;
        p.save();
        p.translate(place.center());
        p.rotate(isFolded ? 0 : 90);
        p.setPen(Qt::NoPen);
        p.setBrush(m_palette.color(QPalette::Text));
        p.drawPolygon(QPolygonF({{-size * 0.6, -size}, {size * 0.8, 0}, {-size * 0.6, size}}));
        p.restore();
    }

    void paintBreaks()
    {
        const QColor tint =
            mixedColors(m_palette.color(QPalette::Base), m_palette.color(QPalette::Text), 0.055);
        for (const TimeAxis::Segment &segment : m_axis.segments()) {
            const QRectF band(m_scene.view.x(segment.from), m_scene.laneArea.top(),
                              (segment.to - segment.from) * m_scene.view.scale,
                              m_scene.laneArea.height());
            if (segment.isCompressed && band.intersects(QRectF(m_clip))) {
                p.fillRect(band, tint);
            }
        }
    }

    void paintGrid()
    {
        p.setPen(QPen(m_hairline, 1, Qt::DotLine));
        for (const AxisTick &tick : m_scene.ticks) {
            const double x = std::round(tick.x) + 0.5;
            p.drawLine(QPointF(x, m_scene.laneArea.top()), QPointF(x, m_scene.laneArea.bottom()));
        }
        if (m_marks.snappedX) {
            p.setPen(QPen(m_palette.color(QPalette::Highlight), 1));
            const double x = std::round(*m_marks.snappedX) + 0.5;
            p.drawLine(QPointF(x, m_scene.laneArea.top()), QPointF(x, m_scene.laneArea.bottom()));
        }
    }

    void paintLane(qsizetype i)
    {
        if (!isVisible(i)) {
            return;
        }
        const TimelineLane &lane = m_content.lanes.at(i);
        const PlacedLane &placed = m_scene.lanes.at(i);
        const QRectF cell = laneRect(i);
        if (lane.items.isEmpty()) {
            paintNote(lane, cell);
            return;
        }
        p.save();
        p.translate(0, cell.top());
        for (const PlacedItem &item : placed.items) {
            const QRectF extent = item.extent().translated(0, cell.top());
            if (extent.adjusted(-9, -9, 9, 9).intersects(QRectF(m_clip))) {
                paintItem(i, item);
            }
        }
        if (!placed.callout.isNull()) {
            paintCallout(placed);
        }
        p.restore();
    }

    void paintNote(const TimelineLane &lane, const QRectF &cell)
    {
        QFont font = m_font;
        font.setItalic(true);
        p.setFont(font);
        p.setPen(m_muted);
        const QRectF room =
            QRectF(m_scene.laneArea.left(), cell.top(), m_scene.laneArea.width(), cell.height())
                .adjusted(m_scene.padding * 2, 0, -m_scene.padding * 2, 0);
        const QString text =
            QFontMetricsF(font).elidedText(lane.note, Qt::ElideRight, room.width());
        p.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, text);
        p.setFont(m_font);
    }

    void paintItem(qsizetype number, const PlacedItem &item)
    {
        const TimelineLane &lane = m_content.lanes.at(number);
        const StatusColors &colors = colorsOf(item.outcome);
        p.setOpacity(item.isDimmed ? DimmedOpacity : 1);
        if (lane.kind == LaneKind::Notes) {
            labelIcon(lane.items.at(item.first).noteLabel)
                .paint(&p, item.rect.toAlignedRect().marginsAdded({2, 2, 2, 2}));
        } else if (item.isMark) {
            paintMark(item, colors);
        } else {
            paintSpan(item, colors);
        }
        const auto isMember = [&item](qsizetype chosen) {
            return std::ranges::binary_search(item.members, chosen);
        };
        if (item.isFailing) {
            paintRing(item.rect, colors.solid, m_scene.padding * 0.75, 2);
        }
        if (std::ranges::any_of(m_marks.chosen.value(number), isMember)) {
            paintRing(item.rect, m_palette.color(QPalette::Highlight),
                      m_scene.padding * (item.isFailing ? 1.5 : 0.75),
                      m_marks.hasFocus ? 2.5 : 1.5);
        }
        paintLabel(item, colors);
        p.setOpacity(1);
    }

    // There are many items and few outcomes.
    const StatusColors &colorsOf(Outcome outcome)
    {
        auto &known = m_colors.at(static_cast<size_t>(outcome));
        if (!known) {
            known = statusColors(outcome, m_palette);
        }
        return *known;
    }

    void paintRing(const QRectF &rect, const QColor &color, double distance, double width)
    {
        const QRectF ring = rect.adjusted(-distance, -distance, distance, distance);
        p.setPen(QPen(color, width));
        p.setBrush(Qt::NoBrush);
        p.drawRoundedRect(ring, m_scene.padding + distance, m_scene.padding + distance);
    }

    // A mark's form tells what its colour tells: round for good, square for trouble, hollow for
    // what is only begun.
    void paintMark(const PlacedItem &item, const StatusColors &colors)
    {
        const bool isTrouble = isFailure(item.outcome) || item.outcome == Outcome::Warning;
        const bool isHollow = item.outcome == Outcome::InProgress ||
                              item.outcome == Outcome::Implied ||
                              item.outcome == Outcome::NotObserved;
        const double inset = isHollow ? 0.75 : 0;
        const QRectF shape = item.rect.adjusted(inset, inset, -inset, -inset);
        p.setPen(QPen(colors.solid, 1.5));
        if (item.isTimeUncertain) {
            // Whiskers: it was somewhere about here.
            const double y = shape.center().y();
            const double reach = m_scene.padding;
            p.drawLine(QPointF(shape.left() - reach, y), QPointF(shape.left(), y));
            p.drawLine(QPointF(shape.right(), y), QPointF(shape.right() + reach, y));
        }
        const bool isDiamond = isTrouble && item.members.size() == 1;
        m_stamps.draw(p, shape,
                      {.outcome = item.outcome,
                       .isDiamond = isDiamond,
                       .isTrouble = isTrouble,
                       .isHollow = isHollow,
                       .color = colors.solid,
                       .ground = m_palette.color(QPalette::Base)});
        if (item.isOpen && !isDiamond) {
            paintArrow(QPointF(shape.right(), shape.center().y()), shape.height() / 2, colors);
        }
    }

    void paintArrow(const QPointF &at, double size, const StatusColors &colors)
    {
        p.setPen(QPen(colors.solid, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        p.setBrush(Qt::NoBrush);
        const QPointF tip = at + QPointF(size, 0);
        p.drawLine(at, tip);
        p.drawPolyline(QPolygonF(
            {tip + QPointF(-size / 2, -size / 2), tip, tip + QPointF(-size / 2, size / 2)}));
    }

    [[nodiscard]] QPainterPath spanPath(const PlacedItem &item) const
    {
        const QRectF rect = item.rect.adjusted(0.5, 0.5, -0.5, -0.5);
        const double radius = m_scene.padding * 0.9;
        QPainterPath path;
        if (!item.isOpen) {
            path.addRoundedRect(rect, radius, radius);
            return path;
        }
        // An open end points on: nothing closed it.
        const double nose = std::min(rect.height() / 2, rect.width() / 2);
        path.moveTo(rect.left() + radius, rect.top());
        path.lineTo(rect.right() - nose, rect.top());
        path.lineTo(rect.right(), rect.center().y());
        path.lineTo(rect.right() - nose, rect.bottom());
        path.lineTo(rect.left() + radius, rect.bottom());
        path.quadTo(rect.left(), rect.bottom(), rect.left(), rect.bottom() - radius);
        path.lineTo(rect.left(), rect.top() + radius);
        path.quadTo(rect.left(), rect.top(), rect.left() + radius, rect.top());
        return path;
    }

    void paintSpan(const PlacedItem &item, const StatusColors &colors)
    {
        const QPainterPath path = spanPath(item);
        p.setPen(Qt::NoPen);
        p.setBrush(colors.background);
        p.drawPath(path);
        if (item.outcome == Outcome::Stalled) {
            paintHatch(path, colors);
        }
        p.setPen(QPen(colors.border, 1, item.isTimeUncertain ? Qt::DashLine : Qt::SolidLine));
        p.setBrush(Qt::NoBrush);
        p.drawPath(path);
        paintCuts(item, colors);
    }

    void paintHatch(const QPainterPath &path, const StatusColors &colors)
    {
        p.save();
        p.setClipPath(path, Qt::IntersectClip);
        const QRectF box = path.boundingRect().intersected(
            m_scene.laneArea.translated(0, -p.transform().dy()).adjusted(-50, -500, 50, 500));
        p.setPen(QPen(mixedColors(colors.background, colors.border, 0.28), 1.5));
        const double step = m_scene.padding * 2.2;
        const double first = std::floor((box.left() - box.height()) / step) * step;
        for (double x = first; x < box.right(); x += step) {
            p.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
        }
        p.restore();
    }

    // Where a span runs through compressed time its outline is broken, as the scale is.
    void paintCuts(const PlacedItem &item, const StatusColors &colors)
    {
        for (const TimeAxis::Segment &segment : m_axis.segments()) {
            const double x = m_scene.view.x((segment.from + segment.to) / 2);
            const double room = m_scene.padding * 2;
            if (!segment.isCompressed || x - room < item.rect.left() ||
                x + room > item.rect.right() || coversText(item, x, room)) {
                continue;
            }
            const double slant = m_scene.padding * 0.75;
            const double half = m_scene.padding * 0.6;
            const double top = item.rect.top() - 1;
            const double bottom = item.rect.bottom() + 1;
            const QPolygonF gap({{x + slant - half, top},
                                 {x + slant + half, top},
                                 {x - slant + half, bottom},
                                 {x - slant - half, bottom}});
            p.setPen(Qt::NoPen);
            p.setBrush(m_palette.color(QPalette::Base));
            p.drawPolygon(gap);
            p.setPen(QPen(colors.border, 1));
            p.drawLine(gap.at(0), gap.at(3));
            p.drawLine(gap.at(1), gap.at(2));
        }
    }

    [[nodiscard]] bool coversText(const PlacedItem &item, double x, double room) const
    {
        if (item.place != LabelPlace::Inside) {
            return false;
        }
        const double labelEnd =
            item.labelRect.left() + QFontMetricsF(m_font).horizontalAdvance(item.label);
        const bool inLabel = x + room > item.labelRect.left() && x - room < labelEnd;
        const bool inLength = !item.length.isEmpty() && x + room > item.lengthRect.left() &&
                              x - room < item.lengthRect.right();
        return inLabel || inLength;
    }

    void paintLabel(const PlacedItem &item, const StatusColors &colors)
    {
        if (item.place == LabelPlace::Hidden) {
            return;
        }
        const bool isInside = item.place == LabelPlace::Inside;
        const bool isCalm = !isFailure(item.outcome) && item.outcome != Outcome::Warning;
        p.setPen(isInside || !isCalm ? colors.text : m_palette.color(QPalette::Text));
        if (isInside && item.outcome == Outcome::Stalled) {
            paintTextGround(item.labelRect, item.label, colors);
            paintTextGround(item.lengthRect, item.length, colors);
            p.setPen(colors.text);
        }
        drawLabel(item.labelRect, item.label, Qt::AlignLeft);
        if (!item.length.isEmpty()) {
            drawLabel(item.lengthRect, item.length, Qt::AlignRight);
        }
    }

    void drawLabel(const QRectF &room, const QString &text, Qt::Alignment side)
    {
        constexpr qsizetype MaximumLabels = 4096;
        auto label = m_labels.find(text);
        if (label == m_labels.end()) {
            if (m_labels.size() >= MaximumLabels) {
                m_labels.clear();
            }
            QStaticText made(text);
            made.setTextFormat(Qt::PlainText);
            made.prepare(QTransform(), m_font);
            label = m_labels.insert(text, made);
        }
        const QSizeF size = label->size();
        const double x = side == Qt::AlignRight ? room.right() - size.width() : room.left();
        // Whole pixels: letters between two lines of them are blurred.
        const double y = std::round(room.center().y() - size.height() / 2);
        p.drawStaticText(QPointF(x, y), *label);
    }

    // Keeps the hatching away from the letters.
    void paintTextGround(const QRectF &rect, const QString &text, const StatusColors &colors)
    {
        if (text.isEmpty()) {
            return;
        }
        QRectF ground = rect.adjusted(-m_scene.padding / 2, 2, m_scene.padding / 2, -2);
        ground.setWidth(std::min(ground.width(),
                                 QFontMetricsF(m_font).horizontalAdvance(text) + m_scene.padding));
        p.setPen(Qt::NoPen);
        p.setBrush(colors.background);
        p.drawRoundedRect(ground, 2, 2);
    }

    void paintCallout(const PlacedLane &lane)
    {
        const StatusColors colors = statusColors(Tone::Bad, m_palette);
        const auto failing = std::ranges::find(lane.items, true, &PlacedItem::isFailing);
        if (failing != lane.items.cend()) {
            // The leader goes from the ring down into the words' first letter.
            const double left = std::max(failing->rect.left(), m_scene.laneArea.left());
            const double x =
                std::clamp(left + m_scene.padding * 2, lane.callout.left() + m_scene.padding,
                           lane.callout.right() - m_scene.padding);
            p.setPen(QPen(colors.solid, 1.5));
            p.drawLine(QPointF(x, failing->rect.bottom() + m_scene.padding * 0.75 + 1),
                       QPointF(x, lane.callout.top()));
        }
        p.setPen(Qt::NoPen);
        p.setBrush(colors.solid);
        p.drawRoundedRect(lane.callout, m_scene.padding * 0.75, m_scene.padding * 0.75);
        const QColor base = m_palette.color(QPalette::Base);
        const QColor text = m_palette.color(QPalette::Text);
        p.setPen(contrastRatio(base, colors.solid) >= contrastRatio(text, colors.solid) ? base
                                                                                        : text);
        p.drawText(lane.callout.adjusted(m_scene.padding * 1.5, 0, -m_scene.padding * 1.5, 0),
                   Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, lane.calloutText);
    }

    QPainter &p;
    const QRect &m_clip;
    const TimelineContent &m_content;
    const TimeAxis &m_axis;
    const TimelineScene &m_scene;
    const TimelineMarks &m_marks;
    const QPalette &m_palette;
    const QFont &m_font;
    LabelCache &m_labels;
    QColor m_muted;
    QColor m_hairline;
    std::array<std::optional<StatusColors>, OutcomeCount> m_colors;
    MarkStamps m_stamps;
};
} // namespace

void paintTimeline(QPainter &painter, const QRect &clip, const TimelineContent &content,
                   const TimeAxis &axis, const TimelineScene &scene, const TimelineMarks &marks,
                   const QPalette &palette, const QFont &font, LabelCache &labels)
{
    Canvas(painter, clip, content, axis, scene, marks, palette, font, labels).paint();
}

} // namespace Scep
