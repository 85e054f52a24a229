// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/enrollment.h"

namespace Scep {

/// The tries of one enrollment to get its certificate, numbered. A new one begins when the device
/// asks again after a failure or after it has sent a request. Asking for capabilities and
/// certificates several times before the request is none (jscep does so), and asking again what
/// became of a pending request is none either.
[[nodiscard]] QList<Attempt> findAttempts(const QList<Observation> &observations);

} // namespace Scep
