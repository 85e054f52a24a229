// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/sourcedevice.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SourceDevice)
};
} // namespace

QString deviceNameFrom(const QString &typed)
{
    return typed.simplified().left(LongestDeviceName).trimmed();
}

CaseEvidence withDevices(CaseEvidence evidence, const SourceDevices &devices)
{
    if (devices.isEmpty()) {
        return evidence;
    }
    for (SourceFile &source : evidence.sources) {
        source.device = devices.value(source.id);
    }
    return evidence;
}

QString sourceDecisionsText(const SourceFile &source)
{
    const QString clock = clockText(source.clock);
    if (source.device.isEmpty()) {
        return clock;
    }
    const QString device = Tr::tr("device “%1”", "that the person chose").arg(source.device);
    return clock.isEmpty() ? device
                           : Tr::tr("%1, %2", "time zone and clock; device").arg(clock, device);
}

} // namespace Scep
