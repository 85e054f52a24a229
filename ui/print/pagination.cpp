// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/pagination.h"

#include <algorithm>

namespace Scep {

namespace {
/// Where the page that begins with @p first ends: the first one that is not on it.
qsizetype endOfPage(const QList<Unbreakable> &column, qsizetype first, double room)
{
    const double top = column[first].place.from;
    qsizetype end = first + 1;
    while (end < column.size() && column[end].place.to - top <= room) {
        ++end;
    }
    // Headings at the end go along with what they head, unless the page is all headings.
    qsizetype kept = end;
    while (end < column.size() && kept > first + 1 && column[kept - 1].isHeading) {
        --kept;
    }
    return kept == first + 1 && column[first].isHeading ? end : kept;
}
} // namespace

QList<Page> paginate(const QList<Unbreakable> &column, double height)
{
    QList<Page> pages;
    qsizetype first = 0;
    while (first < column.size()) {
        const Unbreakable &begin = column[first];
        // A head is repeated where its rows go on, and where it leaves them room.
        const bool goesOn =
            first > 0 && begin.head && column[first - 1].place.to > begin.head->from;
        const bool isRepeated = goesOn && begin.head->height() < height / 2;
        const double room = height - (isRepeated ? begin.head->height() : 0);
        const qsizetype end = endOfPage(column, first, room);
        const double bottom = column[end - 1].place.to;
        const std::optional<Stretch> head = isRepeated ? begin.head : std::nullopt;
        pages.append(
            {.head = head, .body = {begin.place.from, std::min(bottom, begin.place.from + room)}});
        // What is higher than a page goes on over further ones.
        for (double from = begin.place.from + room; from < bottom; from += height) {
            pages.append({.head = std::nullopt, .body = {from, std::min(bottom, from + height)}});
        }
        first = end;
    }
    return pages;
}

} // namespace Scep
