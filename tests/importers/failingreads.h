// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QtTypes>

namespace Scep {

/// Makes pread(2) fail for one file of this process, as a bad sector or a share that is gone does:
/// what is opened stays open and has its size, but bytes from some place on cannot be had. The
/// program that links this has a pread of its own.
class FailingReads
{
public:
    /// Nothing fails until failFrom().
    explicit FailingReads(const QString &path);
    FailingReads(const FailingReads &) = delete;
    FailingReads &operator=(const FailingReads &) = delete;
    /// Reads work again.
    ~FailingReads();

    /// From now on bytes at @p offset and behind it give @p errorNumber. From any thread.
    void failFrom(qint64 offset, int errorNumber);
};

} // namespace Scep
