// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/timelineoverview.h"

#include "ui/labelicon.h"
#include "ui/statuscolors.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace Scep {

namespace {
constexpr double MinimumWindow = 1e-9; // of the axis
constexpr double WidthStep = 1.5;      // of + and -
constexpr double ShareOfStep = 0.125;  // of the window, for an arrow key
constexpr double MarkWidth = 3;
} // namespace

TimelineOverview::TimelineOverview(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("timelineOverview"));
    setAccessibleName(tr("Overview of the timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    describe();
}

void TimelineOverview::setMarks(OverviewLane lane, const QList<OverviewMark> &marks)
{
    auto &kept = m_marks.at(static_cast<size_t>(lane));
    if (kept == marks) {
        return;
    }
    kept = marks;
    describe();
    updateGeometry();
    forgetDrawing();
}

const QList<OverviewMark> &TimelineOverview::marks(OverviewLane lane) const
{
    return m_marks.at(static_cast<size_t>(lane));
}

void TimelineOverview::setAxisView(const AxisView &view)
{
    if (view == m_axis) {
        return;
    }
    m_axis = view;
    forgetDrawing();
}

void TimelineOverview::setWindow(double first, double last, const QString &words)
{
    m_first = first;
    m_last = last;
    if (words != m_words) {
        m_words = words;
        describe();
    }
    update();
}

void TimelineOverview::describe()
{
    QStringList parts;
    for (const OverviewLane lane : shownLanes()) {
        parts.append(laneText(lane));
    }
    parts.append(m_words);
    parts.removeAll(QString());
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

QString TimelineOverview::laneText(OverviewLane lane) const
{
    const int count = static_cast<int>(marks(lane).size());
    switch (lane) {
    case OverviewLane::Errors:
        return count == 0 ? tr("No errors") : tr("%n error(s)", nullptr, count);
    case OverviewLane::Notes:
        return tr("%n note(s)", nullptr, count);
    case OverviewLane::Hits:
        return tr("%n hit(s)", "events that filter or search found", count);
    }
    return {};
}

void TimelineOverview::forgetDrawing()
{
    m_drawing = QPixmap();
    update();
}

// Geometry --------------------------------------------------------------------------------------

QList<OverviewLane> TimelineOverview::shownLanes() const
{
    QList<OverviewLane> lanes{OverviewLane::Errors};
    for (const OverviewLane lane : {OverviewLane::Notes, OverviewLane::Hits}) {
        if (!marks(lane).isEmpty()) {
            lanes.append(lane);
        }
    }
    return lanes;
}

double TimelineOverview::laneHeight() const
{
    return std::round(QFontMetricsF(font()).height() * 1.1);
}

double TimelineOverview::padding() const
{
    return std::max(3.0, std::round(QFontMetricsF(font()).height() * 0.25));
}

QSize TimelineOverview::sizeHint() const
{
    const double height = static_cast<double>(shownLanes().size()) * laneHeight() + 2 * padding();
    return {fontMetrics().averageCharWidth() * 40, qCeil(height)};
}

QRectF TimelineOverview::laneRect(qsizetype row) const
{
    return {m_axis.left, padding() + static_cast<double>(row) * laneHeight(), m_axis.width,
            laneHeight()};
}

QRectF TimelineOverview::windowRect() const
{
    const double left = std::clamp(m_axis.x(m_first), m_axis.left, m_axis.left + m_axis.width);
    const double right = std::clamp(m_axis.x(m_last), m_axis.left, m_axis.left + m_axis.width);
    // However far one zoomed in, there is something to take hold of.
    const double width = std::max(right - left, padding() * 2);
    return {std::min(left, m_axis.left + m_axis.width - width), 1, width, height() - 2.0};
}

TimelineOverview::Grip TimelineOverview::gripAt(const QPointF &position) const
{
    const QRectF window = windowRect();
    const double reach = padding();
    if (position.x() < window.left() - reach || position.x() > window.right() + reach) {
        return Grip::None;
    }
    if (window.width() > 4 * reach) {
        if (std::abs(position.x() - window.left()) <= reach) {
            return Grip::First;
        }
        if (std::abs(position.x() - window.right()) <= reach) {
            return Grip::Last;
        }
    }
    return window.contains(position) ? Grip::Window : Grip::None;
}

std::optional<TimelineOverview::Place> TimelineOverview::markAt(const QPointF &position) const
{
    const QList<OverviewLane> lanes = shownLanes();
    for (qsizetype row = 0; row < lanes.size(); ++row) {
        const QList<OverviewMark> &all = marks(lanes.at(row));
        if (!laneRect(row).contains(position) || all.isEmpty()) {
            continue;
        }
        const double wanted = m_axis.placeAt(position.x());
        auto nearest = std::ranges::lower_bound(all, wanted, {}, &OverviewMark::place);
        if (nearest == all.cend() ||
            (nearest != all.cbegin() &&
             wanted - std::prev(nearest)->place < nearest->place - wanted)) {
            nearest = std::prev(nearest);
        }
        if (std::abs(m_axis.x(nearest->place) - position.x()) <= padding() + MarkWidth) {
            return Place{.lane = lanes.at(row), .mark = nearest - all.cbegin()};
        }
    }
    return std::nullopt;
}

// Drawing ---------------------------------------------------------------------------------------

void TimelineOverview::paintLane(QPainter &p, qsizetype row) const
{
    const OverviewLane lane = shownLanes().at(row);
    const QRectF area = laneRect(row);
    const QFontMetricsF metrics(font());
    const QRectF name(2 * padding(), area.top(), std::max(0.0, area.left() - 3 * padding()),
                      area.height());
    p.setPen(mutedTextColor(palette()));
    p.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
               metrics.elidedText(laneText(lane), Qt::ElideRight, name.width()));
    p.setPen(QPen(hairlineColor(palette()), 1));
    const double middle = std::floor(area.center().y()) + 0.5;
    p.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle));
    const double top = area.top() + area.height() * 0.18;
    const double height = area.height() * 0.64;
    double lastX = -10;
    for (const OverviewMark &mark : marks(lane)) {
        const double x = std::round(m_axis.x(mark.place));
        if (x < lastX + 1) {
            continue; // the pixel is taken
        }
        lastX = x;
        // Form tells the lanes apart: a bar, a flag, a short line.
        switch (lane) {
        case OverviewLane::Errors:
            p.fillRect(QRectF(x - MarkWidth / 2, top, MarkWidth, height),
                       statusColors(Tone::Bad, palette()).solid);
            break;
        case OverviewLane::Notes:
            p.setPen(Qt::NoPen);
            p.setBrush(labelColor(mark.label, palette()));
            p.drawPolygon(QPolygonF(
                {{x, top}, {x + height * 0.8, top + height * 0.3}, {x, top + height * 0.6}}));
            p.fillRect(QRectF(x - 0.75, top, 1.5, height), labelColor(mark.label, palette()));
            break;
        case OverviewLane::Hits:
            p.fillRect(QRectF(x - 1, top + height * 0.3, 2, height * 0.4),
                       palette().color(QPalette::Highlight));
            break;
        }
    }
}

