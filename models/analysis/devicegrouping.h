// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/observedevent.h"
#include "models/domain/case.h"

#include <QStringList>

namespace Scep {

/// A device before its enrollments are built.
struct DeviceGroup
{
    Device device;               ///< without enrollments
    QStringList containers;      ///< of the device's sources, sorted
    QList<ObservedEvent> events; ///< in order

    bool operator==(const DeviceGroup &) const = default;
};

/// Finds the devices that the evidence speaks of: by the person's word (SourceFile::device) where
/// there is one, else by the computer's name where events carry one, else by container and
/// platform. The person's word joins the device that is shown under that name, or makes one. A
/// source without events makes a device when its platform is known and no other source of that
/// container and platform does; certificate files make none.
/// @p observed must be in order.
[[nodiscard]] QList<DeviceGroup> groupDevices(const CaseEvidence &evidence,
                                              const QList<ObservedEvent> &observed);

} // namespace Scep
