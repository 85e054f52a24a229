// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/devicegrouping.h"

namespace Scep {

/// Moves what servers wrote about a device's request to that device: an event goes when its request
/// name, certificate thumbprint or transaction id occurs at exactly one other device. Servers with
/// nothing left disappear, and their sources join the device.
[[nodiscard]] QList<DeviceGroup> matchServerEvents(QList<DeviceGroup> groups);

} // namespace Scep
