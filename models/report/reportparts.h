// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"
#include "models/domain/certificatechain.h"
#include "models/domain/comparison.h"
#include "models/domain/scepsequence.h"
#include "models/report/certificatetext.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Scep {

// The parts that a report consists of. Every QString in them is text that may hold something of the
// evidence or of the person: forEachText() (reporttexts.h) reaches each one of them.

/// A note of the person, at the place that it speaks of.
struct ReportNote
{
    QString about; ///< what it hangs on, where its place does not show that; may be empty
    QString text;  ///< Markdown
    AnnotationLabel label = AnnotationLabel::None;
    QDateTime changedAt; ///< UTC

    bool operator==(const ReportNote &) const = default;
};

/// A line of evidence, quoted.
struct ReportLine
{
    LineNumber line = 0;     ///< 0: the source has no lines
    LineNumber lastLine = 0; ///< of a note on several lines; else equal to line
    Instant instant;
    QString meaning; ///< what a rule says of it: state and title; may be empty
    QString text;    ///< its beginning as it stands, controls and all; empty: it cannot be quoted
    bool isProbable = false;
    QList<ReportNote> notes;

    bool operator==(const ReportLine &) const = default;
};

/// Quoted lines of one file, with what identifies it.
struct ReportQuotes
{
    QString path;
    QString sha256; ///< lower-case hex; empty when it is not known
    QList<ReportLine> lines;

    bool operator==(const ReportQuotes &) const = default;
};

/// How far a stage got.
struct ReportStage
{
    Stage stage = Stage::DeployProfile;
    Outcome outcome = Outcome::NotObserved;
    QString state;
    Instant from;
    Instant to;
    bool isFailing = false;   ///< it is the verdict's stage, and the verdict is a failure
    bool isBrokenOff = false; ///< see StageResult::isBrokenOff()

    bool operator==(const ReportStage &) const = default;
};

/// A state for the picture of the timeline; to equals from for a mark and is null for an open one.
struct ReportSpan
{
    Stage stage = Stage::DeployProfile;
    Outcome outcome = Outcome::NotObserved;
    QString state;
    Instant from;
    Instant to;
    bool isFailing = false; ///< the verdict rests on it

    bool operator==(const ReportSpan &) const = default;
};

/// Something that deserves attention besides the verdict.
struct ReportFinding
{
    Level level = Level::Low;
    std::optional<Stage> stage;
    QString title;
    QString explanation;
    QString cause;
    QStringList fix;
    QStringList references;
    bool isProbable = false;
    QList<ReportQuotes> evidence;
    QList<ReportNote> notes;

    bool operator==(const ReportFinding &) const = default;
};

/// What followed from the failure.
struct ReportConsequence
{
    Stage stage = Stage::DeployProfile;
    QString title;
    QString path;
    LineNumber line = 0;

    bool operator==(const ReportConsequence &) const = default;
};

/// Which sources speak of a stage.
struct ReportCoverage
{
    Stage stage = Stage::DeployProfile;
    QStringList present;

    bool operator==(const ReportCoverage &) const = default;
};

/// Evidence that was not given, and how to get it.
struct ReportMissing
{
    QString what;
    QString how;
    QList<Stage> stages; ///< that it would tell of

    bool operator==(const ReportMissing &) const = default;
};

/// One arrow of the SCEP transaction.
struct ReportStep
{
    Party from = Party::Device;
    Party to = Party::Device;
    QString label;
    Outcome outcome = Outcome::NotObserved;
    Instant instant;
    QString path;
    LineNumber line = 0;

    bool operator==(const ReportStep &) const = default;
};

/// A SCEP message or a profile, field by field.
struct ReportDescription
{
    QString title;
    QString path;
    LineNumber line = 0;
    QList<LabelledValue> rows;

    bool operator==(const ReportDescription &) const = default;
};

/// A check of a certificate, or one aspect of a link of its chain.
struct ReportCheck
{
    CheckOutcome outcome = CheckOutcome::NotApplicable;
    QString message;

    bool operator==(const ReportCheck &) const = default;
};

/// A certificate's place in a chain.
struct ReportLink
{
    QString subject;
    LinkStatus status = LinkStatus::Ok;
    QString message;
    QList<ReportCheck> aspects;

    bool operator==(const ReportLink &) const = default;
};

/// A certificate with its chain, leaf first.
struct ReportCertificate
{
    QString fingerprint; ///< SHA-256, lower-case hex
    QString name;
    QList<FieldGroup> groups;
    QList<ReportCheck> checks;
    QList<ReportLink> links; ///< empty: no chain was judged
    bool isChainValid = false;
    Instant judgedAt;
    QString trust;                ///< which roots it was judged with
    QList<LabelledValue> views;   ///< who names which CA
    QList<ReportQuotes> evidence; ///< where it was found; the lines are not quoted
    QList<ReportNote> notes;

    bool operator==(const ReportCertificate &) const = default;
};

/// One side of a comparison.
struct ReportSide
{
    QString device;
    QString alias;
    Platform platform = Platform::Unknown;
    Outcome outcome = Outcome::Unknown;
    QString title;

    bool operator==(const ReportSide &) const = default;
};

/// One cell of a comparison: the step of one side.
struct ReportCell
{
    Outcome outcome = Outcome::NotObserved;
    QString text; ///< "CERT_INSTALLING, in progress, 0.8 s"; "-" for a gap

    bool operator==(const ReportCell &) const = default;
};

/// What stands side by side.
struct ReportComparisonRow
{
    Stage stage = Stage::DeployProfile;
    bool isWholeStage = false;
    QList<ReportCell> cells; ///< one for each side
    bool isSame = true;
    bool isDivergence = false; ///< the ways part here
    QString difference;        ///< in words; empty where there is none
    QString usual;             ///< how long it usually takes; may be empty

    bool operator==(const ReportComparisonRow &) const = default;
};

/// A value that differs between the sides.
struct ReportValue
{
    QString group;
    QString name;
    QStringList values; ///< one for each side

    bool operator==(const ReportValue &) const = default;
};

/// Enrollments side by side; the first is the healthy one as a rule.
struct ReportComparison
{
    QList<ReportSide> sides;
    QString divergence; ///< the sentence that is said loudly
    QList<ReportComparisonRow> rows;
    QList<ReportValue> parameters;
    QList<ReportValue> chain;
    QList<ReportValue> evidence;
    qsizetype sameStates = 0; ///< left out of rows, for they are the same
    bool isCut = false;

    bool operator==(const ReportComparison &) const = default;
};

/// A file that the report rests on.
struct ReportSource
{
    QString path;
    QString sha256; ///< lower-case hex; empty when it is not known
    QString format; ///< translated; empty: not recognised
    qint64 size = 0;
    qint64 lineCount = 0;
    qint64 eventCount = 0;
    QString clock;            ///< how its times were read, where the person said so
    QStringList issues;       ///< what could not be used
    bool isReference = false; ///< of the healthy side of a comparison

    bool operator==(const ReportSource &) const = default;
};

/// An event that a rule gave a meaning, for the table of events.
struct ReportEvent
{
    QString device;
    Platform platform = Platform::Unknown;
    QString enrollment;
    Instant instant;
    Stage stage = Stage::DeployProfile;
    Outcome outcome = Outcome::NotObserved;
    Level level = Level::Informational;
    QString state;
    QString title;
    QString path;
    LineNumber line = 0;
    QString message;
    bool isProbable = false;

    bool operator==(const ReportEvent &) const = default;
};

} // namespace Scep
