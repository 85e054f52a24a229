// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/redaction/identity.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace Scep {

/// What stands in the place of something that has no number.
enum class RemovalMark {
    Number,    ///< it has one, or "[removed]"
    Token,     ///< "[token removed]"
    Value,     ///< "[value removed]"
    Challenge, ///< "[challenge removed]"
    Base64,    ///< "[base64, 12 bytes removed]"
    Hex,       ///< "[hex, 12 bytes removed]"
};

/// The words of a mark; @p byteCount: of what was encoded.
[[nodiscard]] QString removalMarkText(RemovalMark mark, qsizetype byteCount = 0);

/// Something in a text that names somebody by how it looks or where it stands.
struct ShapeHit
{
    qsizetype begin = 0; ///< bytes
    qsizetype end = 0;
    IdentityKind kind = IdentityKind::Name;
    RemovalMark mark = RemovalMark::Number;
    qsizetype byteCount = 0; ///< of what was encoded

    bool operator==(const ShapeHit &) const = default;
};
using ShapeHits = QList<ShapeHit>;

// Each takes one pass over a text of UTF-8 without escapes and appends what it finds. The time is
// linear in the text. Private to models/report/redaction.

/// E-mail addresses and names of hosts.
void findNetworkNames(QByteArrayView text, ShapeHits &hits);

/// Addresses of IP (both versions) and of network cards.
void findNetworkAddresses(QByteArrayView text, ShapeHits &hits);

/// GUIDs, security identifiers and IMEIs.
void findIds(QByteArrayView text, ShapeHits &hits);

/// PEM blocks and JSON web tokens.
void findArmour(QByteArrayView text, ShapeHits &hits);

/// What stands behind a word that says what it is: "challenge=", "SerialNumber:", "\Users\", "CN=",
/// "://" …
void findLabelled(QByteArrayView text, ShapeHits &hits);

/// `DOMAIN\user` and `\\server\share`.
void findBackslashNames(QByteArrayView text, ShapeHits &hits);

} // namespace Scep
