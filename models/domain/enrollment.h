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
    /// Nothing but time and client ties the event to its enrollment: it is never the only proof of
    /// a failure.
    bool isProbable = false;

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

    /// Something was seen of it, and then an earlier stage turned out to have failed.
    [[nodiscard]] bool isBrokenOff() const
    {
        return outcome == Outcome::NotObserved && !spans.isEmpty();
    }
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
    bool isProbable = false;    ///< rests on probable observations alone
    QString consequenceOf = {}; ///< rule id of the finding that this one followed from

    bool operator==(const Finding &) const = default;
};

/// A failure that an earlier one brought about.
struct Consequence
{
    QString ruleId;
    Stage stage = Stage::DeployProfile;
    QString state;
    QString title;
    EvidenceRef evidence;
    bool isProbable = false;

    bool operator==(const Consequence &) const = default;
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
    QList<Consequence> consequences; ///< failed: what followed from the failure, in order

    bool operator==(const Verdict &) const = default;
};

/// One try to get the certificate: from its first step to the answer or the end of the log.
struct Attempt
{
    int number = 0; ///< from 1
    QString transactionId;
    Instant from;
    Instant to;
    Outcome outcome = Outcome::NotObserved; ///< InProgress, Succeeded, Warning, Failed
    QString state;                          ///< the last one that says something
    EvidenceRef evidence;                   ///< its first line

    bool operator==(const Attempt &) const = default;
};

/// Evidence that was not given, and how to get it.
struct MissingEvidence
{
    QString what; ///< translated: "Request log of IIS"
    QString how;  ///< translated: the file, channel or command

    bool operator==(const MissingEvidence &) const = default;
};

/// What the given evidence can say of one stage. That no error was seen proves nothing where the
/// evidence is missing.
struct StageCoverage
{
    Stage stage = Stage::DeployProfile;
    QStringList present; ///< names of the sources whose lines speak of the stage, sorted
    QList<MissingEvidence> missing;

    bool operator==(const StageCoverage &) const = default;
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
    QString client; ///< on a server: address and program of the client, where nothing else names it
    QList<Attempt> attempts;     ///< in order; empty for what is no SCEP certificate
    bool isRenewal = false;      ///< the device had a certificate of this profile before
    EvidenceRef renewalEvidence; ///< what tells that it is a renewal
    /// Lines of several requests are mixed, and nothing tells them apart.
    bool isUncertain = false;
    QList<StageCoverage> coverage; ///< one for each stage that applies

    bool operator==(const Enrollment &) const = default;
};

} // namespace Scep

// There are many of them: lists of what can be moved by its bytes grow faster.
Q_DECLARE_TYPEINFO(Scep::Observation, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(Scep::StateSpan, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(Scep::StageResult, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(Scep::Enrollment, Q_RELOCATABLE_TYPE);
