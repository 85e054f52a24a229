// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The person's notes: on what they are made, and what opening one shows.

#include "models/domain/spanplace.h"
#include "models/item/annotationplace.h"
#include "models/item/devicemodel.h"
#include "models/item/findingmodel.h"
#include "models/item/roles.h"
#include "models/report/certificatetext.h"
#include "models/report/encodeditems.h"
#include "models/session/casestore.h"
#include "models/session/ownverdicts.h"
#include "models/session/resolvedtarget.h"
#include "ui/central/casepage.h"
#include "ui/central/eventtable.h"
#include "ui/central/timelineview.h"
#include "ui/logview/logview.h"
#include "ui/panes/certificateview.h"
#include "ui/panes/chainpane.h"
#include "ui/panes/listpane.h"
#include "ui/panes/logpane.h"
#include "ui/panes/notespane.h"
#include "ui/window/actions.h"
#include "ui/window/annotationcommand.h"
#include "ui/window/caseselection.h"
#include "ui/window/mainwindow.h"
#include "ui/window/notedialog.h"

#include <QAction>
#include <QDockWidget>
#include <QUndoStack>

#include <algorithm>

namespace Scep {

namespace {
/// The fields of that certificate, each once, in the order of the pane.
QList<AnnotationTarget> fieldsOf(const AnnotationTarget &certificate, const CaseEvidence &evidence)
{
    QList<AnnotationTarget> fields;
    const Certificate *found = findCertificate(evidence, certificate.subject);
    for (const FieldGroup &group :
         found ? describeCertificateInGroups(*found) : QList<FieldGroup>()) {
        for (const LabelledValue &row : group.rows) {
            AnnotationTarget field = certificate;
            field.kind = AnnotationTargetKind::CertificateField;
            field.detail = row.label;
            if (!row.label.isEmpty() && !fields.contains(field)) {
                fields.append(field);
            }
        }
    }
    return fields;
}

/// The states that the line entered, of all enrollments of the device that the enrollment is of;
/// those of the enrollment itself last.
QList<AnnotationTarget> spansOf(const Analysis &analysis, const QString &enrollmentId,
                                const EvidenceRef &line)
{
    QList<AnnotationTarget> targets;
    const auto add = [&](const Enrollment &enrollment) {
        for (const PlacedSpan &span : spansAt(enrollment, line)) {
            targets.append({.kind = AnnotationTargetKind::Span,
                            .subject = enrollment.id,
                            .detail = spanId(span),
                            .evidence = span.span.evidence});
        }
    };
    for (const Device &device : analysis.devices) {
        const auto shown = std::ranges::find(device.enrollments, enrollmentId, &Enrollment::id);
        if (shown == device.enrollments.cend()) {
            continue;
        }
        for (const Enrollment &other : device.enrollments) {
            if (other.id != enrollmentId) {
                add(other);
            }
        }
        add(*shown);
    }
    return targets;
}
} // namespace

void MainWindow::connectNotes()
{
    connect(&m_store, &CaseStore::annotationsChanged, this, &MainWindow::showNotes);
    connect(m_notes, &NotesPane::noteChosen, this, &MainWindow::openNote);
    connect(m_notes, &NotesPane::noteActivated, this, &MainWindow::changeNote);
    connect(m_casePage->timeline(), &TimelineView::noteActivated, this, [this](const QUuid &id) {
        if (const auto annotation = m_store.annotation(id)) {
            changeNote(*annotation);
        }
    });
    connect(m_notes, &NotesPane::currentChanged, this, &MainWindow::updateNoteActions);
    connect(m_actions->addNote, &QAction::triggered, this, &MainWindow::addNote);
    connect(m_actions->changeNote, &QAction::triggered, this, [this] {
        if (const auto annotation = m_notes->current()) {
            changeNote(*annotation);
        }
    });
    connect(m_actions->removeNote, &QAction::triggered, this, [this] {
        if (const auto annotation = m_notes->current()) {
            m_undo->push(new AnnotationCommand(m_store, annotation, std::nullopt));
        }
    });
    connect(m_actions->searchNotes, &QAction::triggered, this, [this] {
        m_docks.notes->show();
        m_docks.notes->raise();
        m_notes->search();
    });
    const QList<QWidget *> noted{m_casePage->timeline(), m_casePage->events(), m_devices,
                                 m_findings};
    for (QWidget *place : noted) {
        place->insertAction(place->actions().value(0), m_actions->addNote);
        place->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
    for (CertificateView *view : m_chain->findChildren<CertificateView *>()) {
        view->addAction(m_actions->addNote);
    }
    updateNoteActions();
}

void MainWindow::showNotes()
{
    if (ownVerdicts(m_store.annotations()) != m_ownVerdicts) {
        takeCase(); // which shows the notes too
        return;
    }
    m_notes->renew();
    m_log->showNotes();
    showNotesOnTimeline();
}

void MainWindow::showNotesOnTimeline()
{
    const Case &current = m_store.current();
    QList<PlacedNote> placed;
    for (const Annotation &annotation : m_store.annotations()) {
        const auto target = resolvedTarget(annotation.target, current);
        const EvidenceRef place = target ? placeOf(*target, current) : EvidenceRef();
        if (!place.isNull()) {
            placed.append({.id = annotation.id,
                           .label = annotation.label,
                           .text = annotation.text,
                           .evidence = place});
        }
    }
    m_casePage->timeline()->setNotes(placed);
}

void MainWindow::updateNoteActions()
{
    const bool hasCase = !m_store.current().evidence.sources.isEmpty();
    const bool isNoteChosen = m_notes->current().has_value();
    m_actions->addNote->setEnabled(hasCase);
    m_actions->searchNotes->setEnabled(hasCase);
    m_actions->changeNote->setEnabled(isNoteChosen);
    m_actions->removeNote->setEnabled(isNoteChosen);
}

/// The lines that are selected in the log.
std::optional<AnnotationTarget> MainWindow::selectedLines() const
{
    const auto document = m_store.document(m_log->currentSource());
    const auto [first, last] = m_log->view()->selectedLines();
    if (!document || first < 1) {
        return std::nullopt;
    }
    AnnotationTarget target;
    target.kind = AnnotationTargetKind::Lines;
    target.evidence = {
        .source = m_log->currentSource(), .line = first, .range = document->lineRange(first)};
    target.lastLine = last;
    return target;
}

/// The certificate that the chain pane shows.
std::optional<AnnotationTarget> MainWindow::shownCertificate() const
{
    const auto *shown = m_chain->findChild<CertificateView *>();
    const QList<Certificate> &all = m_store.current().evidence.certificates;
    const auto found = std::ranges::find_if(all, [shown](const Certificate &certificate) {
        return shown && encodedItemId(certificate.fingerprint) == shown->shownItemId();
    });
    if (found == all.cend()) {
        return std::nullopt;
    }
    return AnnotationTarget{.kind = AnnotationTargetKind::Certificate,
                            .subject = found->fingerprint,
                            .detail = {},
                            .evidence = {}};
}

/// What a note may hang on now; what belongs to the pane with the focus comes first.
QList<NotePlace> MainWindow::notePlaces() const
{
    const Case &current = m_store.current();
    QList<NotePlace> places;
    const auto add = [&](const std::optional<AnnotationTarget> &target, bool isFirst) {
        if (target) {
            const NotePlace place{.target = *target, .text = annotationPlaceText(*target, current)};
            places.insert(isFirst ? 0 : places.size(), place);
        }
    };
    const auto hasFocus = [this](const QWidget *pane) {
        const QWidget *focus = focusWidget();
        return focus && (pane == focus || pane->isAncestorOf(focus));
    };
    if (const Enrollment *enrollment = findEnrollment(current.analysis, m_enrollmentId)) {
        AnnotationTarget target{.kind = AnnotationTargetKind::Enrollment,
                                .subject = enrollment->id,
                                .detail = {},
                                .evidence = lineOf(*enrollment)};
        add(target, true);
        if (const QModelIndex finding = m_findings->currentIndex(); finding.isValid()) {
            target.kind = AnnotationTargetKind::Finding;
            target.detail = finding.data(IdRole).toString();
            add(target, hasFocus(m_findings));
        }
    }
    const EvidenceRef event = m_casePage->timeline()->selectedEvidence();
    const bool isInTimeline = hasFocus(m_casePage->timeline()) && !event.isNull();
    add(selectedLines(), isInTimeline || hasFocus(m_log) || hasFocus(m_casePage->events()));
    for (const AnnotationTarget &span : spansOf(current.analysis, m_enrollmentId, event)) {
        add(span, isInTimeline);
    }
    if (const auto certificate = shownCertificate()) {
        add(certificate, hasFocus(m_chain));
        const QString shown = m_chain->findChild<CertificateView *>()->currentField();
        for (const AnnotationTarget &field : fieldsOf(*certificate, current.evidence)) {
            add(field, hasFocus(m_chain) && field.detail == shown);
        }
    }
    for (const Device &device : current.analysis.devices) {
        const bool isShown =
            std::ranges::contains(device.enrollments, m_enrollmentId, &Enrollment::id);
        if (isShown || current.analysis.devices.size() == 1) {
            add(AnnotationTarget{.kind = AnnotationTargetKind::Device,
                                 .subject = device.id,
                                 .detail = {},
                                 .evidence = lineOf(device)},
                false);
        }
    }
    add(AnnotationTarget(), false);
    return places;
}

void MainWindow::addNote()
{
    askForNote({}, notePlaces());
}

void MainWindow::changeNote(const Annotation &annotation)
{
    askForNote(annotation, {{.target = annotation.target,
                             .text = annotationPlaceText(annotation.target, m_store.current())}});
}

void MainWindow::askForNote(const Annotation &before, const QList<NotePlace> &places)
{
    auto *dialog = new NoteDialog(before, places, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before] {
        const auto was = m_store.annotation(before.id);
        m_undo->push(new AnnotationCommand(m_store, was, dialog->annotation()));
    });
    dialog->open();
}

/// Shows what the note hangs on.
void MainWindow::openNote(const Annotation &annotation)
{
    const auto target = resolvedTarget(annotation.target, m_store.current());
    if (!target) {
        return;
    }
    const EvidenceRef place = placeOf(*target, m_store.current());
    switch (target->kind) {
    case AnnotationTargetKind::Case:
        return;
    case AnnotationTargetKind::Device: {
        const auto &devices = m_store.current().analysis.devices;
        const auto device = std::ranges::find(devices, target->subject, &Device::id);
        if (device != devices.cend() && !device->enrollments.isEmpty()) {
            chooseEnrollment(device->enrollments.constFirst().id);
        }
        return;
    }
    case AnnotationTargetKind::Enrollment:
    case AnnotationTargetKind::Finding:
    case AnnotationTargetKind::Span:
        chooseEnrollment(target->subject);
        selectEvidence(place);
        return;
    case AnnotationTargetKind::Lines: {
        const QString enrollment =
            enrollmentStill(m_store.current().analysis, m_enrollmentId, place);
        if (!enrollment.isEmpty() && enrollment != m_enrollmentId) {
            chooseEnrollment(enrollment);
        }
        chooseEvidence(place);
        return;
    }
    case AnnotationTargetKind::Certificate:
    case AnnotationTargetKind::CertificateField:
        m_chain->showCertificate(target->subject);
        return;
    }
}

} // namespace Scep
