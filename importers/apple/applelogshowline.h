// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/apple/appleline.h"

namespace Scep {

/// Whether the line begins with a date and a time of day.
[[nodiscard]] bool beginsLikeLogShow(QByteArrayView line);

/// The columns of a line of `log show` or `log stream` in the styles default, syslog and compact:
///     2018-02-27 05:16:28.123456-0500 0x1a2b  Default  0x0  123  0  profiled: (Lib) [sub:cat] text
///     2018-02-27 05:16:28.123456-0500  localhost profiled[123]: (Lib) [sub:cat] text
///     2018-02-27 05:16:28.123 Df profiled[123:4ef] (Lib) [sub:cat] text
/// Nothing when it is none.
[[nodiscard]] std::optional<AppleLine> parseLogShow(QByteArrayView line);

/// Whether the line is the row of column names that begins such a text.
[[nodiscard]] bool isLogShowHeader(QByteArrayView line);

} // namespace Scep
