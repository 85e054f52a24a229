// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/asn1tree.h"

namespace Scep {

/// Takes bytes apart as BER (X.690): definite and indefinite lengths, strings in chunks, whole or
/// cut anywhere, and what stands encoded inside OCTET STRINGs and BIT STRINGs (extensions, public
/// keys, the EnvelopedData of a SCEP message). What cannot be read is kept as a node that says so.
/// Keys and passwords are noted and overwritten. Limited by Limits::Asn1TreeNodes and
/// Limits::Asn1TreeDepth.
[[nodiscard]] Asn1Tree buildAsn1Tree(QByteArrayView bytes);

} // namespace Scep
