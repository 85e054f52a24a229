// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/trigramcounts.h"

#include <algorithm>

namespace Scep {

namespace {
constexpr qint64 SampleParts = 16;
constexpr qint64 SamplePartBytes = 32 * 1024;
constexpr size_t FoldedBits = 6;
constexpr qsizetype Three = 3;

/// Six bits of a byte; those of printable ASCII are told apart, letters in either case the same.
size_t folded(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    const unsigned upper = code >= 'a' && code <= 'z' ? code - ('a' - 'A') : code;
    return (upper - ' ') & ((1U << FoldedBits) - 1);
}

size_t indexOf(const char *bytes)
{
    return folded(bytes[0]) << (2 * FoldedBits) | folded(bytes[1]) << FoldedBits | folded(bytes[2]);
}
} // namespace

TrigramCounts::TrigramCounts()
    : m_counts(size_t{1} << (Three * FoldedBits))
{
}

TrigramCounts TrigramCounts::ofSample(const EvidenceFile &file)
{
    TrigramCounts counts;
    QByteArray buffer(SamplePartBytes, Qt::Uninitialized);
    for (qint64 part = 0; part < SampleParts; ++part) {
        const qint64 begin = file.size() / SampleParts * part;
        // A part that cannot be read is not missed here; whoever reads the text will tell.
        if (const auto read = file.readInto(begin, buffer.data(), buffer.size())) {
            counts.add(QByteArrayView(buffer).first(*read));
        }
    }
    return counts;
}

void TrigramCounts::add(QByteArrayView text)
{
    for (qsizetype i = 0; i + Three <= text.size(); ++i) {
        ++m_counts[indexOf(text.data() + i)];
    }
}

qsizetype TrigramCounts::rarestEnd(QByteArrayView literal, qsizetype shortest) const
{
    qsizetype best = literal.size();
    for (qsizetype end = best - 1; end >= std::max(shortest, Three); --end) {
        const auto countAt = [&](qsizetype behind) {
            return m_counts[indexOf(literal.data() + behind - Three)];
        };
        if (countAt(end) < countAt(best)) {
            best = end;
        }
    }
    return best;
}

} // namespace Scep
