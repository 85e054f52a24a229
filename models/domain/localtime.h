// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimeZone>

#include <chrono>
#include <optional>

namespace Scep {

/// How a wall clock's time relates to UTC.
enum class LocalTimeKind {
    Plain,    ///< there is one such instant
    Repeated, ///< the clock was put back, so that it showed this time twice
    Skipped,  ///< the clock was put forward, so that it never showed this time
};

/// The instants that one local time may mean: both the same unless it is repeated.
struct LocalTimeReading
{
    LocalTimeKind kind = LocalTimeKind::Plain;
    std::chrono::microseconds earlier{0}; ///< since 1970-01-01T00:00:00Z
    std::chrono::microseconds later{0};
};

/// Reads the local times of one zone, daylight-saving changes included. Quick for times that follow
/// one another.
class LocalTimeReader
{
public:
    /// @p zone must be valid.
    explicit LocalTimeReader(QTimeZone zone)
        : m_zone(std::move(zone))
    {
    }

    /// @p local counts from 1970-01-01T00:00:00 of the wall clock. A skipped time gives the moment
    /// of the change, so that no line leaves its place between its neighbours.
    [[nodiscard]] LocalTimeReading read(std::chrono::microseconds local);

private:
    [[nodiscard]] std::chrono::seconds offsetAt(std::chrono::seconds utc) const;
    void findPlainSpan(std::chrono::seconds about);

    QTimeZone m_zone;
    // The local times around the last one for which one offset holds, and the offset.
    std::chrono::microseconds m_plainFrom{0};
    std::chrono::microseconds m_plainTo{0};
    std::chrono::seconds m_plainOffset{0};
};

} // namespace Scep
