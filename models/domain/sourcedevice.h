// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QHash>
#include <QString>

namespace Scep {

/// Which device the person says that sources are of, by the name under which the device is shown. A
/// source that is not in it is of the device that its events name, or its folder.
using SourceDevices = QHash<SourceId, QString>;

/// Characters that the name of a device may have.
inline constexpr qsizetype LongestDeviceName = 200;

/// What the person typed as the name of a device: without spaces around it and line ends in it, and
/// no longer than LongestDeviceName. Empty: as the events and the folder say.
[[nodiscard]] QString deviceNameFrom(const QString &typed);

/// The evidence with SourceFile::device set to what the person says.
[[nodiscard]] CaseEvidence withDevices(CaseEvidence evidence, const SourceDevices &devices);

/// What the person decided about the source, as a translated phrase: "zone Europe/Warsaw, device
/// “Pixel 7”"; empty when there is nothing.
[[nodiscard]] QString sourceDecisionsText(const SourceFile &source);

} // namespace Scep
