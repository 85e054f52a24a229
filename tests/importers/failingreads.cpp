// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/importers/failingreads.h"

#include "models/text/filestate.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <limits>

#include <sys/syscall.h>
#include <unistd.h>

namespace Scep {

namespace {
constexpr qint64 Nowhere = std::numeric_limits<qint64>::max();

std::atomic<quint64> failingInode = 0;
std::atomic<qint64> failingFrom = Nowhere;
std::atomic<int> failingWith = 0;

bool isFailing(int file, qint64 offset)
{
    if (offset < failingFrom) {
        return false;
    }
    const auto state = fileState(file);
    return state && state->inode == failingInode;
}

/// As pread(2). What lies before the place that fails is read, as the system does it.
ssize_t readOrFail(int file, void *buffer, size_t size, qint64 offset)
{
    const qint64 end = offset + static_cast<qint64>(size);
    if (isFailing(file, offset)) {
        errno = failingWith;
        return -1;
    }
    if (isFailing(file, end - 1)) {
        size = static_cast<size_t>(failingFrom - offset);
    }
    return ::syscall(SYS_pread64, file, buffer, size, offset);
}
} // namespace

// Both names that the library has it under, by their symbols: a program has one or the other.
extern "C" {
[[gnu::used]] ssize_t failingRead(int file, void *buffer, size_t size,
                                  qint64 offset) __asm__("pread");
[[gnu::used]] ssize_t failingRead64(int file, void *buffer, size_t size,
                                    qint64 offset) __asm__("pread64");

ssize_t failingRead(int file, void *buffer, size_t size, qint64 offset)
{
    return readOrFail(file, buffer, size, offset);
}

ssize_t failingRead64(int file, void *buffer, size_t size, qint64 offset)
{
    return readOrFail(file, buffer, size, offset);
}
}

FailingReads::FailingReads(const QString &path)
{
    failingInode = fileState(path).value_or(FileState()).inode;
}

FailingReads::~FailingReads()
{
    failingFrom = Nowhere;
}

void FailingReads::failFrom(qint64 offset, int errorNumber)
{
    failingWith = errorNumber;
    failingFrom = offset;
}

} // namespace Scep
