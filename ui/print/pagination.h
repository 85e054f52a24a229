// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <optional>

namespace Scep {

/// A stretch of a document that is laid out as one column, from top to bottom.
struct Stretch
{
    double from = 0;
    double to = 0;

    [[nodiscard]] double height() const { return to - from; }
    bool operator==(const Stretch &) const = default;
};

/// What no page end may cut: a line, a picture, a row of a table.
struct Unbreakable
{
    Stretch place;
    bool isHeading = false;      ///< stands on the page of what follows
    std::optional<Stretch> head; ///< of its table, where that has one; not of the head itself

    bool operator==(const Unbreakable &) const = default;
};

/// What a page shows.
struct Page
{
    std::optional<Stretch> head; ///< of a table that goes on from the page before
    Stretch body;

    bool operator==(const Page &) const = default;
};

/// Distributes the column over pages of that height. What is higher than a page is cut at its end.
[[nodiscard]] QList<Page> paginate(const QList<Unbreakable> &column, double height);

} // namespace Scep
