// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki.

#include "models/pki/asn1reader.h"

namespace Scep {

/// What the content octets of a primitive element say, at most Limits::Asn1ValueCharacters long:
/// numbers, names of object identifiers, texts, times, or hexadecimal digits. Never fails: what
/// breaks its type's rules is told in hexadecimal.
[[nodiscard]] QString asn1ValueText(const Asn1Element &element, QByteArrayView content);

} // namespace Scep
