// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

namespace Scep {

/// Estimates how far the clocks of the devices' logs are from those of the servers. Each exchange
/// that both logged gives a pair: the server saw the request after the device had sent it, and was
/// done before the device had the answer. Without a server, the time at which a message was signed,
/// which is UTC, tells the zone of the log; and a certificate that was not valid yet when it came
/// tells that the device is late. Only what surely is the same exchange counts.
/// In the order of the sources.
[[nodiscard]] QList<ClockProposal> proposeClocks(const QList<Device> &devices,
                                                 const CaseEvidence &evidence);

/// One estimate out of several pairs of the same clocks: the median of their middles, as uncertain
/// as that pair is, and at least by twice the median deviation. @p pairs must not be empty.
[[nodiscard]] ClockProposal estimateClock(QList<ClockPair> pairs);

} // namespace Scep
