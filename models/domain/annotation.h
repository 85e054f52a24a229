// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"
#include "models/domain/outcome.h"
#include "models/domain/stage.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace Scep {

/// What a note of the person hangs on.
enum class AnnotationTargetKind {
    Case,
    Device,
    Enrollment,
    Finding,
    Span,        ///< a state of an enrollment, from the line that entered it
    Lines,       ///< one line of a source, or several that follow each other
    Certificate, ///< the whole of it
    CertificateField
};

/// Stable untranslated id, as in files: "case", "device", "enrollment", "finding", "span", "lines",
/// "certificate", "certificateField".
[[nodiscard]] QString annotationTargetKindId(AnnotationTargetKind kind);

/// The kind with that id, or nothing.
[[nodiscard]] std::optional<AnnotationTargetKind> annotationTargetKindFromId(QStringView id);

/// The place of a note in the case.
struct AnnotationTarget
{
    AnnotationTargetKind kind = AnnotationTargetKind::Case;
    /// Device: its id; enrollment, finding and span: the enrollment's id; certificate and its
    /// field: the fingerprint; else empty.
    QString subject;
    /// Finding: its rule's id; span: stage and state (see spanId()); field of a certificate: the
    /// field's name as shown; else empty.
    QString detail;
    /// Lines: the first one. Span: the line that entered the state. Device, enrollment and finding:
    /// a line that speaks of it, by which it is found again when more evidence gave it another id.
    /// Null for the others.
    EvidenceRef evidence;
    LineNumber lastLine = 0; ///< lines: the last one, at least evidence.line; else 0

    bool operator==(const AnnotationTarget &) const = default;
};

/// The colour of a note, always shown with its name.
enum class AnnotationLabel { None, Red, Orange, Yellow, Green, Blue, Purple };

/// Stable untranslated id: "none", "red" …
[[nodiscard]] QString annotationLabelId(AnnotationLabel label);

/// The label with that id, or nothing.
[[nodiscard]] std::optional<AnnotationLabel> annotationLabelFromId(QStringView id);

/// Translated word for the screen.
[[nodiscard]] QString annotationLabelDisplayName(AnnotationLabel label);

/// What the person says of an enrollment in place of what the program says.
struct OwnVerdict
{
    Outcome outcome = Outcome::Unknown;
    std::optional<Stage> stage;
    QString reason; ///< never empty: a verdict without a reason is no verdict

    bool operator==(const OwnVerdict &) const = default;
};

/// A note of the person.
struct Annotation
{
    QUuid id; ///< never null, the same for the note's whole life and in merged cases
    AnnotationTarget target;
    QString text; ///< Markdown
    AnnotationLabel label = AnnotationLabel::None;
    bool isInReport = true;
    std::optional<OwnVerdict> ownVerdict; ///< of an enrollment alone
    QDateTime createdAt;                  ///< UTC, milliseconds
    QDateTime changedAt;                  ///< the same; not before createdAt

    bool operator==(const Annotation &) const = default;
};

/// All notes of a case, in the order in which they were made.
using Annotations = QList<Annotation>;

} // namespace Scep
