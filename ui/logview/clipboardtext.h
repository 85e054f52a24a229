// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// Puts lines or cells of the evidence on the clipboard, without the secrets in them
/// (withoutSecrets()): any program may read the clipboard, and some keep what was on it.
void copyEvidenceText(const QString &text);

} // namespace Scep
