// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// Which rules are built in: how many, and the beginning of the SHA-256 of all their files. Two
/// programs that print the same judge the same.
struct RuleVersion
{
    qsizetype count = 0;
    QString digest; ///< 12 hexadecimal digits
};

/// Of the rules of this program.
[[nodiscard]] RuleVersion builtInRuleVersion();

} // namespace Scep
