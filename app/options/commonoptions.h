// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options/program.h"

namespace Scep {

/// --rules, which both programs take.
[[nodiscard]] OptionDescription rulesOption(const QStringList &commands);

/// The folder that is read without --rules.
[[nodiscard]] ExplainedText ruleFolder();

} // namespace Scep
