// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TimelineView that answers the person: pointer, keys, tooltips.

#include "ui/central/timelineview.h"

#include "ui/central/timelinetexts.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Scep {

namespace {
constexpr qsizetype ToolTipEvents = 6;
constexpr double WheelNotch = 120; // eighths of a degree of one click of a wheel
constexpr double ZoomOfNotch = 1.25;
} // namespace

void TimelineView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    paintTimeline(painter, event->rect(), m_content, m_axis, m_scene, m_marks, palette(), font(),
                  m_labels);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    rebuildScene();
    selectEvidence(m_selected); // stays in view
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        forgetLabels();
        giveOverviewItsHeight();
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
    const bool isShifted = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_W:
        return zoomIn();
    case Qt::Key_Minus:
    case Qt::Key_S:
        return zoomOut();
    case Qt::Key_0:
        return fit();
    case Qt::Key_F:
        return fitSelectionOrAll();
    case Qt::Key_Left:
    case Qt::Key_A:
        return panBy(-page);
    case Qt::Key_Right:
    case Qt::Key_D:
        return panBy(page);
    case Qt::Key_Up:
        return stepHeader(-1);
    case Qt::Key_Down:
        return stepHeader(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_marks.header) {
            return toggleFold(*m_marks.header);
        }
        break;
    // With Shift the same keys are other characters, depending on the keyboard.
    case Qt::Key_Greater:
    case Qt::Key_Colon:
        return step(1, false, true);
    case Qt::Key_Less:
    case Qt::Key_Semicolon:
        return step(-1, false, true);
    case Qt::Key_Period:
        return step(1, false, isShifted);
    case Qt::Key_Comma:
        return step(-1, false, isShifted);
    case Qt::Key_Escape:
        if (m_marks.measure) {
            return setMeasureFrom({});
        }
        break;
    case Qt::Key_E:
        return isShifted ? selectPreviousError() : selectNextError();
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressedAt = m_draggedTo = event->position();
        m_isDragging = false;
    } else if (event->button() == Qt::RightButton) {
        // The menu is about what is under the pointer.
        if (const Hit hit = hitAt(event->position()); hit.isDirect) {
            const EvidenceRef evidence = // a copy: what is answered may change the lanes
                m_content.lanes.at(hit.lane).items.at(hit.members.first()).evidence;
            choose(evidence);
        }
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
    const qsizetype lane = laneAt(event->position().y());
    const bool isFold = lane >= 0 && !m_content.lanes.at(lane).foldId.isEmpty() &&
                        event->position().x() < m_scene.laneArea.left();
    viewport()->setCursor(hit.isDirect || isFold ? Qt::PointingHandCursor : Qt::ArrowCursor);
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
        const qsizetype lane = laneAt(event->position().y());
        const bool isInHeader = event->position().x() < m_scene.laneArea.left();
        if (lane >= 0 && !hit.isDirect &&
            (isInHeader || m_content.lanes.at(lane).kind == LaneKind::Header)) {
            toggleFold(lane);
        } else if (hit.isDirect) {
            const EvidenceRef evidence =
                m_content.lanes.at(hit.lane).items.at(hit.members.first()).evidence;
            if (event->modifiers().testFlag(Qt::ShiftModifier)) {
                measureTo(evidence);
            } else {
                choose(evidence);
            }
        }
    }
    m_isDragging = false;
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position());
    if (event->button() == Qt::LeftButton && hit.isDirect) {
        // Copies: what is answered may change the lanes.
        const TimelineItem item = m_content.lanes.at(hit.lane).items.at(hit.members.first());
        if (!item.note.isNull()) {
            emit noteActivated(item.note);
        } else if (!item.enrollment.isEmpty()) {
            emit enrollmentActivated(item.enrollment);
        }
    }
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
    const auto stop = std::ranges::find_if(m_stops, [lane, item](const Stop &candidate) {
        return candidate.lane == lane && candidate.item == item;
    });
    const bool hasBefore = stop != m_stops.cbegin() && stop != m_stops.cend();
    QStringList lines =
        itemLines(m_content.lanes.at(lane), shown,
                  {.sinceBefore =
                       hasBefore ? std::optional(stop->time - std::prev(stop)->time) : std::nullopt,
                   .sourceName = m_sourceNames.value(shown.evidence.source),
                   .displayOffset = m_displayOffset});
    for (QString &line : lines) {
        line = line.toHtmlEscaped();
    }
    lines.first() = QStringLiteral("<b>%1</b>").arg(lines.first());
    return lines.join(QStringLiteral("<br>"));
}

} // namespace Scep
