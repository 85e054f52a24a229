// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/redaction/replacementtable.h"
#include "models/report/redaction/shapes.h"

#include <QByteArrayView>
#include <QList>

namespace Scep {

/// A range of a text that something names somebody in.
struct Span
{
    qsizetype begin = 0; ///< bytes of the text as it is
    qsizetype end = 0;
    IdentityKind kind = IdentityKind::Name;
    RemovalMark mark = RemovalMark::Number;
    qsizetype byteCount = 0;
    int identity = -1; ///< of the table
    int rank = 0;      ///< of two for the same range the higher one counts
    bool isKept = false;
    QString text; ///< of what has no number yet; else empty

    bool operator==(const Span &) const = default;
};

/// All spans of a text of UTF-8 without NUL bytes: known identities, whatever has the shape of one,
/// and encoded runs, in the text as it is and under each layer of escapes. In no order, and they
/// may overlap.
[[nodiscard]] QList<Span> findSpans(QByteArrayView text, const ReplacementTable &table);

/// The spans that are replaced, in their order and without overlap. What is kept shields what lies
/// in it, of those that overlap the longest stands for all, and words whose escapes are broken go
/// as a whole where one of them is met.
[[nodiscard]] QList<Span> resolved(QByteArrayView text, QList<Span> spans);

/// Those that have a text of their own and lie in nothing that is known.
[[nodiscard]] QList<Span> unknownSpans(const QList<Span> &spans);

} // namespace Scep
