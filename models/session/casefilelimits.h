// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <algorithm>

/// Every limit on what a case file may hold; a file may come from anybody. Reaching one is told.
namespace Scep::CaseFileLimits {

/// Notes of one case, and UTF-16 units of one note's text or of the reason of its verdict.
inline constexpr int Annotations = 100'000;
inline constexpr qsizetype AnnotationCharacters = 100'000;

/// Bookmarks of one case, pairs of states that were put side by side, enrollments that were
/// compared and pairs speak of, and texts that a report keeps or replaces too.
inline constexpr int Bookmarks = 100'000;
inline constexpr int SyncPairs = 10'000;
inline constexpr int ComparedPlaces = 2 * SyncPairs + 100;
inline constexpr int RedactionTexts = 10'000;

/// UTF-16 units of a path, a name or an id.
inline constexpr qsizetype NameCharacters = 32 * 1024;

/// Files that were given, and sources that they make.
inline constexpr int Files = 100'000;
inline constexpr int Sources = 500'000;

/// Bytes of evidence that are packed together, and what a packed piece may take: zstd adds less
/// than a hundredth to what it cannot shrink.
inline constexpr qint64 ChunkBytes = 1024 * 1024;
inline constexpr qint64 PackedChunkBytes = ChunkBytes + ChunkBytes / 64;

/// Bytes that one file may unpack to (all of a case together: twice as many), and how many times
/// what it takes packed; up to the free bytes any ratio will do. Logs shrink to a tenth or a
/// hundredth.
inline constexpr qint64 UnpackedBytes = 16LL * 1024 * 1024 * 1024;
inline constexpr qint64 UnpackedRatio = 1'000;
inline constexpr qint64 UnpackedFreeBytes = 64LL * 1024 * 1024;

/// How many bytes that may be which take so many packed, at most @p most.
[[nodiscard]] constexpr qint64 mostUnpacked(qint64 packed, qint64 most = UnpackedBytes)
{
    return std::min(most, std::max(UnpackedFreeBytes, packed * UnpackedRatio));
}

/// Bytes up to which a file is taken into the case; unless the person says another, which may not
/// be more than the largest.
inline constexpr qint64 EmbeddedBytes = 64LL * 1024 * 1024;
inline constexpr qint64 LargestEmbeddedBytes = 4LL * 1024 * 1024 * 1024;

/// Problems of one file that are told one by one.
inline constexpr int Problems = 100;

} // namespace Scep::CaseFileLimits
