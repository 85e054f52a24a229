// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/archive/memberunpacking.h"

#include "models/domain/limits.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace Scep {

namespace {
/// Between two questions whether the import is cancelled.
constexpr auto WatchInterval = std::chrono::milliseconds(20);

/// Goes on to the member with that number; @p next is the number of the next header.
std::optional<ArchiveError> goTo(ArchiveReader &reader, int number, int &next)
{
    while (next <= number) {
        const auto member = reader.next();
        ++next;
        if (!member && member.error().isFatal) {
            next = number + 1;
            return member.error();
        }
    }
    return std::nullopt;
}
} // namespace

UnpackedMember unpackMember(ArchiveReader &reader, EvidenceSpool &spool,
                            std::atomic<qint64> &bytesLeft)
{
    UnpackedMember member;
    spool.begin();
    while (true) {
        const auto data = reader.data();
        if (!data) {
            member.error = data.error();
            break;
        }
        if (data->isEmpty()) {
            break;
        }
        const qint64 left = bytesLeft -= data->size();
        const qint64 fitting = std::clamp<qint64>(data->size() + left, 0, data->size());
        member.isTooMuch = left < 0;
        if (const auto kept = spool.append(data->first(fitting)); !kept) {
            member.error = ArchiveError{.code = kept.error().code, .detail = kept.error().detail};
            break;
        }
        if (member.isTooMuch) {
            break;
        }
    }
    member.file = spool.finish();
    return member;
}

MemberReadAhead::MemberReadAhead(std::shared_ptr<const EvidenceFile> archive, ArchiveKind kind,
                                 QList<int> members, qint64 bytesLeft, int threads)
    : m_archive(std::move(archive))
    , m_kind(kind)
    , m_members(std::move(members))
    , m_ahead(static_cast<size_t>(threads) * 2)
    , m_bytesLeft(bytesLeft)
    , m_done(static_cast<size_t>(m_members.size()))
{
    for (int i = 0; i < threads; ++i) {
        m_threads.emplace_back([this] { work(); });
    }
}

MemberReadAhead::~MemberReadAhead()
{
    const std::scoped_lock lock(m_mutex);
    m_stop = true;
    m_hasRoom.notify_all();
}

void MemberReadAhead::work()
{
    ArchiveReader reader(
        m_archive, m_kind, [this] { return m_stop.load(); },
        [this](qint64 bytes) { m_consumed += bytes; });
    EvidenceSpool spool(Limits::SpoolMemoryBytes / static_cast<qint64>(m_ahead));
    int next = 0;
    while (const std::optional<size_t> place = nextPlace()) {
        const int number = m_members.at(static_cast<qsizetype>(*place));
        UnpackedMember member;
        member.error = goTo(reader, number, next);
        if (!member.error) {
            member = unpackMember(reader, spool, m_bytesLeft);
        }
        const std::scoped_lock lock(m_mutex);
        m_done[*place] = std::move(member);
        m_hasMember.notify_one();
    }
}

/// Nothing when all are begun, or when nobody waits for them any more.
std::optional<size_t> MemberReadAhead::nextPlace()
{
    std::unique_lock lock(m_mutex);
    m_hasRoom.wait(lock, [this] {
        return m_stop || m_nextPlace == m_done.size() || m_nextPlace < m_taken + m_ahead;
    });
    return m_stop || m_nextPlace == m_done.size() ? std::nullopt : std::optional(m_nextPlace++);
}

std::optional<UnpackedMember> MemberReadAhead::take(int number,
                                                    const std::function<bool()> &isCancelled,
                                                    const std::function<void(qint64)> &consumed)
{
    if (m_taken == m_done.size() || m_members.at(static_cast<qsizetype>(m_taken)) != number) {
        return std::nullopt;
    }
    std::unique_lock lock(m_mutex);
    std::optional<UnpackedMember> &member = m_done[m_taken];
    while (!member) {
        if (m_stop && m_nextPlace <= m_taken) {
            member.emplace().error =
                ArchiveError{.code = IssueCode::Cancelled, .detail = {}, .isFatal = true};
            break;
        }
        m_hasMember.wait_for(lock, WatchInterval);
        lock.unlock();
        m_stop = m_stop || isCancelled();
        consumed(m_consumed.exchange(0));
        lock.lock();
    }
    ++m_taken;
    m_hasRoom.notify_all();
    return std::exchange(member, std::nullopt);
}

} // namespace Scep
