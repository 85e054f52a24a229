// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/archive/archivereader.h"
#include "models/text/evidencespool.h"

#include <QList>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace Scep {

/// What the unpacking of one member gave.
struct UnpackedMember
{
    std::shared_ptr<const EvidenceFile> file; ///< what could be read; null: nothing
    std::optional<ArchiveError> error;        ///< why that is not all of it
    bool isTooMuch = false;                   ///< it ends where no more bytes were allowed
};

/// Unpacks the member that @p reader stands at. What it takes is taken off @p bytesLeft, which
/// several threads may share; when there are none left, the member ends there.
[[nodiscard]] UnpackedMember unpackMember(ArchiveReader &reader, EvidenceSpool &spool,
                                          std::atomic<qint64> &bytesLeft);

/// Unpacks members of a zip ahead of the one who takes them, on threads of its own: each has a
/// reader that goes over the other members' headers to those that are its turn.
class MemberReadAhead
{
public:
    /// @p members: the numbers of those to unpack, counted by the headers from 0, ascending.
    MemberReadAhead(std::shared_ptr<const EvidenceFile> archive, ArchiveKind kind,
                    QList<int> members, qint64 bytesLeft, int threads);
    /// Stops within a block of each thread.
    ~MemberReadAhead();

    /// The next member, when it has that number; else it is nothing that is unpacked here. Waits
    /// for it, meanwhile asking @p isCancelled and telling @p consumed how many further bytes of
    /// the archive were read.
    [[nodiscard]] std::optional<UnpackedMember> take(int number,
                                                     const std::function<bool()> &isCancelled,
                                                     const std::function<void(qint64)> &consumed);

    MemberReadAhead(const MemberReadAhead &) = delete;
    MemberReadAhead &operator=(const MemberReadAhead &) = delete;

private:
    void work();
    [[nodiscard]] std::optional<size_t> nextPlace();

    const std::shared_ptr<const EvidenceFile> m_archive;
    const ArchiveKind m_kind;
    const QList<int> m_members;
    const size_t m_ahead; ///< members that may be unpacked before they are asked for
    std::atomic<qint64> m_bytesLeft;
    std::atomic<qint64> m_consumed = 0; ///< not told yet
    std::atomic<bool> m_stop = false;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_hasRoom;
    std::condition_variable m_hasMember;
    std::vector<std::optional<UnpackedMember>> m_done; ///< by the place in m_members
    size_t m_nextPlace = 0;                            ///< the next that a thread begins with
    size_t m_taken = 0;

    std::vector<std::jthread> m_threads; ///< go first
};

} // namespace Scep
