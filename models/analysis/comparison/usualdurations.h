// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/comparison/compare.h"

#include <QHash>

#include <tuple>

namespace Scep {

/// How long each state takes where all goes well: over all healthy enrollments of the cases that
/// the compared ones are from.
class UsualDurations
{
public:
    explicit UsualDurations(const QList<EnrollmentPlace> &places);

    /// Nothing for a state that no healthy enrollment stayed in. @p comparable: the state as
    /// ComparedStep::comparable has it.
    [[nodiscard]] std::optional<UsualDuration> of(Platform platform, Stage stage,
                                                  const QString &comparable) const;

private:
    QHash<QString, UsualDuration> m_byState;
};

/// Whether a state lasted so much longer than is usual that a person should know: more than three
/// times the longest, and by a second at least.
[[nodiscard]] bool isUnusual(std::chrono::microseconds duration,
                             const std::optional<UsualDuration> &usual);

} // namespace Scep
