// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textdocument.h"

#include <QString>

namespace Scep {

/// The octets of a line that are not what they seem on the screen: control characters, characters
/// that change the direction or are not seen, octets that are not of the encoding. Each row of 16
/// octets that holds such: its offset in the line, the octets in hexadecimal, the same as text.
/// Empty where there are none; at most OddByteRows rows.
[[nodiscard]] QString oddByteRows(QByteArrayView line, Encoding encoding);

inline constexpr int OddByteRows = 64;

} // namespace Scep
