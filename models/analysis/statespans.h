// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/enrollment.h"

namespace Scep {

/// A span or mark with the stage and the observations it is made of.
struct StageSpan
{
    Stage stage = Stage::DeployProfile;
    StateSpan span;
    qsizetype observation = 0;     ///< index of the one that entered the state
    qsizetype lastObservation = 0; ///< index of the last one that repeated it
    bool isOpen = false;           ///< nothing followed

    bool operator==(const StageSpan &) const = default;
};

/// Whether the observation is a state of a state machine ("state changed from … to …").
[[nodiscard]] bool isMachineState(const Observation &observation);

/// Whether the observation says that the enrollment's certificate is with the device.
[[nodiscard]] bool isDelivered(const Observation &observation);

/// The states of one enrollment over time, in the order in which they began. A waiting state lasts
/// until the next state of the same state machine, wherever that lies; a request lasts until its
/// response; everything else is a mark.
[[nodiscard]] QList<StageSpan> stateSpans(const QList<Observation> &observations);

} // namespace Scep
