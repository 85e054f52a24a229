// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/evidencefile.h"

#include <QByteArrayView>

#include <vector>

namespace Scep {

/// How often each three bytes follow one another in parts of a text, ASCII letters in either case.
/// A search engine looks at the last bytes of each literal first and at the rest where they fit: so
/// it is fast where they are rare. Private to models/text.
class TrigramCounts
{
public:
    /// Counts in a small part of the file, taken all over it.
    [[nodiscard]] static TrigramCounts ofSample(const EvidenceFile &file);

    void add(QByteArrayView text);

    /// The length, at least @p shortest, of the beginning of @p literal whose last three bytes are
    /// the rarest; the longest one where several are. The whole length of a shorter literal.
    [[nodiscard]] qsizetype rarestEnd(QByteArrayView literal, qsizetype shortest) const;

private:
    TrigramCounts();

    std::vector<quint32> m_counts;
};

} // namespace Scep
