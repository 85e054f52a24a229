// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/ca.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace Scep::Examples {

/// How far the clocks of the three devices are off: what has to be added to their times.
struct DeviceClocks
{
    std::chrono::milliseconds android{0};
    std::chrono::milliseconds apple{0};
    std::chrono::milliseconds windows{0};
};

/// The logs of three devices and of the server that all of them asked within one minute, each on
/// its own clock, and two more devices of which only the server tells. The phone and the PC get
/// their certificates; the tablet is refused, because NDES cannot submit its request (event 31).
struct MultiDeviceCase
{
    QMap<QString, QByteArray> files; ///< "pixel/OMADMLog_0.log" …
    /// What in a line of a server's log tells whose it is: "android", "apple", "windows", or
    /// "stranger 1", "stranger 2"; by the text that only this line has.
    QMap<QByteArray, QString> owners;
};

/// Needs a SeededLibrary.
[[nodiscard]] MultiDeviceCase multiDeviceCase(const PkiWorld &world, const DeviceClocks &clocks);

} // namespace Scep::Examples
