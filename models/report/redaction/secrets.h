// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// The text with challenge passwords, other values behind words like "password", private keys and
/// tokens replaced by @p mark, in whatever escapes they stand: they are noted, never shown. Names,
/// addresses and all else that a report leaves out stay. Usable from several threads at once.
[[nodiscard]] QString withoutSecrets(const QString &text, const QString &mark);

} // namespace Scep
