// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/localtime.h"

#include <QDateTime>

namespace Scep {

using namespace std::chrono;

namespace {
/// No change of a zone moves a clock by more than this (a country may even leave out a date).
constexpr seconds LargestChange = hours(26);

QDateTime dateTime(seconds utc)
{
    return QDateTime::fromSecsSinceEpoch(utc.count(), QTimeZone::utc());
}

seconds sinceEpoch(const QDateTime &time)
{
    return seconds(time.toSecsSinceEpoch());
}
} // namespace

seconds LocalTimeReader::offsetAt(seconds utc) const
{
    return seconds(m_zone.offsetFromUtc(dateTime(utc)));
}

/// Leaves room on both sides, for a time near a change may belong to either.
void LocalTimeReader::findPlainSpan(seconds about)
{
    m_plainOffset = offsetAt(about - m_plainOffset);
    m_plainFrom = microseconds::min();
    m_plainTo = microseconds::max();
    if (!m_zone.hasTransitions()) {
        return;
    }
    const QDateTime middle = dateTime(about - m_plainOffset);
    const QTimeZone::OffsetData before = m_zone.previousTransition(middle);
    const QTimeZone::OffsetData after = m_zone.nextTransition(middle);
    if (before.atUtc.isValid()) {
        m_plainFrom = sinceEpoch(before.atUtc) + LargestChange;
    }
    if (after.atUtc.isValid()) {
        m_plainTo = sinceEpoch(after.atUtc) - LargestChange;
    }
}

LocalTimeReading LocalTimeReader::read(microseconds local)
{
    if (local < m_plainFrom || local >= m_plainTo) {
        findPlainSpan(floor<seconds>(local));
    }
    if (local >= m_plainFrom && local < m_plainTo) {
        const microseconds utc = local - m_plainOffset;
        return {.earlier = utc, .later = utc};
    }
    const seconds wall = floor<seconds>(local);
    const seconds before = offsetAt(wall - LargestChange);
    const seconds after = offsetAt(wall + LargestChange);
    const bool fitsBefore = offsetAt(wall - before) == before;
    const bool fitsAfter = offsetAt(wall - after) == after;
    if (fitsBefore && fitsAfter && before != after) {
        return {.kind = LocalTimeKind::Repeated, .earlier = local - before, .later = local - after};
    }
    if (fitsBefore || fitsAfter) {
        const microseconds utc = local - (fitsBefore ? before : after);
        return {.earlier = utc, .later = utc};
    }
    const QTimeZone::OffsetData change = m_zone.nextTransition(dateTime(wall - after - seconds(1)));
    const microseconds utc = change.atUtc.isValid() ? sinceEpoch(change.atUtc) : local - before;
    return {.kind = LocalTimeKind::Skipped, .earlier = utc, .later = utc};
}

} // namespace Scep
