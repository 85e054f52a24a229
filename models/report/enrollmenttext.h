// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chainview.h"
#include "models/domain/enrollment.h"

#include <QList>
#include <QString>

namespace Scep {

/// What else is to be known of how the enrollment went, in translated sentences: that it is a
/// renewal, how often the device tried, that lines of several requests are mixed. May be empty.
[[nodiscard]] QString circumstancesText(const Enrollment &enrollment);

/// "2018-02-27 05:16:28 UTC", with a translated word on what of it the log does not write; empty
/// for no time.
[[nodiscard]] QString beginText(const Instant &begin);

/// Evidence that was not given, with all stages that it would tell of.
struct MissingSource
{
    QString what; ///< translated: "Request log of IIS"
    QString how;  ///< translated: the file, channel or command
    QList<Stage> stages;

    bool operator==(const MissingSource &) const = default;
};

/// What would tell of the stages that no evidence speaks of, each once, in the order of the stages.
[[nodiscard]] QList<MissingSource> missingSources(const Enrollment &enrollment);

/// "4 Issue, 5 Deliver".
[[nodiscard]] QString stageNames(const QList<Stage> &stages);

/// What a witness gives, with certificates of one name as one entry that says how many they are:
/// the two RA certificates of NDES.
[[nodiscard]] QList<ChainViewEntry> entriesByName(const ChainView &view);

/// The names of the CAs that a witness gives, those marked that are not of the chain.
[[nodiscard]] QString chainViewNames(const ChainView &view);

} // namespace Scep
