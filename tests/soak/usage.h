// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Scep::Soak {

/// What this process holds of the machine at one moment.
struct Usage
{
    qint64 residentBytes = 0;
    qint64 heapBytes = 0; ///< of the allocator's memory, what is in use
    qint64 descriptors = 0;
    qint64 threads = 0;
    qint64 temporaryFiles = 0; ///< files and folders, with all below them

    bool operator==(const Usage &) const = default;
};

/// Asks the kernel, after free memory was given back to it. @p temporaryFolder: the process's own.
[[nodiscard]] Usage currentUsage(const QString &temporaryFolder);

/// What may grow and still counts as flat: the allocator's own play.
inline constexpr qint64 MemoryPlayBytes = 16 * 1024 * 1024;
inline constexpr int MemoryPlayPerCent = 5;

/// What grew between two moments at which the program holds nothing, in words, an entry each; empty
/// where all stayed flat.
[[nodiscard]] QList<QString> growth(const Usage &before, const Usage &after);

} // namespace Scep::Soak
