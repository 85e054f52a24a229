// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/sourcedevice.h"
#include "models/session/enrollmentcomparison.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>

namespace Scep {

/// Lines that the person wants to come back to, ascending; a source without any is not in it.
using Bookmarks = QHash<SourceId, QList<LineNumber>>;

/// An enrollment that is compared, as it is found again later.
struct KeptPlace
{
    QStringList casePaths = {}; ///< of another case: its file, or files and folders; empty: this
    QByteArray digest = {};     ///< of another case: evidenceDigest()
    QString enrollmentId = {};  ///< empty: not chosen
    EvidenceRef line = {};      ///< that speaks of it; of another case: with that case's source

    [[nodiscard]] bool isOfOtherCase() const { return !casePaths.isEmpty(); }
    bool operator==(const KeptPlace &) const = default;
};

/// A SyncPair, as it is found again later.
struct KeptSyncPair
{
    Stage stage = Stage::DeployProfile;
    KeptPlace reference;
    SyncedStep referenceStep;
    KeptPlace other;
    SyncedStep otherStep;

    bool operator==(const KeptSyncPair &) const = default;
};

/// What was compared last.
struct KeptComparison
{
    QList<KeptPlace> sides;
    QList<KeptSyncPair> pairs; ///< that the person set, of these sides and of earlier ones
    bool isShown = false;

    bool operator==(const KeptComparison &) const = default;
};

/// What the person decided about the texts that a report names. Challenge passwords and tokens are
/// never among them: who makes such a decision leaves them out.
struct KeptRedaction
{
    QStringList keptTexts;  ///< stay as they are
    QStringList addedTexts; ///< are replaced too

    [[nodiscard]] bool isEmpty() const { return keptTexts.isEmpty() && addedTexts.isEmpty(); }
    bool operator==(const KeptRedaction &) const = default;
};

/// What the person decided besides notes and clocks.
struct CaseDecisions
{
    Bookmarks bookmarks;
    KeptComparison comparison;
    KeptRedaction redaction;
    SourceDevices devices = {};

    /// Whether there is something that only the person can know.
    [[nodiscard]] bool isEmpty() const
    {
        return bookmarks.isEmpty() && comparison.pairs.isEmpty() && redaction.isEmpty() &&
               devices.isEmpty();
    }
    bool operator==(const CaseDecisions &) const = default;
};

/// Says what a source of the open case is called elsewhere; None where it is not there.
using SourceNames = std::function<SourceId(SourceId)>;

/// The same lines of the sources' other names; what has none is left out.
[[nodiscard]] Bookmarks withSources(const Bookmarks &bookmarks, const SourceNames &nameOf);

/// The same devices of the sources' other names; what has none is left out.
[[nodiscard]] SourceDevices withSources(const SourceDevices &devices, const SourceNames &nameOf);

/// The same with other names for the sources of the open case; a line of a source without one is
/// null.
[[nodiscard]] KeptComparison withSources(KeptComparison comparison, const SourceNames &nameOf);

} // namespace Scep
