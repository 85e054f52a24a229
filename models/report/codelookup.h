// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/codetable.h"

#include <QList>
#include <QString>

namespace Scep {

/// What a text says as an error code.
struct CodeLookup
{
    QList<CodeMeaning> meanings; ///< best first; a bare number may stand for several codes
    /// Without meanings: which family the text looks like, in translated words.
    QString unknown;

    [[nodiscard]] bool isKnown() const { return !meanings.isEmpty(); }
};

/// Finds a code in any form in which logs, portals and people write it: hexadecimal ("0x80094800",
/// "80094800", "0x800B0109L"), signed or unsigned decimal, a domain or family with a number
/// ("MCSCEPErrorDomain 22013", "failInfo 2"), HTTP with sub-status and Win32 status ("403.16",
/// "403 16 2148204809"), a symbol, or the system's own sentence. All forms find the same entry; a
/// Win32 code, an HTTP status or an Apple code inside another code finds its own.
[[nodiscard]] CodeLookup lookUpCode(const QString &text,
                                    const CodeTable &table = CodeTable::builtIn());

/// What a list shows while somebody types: what lookUpCode() finds, then every entry whose numbers,
/// symbol or words contain each of the words (not for the shortest texts). At most @p most.
[[nodiscard]] QList<CodeMeaning> searchCodes(const QString &text, qsizetype most,
                                             const CodeTable &table = CodeTable::builtIn());

/// Positions of the entries that a bare number may stand for, best first: its own ones, and the one
/// that it is wrapped around (the Win32 code inside an HRESULT). For the scanner of lines.
[[nodiscard]] QList<qsizetype> codesOfNumber(qint64 number, bool isHex, const CodeTable &table);

} // namespace Scep
