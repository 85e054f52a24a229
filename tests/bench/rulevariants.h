// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// Writes rule files into @p folder that, with the built-in rules, make @p count rules: variants of
/// the built-in ones that look for the same texts in the same logs, and then ask for a thread that
/// no log has. So they cost what rules cost that are about to match, the same on every call.
[[nodiscard]] bool writeRuleVariants(const QString &folder, int count);

} // namespace Scep
