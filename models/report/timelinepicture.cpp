// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/timelinepicture.h"

#include "models/report/timescale.h"
#include "models/report/verdicttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ReportPictures)
};

constexpr double Width = 960;
constexpr double LabelWidth = 168;
constexpr double Left = LabelWidth + 16; // where the time begins
constexpr double Right = Width - 28;
constexpr double AxisHeight = 30;
constexpr double LaneHeight = 38;
constexpr double SpanHeight = 22;
constexpr double FootHeight = 32;
constexpr double Radius = 5;
constexpr double FontSize = 12;
constexpr double SmallSize = 11;
constexpr double Gap = 6; // between a mark and its label
constexpr double TickDistance = 0.12;
constexpr double LeastSpan = 8; // what is narrower is drawn as a mark

/// A state with its place.
struct Placed
{
    const ReportSpan *span = nullptr;
    double from = 0;
    double to = 0;
    bool isOpen = false;

    [[nodiscard]] bool isMark() const { return to - from < LeastSpan; }
    [[nodiscard]] double leftEdge() const { return isMark() ? from - Radius : from; }
    [[nodiscard]] double rightEdge() const { return isMark() ? from + Radius : to; }
};

/// Without a date, a time of day cannot stand beside others.
bool hasPlace(const ReportSpan &span, bool isDated)
{
    return !span.from.isNull() && (!isDated || span.from.certainty != TimeCertainty::DateMissing);
}

class Painting
{
public:
    explicit Painting(const ReportEnrollment &enrollment);
    [[nodiscard]] Picture paint();

private:
    [[nodiscard]] double x(std::chrono::microseconds time) const
    {
        return Left + m_scale.position(time) * (Right - Left);
    }
    [[nodiscard]] static double laneTop(qsizetype lane)
    {
        return AxisHeight + static_cast<double>(lane) * LaneHeight;
    }
    void paintAxis();
    void paintLane(qsizetype lane, const ReportStage &stage);
    void paintSpan(const Placed &placed, double middle);
    void paintLabels(const QList<Placed> &spans, double middle);
    void paintBreaks();
    [[nodiscard]] QList<Placed> spansOf(Stage stage) const;
    [[nodiscard]] double bottom() const { return laneTop(m_enrollment.stages.size()); }

    const ReportEnrollment &m_enrollment;
    QList<const ReportSpan *> m_spans;
    TimeScale m_scale;
    Picture m_picture;
};

QList<const ReportSpan *> placedSpans(const QList<ReportSpan> &spans)
{
    const bool isDated = std::ranges::any_of(spans, [](const ReportSpan &span) {
        return !span.from.isNull() && span.from.certainty != TimeCertainty::DateMissing;
    });
    QList<const ReportSpan *> placed;
    for (const ReportSpan &span : spans) {
        if (hasPlace(span, isDated)) {
            placed.append(&span);
        }
    }
    return placed;
}

TimeScale scaleOf(const QList<const ReportSpan *> &spans)
{
    QList<std::chrono::microseconds> times;
    for (const ReportSpan *span : spans) {
        times.append(span->from.sinceEpoch);
        if (!span->to.isNull()) {
            times.append(span->to.sinceEpoch);
        }
    }
    return TimeScale(times);
}

Painting::Painting(const ReportEnrollment &enrollment)
    : m_enrollment(enrollment)
    , m_spans(placedSpans(enrollment.spans))
    , m_scale(scaleOf(m_spans))
{
}

QList<Placed> Painting::spansOf(Stage stage) const
{
    QList<Placed> placed;
    for (const ReportSpan *span : m_spans) {
        if (span->stage == stage) {
            const double from = x(span->from.sinceEpoch);
            placed.append({.span = span,
                           .from = from,
                           .to = span->to.isNull() ? Right : x(span->to.sinceEpoch),
                           .isOpen = span->to.isNull()});
        }
    }
    std::ranges::stable_sort(placed, {}, &Placed::from);
    return placed;
}

