// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/timeaxis.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

namespace Scep {

using namespace std::chrono;

namespace {
constexpr int CompressedAtMost = 24;
constexpr double Dwarfs = 3.0;           // how much longer than all that is shorter a gap must be
constexpr double CompressedShare = 0.16; // of the axis, for each compressed gap, as far as …
constexpr double CompressedShareAtMost = 0.5; // … all of them together leave room

// The length from which quiet times are compressed: the longest ones, if each of them is longer
// than everything shorter taken together; max() when none is.
microseconds compressionLimit(const QList<microseconds> &times)
{
    QList<microseconds> gaps;
    microseconds rest{0};
    for (qsizetype i = 1; i < times.size(); ++i) {
        gaps.append(times.at(i) - times.at(i - 1));
        rest += gaps.last();
    }
    std::ranges::sort(gaps, std::ranges::greater());
    microseconds limit = microseconds::max();
    const qsizetype most = std::min<qsizetype>(gaps.size(), CompressedAtMost);
    for (qsizetype i = 0; i < most && gaps.at(i) >= TimeAxis::CompressedFrom; ++i) {
        rest -= gaps.at(i);
        if (rest > microseconds(0) && double(gaps.at(i).count()) >= Dwarfs * double(rest.count())) {
            limit = gaps.at(i);
        }
    }
    return limit;
}

// A longer gap looks longer, though far from to scale.
double compressedWeight(microseconds length)
{
    return 1.0 + 0.5 * std::log10(double(length.count()) /
                                  double(microseconds(TimeAxis::CompressedFrom).count()));
}

QList<TimeAxis::Segment> cutIntoSegments(const QList<microseconds> &times, microseconds limit)
{
    QList<TimeAxis::Segment> segments;
    for (qsizetype i = 1; i < times.size(); ++i) {
        const bool isCompressed = times.at(i) - times.at(i - 1) >= limit;
        if (!segments.isEmpty() && !isCompressed && !segments.last().isCompressed) {
            segments.last().end = times.at(i);
        } else {
            segments.append({.begin = times.at(i - 1),
                             .end = times.at(i),
                             .from = 0,
                             .to = 0,
                             .isCompressed = isCompressed});
        }
    }
    return segments;
}

void givePlaces(QList<TimeAxis::Segment> &segments)
{
    double weights = 0;
    double linear = 0;
    int compressedCount = 0;
    for (const TimeAxis::Segment &segment : std::as_const(segments)) {
        const microseconds length = segment.end - segment.begin;
        compressedCount += segment.isCompressed ? 1 : 0;
        (segment.isCompressed ? weights : linear) +=
            segment.isCompressed ? compressedWeight(length) : double(length.count());
    }
    const double share = std::min(CompressedShareAtMost, compressedCount * CompressedShare);
    double at = 0;
    for (TimeAxis::Segment &segment : segments) {
        const microseconds length = segment.end - segment.begin;
        segment.from = at;
        at += segment.isCompressed ? share * compressedWeight(length) / weights
                                   : (1 - share) * double(length.count()) / linear;
        segment.to = at;
    }
    segments.last().to = 1;
}

constexpr std::array<microseconds, 31> NiceSteps{
    1us, 2us,  5us,  10us, 20us,  50us,  100us, 200us, 500us, 1ms, 2ms,
    5ms, 10ms, 20ms, 50ms, 100ms, 200ms, 500ms, 1s,    2s,    5s,  10s,
    15s, 30s,  1min, 2min, 5min,  15min, 1h,    6h,    24h};

QString clockText(microseconds time, microseconds step)
{
    if (step >= 1s) {
        // Cut, not rounded: a tick never claims a second that has not begun.
        return toTimeOfDayString({floor<seconds>(time), TimeCertainty::Known}).left(8);
    }
    if (step >= 1ms) {
        return toTimeOfDayString({time, TimeCertainty::Known});
    }
    const auto micros = (time - floor<seconds>(time)).count();
    return toTimeOfDayString({floor<seconds>(time), TimeCertainty::Known}).left(9) +
           QStringLiteral("%1").arg(micros, 6, 10, QLatin1Char('0'));
}

QString dateText(microseconds time)
{
    const QDate date =
        QDateTime::fromMSecsSinceEpoch(floor<milliseconds>(time).count(), QTimeZone::utc()).date();
    return QLocale().toString(date, QStringLiteral("d MMM"));
}

// Collects labels in order of importance and refuses what would touch one that is there.
class TickPlacer
{
public:
    TickPlacer(const AxisView &view, const std::function<double(const QString &)> &textWidth,
               double gap)
        : m_view(view)
        , m_textWidth(textWidth)
        , m_gap(gap)
    {
    }

    /// A label does not go over the ends of the axis.
    [[nodiscard]] double middleOf(const AxisTick &tick) const
    {
        const double half = m_textWidth(tick.label) / 2;
        const double least = m_view.left + half;
        return std::clamp(tick.x, least, std::max(least, m_view.left + m_view.width - half));
    }

    void offer(const AxisTick &tick)
    {
        const double half = m_textWidth(tick.label) / 2;
        const double middle = middleOf(tick);
        if (tick.x < m_view.left - 0.5 || tick.x > m_view.left + m_view.width + 0.5) {
            return;
        }
        const auto touches = [&](const AxisTick &other) {
            const double room = half + m_textWidth(other.label) / 2 + m_gap;
            return std::abs(middleOf(other) - middle) < room;
        };
        if (std::ranges::none_of(m_ticks, touches)) {
            m_ticks.append(tick);
        }
    }

