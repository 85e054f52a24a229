// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/lineset.h"

#include "ui/central/timelinenotes.h"
#include "ui/central/timelinepainter.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QSet>

#include <chrono>
#include <functional>

class QAction;
class QTimer;

namespace Scep {

class TimelineOverview;

/// The lanes of a device over a time axis, under an overview of the whole time: the stages of one
/// enrollment, and the device's other ones folded. A click on a header folds or unfolds it, as do
/// Up or Down and Enter; what was folded stays so while the window is open. Wheel and
/// Ctrl+wheel zoom around the pointer, + - W S zoom, drag, Shift+wheel, A, D and arrow keys pan, F
/// fits what is selected and again everything, 0 everything. "." and "," go to the next and
/// previous event, e and E to the next and previous error; with Shift, as a click with Shift, the
/// time since the event that was selected is measured until Escape. What it shows stands in the
/// event table as rows.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// Shows that enrollment, all of it; no such enrollment: nothing.
    void setEnrollment(const Case &aCase, const QString &enrollmentId);

    /// Marks the item at that source and line and brings it into view; none: nothing is marked.
    void selectEvidence(const EvidenceRef &evidence);

    /// The person's notes; those that hang on lines of shown sources get a lane.
    void setNotes(const QList<PlacedNote> &notes);

    /// Dims what the filter does not let pass, and steps over it. Never changes what is in view.
    void setFilter(const EventFilter &filter);

    /// Lines of a source that a search found: events on them are hits in the overview.
    void setSearchHits(SourceId source, const LineSet &lines);

    /// Marks the lane of a stage, or none.
    void setSelectedStage(std::optional<Stage> stage);

    /// What is added to UTC for the shown time of day.
    void setDisplayOffset(std::chrono::seconds offset);

    /// Zoom in, zoom out, fit, shorten quiet times; for menus and tool bars.
    [[nodiscard]] QList<QAction *> viewActions() const;

    [[nodiscard]] const TimelineContent &content() const { return m_content; }
    [[nodiscard]] EvidenceRef selectedEvidence() const { return m_selected; }
    [[nodiscard]] TimelineOverview *overview() const { return m_overview; }

    /// The measured time as it is written; empty when nothing is measured.
    [[nodiscard]] QString measuredLength() const;

    /// How many times larger than fitted the axis is; 1 is fitted.
    [[nodiscard]] double zoom() const { return m_zoom; }

    /// What a screen reader hears: the events in order of time, a row each. Rows must be in range.
    enum class Column { Time, Lane, State, Outcome, Length, Place };
    static constexpr int ColumnCount = 6;
    [[nodiscard]] int rowCount() const;
    /// -1 when no event is selected.
    [[nodiscard]] int selectedRow() const;
    /// Chooses the event of a row as a click does.
    void chooseRow(int row);
    /// The row at or nearest to a place in the viewport, or -1.
    [[nodiscard]] int rowAt(const QPoint &position) const;
    /// Where a row is drawn in the viewport; outside of it when it is not in view.
    [[nodiscard]] QRect rowRect(int row) const;
    [[nodiscard]] static QString columnName(int column);
    [[nodiscard]] QString cellText(int row, int column) const;
    /// All of it in one sentence.
    [[nodiscard]] QString rowDescription(int row) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void zoomIn();
    void zoomOut();
    void fit();
    void fitSelectionOrAll();
    void setCompressed(bool compressed);
    /// Unfolds the device's other enrollments, or folds them again.
    void setOthersUnfolded(bool unfolded);
    void selectNextEvent();
    void selectPreviousEvent();
    void selectNextError();
    void selectPreviousError();

signals:
    /// The person chose an event.
    void evidenceSelected(const Scep::EvidenceRef &evidence);
    /// The person wants to read or change a note.
    void noteActivated(const QUuid &note);
    /// The person wants another enrollment of the device to be the shown one.
    void enrollmentActivated(const QString &enrollmentId);
    /// A sentence with the measured time; empty when nothing is measured any more.
    void measured(const QString &text);

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Stop // one item in the order of time over all lanes
    {
        std::chrono::microseconds time{0};
        qsizetype lane = 0;
        qsizetype item = 0;
    };
    struct Hit
    {
        qsizetype lane = -1;
        QList<qsizetype> members;
        double x = 0;
        bool isDirect = false; ///< the pointer is on it, not only near its time
    };