void Painting::paintAxis()
{
    constexpr qsizetype UpToSeconds = 8; // "05:16:28"
    for (const TimeScale::Tick &tick : m_scale.ticks(TickDistance)) {
        const double at = x(tick.time);
        const QString time = toTimeOfDayString({tick.time, TimeCertainty::Known});
        m_picture.shapes.append(
            PictureLine{.from = {at, AxisHeight - 6}, .to = {at, bottom()}, .isDashed = true});
        m_picture.shapes.append(PictureText{.at = {at, AxisHeight - 12},
                                            .text = time.first(UpToSeconds),
                                            .anchor = tick.position > 1 - TickDistance / 2
                                                          ? PictureText::Anchor::End
                                                          : PictureText::Anchor::Middle,
                                            .color = Ink::Muted,
                                            .size = SmallSize});
    }
}

void Painting::paintSpan(const Placed &placed, double middle)
{
    const ReportSpan &span = *placed.span;
    const Tone tone = toneOf(span.outcome);
    if (span.isFailing) {
        constexpr double Ring = 4;
        const double left = placed.leftEdge() - Ring;
        m_picture.shapes.append(PictureBox{.at = {left, middle - SpanHeight / 2 - Ring},
                                           .width = placed.rightEdge() + Ring - left,
                                           .height = SpanHeight + 2 * Ring,
                                           .radius = Radius + Ring,
                                           .color = Tone::Bad,
                                           .isFilled = false,
                                           .isStrong = true});
    }
    if (placed.isMark()) {
        m_picture.shapes.append(
            PictureDot{.at = {placed.from, middle}, .radius = Radius, .color = tone});
        return;
    }
    m_picture.shapes.append(PictureBox{.at = {placed.from, middle - SpanHeight / 2},
                                       .width = placed.to - placed.from,
                                       .height = SpanHeight,
                                       .radius = Radius,
                                       .color = tone,
                                       .isOutlined = !placed.isOpen});
}

QString nameOf(const ReportSpan &span)
{
    const QString mark = outcomeMark(span.outcome);
    return span.outcome == Outcome::NotObserved ? span.state : QString(mark + u' ' + span.state);
}

/// "CERT_INSTALL_REQUESTED · 30 m 00 s"
QString labelOf(const ReportSpan &span)
{
    const QString name = nameOf(span);
    return span.to.isNull() || span.to == span.from
               ? name
               : QString(name + QStringLiteral(" · ") +
                         toDurationString(span.to.sinceEpoch - span.from.sinceEpoch));
}

/// Inside where it fits, else to the right where it is free, else to the left, else what of it fits
/// inside or to the right. The table of steps has those that find no place.
void Painting::paintLabels(const QList<Placed> &spans, double middle)
{
    const double baseLine = middle + FontSize * 0.36;
    const auto paint = [&](const Placed &placed, double at, const QString &text,
                           PictureText::Anchor anchor) {
        m_picture.shapes.append(PictureText{.at = {at, baseLine},
                                            .text = text,
                                            .anchor = anchor,
                                            .color = toneOf(placed.span->outcome),
                                            .size = FontSize,
                                            .isBold = placed.span->isFailing});
    };
    double taken = Left - Gap; // by labels, up to here
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const Placed &placed = spans[i];
        const QString label = labelOf(*placed.span);
        const double width = estimatedWidth(label, FontSize) * (placed.span->isFailing ? 1.05 : 1);
        const double inside = placed.isMark() ? 0 : placed.to - placed.from - 2 * Gap;
        if (inside >= width) {
            paint(placed, placed.from + Gap, label, PictureText::Anchor::Start);
            taken = std::max(taken, placed.to);
            continue;
        }
        const double ring = placed.span->isFailing ? Gap : 0;
        const double rightFrom = placed.rightEdge() + Gap + ring;
        double rightTo = Width - Gap;
        for (qsizetype next = i + 1; next < spans.size(); ++next) {
            if (spans[next].leftEdge() > placed.leftEdge()) {
                rightTo = spans[next].leftEdge() - Gap - (spans[next].span->isFailing ? Gap : 0);
                break;
            }
        }
        const double leftTo = placed.leftEdge() - Gap - ring;
        if (rightFrom >= taken && rightTo - rightFrom >= width) {
            paint(placed, rightFrom, label, PictureText::Anchor::Start);
            taken = std::max(taken, rightFrom + width);
        } else if (leftTo - width >= taken) {
            paint(placed, leftTo, label, PictureText::Anchor::End);
            taken = std::max(taken, placed.rightEdge());
        } else if (const QString held = elided(nameOf(*placed.span), FontSize, inside);
                   !held.isEmpty()) {
            paint(placed, placed.from + Gap, held, PictureText::Anchor::Start);
            taken = std::max(taken, placed.to);
        } else if (const QString part = elided(label, FontSize, rightTo - rightFrom);
                   rightFrom >= taken && !part.isEmpty()) {
            paint(placed, rightFrom, part, PictureText::Anchor::Start);
            taken = std::max(taken, rightTo);
        } else {
            taken = std::max(taken, placed.rightEdge());
        }
    }
}

