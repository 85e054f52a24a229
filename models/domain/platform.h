// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// What kind of machine wrote a log. Server stands for NDES, IIS, the connector and the CA.
enum class Platform { Unknown, Android, Ios, MacOs, Windows, Server };

/// Stable untranslated id: "unknown", "android", "ios", "macos", "windows", "server".
[[nodiscard]] QString platformId(Platform platform);

/// Name for the screen: "Android", "iOS/iPadOS", "macOS", "Windows" …
[[nodiscard]] QString platformDisplayName(Platform platform);

} // namespace Scep
