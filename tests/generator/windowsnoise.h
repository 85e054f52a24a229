// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/windowslog.h"

namespace Scep::Examples {

/// MDM sessions and policy settings of an ordinary day, about @p events of them.
void addManagementNoise(WindowsLog &log, const QByteArray &seed, Moment from, Moment to,
                        int events);

/// What else writes to the Application log.
void addApplicationNoise(WindowsLog &log, const QByteArray &seed, Moment from, Moment to,
                         int events);

/// Chains of other programs that are in order.
void addCapi2Noise(WindowsLog &log, const QByteArray &seed, Moment from, Moment to, int events);

} // namespace Scep::Examples