    void createActions();
    void rebuildEvents();
    void rebuildContent();
    void fitShown();
    void toggleFold(qsizetype lane);
    void stepHeader(int direction);
    void refold(const std::function<void()> &change);
    void updateFoldAction();
    [[nodiscard]] qsizetype laneAt(double y) const;
    void rebuildAxis();
    void rebuildIndexes();
    void rebuildScene();
    void placeCallout(PlacedLane &lane, double top) const;
    void updateScrollBars();
    void updateDescription();
    void setCorner();
    void fillOverview();
    void fillHits();
    void renewHits();
    void updateOverview();
    void giveOverviewItsHeight();
    void zoomAround(double factor, double x);
    void panBy(double pixels);
    void fitPlaces(double from, double to);
    void showPlaces(double first, double last);
    [[nodiscard]] std::optional<std::pair<double, double>> selectedPlaces() const;
    void choose(const EvidenceRef &evidence);
    void measureTo(const EvidenceRef &evidence);
    void setMeasureFrom(const EvidenceRef &evidence);
    void updateMeasure();
    void markChosen();
    void forgetLabels();
    [[nodiscard]] double labelWidth(const QString &text);
    [[nodiscard]] const Stop *stopOf(const EvidenceRef &evidence) const;
    [[nodiscard]] bool isLetThrough(const Stop &stop) const;
    void showTime(std::chrono::microseconds time);
    void showLane(qsizetype lane);
    void step(int direction, bool errorsOnly, bool isMeasuring = false);
    [[nodiscard]] const TimelineItem &itemAt(const Stop &stop) const;
    [[nodiscard]] double laneHeight(const TimelineLane &lane) const;
    [[nodiscard]] double lanesHeight() const;
    [[nodiscard]] double headerWidth() const;
    [[nodiscard]] double edge() const;
    [[nodiscard]] double fittedWidth() const;
    [[nodiscard]] Hit hitAt(const QPointF &position) const;
    [[nodiscard]] QString toolTipFor(const Hit &hit) const;
    [[nodiscard]] QString describe(qsizetype lane, qsizetype item) const;
    [[nodiscard]] QString toolTipAt(const QPointF &position) const;

    Case m_case;
    QString m_enrollmentId;
    QSet<QString> m_changedFolds; ///< headers that are not as they begin
    TimelineContent m_events;     ///< of the device
    TimelineContent m_content;    ///< the same with the lane of the notes
    QList<PlacedNote> m_notes;
    EventFilter m_filter;
    SourceId m_searchedSource{};
    LineSet m_searchHits;
    QTimer *m_hitsTimer = nullptr; ///< runs while the hits are not to be shown anew
    bool m_areHitsStale = false;   ///< there are more than are shown
    QHash<SourceId, QString> m_sourceNames;
    QList<Stop> m_stops;
    TimeAxis m_axis;
    QList<LaneIndex> m_indexes; ///< as many as there are lanes
    TimelineScene m_scene;
    TimelineMarks m_marks;
    std::chrono::seconds m_displayOffset{0};
    double m_failingPlace = 0; ///< of the item that the verdict rests on
    double m_zoom = 1;
    double m_first = 0; ///< place at the left edge of the lanes
    bool m_isCompressed = true;
    bool m_isSyncing = false;
    bool m_isDragging = false;
    bool m_isSelectionFitted = false; ///< F shows everything next
    EvidenceRef m_selected;
    EvidenceRef m_measureFrom;
    LabelCache m_labels;             ///< of the present font
    QHash<QString, double> m_widths; ///< of labels, in the present font
    TimelineOverview *m_overview = nullptr;
    QPointF m_pressedAt;
    QPointF m_draggedTo;
    QAction *m_zoomIn = nullptr;
    QAction *m_zoomOut = nullptr;
    QAction *m_fit = nullptr;
    QAction *m_compress = nullptr;
    QAction *m_unfold = nullptr;
};

} // namespace Scep
