// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/logevent.h"

#include <QString>

#include <optional>

namespace Scep {

/// What the ends of a log's file may hold of records that rotation has cut in two.
struct LogEnds
{
    SourceId source = SourceId::None;
    QString rest = {}; ///< the text before the first record: the rest of one in the file before
    std::optional<LogEvent> lastRecord = std::nullopt; ///< which the file behind may go on with
    bool endsInLine = false; ///< without a line end behind the last record

    bool operator==(const LogEnds &) const = default;
};

} // namespace Scep
