// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/central/timelinepainter.h"

#include <QAbstractScrollArea>
#include <QHash>

#include <chrono>

class QAction;

namespace Scep {

/// The lanes of one enrollment over a time axis. Wheel and Ctrl+wheel zoom around the pointer, keys
/// + - 0 F zoom, drag, Shift+wheel and arrow keys pan, "." and "," go to the next and previous
/// event, e and E to the next and previous error. What it shows stands in the event table as rows.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// Shows that enrollment, all of it; no such enrollment: nothing.
    void setEnrollment(const Case &aCase, const QString &enrollmentId);

    /// Marks the item at that source and line and brings it into view; none: nothing is marked.
    void selectEvidence(const EvidenceRef &evidence);

    /// Marks the lane of a stage, or none.
    void setSelectedStage(std::optional<Stage> stage);

    /// What is added to UTC for the shown time of day.
    void setDisplayOffset(std::chrono::seconds offset);

    /// Zoom in, zoom out, fit, shorten quiet times; for menus and tool bars.
    [[nodiscard]] QList<QAction *> viewActions() const;

    [[nodiscard]] const TimelineContent &content() const { return m_content; }
    [[nodiscard]] EvidenceRef selectedEvidence() const { return m_marks.selected; }

    /// How many times larger than fitted the axis is; 1 is fitted.
    [[nodiscard]] double zoom() const { return m_zoom; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void zoomIn();
    void zoomOut();
    void fit();
    void setCompressed(bool compressed);
    void selectNextEvent();
    void selectPreviousEvent();
    void selectNextError();
    void selectPreviousError();

signals:
    /// The person chose an event.
    void evidenceSelected(const Scep::EvidenceRef &evidence);

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
    void rebuildAxis();
    void rebuildScene();
    void placeCallout(PlacedLane &lane, double top) const;
    void updateScrollBars();
    void updateDescription();
    void setCorner();
    void zoomAround(double factor, double x);
    void panBy(double pixels);
    void choose(const EvidenceRef &evidence);
    void showTime(std::chrono::microseconds time);
    void showLane(qsizetype lane);
    void step(int direction, bool errorsOnly);
    [[nodiscard]] const TimelineItem &itemAt(const Stop &stop) const;
    [[nodiscard]] double laneHeight(const TimelineLane &lane) const;
    [[nodiscard]] double lanesHeight() const;
    [[nodiscard]] double headerWidth() const;
    [[nodiscard]] double edge() const;
    [[nodiscard]] Hit hitAt(const QPointF &position) const;
    [[nodiscard]] QString toolTipFor(const Hit &hit) const;
    [[nodiscard]] QString describe(qsizetype lane, qsizetype item) const;
    [[nodiscard]] QString toolTipAt(const QPointF &position) const;

    TimelineContent m_content;
    QHash<SourceId, QString> m_sourceNames;
    QList<Stop> m_stops;
    TimeAxis m_axis;
    TimelineScene m_scene;
    TimelineMarks m_marks;
    std::chrono::seconds m_displayOffset{0};
    double m_failingPlace = 0; ///< of the item that the verdict rests on
    double m_zoom = 1;
    double m_first = 0; ///< place at the left edge of the lanes
    bool m_isCompressed = true;
    bool m_isSyncing = false;
    bool m_isDragging = false;
    QPointF m_pressedAt;
    QPointF m_draggedTo;
    QAction *m_zoomIn = nullptr;
    QAction *m_zoomOut = nullptr;
    QAction *m_fit = nullptr;
    QAction *m_compress = nullptr;
};

} // namespace Scep
