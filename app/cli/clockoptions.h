// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/domain/sourceclock.h"

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

namespace Scep {

/// What the options --zone and --clock ask for. A file is named as its source is, by the end of its
/// path, or by an archive or folder that it is in.
struct ClockOptions
{
    /// Of every source that writes times without a zone, unless zones names another for it.
    std::optional<QTimeZone> zone;
    QList<QPair<QString, QTimeZone>> zones;                   ///< by file
    QList<QPair<QString, std::chrono::milliseconds>> offsets; ///< by file

    bool operator==(const ClockOptions &) const = default;
};

/// Reads the values of --zone ([FILE=]ZONE) and --clock (FILE=OFFSET). Fails with a sentence that
/// names the option.
[[nodiscard]] std::expected<ClockOptions, QString> readClockOptions(const QStringList &zones,
                                                                    const QStringList &clocks);

/// What came of ClockOptions for the files of one case.
struct FoundClocks
{
    SourceClocks clocks; ///< of the sources that were found
    /// A sentence for each option that names a file that is none of them. Of two cases that are
    /// compared, it is enough that one has it.
    QStringList unmet;

    bool operator==(const FoundClocks &) const = default;
};

[[nodiscard]] FoundClocks clocksFor(const ClockOptions &options, const CaseEvidence &evidence);

} // namespace Scep