QPixmap TimelineOverview::drawnLanes() const
{
    QPixmap drawing(size() * devicePixelRatio());
    drawing.setDevicePixelRatio(devicePixelRatio());
    drawing.fill(palette().color(QPalette::Base));
    QPainter p(&drawing);
    p.setRenderHint(QPainter::Antialiasing);
    p.setFont(font());
    for (qsizetype row = 0; row < shownLanes().size(); ++row) {
        paintLane(p, row);
    }
    p.setPen(QPen(hairlineColor(palette()), 1));
    p.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
    return drawing;
}

void TimelineOverview::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (m_drawing.isNull()) {
        m_drawing = drawnLanes();
    }
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.drawPixmap(0, 0, m_drawing);
    const QColor color = palette().color(QPalette::Highlight);
    QColor tint = color;
    tint.setAlphaF(0.12F);
    const QRectF window = windowRect();
    p.setBrush(tint);
    p.setPen(QPen(color, hasFocus() ? 2.5 : 1));
    p.drawRoundedRect(window.adjusted(0.5, 0.5, -0.5, -0.5), padding() / 2, padding() / 2);
    // Handles, where there is room to tell them apart.
    if (window.width() > 4 * padding()) {
        p.setPen(QPen(color, 3, Qt::SolidLine, Qt::RoundCap));
        for (const double x : {window.left() + 1, window.right() - 1}) {
            p.drawLine(QPointF(x, window.center().y() - padding()),
                       QPointF(x, window.center().y() + padding()));
        }
    }
}

