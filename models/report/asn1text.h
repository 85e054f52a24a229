// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/asn1tree.h"

#include <QJsonArray>

namespace Scep {

/// The node and what is inside it, a line each: offset, lengths of header and content, and,
/// indented, what it is, its value and what is wrong with it. @p index -1: the whole tree.
[[nodiscard]] QString asn1Text(const Asn1Tree &tree, int index = -1);

/// The octets of the node in hexadecimal, 16 in a line, those of keys and passwords as "··".
[[nodiscard]] QString asn1HexText(const Asn1Tree &tree, int index);

/// The whole tree in PEM (RFC 7468); empty when something was overwritten in it, for it would not
/// be what it says.
[[nodiscard]] QString asn1PemText(const Asn1Tree &tree, const QByteArray &label);

/// The nodes in their order, each with the index of its parent.
[[nodiscard]] QJsonArray asn1ToJson(const Asn1Tree &tree);

} // namespace Scep
