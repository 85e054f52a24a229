// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/redaction/replacementtable.h"
#include "models/report/redaction/shapes.h"

#include <QByteArrayView>
#include <QList>

namespace Scep {

/// A run of base64 or hexadecimal digits that has to go.
struct EncodedRun
{
    qsizetype begin = 0; ///< bytes
    qsizetype end = 0;
    RemovalMark mark = RemovalMark::Base64;
    qsizetype byteCount = 0; ///< that it stands for
    int identity = -1;       ///< it is this one of the table and nothing else
    bool holdsIdentity =
        false;             ///< it has a known one inside, not only the look of something encoded
    bool isNumber = false; ///< hexadecimal digits that may be a number with a name of its own

    bool operator==(const EncodedRun &) const = default;
};

/// Finds runs of base64 (RFC 4648 sections 4 and 5, wrapped lines too) and hexadecimal digits (with
/// blanks, colons, dashes, commas and "0x" between them) that look encoded or that hold an identity
/// of the table: at any alignment, in UTF-8 and UTF-16. @p guids are ranges of the text, in their
/// order, that part the words around them. The time is linear in the text; usable from several
/// threads at once.
[[nodiscard]] QList<EncodedRun> findEncodedRuns(QByteArrayView text, const ShapeHits &guids,
                                                const ReplacementTable &table);

} // namespace Scep
