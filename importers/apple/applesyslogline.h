// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/apple/appleline.h"

namespace Scep {

/// Whether the line begins with a time stamp of one of the forms below.
[[nodiscard]] bool beginsLikeAppleSyslog(QByteArrayView line);

/// The columns of a line of the text logs that came before and still go beside the unified log:
///     Feb 27 05:16:28 iPad profiled[123] <Notice>: (Note ) MC: Profile … installed.
///     Feb 27 05:16:28 mac mdmclient[123]: text
///     Thu Feb 27 05:16:28.123 <airportd[88]> text
///     Wed Feb 27 05:16:28 2019 [176] <notice> (0x16bae7000) text
///     02/27/19 05:16:28.123456 pid=69 text
/// Nothing when it is none.
[[nodiscard]] std::optional<AppleLine> parseAppleSyslog(QByteArrayView line);

/// Whether a line says that an Apple system wrote it; other systems share the plain form.
[[nodiscard]] bool isSurelyApple(const AppleLine &line);

/// Decodes message text and the marks that syslog puts for bytes that are not ASCII: \M-b, \M^@,
/// \^M (vis(3)).
[[nodiscard]] QString appleSyslogText(QByteArrayView bytes, Encoding encoding);

} // namespace Scep
