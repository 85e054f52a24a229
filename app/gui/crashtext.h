// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Scep {

/// Has a crash leave a text: version, signal and the addresses of the calls, in a file of @p folder
/// that only its owner may read. Nothing of the evidence is in it, nothing is sent, and no memory
/// is dumped. Call it once, on the main thread, before other threads are started.
void installCrashText(const QString &folder, const QString &version);

/// The texts of earlier crashes in that folder, which are from now on known: the next call does not
/// name them again. Only the newest few are kept.
[[nodiscard]] QStringList takeCrashTexts(const QString &folder);

} // namespace Scep
