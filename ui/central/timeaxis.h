// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/instant.h"

#include <QList>
#include <QString>

#include <chrono>
#include <functional>

namespace Scep {

/// Maps time to a place between 0 and 1 and back. Long quiet times can be compressed: they keep
/// their order and a visible width, but not their scale. Made once per content, asked by binary
/// search.
class TimeAxis
{
public:
    /// A stretch of time with one scale.
    struct Segment
    {
        std::chrono::microseconds begin{0};
        std::chrono::microseconds end{0};
        double from = 0; ///< place of begin
        double to = 1;   ///< place of end
        bool isCompressed = false;
    };

    /// An axis over all of @p times (any order, duplicates allowed). With @p compress, quiet times
    /// that dwarf everything else are compressed; none shorter than CompressedFrom is.
    explicit TimeAxis(QList<std::chrono::microseconds> times = {}, bool compress = true);

    /// Quiet time shorter than this is always drawn to scale.
    static constexpr std::chrono::seconds CompressedFrom{60};

    [[nodiscard]] double place(std::chrono::microseconds time) const;
    [[nodiscard]] std::chrono::microseconds timeAt(double place) const;
    [[nodiscard]] const QList<Segment> &segments() const { return m_segments; }
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    [[nodiscard]] bool hasCompressed() const;
    /// Whether all there is, is one instant; it stands in the middle.
    [[nodiscard]] bool isSingle() const { return m_isSingle; }

private:
    QList<Segment> m_segments; ///< without holes, in order, never empty
    bool m_isEmpty = true;
    bool m_isSingle = false;
};

/// What of the axis is on screen: x = left + (place - first) * scale.
struct AxisView
{
    double left = 0;  ///< x of place @ref first
    double first = 0; ///< place at the left edge
    double scale = 1; ///< pixels of the whole axis
    double width = 1; ///< pixels shown

    [[nodiscard]] double x(double place) const { return left + (place - first) * scale; }
    [[nodiscard]] double placeAt(double xPosition) const
    {
        return first + (xPosition - left) / scale;
    }
    bool operator==(const AxisView &) const = default;
};

/// A label of the axis.
struct AxisTick
{
    double x = 0;
    std::chrono::microseconds time{0};
    QString label; ///< as precise as the scale around it asks for
    QString date;  ///< of the first tick of a new day; else empty
};

/// Readable ticks: round times where the axis is to scale, the exact ends of compressed times, and
/// never two labels closer than @p gap pixels. The first tick of a new day carries its date, to be
/// written under the label.
[[nodiscard]] QList<AxisTick> axisTicks(const TimeAxis &axis, const AxisView &view,
                                        const std::function<double(const QString &)> &textWidth,
                                        double gap, TimeCertainty certainty,
                                        std::chrono::seconds displayOffset);

} // namespace Scep
