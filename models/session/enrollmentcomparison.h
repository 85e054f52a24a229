// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/comparison.h"
#include "models/session/othercase.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace Scep {

/// So many enrollments are compared at most.
inline constexpr qsizetype MostComparedSides = 4;

/// An enrollment that is, or may be, one side of a comparison.
struct ComparedPlace
{
    std::shared_ptr<const OtherCase> other = nullptr; ///< null: of the case that is open
    QString enrollmentId = {};

    [[nodiscard]] bool isNull() const { return enrollmentId.isEmpty(); }
    /// The case that it is of.
    [[nodiscard]] const Case &caseIn(const Case &open) const
    {
        return other ? other->caseData : open;
    }
    bool operator==(const ComparedPlace &) const = default;
};

/// A state of a stage, recognised by its line.
struct SyncedStep
{
    EvidenceRef evidence;
    QString state;

    bool operator==(const SyncedStep &) const = default;
};

/// Two states of the same stage that a person put side by side. They stay together as long as both
/// enrollments are compared, whatever else the analysis finds.
struct SyncPair
{
    Stage stage = Stage::DeployProfile;
    ComparedPlace reference;
    SyncedStep referenceStep;
    ComparedPlace other;
    SyncedStep otherStep;

    bool operator==(const SyncPair &) const = default;
};

/// Whether the enrollment is still there.
[[nodiscard]] bool isThere(const Case &open, const ComparedPlace &place);

/// Sets enrollments beside the first of them. Places that are not there are left out; fewer than
/// two that are give an empty comparison.
[[nodiscard]] Comparison compareEnrollments(const Case &open, const QList<ComparedPlace> &places,
                                            const QList<SyncPair> &pairs = {});

/// The enrollment to compare with, and why.
struct ProposedTwin
{
    ComparedPlace place;
    QString reason; ///< translated: "nearest healthy enrollment: same profile, same platform"
};

/// The enrollment of the open case, or else of one of @p others, that went well and is most like
/// that one; nothing when there is none.
[[nodiscard]] std::optional<ProposedTwin>
proposedTwin(const Case &open, const ComparedPlace &place,
             const QList<std::shared_ptr<const OtherCase>> &others = {});

} // namespace Scep
