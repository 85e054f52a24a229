// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/timelineview.h"

#include "models/domain/sameplace.h"

#include "ui/central/timelineaccessible.h"
#include "ui/central/timelinedevice.h"
#include "ui/central/timelineoverview.h"
#include "ui/icons.h"

#include <QAction>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace Scep {

using std::chrono::microseconds;

TimelineView::TimelineView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_hitsTimer(new QTimer(this))
{
    installTimelineAccessibility(); // before anything asks for the interface
    setObjectName(QStringLiteral("timelineView"));
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // all of it is drawn, the ground too
    m_overview = new TimelineOverview(this);
    connect(m_overview, &TimelineOverview::windowRequested, this, &TimelineView::showPlaces);
    connect(m_overview, &TimelineOverview::evidenceChosen, this, &TimelineView::choose);
    m_hitsTimer->setSingleShot(true);
    connect(m_hitsTimer, &QTimer::timeout, this, &TimelineView::renewHits);
    createActions();
    rebuildAxis();
}

void TimelineView::createActions()
{
    const auto make = [this](const char *name, const QString &text, const char *icon,
                             const QString &key) {
        auto *action = new QAction(actionIcon(QLatin1StringView(icon)), text, this);
        action->setObjectName(QLatin1StringView(name));
        action->setToolTip(
            tr("%1 (%2)", "command and its key").arg(QString(text).remove(QLatin1Char('&')), key));
        addAction(action);
        return action;
    };
    m_zoomIn = make("timelineZoomIn", tr("Zoom &In"), "zoom-in", QStringLiteral("+"));
    m_zoomOut = make("timelineZoomOut", tr("Zoom &Out"), "zoom-out", QStringLiteral("-"));
    m_fit = make("timelineFit", tr("Fit Selec&tion or All"), "zoom-fit-best", QStringLiteral("F"));
    m_compress =
        new QAction(actionIcon(QStringLiteral("compress-gaps")), tr("Shorten &Quiet Times"), this);
    m_compress->setObjectName(QStringLiteral("timelineCompress"));
    m_compress->setToolTip(
        tr("Draws long times without events shorter than to scale, with a break mark"));
    m_compress->setCheckable(true);
    m_compress->setChecked(m_isCompressed);
    addAction(m_compress);
    m_unfold = new QAction(actionIcon(QStringLiteral("view-list-tree")),
                           tr("Other Req&uests of the Device"), this);
    m_unfold->setObjectName(QStringLiteral("timelineOthers"));
    m_unfold->setToolTip(tr("Unfolds the stages of the device's other requests"));
    m_unfold->setCheckable(true);
    addAction(m_unfold);
    connect(m_unfold, &QAction::triggered, this, &TimelineView::setOthersUnfolded);
    connect(m_zoomIn, &QAction::triggered, this, &TimelineView::zoomIn);
    connect(m_zoomOut, &QAction::triggered, this, &TimelineView::zoomOut);
    connect(m_fit, &QAction::triggered, this, &TimelineView::fitSelectionOrAll);
    connect(m_compress, &QAction::toggled, this, &TimelineView::setCompressed);
}

QList<QAction *> TimelineView::viewActions() const
{
    return {m_zoomIn, m_zoomOut, m_fit, m_compress, m_unfold};
}

void TimelineView::setEnrollment(const Case &aCase, const QString &enrollmentId)
{
    m_case = aCase;
    m_enrollmentId = enrollmentId;
    m_sourceNames.clear();
    for (const SourceFile &source : aCase.evidence.sources) {
        m_sourceNames.insert(source.id, source.displayName);
    }
    m_marks = {.chosen = {},
               .stage = {},
               .snappedX = {},
               .measure = {},
               .header = {},
               .hasFocus = hasFocus()};
    m_selected = {};
    m_measureFrom = {};
    rebuildEvents();
    fitShown();
    announceNewRows(*this);
}

void TimelineView::rebuildEvents()
{
    m_events = deviceTimeline(m_case, m_enrollmentId, m_changedFolds);
    rebuildContent();
    updateFoldAction();
}

void TimelineView::setNotes(const QList<PlacedNote> &notes)
{
    if (notes == m_notes) {
        return;
    }
    m_notes = notes;
    rebuildContent();
    rebuildScene();
    announceNewRows(*this);
}

void TimelineView::setFilter(const EventFilter &filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    rebuildIndexes();
    fillOverview();
    rebuildScene();
}

