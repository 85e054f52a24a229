// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/linestarts.h"

#include <algorithm>
#include <array>
#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace Scep {

namespace {

constexpr qsizetype StrideBytes = 64;
/// The greatest of the bytes that are looked for: NUL, LF and CR. Nothing between them but tabs
/// stands in a text.
constexpr char Greatest = '\r';

/// Bit i: the byte i of 64 is at most Greatest.
quint64 smallBytes(const char *bytes)
{
    quint64 mask = 0;
#ifdef __SSE2__
    constexpr qsizetype Lane = 16;
    const __m128i greatest = _mm_set1_epi8(Greatest);
    for (qsizetype at = 0; at < StrideBytes; at += Lane) {
        const __m128i lane = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + at));
        const __m128i isSmall = _mm_cmpeq_epi8(_mm_min_epu8(lane, greatest), lane);
        mask |= static_cast<quint64>(static_cast<unsigned>(_mm_movemask_epi8(isSmall))) << at;
    }
#else
    for (qsizetype at = 0; at < StrideBytes; ++at) {
        mask |= quint64{static_cast<unsigned char>(bytes[at]) <= Greatest} << at;
    }
#endif
    return mask;
}

} // namespace

qint64 findLineStarts(QByteArrayView block, std::optional<char> next, std::vector<quint32> &starts)
{
    qint64 firstNul = -1;
    const auto look = [&](quint64 mask, qsizetype begin) {
        for (; mask != 0; mask &= mask - 1) {
            const qsizetype at = begin + std::countr_zero(mask);
            const char byte = block[at];
            if (byte == '\n') {
                starts.push_back(static_cast<quint32>(at + 1));
            } else if (byte == '\r') {
                const bool isCrLf = at + 1 < block.size() ? block[at + 1] == '\n' : next == '\n';
                if (!isCrLf) {
                    starts.push_back(static_cast<quint32>(at + 1));
                }
            } else if (byte == '\0' && firstNul < 0) {
                firstNul = at;
            }
        }
    };
    qsizetype at = 0;
    for (; at + StrideBytes <= block.size(); at += StrideBytes) {
        look(smallBytes(block.data() + at), at);
    }
    std::array<char, StrideBytes> rest;
    rest.fill(' ');
    std::copy_n(block.data() + at, block.size() - at, rest.begin());
    look(smallBytes(rest.data()), at);
    return firstNul;
}

} // namespace Scep
