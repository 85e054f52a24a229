// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/reportparts.h"

#include <QJsonObject>

namespace Scep {

/// What the person says of an enrollment in place of what the program says.
struct ReportOwnVerdict
{
    Outcome outcome = Outcome::Unknown;
    std::optional<Stage> stage;
    QString headline;
    QString reason;

    bool operator==(const ReportOwnVerdict &) const = default;
};

/// One enrollment: what is said of it, what proves it, what to do.
struct ReportEnrollment
{
    QString id;
    QString name; ///< kind and alias
    Outcome outcome = Outcome::Unknown;
    std::optional<Stage> stage;
    QString state;
    QString headline; ///< of the program
    std::optional<ReportOwnVerdict> own;
    QString summary;
    QString circumstances;
    QString begin; ///< with what of it is not written in the log
    QString expectedNext;
    QString cause;
    QStringList fix;
    QStringList references;
    QStringList codes; ///< what the error codes mean that the verdict quotes
    QString wouldTell; ///< the log that would tell more
    QList<ReportStage> stages;
    QList<ReportSpan> spans;
    qsizetype leftOutSpans = 0;
    QList<ReportNote> spanNotes; ///< on states, each saying on which
    QList<ReportQuotes> evidence;
    QList<ReportConsequence> consequences;
    QList<ReportFinding> findings;
    QList<ReportStep> steps;
    qsizetype leftOutSteps = 0;
    QList<ReportDescription> messages;
    qsizetype leftOutMessages = 0;
    QList<ReportCoverage> coverage;
    QList<ReportMissing> missing;
    QStringList certificates; ///< fingerprints
    QList<ReportNote> notes;

    /// The person's word where there is one, else the program's.
    [[nodiscard]] Outcome effectiveOutcome() const { return own ? own->outcome : outcome; }
    [[nodiscard]] QString effectiveHeadline() const { return own ? own->headline : headline; }
    [[nodiscard]] std::optional<Stage> effectiveStage() const { return own ? own->stage : stage; }

    bool operator==(const ReportEnrollment &) const = default;
};

/// A device with its enrollments.
struct ReportDevice
{
    QString id;
    QString name;
    Platform platform = Platform::Unknown;
    QList<ReportEnrollment> enrollments;
    qsizetype leftOutEnrollments = 0;
    QList<ReportNote> notes;

    bool operator==(const ReportDevice &) const = default;
};

/// A case as it leaves the house: everything that a writer needs, in words, and nothing that points
/// back into the case. Before a writer gets it, redaction may change every text of it.
struct Report
{
    QString title;
    QString language = QStringLiteral("en"); ///< of the program's words, as BCP 47 names it
    QString program;                         ///< name and version
    QString rules;                           ///< which rules were used
    QString organisation;                    ///< who hands the report out; may be empty
    Instant madeAt;                          ///< null: not said
    QList<ReportNote> notes;                 ///< on the case as a whole
    QList<ReportDevice> devices;
    qsizetype leftOutDevices = 0;
    QList<ReportQuotes> notedLines; ///< that prove no verdict
    QList<ReportNote> otherNotes;   ///< whose place is not in the case any more
    std::optional<ReportComparison> comparison;
    QList<ReportCertificate> certificates;
    qsizetype leftOutCertificates = 0;
    QList<ReportDescription> profiles;
    qsizetype leftOutProfiles = 0;
    QStringList clocks; ///< clocks that differ, in sentences
    QList<ReportSource> sources;
    qsizetype leftOutSources = 0;
    QList<ReportEvent> events; ///< only where they were asked for
    QJsonObject data;          ///< scep-workbench/report/1; only where it was asked for

    bool operator==(const Report &) const = default;
};

} // namespace Scep