    [[nodiscard]] QList<AxisTick> taken()
    {
        std::ranges::sort(m_ticks, {}, &AxisTick::x);
        return m_ticks;
    }

private:
    const AxisView &m_view;
    const std::function<double(const QString &)> &m_textWidth;
    double m_gap;
    QList<AxisTick> m_ticks;
};

microseconds stepFor(double pixelsPerMicrosecond, double room)
{
    for (const microseconds step : NiceSteps) {
        if (double(step.count()) * pixelsPerMicrosecond >= room) {
            return step;
        }
    }
    const double days = room / (pixelsPerMicrosecond * double(microseconds(24h).count()));
    return microseconds(24h) * static_cast<qint64>(std::ceil(std::min(days, 1e5)));
}
} // namespace

TimeAxis::TimeAxis(QList<microseconds> times, bool compress)
{
    std::ranges::sort(times);
    times.erase(std::ranges::unique(times).begin(), times.end());
    m_isEmpty = times.isEmpty();
    m_isSingle = times.size() == 1;
    if (times.size() < 2) {
        // One instant alone stands in the middle of a second.
        const microseconds only = m_isEmpty ? 0us : times.first();
        times = {only - 500ms, only + 500ms};
    }
    m_segments = cutIntoSegments(times, compress ? compressionLimit(times) : microseconds::max());
    givePlaces(m_segments);
}

bool TimeAxis::hasCompressed() const
{
    return std::ranges::any_of(m_segments, &Segment::isCompressed);
}

double TimeAxis::place(microseconds time) const
{
    auto segment = std::ranges::lower_bound(m_segments, time, {}, &Segment::end);
    segment = segment == m_segments.cend() ? std::prev(segment) : segment;
    const double part =
        double((time - segment->begin).count()) / double((segment->end - segment->begin).count());
    return segment->from + (segment->to - segment->from) * part;
}

microseconds TimeAxis::timeAt(double place) const
{
    auto segment = std::ranges::lower_bound(m_segments, place, {}, &Segment::to);
    segment = segment == m_segments.cend() ? std::prev(segment) : segment;
    const double part = (place - segment->from) / (segment->to - segment->from);
    return segment->begin +
           microseconds(std::llround(part * double((segment->end - segment->begin).count())));
}

QList<AxisTick> axisTicks(const TimeAxis &axis, const AxisView &view,
                          const std::function<double(const QString &)> &textWidth, double gap,
                          TimeCertainty certainty, seconds displayOffset)
{
    if (axis.isEmpty()) {
        return {};
    }
    TickPlacer placer(view, textWidth, gap);
    const double room = textWidth(QStringLiteral("00:00:00.000")) + 2 * gap;
    const microseconds offset = displayOffset;
    const auto tick = [&](microseconds time, microseconds step) {
        return AxisTick{view.x(axis.place(time)), time, clockText(time + offset, step), {}};
    };
    const auto density = [&view](const TimeAxis::Segment &segment) {
        return (segment.to - segment.from) * view.scale /
               double((segment.end - segment.begin).count());
    };
    if (axis.isSingle()) {
        placer.offer(tick(axis.timeAt(0.5), 1ms));
        return placer.taken();
    }
    for (const TimeAxis::Segment &segment : axis.segments()) {
        if (segment.isCompressed) {
            placer.offer(tick(segment.begin, 1s));
            placer.offer(tick(segment.end, 1s));
        }
    }
    for (const TimeAxis::Segment &segment : axis.segments()) {
        const microseconds step = stepFor(density(segment), room);
        const microseconds first =
            std::max(segment.begin, axis.timeAt(std::max(view.first, segment.from)));
        const microseconds last = std::min(
            segment.end, axis.timeAt(std::min(view.first + view.width / view.scale, segment.to)));
        if (segment.isCompressed || first > last) {
            continue;
        }
        const qint64 begin = (first + offset).count();
        qint64 at = (begin / step.count() + (begin % step.count() > 0 ? 1 : 0)) * step.count();
        for (; microseconds(at) - offset <= last; at += step.count()) {
            placer.offer(tick(microseconds(at) - offset, step));
        }
    }
    // Between ticks a few seconds apart a cut second would stand in the wrong place.
    const auto ends = [&](const TimeAxis::Segment &segment) {
        return stepFor(density(segment), room) < 15s ? microseconds(1ms) : microseconds(1s);
    };
    const auto wholeOr = [&](microseconds time, microseconds step) {
        return (time + offset) % 1s == 0us ? tick(time, 1s) : tick(time, step);
    };
    const TimeAxis::Segment &first = axis.segments().first();
    const TimeAxis::Segment &last = axis.segments().last();
    placer.offer(wholeOr(first.begin, ends(first)));
    placer.offer(wholeOr(last.end, ends(last)));

    QList<AxisTick> ticks = placer.taken();
    if (certainty == TimeCertainty::DateMissing) {
        return ticks;
    }
    for (qsizetype i = 1; i < ticks.size(); ++i) {
        const auto day = [&](qsizetype n) { return floor<days>(ticks.at(n).time + offset); };
        if (day(i) != day(i - 1)) {
            ticks[i].date = dateText(ticks.at(i).time + offset);
        }
    }
    return ticks;
}

} // namespace Scep
