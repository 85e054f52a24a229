// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Scep {

/// What a step is recognised by on the other side.
struct AlignmentKey
{
    QString text;          ///< equal: the same step
    QString name;          ///< equal and not empty: another value of the same thing
    bool isRemark = false; ///< settles nothing: never put beside a step that does
};

/// One level row: for each side the number of its step, or a gap.
using AlignedRow = QList<std::optional<qsizetype>>;

/// A pair of steps that a person put side by side.
struct SyncPoint
{
    qsizetype reference = 0; ///< step of the first side
    qsizetype other = 0;     ///< step of the side
};

/// Puts the steps of all sides level with those of the first one: equal steps in the same row as
/// far as the order allows, then different values of the same thing, then what stands between them
/// in the order of each side. Every step is in one row, and in order. @p syncPoints, ascending,
/// are for each side after the first; its list may be shorter. Costs the product of two sides'
/// numbers of steps.
[[nodiscard]] QList<AlignedRow> align(const QList<QList<AlignmentKey>> &sides,
                                      const QList<QList<SyncPoint>> &syncPoints = {});

} // namespace Scep