// Everything that follows from the events and the notes.
void TimelineView::rebuildContent()
{
    m_content = m_events;
    if (const auto notes = notesLane(m_events, m_notes)) {
        // Below the header of the device, which stays on top.
        const bool isHeaded =
            !m_content.lanes.isEmpty() && m_content.lanes.constFirst().kind == LaneKind::Header;
        m_content.lanes.insert(isHeaded ? 1 : 0, *notes);
    }
    m_stops.clear();
    for (qsizetype lane = 0; lane < m_content.lanes.size(); ++lane) {
        if (m_content.lanes.at(lane).kind != LaneKind::Events || m_content.lanes.at(lane).isOther) {
            continue; // stands for events of other lanes, or is not what is shown
        }
        const QList<TimelineItem> &items = m_content.lanes.at(lane).items;
        for (qsizetype item = 0; item < items.size(); ++item) {
            m_stops.append({items.at(item).begin, lane, item});
        }
    }
    std::ranges::stable_sort(m_stops, {}, &Stop::time);
    markChosen();
    rebuildAxis();
    fillOverview();
    updateDescription();
    updateGeometry();
}

void TimelineView::updateDescription()
{
    const QString events =
        tr("%n event(s) on a time axis, one lane for each stage. The event table beside it lists "
           "them as rows.",
           nullptr, static_cast<int>(m_stops.size()));
    const QString length = measuredLength();
    setAccessibleDescription(
        length.isEmpty() ? events : tr("%1 Measured between two events: %2.").arg(events, length));
}

void TimelineView::rebuildAxis()
{
    QList<microseconds> times;
    times.reserve(m_stops.size() * 2);
    for (const TimelineLane &lane : std::as_const(m_content.lanes)) {
        for (const TimelineItem &item : lane.items) {
            times << item.begin << item.end;
        }
    }
    m_axis = TimeAxis(std::move(times), m_isCompressed);
    m_failingPlace = 0;
    for (const Stop &stop : std::as_const(m_stops)) {
        if (itemAt(stop).isFailing) {
            m_failingPlace = m_axis.place(stop.time);
        }
    }
    rebuildIndexes();
    updateMeasure();
}

void TimelineView::rebuildIndexes()
{
    m_indexes.clear();
    for (const TimelineLane &lane : std::as_const(m_content.lanes)) {
        m_indexes.append(laneIndex(lane, m_axis, m_filter));
    }
}

const TimelineItem &TimelineView::itemAt(const Stop &stop) const
{
    return m_content.lanes.at(stop.lane).items.at(stop.item);
}

void TimelineView::setCompressed(bool compressed)
{
    if (compressed == m_isCompressed) {
        return;
    }
    m_isCompressed = compressed;
    m_compress->setChecked(compressed);
    rebuildAxis();
    fillOverview();
    fitShown();
}

void TimelineView::setDisplayOffset(std::chrono::seconds offset)
{
    m_displayOffset = offset;
    rebuildScene();
}

void TimelineView::setSelectedStage(std::optional<Stage> stage)
{
    m_marks.stage = stage;
    viewport()->update();
}

void TimelineView::selectEvidence(const EvidenceRef &evidence)
{
    if (!isSamePlace(evidence, m_selected)) {
        m_isSelectionFitted = false;
        setMeasureFrom({}); // it was between two other events
    }
    m_selected = evidence;
    markChosen();
    if (const Stop *stop = stopOf(evidence)) {
        showTime(stop->time);
        showLane(stop->lane);
    }
    viewport()->update();
}

// Looked up once, not for each frame.
void TimelineView::markChosen()
{
    m_marks.chosen.clear();
    for (qsizetype lane = 0; lane < m_content.lanes.size() && !m_selected.isNull(); ++lane) {
        const QList<TimelineItem> &items = m_content.lanes.at(lane).items;
        for (qsizetype item = 0; item < items.size(); ++item) {
            if (isSamePlace(items.at(item).evidence, m_selected)) {
                m_marks.chosen[lane].append(item);
            }
        }
    }
}

void TimelineView::showLane(qsizetype lane)
{
    const PlacedLane &placed = m_scene.lanes.at(lane);
    const int top = qFloor(placed.top);
    const int bottom = qCeil(placed.top + placed.height - m_scene.laneArea.height());
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(std::min(std::max(bar->value(), bottom), top));
}

void TimelineView::choose(const EvidenceRef &evidence)
{
    if (evidence.isNull()) {
        return;
    }
    selectEvidence(evidence);
    announceSelectedEvent(*this);
    emit evidenceSelected(evidence);
}

} // namespace Scep
