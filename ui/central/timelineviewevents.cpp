// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TimelineView that answers the person: pointer, keys, tooltips.

#include "ui/central/timelineview.h"

#include "models/text/singlelinetext.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Scep {

namespace {
constexpr qsizetype ToolTipEvents = 6;
constexpr qsizetype ToolTipCharacters = 160;
constexpr double WheelNotch = 120; // eighths of a degree of one click of a wheel
constexpr double ZoomOfNotch = 1.25;
} // namespace

void TimelineView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    paintTimeline(painter, event->rect(), m_content, m_axis, m_scene, m_marks, palette(), font());
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    rebuildScene();
    selectEvidence(m_marks.selected); // stays in view
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        rebuildScene();
    }
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_marks.hasFocus = true;
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_marks.hasFocus = false;
    viewport()->update();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->pixelDelta().isNull() ? event->angleDelta() : event->pixelDelta();
    const bool isSideways = std::abs(delta.x()) > std::abs(delta.y());
    if (isSideways || event->modifiers().testFlag(Qt::ShiftModifier)) {
        panBy(-(isSideways ? delta.x() : delta.y()));
    } else if (!m_axis.isEmpty()) {
        zoomAround(std::pow(ZoomOfNotch, event->angleDelta().y() / WheelNotch),
                   event->position().x());
    }
    event->accept();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const double page = m_scene.laneArea.width() / 8;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
    case Qt::Key_F:
        return fit();
    case Qt::Key_Left:
        return panBy(-page);
    case Qt::Key_Right:
        return panBy(page);
    case Qt::Key_Up:
        return verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    case Qt::Key_Down:
        return verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_Period:
        return selectNextEvent();
    case Qt::Key_Comma:
        return selectPreviousEvent();
    case Qt::Key_E:
        return event->modifiers().testFlag(Qt::ShiftModifier) ? selectPreviousError()
                                                              : selectNextError();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressedAt = m_draggedTo = event->position();
        m_isDragging = false;
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        const QPointF moved = event->position() - m_pressedAt;
        m_isDragging = m_isDragging || moved.manhattanLength() >= QApplication::startDragDistance();
        if (m_isDragging) {
            viewport()->setCursor(Qt::ClosedHandCursor);
            const QPointF delta = event->position() - m_draggedTo;
            m_draggedTo = event->position();
            verticalScrollBar()->setValue(verticalScrollBar()->value() - qRound(delta.y()));
            panBy(-delta.x());
        }
        return;
    }
    const Hit hit = hitAt(event->position());
    m_marks.snappedX = hit.lane >= 0 ? std::optional(hit.x) : std::nullopt;
    viewport()->setCursor(hit.isDirect ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    viewport()->setCursor(Qt::ArrowCursor);
    if (!m_isDragging) {
        const QPointF inLanes =
            event->position() - QPointF(0, m_scene.laneArea.top() - m_scene.laneOffset);
        for (const PlacedLane &lane : std::as_const(m_scene.lanes)) {
            if (lane.callout.translated(0, lane.top).contains(inLanes)) {
                choose(m_content.calloutEvidence);
                return;
            }
        }
        const Hit hit = hitAt(event->position());
        if (hit.isDirect) {
            choose(m_content.lanes.at(hit.lane).items.at(hit.members.first()).evidence);
        }
    }
    m_isDragging = false;
}

