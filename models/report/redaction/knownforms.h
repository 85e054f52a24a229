// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/redaction/identityparts.h"

#include <QByteArray>
#include <QList>

namespace Scep {

/// One way in which an identity is written.
struct KnownForm
{
    QByteArray bytes;
    bool isWordOnly = false; ///< too short to be looked for inside of words
    /// Only met where bytes were encoded: raw octets of a number, UTF-16 without its NUL bytes. In
    /// plain text such bytes mean something else.
    bool isEncodedOnly = false;
    bool isBeginning = false; ///< of a longer one: what follows on the line belongs to it
};

/// All ways in which an identity may be written before it is escaped or encoded: in both cases and
/// normal forms of Unicode where it is not ASCII, UTF-8 and UTF-16; numbers as digits, with their
/// usual separators, in decimal and as octets, GUIDs in Windows' order of bytes too. The case of
/// ASCII letters does not matter. Empty when the identity is too short to be told from other words.
[[nodiscard]] QList<KnownForm> knownForms(const IdentityPart &part);

/// The number as decimal digits.
[[nodiscard]] QByteArray decimalOf(const QByteArray &hexDigits);

} // namespace Scep
