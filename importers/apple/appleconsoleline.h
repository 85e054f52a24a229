// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/apple/appleline.h"

namespace Scep {

/// Whether the line begins with a level and something like a time.
[[nodiscard]] bool beginsLikeAppleConsole(QByteArrayView line);

/// The columns of a line of Console text, separated by one space, several or a tab; nothing when it
/// is none:
///     Debug 18:30:53.691033 -0500 profiled Performing synchronous URL request: …
///     2018-02-27 default 18:30:57.320616-0500 profiled Profile … installed.
[[nodiscard]] std::optional<AppleLine> parseAppleConsole(QByteArrayView line);

/// Decodes message text and takes off what rich text left: the backslash that stood for the line
/// end, and \'hh escapes of Windows-1252 characters.
[[nodiscard]] QString appleMessageText(QByteArrayView bytes, Encoding encoding);

} // namespace Scep
