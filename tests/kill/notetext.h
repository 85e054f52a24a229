// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

// What notes say in the kill test, so that one tells from a note which it is.

namespace Scep {

/// The text of a note in its n-th version, and the version that a text says; 0 for another text.
/// The texts are of very different lengths. @p name: without blanks; may be empty.
[[nodiscard]] QString versionText(int version, const QString &name = {});
[[nodiscard]] int versionOf(const QString &text);

/// The name that a text was made with; empty when it has none.
[[nodiscard]] QString nameOf(const QString &text);

} // namespace Scep
