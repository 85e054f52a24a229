// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"
#include "ui/central/timeaxis.h"

#include <QPixmap>
#include <QUuid>
#include <QWidget>

#include <array>
#include <optional>

namespace Scep {

/// What of a case stands on a lane of the overview.
enum class OverviewLane { Errors, Notes, Hits };

/// One mark on a lane of the overview.
struct OverviewMark
{
    double place = 0; ///< on the timeline's axis
    EvidenceRef evidence;
    AnnotationLabel label = AnnotationLabel::None; ///< of a note

    bool operator==(const OverviewMark &) const = default;
};

/// The whole time of a timeline as a strip: where its errors, the person's notes and the hits of
/// filter and search are, and a window around what is in view. The window is dragged as a whole or
/// by its edges; a click beside it takes it there, a click on a mark chooses that. By keys: the
/// arrow keys and Page Up and Down move it, + and - change its width, Home, End and F go to the
/// beginning, the end and everything. Lanes without marks are left out, except the errors.
class TimelineOverview : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineOverview(QWidget *parent = nullptr);

    /// The marks of a lane, by place.
    void setMarks(OverviewLane lane, const QList<OverviewMark> &marks);
    [[nodiscard]] const QList<OverviewMark> &marks(OverviewLane lane) const;

    /// Where the whole axis is drawn, in this widget's coordinates; its left is the names' width.
    void setAxisView(const AxisView &view);

    /// What is in view: places on the axis, and the same as words for a screen reader.
    void setWindow(double first, double last, const QString &words);
    [[nodiscard]] double windowFirst() const { return m_first; }
    [[nodiscard]] double windowLast() const { return m_last; }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// The person wants these places in view.
    void windowRequested(double first, double last);
    /// The person chose a mark.
    void evidenceChosen(const Scep::EvidenceRef &evidence);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    enum class Grip { None, Window, First, Last };
    struct Place
    {
        OverviewLane lane = OverviewLane::Errors;
        qsizetype mark = -1;
    };

    [[nodiscard]] QList<OverviewLane> shownLanes() const;
    [[nodiscard]] double laneHeight() const;
    [[nodiscard]] double padding() const;
    [[nodiscard]] QRectF laneRect(qsizetype row) const;
    [[nodiscard]] QRectF windowRect() const;
    [[nodiscard]] Grip gripAt(const QPointF &position) const;
    [[nodiscard]] std::optional<Place> markAt(const QPointF &position) const;
    [[nodiscard]] QString laneText(OverviewLane lane) const;
    [[nodiscard]] QPixmap drawnLanes() const;
    void paintLane(QPainter &painter, qsizetype row) const;
    void request(double first, double last);
    void moveTo(double first);
    void forgetDrawing();
    void describe();

    std::array<QList<OverviewMark>, 3> m_marks;
    AxisView m_axis;
    double m_first = 0;
    double m_last = 1;
    QString m_words;
    QPixmap m_drawing; ///< everything but the window; null when it must be drawn again
    Grip m_grip = Grip::None;
    bool m_isDragging = false;
    QPointF m_pressedAt;
    double m_pressedFirst = 0;
    double m_pressedLast = 1;
};

} // namespace Scep
