// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/fuzz/fuzztargets.h"

namespace Scep {

/// The password that opens what the target "pkcs12" begins with.
inline constexpr const char *FuzzPassword = "fuzz";

/// Whatever holds other evidence, and one file of evidence from its recognition to its result.
[[nodiscard]] QList<FuzzTarget> containerTargets();

} // namespace Scep