TimelineView::Hit TimelineView::hitAt(const QPointF &position) const
{
    Hit hit;
    if (m_stops.isEmpty() || !m_scene.laneArea.contains(position)) {
        return hit;
    }
    const double y = position.y() - m_scene.laneArea.top() + m_scene.laneOffset;
    const auto below = std::ranges::upper_bound(m_scene.lanes, y, {}, &PlacedLane::top);
    if (below != m_scene.lanes.cbegin()) {
        const auto lane = std::prev(below);
        const QPointF inLane(position.x(), y - lane->top);
        const double reach = m_scene.padding;
        for (const PlacedItem &item : lane->items) {
            if (item.extent().adjusted(-reach, -reach, reach, reach).contains(inLane)) {
                hit.lane = lane - m_scene.lanes.cbegin();
                hit.members = item.members;
                hit.x = item.isMark ? item.rect.center().x() : item.rect.left();
                hit.isDirect = true;
                return hit;
            }
        }
    }
    // Nothing under the pointer: the event that is nearest in time.
    const std::chrono::microseconds time = m_axis.timeAt(m_scene.view.placeAt(position.x()));
    auto nearest = std::ranges::lower_bound(m_stops, time, {}, &Stop::time);
    if (nearest == m_stops.cend() ||
        (nearest != m_stops.cbegin() && time - std::prev(nearest)->time < nearest->time - time)) {
        nearest = std::prev(nearest);
    }
    hit.lane = nearest->lane;
    hit.members = {nearest->item};
    hit.x = m_scene.view.x(m_axis.place(nearest->time));
    return hit;
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_marks.snappedX.reset();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString TimelineView::toolTipAt(const QPointF &position) const
{
    const double y = position.y() - m_scene.laneArea.top() + m_scene.laneOffset;
    const auto below = std::ranges::upper_bound(m_scene.lanes, y, {}, &PlacedLane::top);
    if (below != m_scene.lanes.cbegin() && y >= 0 && y < lanesHeight()) {
        const TimelineLane &lane = m_content.lanes.at(std::prev(below) - m_scene.lanes.cbegin());
        if (position.x() < m_scene.laneArea.left()) {
            return lane.toolTip.toHtmlEscaped();
        }
        if (lane.items.isEmpty()) {
            return lane.note.toHtmlEscaped();
        }
    }
    const Hit hit = hitAt(position);
    return hit.lane < 0 ? QString() : toolTipFor(hit);
}

QString TimelineView::toolTipFor(const Hit &hit) const
{
    QStringList parts;
    for (const qsizetype member : hit.members.first(std::min(ToolTipEvents, hit.members.size()))) {
        parts.append(describe(hit.lane, member));
    }
    const qsizetype more = hit.members.size() - parts.size();
    if (more > 0) {
        parts.append(tr("… and %n more", nullptr, static_cast<int>(more)));
    }
    return QStringLiteral("<qt>%1</qt>").arg(parts.join(QStringLiteral("<br><br>")));
}

// Rich text with everything out of the evidence escaped.
QString TimelineView::describe(qsizetype lane, qsizetype item) const
{
    const TimelineItem &shown = m_content.lanes.at(lane).items.at(item);
    QStringList lines;
    lines << QStringLiteral("<b>%1</b> – %2")
                 .arg(singleLineText(shown.label, ToolTipCharacters).toHtmlEscaped(),
                      eventOutcomeDisplayName(shown.outcome).toHtmlEscaped());
    if (!shown.detail.isEmpty() && shown.detail != shown.label) {
        lines << singleLineText(shown.detail, ToolTipCharacters).toHtmlEscaped();
    }
    const auto stop = std::ranges::find_if(m_stops, [lane, item](const Stop &candidate) {
        return candidate.lane == lane && candidate.item == item;
    });
    const QString time = toTimeOfDayString(shown.instant, m_displayOffset);
    const bool isFirst = stop == m_stops.cbegin() || stop == m_stops.cend();
    lines << (isFirst ? time
                      : tr("%1, %2 after the event before")
                            .arg(time, toDurationString(stop->time - std::prev(stop)->time)));
    if (shown.length() > std::chrono::microseconds(0)) {
        const QString length = toDurationString(shown.length());
        lines << (shown.isOpen ? tr("nothing ended it for %1, to the end of the log").arg(length)
                               : tr("lasted %1").arg(length));
    }
    const QString source = m_sourceNames.value(shown.evidence.source).toHtmlEscaped();
    lines << (shown.evidence.line > 0
                  ? tr("%1, line %2").arg(source, QLocale().toString(shown.evidence.line))
                  : source);
    return lines.join(QStringLiteral("<br>"));
}

void TimelineView::step(int direction, bool errorsOnly)
{
    const auto isSelected = [this](const Stop &stop) {
        const EvidenceRef &evidence = itemAt(stop).evidence;
        return !m_marks.selected.isNull() && evidence.source == m_marks.selected.source &&
               evidence.line == m_marks.selected.line;
    };
    const auto current = std::ranges::find_if(m_stops, isSelected);
    qsizetype at = current == m_stops.end() ? (direction > 0 ? -1 : m_stops.size())
                                            : std::distance(m_stops.begin(), current);
    for (at += direction; at >= 0 && at < m_stops.size(); at += direction) {
        const TimelineItem &item = itemAt(m_stops.at(at));
        const bool isError = isFailure(item.outcome) || item.outcome == Outcome::Warning;
        if ((isError || !errorsOnly) && !isSelected(m_stops.at(at))) {
            choose(item.evidence);
            return;
        }
    }
}

void TimelineView::selectNextEvent()
{
    step(1, false);
}

void TimelineView::selectPreviousEvent()
{
    step(-1, false);
}

void TimelineView::selectNextError()
{
    step(1, true);
}

void TimelineView::selectPreviousError()
{
    step(-1, true);
}

} // namespace Scep
