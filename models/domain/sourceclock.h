// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QHash>
#include <QString>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace Scep {

/// How the person wants the times of one source to be read. A decision, never a thing that the
/// import finds out.
struct SourceClock
{
    /// What times without a zone are relative to. An invalid one: not said; they are taken as UTC.
    /// Has no effect on times that are written with a zone.
    QTimeZone zone;
    /// What the source's clock lacks: it is added to every time of the source.
    std::chrono::milliseconds offset{0};

    [[nodiscard]] bool isSet() const { return zone.isValid() || offset.count() != 0; }
    bool operator==(const SourceClock &other) const;
};

/// The clocks of a case; a source that is not in it is read as it is written.
using SourceClocks = QHash<SourceId, SourceClock>;

/// The longest offset that a clock may have: ten years.
inline constexpr std::chrono::milliseconds LongestClockOffset = std::chrono::days(3'653);

/// The zone that a person or a file names: "Europe/Warsaw" and every other name of the IANA
/// database that is installed, "UTC", "Z", "+02:00", "UTC-5". Nothing when there is no such zone.
[[nodiscard]] std::optional<QTimeZone> zoneFromText(const QString &text);

/// The name that zoneFromText() reads again: "Europe/Warsaw", "UTC+02:00"; empty for an invalid
/// zone.
[[nodiscard]] QString zoneText(const QTimeZone &zone);

/// The offset that a person writes: "90 s", "+1h 30m", "-2.5s", "500ms"; the units are d, h, m (or
/// min), s and ms, from long to short, and a number alone counts seconds. Nothing for other text
/// and for what is longer than LongestClockOffset.
[[nodiscard]] std::optional<std::chrono::milliseconds> clockOffsetFromText(QStringView text);

/// The offset with its sign, as clockOffsetFromText() reads it again: "+1 h 30 m", "−2 s 500 ms",
/// "0 s".
[[nodiscard]] QString clockOffsetText(std::chrono::milliseconds offset);

/// What was decided for the source, as a translated phrase: "zone Europe/Warsaw, clock +1 m 30 s";
/// empty for a clock that is not set.
[[nodiscard]] QString clockText(const SourceClock &clock);

} // namespace Scep
