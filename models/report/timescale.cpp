// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/timescale.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <ranges>

namespace Scep {

namespace {
constexpr int MostBreaks = 4;
constexpr double TooLong = 2.0; // times everything else together
constexpr double Shortened = 0.5;

/// Shortens the longest pauses, as many as are too long beside all that is shorter; says which.
QList<bool> shorten(QList<double> &widths)
{
    QList<bool> isBreak(widths.size(), false);
    QList<double> descending = widths;
    std::ranges::sort(descending, std::ranges::greater());
    for (qsizetype count = std::min<qsizetype>(MostBreaks, widths.size()); count > 0; --count) {
        const double rest = std::accumulate(descending.cbegin() + count, descending.cend(), 0.0);
        const double shortest = descending[count - 1];
        if (rest <= 0 || shortest <= TooLong * rest) {
            continue;
        }
        for (qsizetype i = 0; i < widths.size(); ++i) {
            if (widths[i] >= shortest) {
                widths[i] = Shortened * rest;
                isBreak[i] = true;
            }
        }
        break;
    }
    return isBreak;
}
} // namespace

TimeScale::TimeScale(QList<std::chrono::microseconds> times)
    : m_times(std::move(times))
{
    std::ranges::sort(m_times);
    m_times.erase(std::unique(m_times.begin(), m_times.end()), m_times.end());
    QList<double> widths;
    for (qsizetype i = 1; i < m_times.size(); ++i) {
        widths.append(static_cast<double>((m_times[i] - m_times[i - 1]).count()));
    }
    const QList<bool> isBreak = shorten(widths);
    const double whole = std::accumulate(widths.cbegin(), widths.cend(), 0.0);
    double sum = 0;
    for (qsizetype i = 0; i < m_times.size(); ++i) {
        m_positions.append(whole > 0 ? sum / whole : 0);
        if (i < widths.size()) {
            sum += widths[i];
        }
    }
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (isBreak[i]) {
            m_breaks.append({.from = m_positions[i],
                             .to = m_positions[i + 1],
                             .length = m_times[i + 1] - m_times[i]});
        }
    }
}

double TimeScale::position(std::chrono::microseconds time) const
{
    if (m_times.isEmpty() || time <= m_times.constFirst()) {
        return 0;
    }
    if (time >= m_times.constLast()) {
        return m_positions.constLast();
    }
    const qsizetype after = std::ranges::upper_bound(m_times, time) - m_times.cbegin();
    const auto whole = static_cast<double>((m_times[after] - m_times[after - 1]).count());
    const auto part = static_cast<double>((time - m_times[after - 1]).count());
    return m_positions[after - 1] + part / whole * (m_positions[after] - m_positions[after - 1]);
}

QList<TimeScale::Tick> TimeScale::ticks(double distance) const
{
    QList<Tick> ticks;
    const auto add = [&](qsizetype index) {
        const double position = m_positions[index];
        const bool isFree = std::ranges::none_of(
            ticks, [&](const Tick &tick) { return std::abs(tick.position - position) < distance; });
        if (isFree) {
            ticks.append({.position = position, .time = m_times[index]});
        }
    };
    if (m_times.isEmpty()) {
        return ticks;
    }
    add(0);
    add(m_times.size() - 1);
    for (const Break &pause : m_breaks) {
        for (const double side : {pause.from, pause.to}) {
            add(std::ranges::find(m_positions, side) - m_positions.cbegin());
        }
    }
    for (qsizetype i = 1; i + 1 < m_times.size(); ++i) {
        add(i);
    }
    std::ranges::sort(ticks, {}, &Tick::position);
    return ticks;
}

} // namespace Scep