void TimelineOverview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    forgetDrawing();
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

bool TimelineOverview::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const bool isOnNames = help->pos().x() < m_axis.left;
        QToolTip::showText(help->globalPos(),
                           isOnNames ? QString()
                                     : tr("Drag the window or its edges to choose what is in view"),
                           this);
        return true;
    }
    if (event->type() == QEvent::Resize) {
        forgetDrawing();
    }
    return QWidget::event(event);
}

// Pointer and keys ------------------------------------------------------------------------------

void TimelineOverview::request(double first, double last)
{
    const double low = m_axis.placeAt(m_axis.left);
    const double high = m_axis.placeAt(m_axis.left + m_axis.width);
    const double from = std::clamp(first, low, high - MinimumWindow);
    emit windowRequested(from, std::max(from + MinimumWindow, std::min(last, high)));
}

// Keeps the window's width at both ends of the axis.
void TimelineOverview::moveTo(double first)
{
    const double width = m_last - m_first;
    const double low = m_axis.placeAt(m_axis.left);
    const double high = m_axis.placeAt(m_axis.left + m_axis.width);
    const double from = std::clamp(first, low, std::max(low, high - width));
    request(from, from + width);
}

void TimelineOverview::keyPressEvent(QKeyEvent *event)
{
    const double width = m_last - m_first;
    const double middle = (m_first + m_last) / 2;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(m_first - width * ShareOfStep);
    case Qt::Key_Right:
        return moveTo(m_first + width * ShareOfStep);
    case Qt::Key_PageUp:
        return moveTo(m_first - width);
    case Qt::Key_PageDown:
        return moveTo(m_first + width);
    case Qt::Key_Home:
        return moveTo(m_axis.placeAt(m_axis.left));
    case Qt::Key_End:
        return moveTo(m_axis.placeAt(m_axis.left + m_axis.width) - width);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return request(middle - width / 2 / WidthStep, middle + width / 2 / WidthStep);
    case Qt::Key_Minus:
        return request(middle - width / 2 * WidthStep, middle + width / 2 * WidthStep);
    case Qt::Key_F:
        return request(m_axis.placeAt(m_axis.left), m_axis.placeAt(m_axis.left + m_axis.width));
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineOverview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_grip = gripAt(event->position());
    m_isDragging = false;
    m_pressedAt = event->position();
    m_pressedFirst = m_first;
    m_pressedLast = m_last;
}

void TimelineOverview::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        const Grip grip = gripAt(event->position());
        setCursor(markAt(event->position())                   ? Qt::PointingHandCursor
                  : grip == Grip::First || grip == Grip::Last ? Qt::SizeHorCursor
                  : grip == Grip::Window                      ? Qt::OpenHandCursor
                                                              : Qt::ArrowCursor);
        return;
    }
    const double pixels = event->position().x() - m_pressedAt.x();
    m_isDragging = m_isDragging || std::abs(pixels) >= QApplication::startDragDistance();
    if (!m_isDragging) {
        return;
    }
    const double moved = pixels / m_axis.scale;
    switch (m_grip) {
    case Grip::Window:
        setCursor(Qt::ClosedHandCursor);
        return moveTo(m_pressedFirst + moved);
    case Grip::First:
        return request(std::min(m_pressedFirst + moved, m_pressedLast - MinimumWindow),
                       m_pressedLast);
    case Grip::Last:
        return request(m_pressedFirst,
                       std::max(m_pressedLast + moved, m_pressedFirst + MinimumWindow));
    case Grip::None: {
        // Beside the window: a new one is drawn.
        const double from = m_axis.placeAt(m_pressedAt.x());
        return request(std::min(from, from + moved), std::max(from, from + moved));
    }
    }
}

void TimelineOverview::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (!m_isDragging) {
        if (const auto place = markAt(event->position())) {
            emit evidenceChosen(marks(place->lane).at(place->mark).evidence);
        } else if (m_grip == Grip::None && event->position().x() >= m_axis.left) {
            moveTo(m_axis.placeAt(event->position().x()) - (m_last - m_first) / 2);
        }
    }
    m_grip = Grip::None;
    m_isDragging = false;
}

} // namespace Scep
