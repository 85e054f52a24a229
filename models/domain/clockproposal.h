// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QList>

#include <chrono>

namespace Scep {

/// Two lines of the same exchange, written by two clocks.
struct ClockPair
{
    EvidenceRef source;
    EvidenceRef reference;
    /// What has to be added to the source's time at least and at most for the lines to lie in the
    /// order in which they must have been written: a request is sent before it comes in.
    std::chrono::microseconds least{0};
    std::chrono::microseconds most{0};

    bool operator==(const ClockPair &) const = default;
};

/// How far the clock of a source is from that of another one, as the exchanges that both saw tell.
/// Only proposed: the person applies it.
struct ClockProposal
{
    SourceId source = SourceId::None;
    /// The same as source: the UTC time that its own messages were signed at. None: the CA's clock,
    /// by the begin of a certificate's validity.
    SourceId reference = SourceId::None;
    std::chrono::microseconds offset{0}; ///< to be added to the times of the source
    std::chrono::microseconds uncertainty{0};
    QList<ClockPair> pairs; ///< the evidence

    /// Whether the clocks differ at all, as far as the evidence tells.
    [[nodiscard]] bool isDifferent() const { return std::chrono::abs(offset) > uncertainty; }
    bool operator==(const ClockProposal &) const = default;
};

} // namespace Scep