void Painting::paintLane(qsizetype lane, const ReportStage &stage)
{
    const double middle = laneTop(lane) + LaneHeight / 2;
    m_picture.shapes.append(
        PictureText{.at = {12, middle + FontSize * 0.36},
                    .text = numberedStage(stage.stage),
                    .color = stage.isFailing ? PictureColor(Tone::Bad) : PictureColor(Ink::Text),
                    .size = FontSize,
                    .isBold = stage.isFailing});
    const QList<Placed> spans = spansOf(stage.stage);
    if (spans.isEmpty()) {
        const QString outcome = stageOutcomeDisplayName(stage.outcome, stage.isBrokenOff);
        m_picture.shapes.append(PictureText{.at = {Left, middle + FontSize * 0.36},
                                            .text = outcomeMark(stage.outcome) + u' ' + outcome,
                                            .color = Ink::Muted,
                                            .size = FontSize});
        return;
    }
    for (const Placed &placed : spans) {
        paintSpan(placed, middle);
    }
    paintLabels(spans, middle);
}

/// A zigzag where time was left out, and how much.
void Painting::paintBreaks()
{
    for (const TimeScale::Break &pause : m_scale.breaks()) {
        const double at = Left + (pause.from + pause.to) / 2 * (Right - Left);
        constexpr double Half = 4;
        const double top = bottom() + 2;
        for (const double shift : {-2.0, 2.0}) {
            m_picture.shapes.append(PictureLine{.from = {at + shift - Half / 2, top + 2 * Half},
                                                .to = {at + shift + Half / 2, top},
                                                .color = Ink::Muted});
        }
        m_picture.shapes.append(
            PictureText{.at = {at, bottom() + FootHeight - 8},
                        .text = Tr::tr("%1, shortened").arg(toDurationString(pause.length)),
                        .anchor = PictureText::Anchor::Middle,
                        .color = Ink::Muted,
                        .size = SmallSize});
    }
}

QString descriptionOf(const ReportEnrollment &enrollment)
{
    QStringList sentences;
    for (const ReportStage &stage : enrollment.stages) {
        const QString outcome = stageOutcomeDisplayName(stage.outcome, stage.isBrokenOff);
        //: %1 a stage, %2 its outcome
        sentences.append(
            stage.state.isEmpty()
                ? Tr::tr("%1: %2.").arg(numberedStage(stage.stage), outcome)
                //: %3 a state
                : Tr::tr("%1: %2, %3.").arg(numberedStage(stage.stage), outcome, stage.state));
    }
    return sentences.join(u' ');
}

Picture Painting::paint()
{
    m_picture.width = Width;
    m_picture.title = Tr::tr("Timeline of the enrollment");
    m_picture.description = descriptionOf(m_enrollment);
    if (m_spans.isEmpty()) {
        return m_picture;
    }
    m_picture.height = bottom() + (m_scale.breaks().isEmpty() ? 6 : FootHeight);
    for (qsizetype lane = 0; lane < m_enrollment.stages.size(); lane += 2) {
        m_picture.shapes.append(PictureBox{.at = {0, laneTop(lane)},
                                           .width = Width,
                                           .height = LaneHeight,
                                           .color = Ink::Band,
                                           .isOutlined = false});
    }
    paintAxis();
    for (qsizetype lane = 0; lane < m_enrollment.stages.size(); ++lane) {
        paintLane(lane, m_enrollment.stages[lane]);
    }
    paintBreaks();
    return m_picture;
}
} // namespace

Picture timelinePicture(const ReportEnrollment &enrollment)
{
    return Painting(enrollment).paint();
}

} // namespace Scep
