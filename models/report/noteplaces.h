// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/reportparts.h"

#include <QSet>

#include <functional>

namespace Scep {

/// Hands the notes that go into a report out to the places that they hang on, each once. Private to
/// models/report.
class NotePlaces
{
public:
    /// @p annotations must live as long as this.
    explicit NotePlaces(const Annotations &annotations);

    /// The notes on that thing. @p detail: of a finding its rule's id.
    [[nodiscard]] QList<ReportNote> take(AnnotationTargetKind kind, const QString &subject,
                                         const QString &detail = {});

    /// The notes on a certificate and its fields.
    [[nodiscard]] QList<ReportNote> takeCertificate(const QString &fingerprint);

    /// The notes on states of that enrollment, each with its state and times.
    [[nodiscard]] QList<ReportNote> takeSpans(const Enrollment &enrollment);

    /// The notes on lines that include this one.
    [[nodiscard]] QList<ReportNote> takeLine(const EvidenceRef &line);

    /// The last verdict of the person on that enrollment, or nothing. Takes no note.
    [[nodiscard]] std::optional<OwnVerdict> ownVerdict(const QString &enrollment) const;

    /// Whether a note hangs on that certificate or a field of it.
    [[nodiscard]] bool isCertificateNoted(const QString &fingerprint) const;

    /// The notes on lines that nobody took yet.
    [[nodiscard]] Annotations linesLeft() const;

    /// Every note that nobody took, the place said where it can be.
    [[nodiscard]] QList<ReportNote> takeRest();

private:
    using Test = std::function<bool(const AnnotationTarget &)>;
    [[nodiscard]] QList<ReportNote> takeThose(const Test &test);

    QList<const Annotation *> m_left; ///< in the order in which they were made
    QList<const Annotation *> m_all;
};

} // namespace Scep
