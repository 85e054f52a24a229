// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/codetable.h"

#include <QList>
#include <QString>

namespace Scep {

/// Where an error code stands in a line.
struct FoundCode
{
    qsizetype offset = 0; ///< in UTF-16 units
    qsizetype length = 0;
    QString query; ///< what lookUpCode() tells the meaning of: "MCSCEPErrorDomain 22013"

    bool operator==(const FoundCode &) const = default;
};

/// The error codes of a line of a log, in their order and without overlap, at most
/// Limits::CodesPerLine. Ordinary numbers are left alone: a code is a number with eight
/// hexadecimal digits of a known kind, a number behind a word that announces one ("ErrorCode=",
/// "failInfo"), a domain with a number, the status columns of a web server's line, a symbol, or a
/// sentence of the system. The time is linear in the length of the line.
[[nodiscard]] QList<FoundCode> findCodes(QStringView line,
                                         const CodeTable &table = CodeTable::builtIn());

/// The same for a line with another before it. In an Apple error block the domain stands alone on
/// the one and the number on the other:
///     Domain : MCSCEPErrorDomain
///     Code   : 22013
[[nodiscard]] QList<FoundCode> findCodes(QStringView line, QStringView before,
                                         const CodeTable &table = CodeTable::builtIn());

/// Whether the line before has to be known to tell what the code of this one is.
[[nodiscard]] bool beginsWithCodeOfBlock(QStringView line);

} // namespace Scep
