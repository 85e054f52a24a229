// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options/program.h"

namespace Scep {

/// What bash offers on Tab; a file for /usr/share/bash-completion/completions.
[[nodiscard]] QString bashCompletion(const ProgramDescription &program);

/// What zsh offers, with descriptions; a file for /usr/share/zsh/vendor-completions.
[[nodiscard]] QString zshCompletion(const ProgramDescription &program);

/// What fish offers, with descriptions; a file for /usr/share/fish/vendor_completions.d.
[[nodiscard]] QString fishCompletion(const ProgramDescription &program);

} // namespace Scep
