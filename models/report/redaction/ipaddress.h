// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// An IP address in one form: dotted decimal for version 4 and for what version 6 maps of it
/// (RFC 4291 section 2.5.5.2), eight groups of four lower-case digits for version 6, without zone
/// and brackets. Empty: it is none.
[[nodiscard]] QString canonicalIpAddress(QStringView text);

/// Whether the address (canonical) says nothing about anybody: loopback, unspecified, broadcast.
[[nodiscard]] bool isNobodysAddress(QStringView canonical);

} // namespace Scep
