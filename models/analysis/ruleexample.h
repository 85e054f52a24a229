// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/ruleyaml.h"
#include "models/domain/logevent.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace Scep {

/// An event that a rule must match, or must not: the fields as an importer gives them.
struct RuleExample
{
    LogEvent event;
    QByteArray rawText; ///< as it may stand in a log of that source
    int line = 0;       ///< of the rule file
};

/// Reads one entry of `examples.match` or `examples.reject`: a text is the field `message`, a map
/// gives all fields.
[[nodiscard]] std::optional<RuleExample> readExample(const YAML::Node &node,
                                                     const LogSource &source, RuleFaults &faults);

} // namespace Scep
