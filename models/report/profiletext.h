// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/scepprofile.h"
#include "models/report/certificatetext.h"

namespace Scep {

/// What a SCEP profile asks for, in the order in which an engineer compares it with a certificate:
/// name, server, CA, subject, alternative names, key, usages, pinned CA, template, challenge; then
/// every other setting under its own name. What the profile does not say is left out.
[[nodiscard]] QList<LabelledValue> describeScepProfile(const ScepProfile &profile);

/// The profile in few words, for a list: its name or id.
[[nodiscard]] QString scepProfileTitle(const ScepProfile &profile);

} // namespace Scep
