// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/level.h"
#include "models/domain/logevent.h"
#include "models/domain/outcome.h"
#include "models/domain/stage.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Scep {

/// Which certificate an enrollment is about.
enum class EnrollmentKind { Scep, Root, Other };

/// Stable untranslated id: "scep", "root", "other".
[[nodiscard]] QString enrollmentKindId(EnrollmentKind kind);

/// Translated words for the screen.
[[nodiscard]] QString enrollmentKindDisplayName(EnrollmentKind kind);

/// What a rule says that a log event means in the flow.
struct Observation
{
    LogEvent event;
    QString ruleId;
    QString title;                               ///< of the rule
    EnrollmentKind track = EnrollmentKind::Scep; ///< which kind of certificate it speaks of
    Stage stage = Stage::DeployProfile;
    Outcome outcome = Outcome::NotObserved; ///< of the state, as the rule gives it
    QString state; ///< the platform's own name: "CERT_INSTALL_REQUESTED", "pkiStatus=SUCCESS"
    Level level = Level::Informational;
    /// Named groups of the rule's expressions and fields named in `scep.captures`. Names with a
    /// meaning for the analysis: `alias` (the request's or root's id as written), `transactionId`,
    /// `thumbprint` (SHA-1 hex), `url`, `operation`, `httpStatus`, `pkiStatus`, `failInfo`, `from`,
    /// `to`, `result` (an error code as written), `pkiMessage` (base64 as logged).
    QHash<QString, QString> captures;

    bool operator==(const Observation &) const = default;
};

/// One state over time inside a stage: a span that lasted until the next state, or a mark.
struct StateSpan
{
    QString state;
    Outcome outcome = Outcome::NotObserved;
    Instant from;
    Instant to;               ///< equals from for a mark; null while the state is still open
    EvidenceRef evidence;     ///< the line that entered the state
    EvidenceRef nextEvidence; ///< the line that left it; null for a mark or an open state

    [[nodiscard]] bool isMark() const { return from == to; }
    bool operator==(const StateSpan &) const = default;
};

/// How far one stage of an enrollment got.
struct StageResult
{
    Stage stage = Stage::DeployProfile;
    Outcome outcome = Outcome::NotObserved;
    QString state; ///< the last state seen in the stage, or why there is none
    Instant from;
    Instant to;
    QList<StateSpan> spans;
    QList<EvidenceRef> evidence;

    bool operator==(const StageResult &) const = default;
};

/// A rule's or a check's word on something that deserves attention.
struct Finding
{
    QString ruleId;
    Level level = Level::Low;
    std::optional<Stage> stage;
    QString title;
    QString explanation; ///< what happened, in plain words
    QString cause;
    QStringList fix;        ///< steps
    QStringList references; ///< public documentation
    QList<EvidenceRef> evidence;

    bool operator==(const Finding &) const = default;
};

/// What is said of an enrollment as a whole.
struct Verdict
{
    Outcome outcome = Outcome::Unknown;
    std::optional<Stage> stage; ///< the failing stage, or the last one reached
    QString state;              ///< the state that failed or was reached last
    QString
        title; ///< one short translated line without outcome and stage: the cause in a few words
    QString summary; ///< one to three translated sentences: what happened, when, what is missing
    QString expectedNext; ///< stalled: the state or event that should have followed
    QString cause;
    QStringList fix;
    QStringList references;
    QList<EvidenceRef> evidence; ///< never empty for failed and stalled
    QString missingEvidence; ///< unknown, in progress: the log that would tell; translated phrase

    bool operator==(const Verdict &) const = default;
};

/// One certificate request (or root installation) of one device.
struct Enrollment
{
    QString id; ///< unique in the case, stable for the same input: "device-1/scep-1"
    EnrollmentKind kind = EnrollmentKind::Scep;
    QString alias;           ///< as the log writes it
    QString requestIdentity; ///< normalised ModelName/LogicalName/Hash key; empty when unknown
    QString transactionId;
    Instant startedAt;
    Instant endedAt;
    Verdict verdict;
    QList<StageResult> stages; ///< always six, in order
    QList<Finding> findings;
    QStringList certificates; ///< fingerprints, the issued certificate first
    /// Where the SCEP messages are that belong to it, in the order of the case: findMessage() gives
    /// them.
    QList<EvidenceRef> messages;
    QList<Observation> observations; ///< in order of (instant, source, line)

    bool operator==(const Enrollment &) const = default;
};

} // namespace Scep
