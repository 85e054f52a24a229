// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/devicegrouping.h"

namespace Scep {

/// Moves what servers wrote about a device's request to that device. A request goes when its name,
/// transaction, certificate or row in the CA's database occurs at exactly one device; with it go,
/// marked probable, the rows of its client before it and what the servers logged while they worked
/// on it alone. A request that nothing names goes, marked probable, when its time and the client's
/// program fit one device's request and no other.
///
/// What stays is told apart by client (ObservedEvent::request), and a failure that may be another
/// client's stays apart. Servers with nothing left
/// disappear, and their sources join the device.
[[nodiscard]] QList<DeviceGroup> matchServerEvents(QList<DeviceGroup> groups,
                                                   const CaseEvidence &evidence);

/// Whether the event says that the device sends its request (PKIOperation).
[[nodiscard]] bool isRequestSent(const Observation &observation);

} // namespace Scep
