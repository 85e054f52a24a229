// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki.

#include <QByteArray>

#include <optional>

namespace Scep {

/// The bytes of text that is hexadecimal digits from its begin to its end: in one run, in pairs
/// parted by blanks or colons, over lines. A dump with offsets before and characters behind the
/// pairs (xxd, certutil -encodehex) is read as such. The text may be cut anywhere. Nothing for any
/// other text, and for what does not begin with a DER SEQUENCE.
[[nodiscard]] std::optional<QByteArray> decodeHexText(QByteArrayView text);

} // namespace Scep
