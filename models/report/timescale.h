// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <chrono>

namespace Scep {

/// The time axis of a timeline's picture: like a ruler, but a pause that would leave no room for
/// what happens is shortened, and marked as a break.
class TimeScale
{
public:
    /// A pause that is shown shorter than it was.
    struct Break
    {
        double from = 0; ///< 0 to 1
        double to = 0;
        std::chrono::microseconds length{0};

        bool operator==(const Break &) const = default;
    };

    /// A time that is worth a label.
    struct Tick
    {
        double position = 0; ///< 0 to 1
        std::chrono::microseconds time{0};

        bool operator==(const Tick &) const = default;
    };

    /// @p times are those at which something begins or ends, in any order.
    explicit TimeScale(QList<std::chrono::microseconds> times);

    /// 0 for the first time to 1 for the last one; what lies outside is moved to the edge.
    [[nodiscard]] double position(std::chrono::microseconds time) const;

    [[nodiscard]] const QList<Break> &breaks() const { return m_breaks; }

    /// Labels that keep @p distance (of 1) from one another: both ends, the sides of breaks, and
    /// what fits between.
    [[nodiscard]] QList<Tick> ticks(double distance) const;

private:
    QList<std::chrono::microseconds> m_times; ///< ascending, each once
    QList<double> m_positions;                ///< of m_times
    QList<Break> m_breaks;
};

} // namespace Scep
