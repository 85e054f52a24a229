// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/messagematching.h"

#include <QHash>

#include <utility>

namespace Scep {

namespace {
using Line = std::pair<SourceId, LineNumber>;

QList<Enrollment *> allEnrollments(Analysis &analysis)
{
    QList<Enrollment *> enrollments;
    for (Device &device : analysis.devices) {
        for (Enrollment &enrollment : device.enrollments) {
            enrollments.append(&enrollment);
        }
    }
    return enrollments;
}

QHash<Line, Enrollment *> enrollmentsByLine(const QList<Enrollment *> &enrollments)
{
    QHash<Line, Enrollment *> owners;
    for (Enrollment *enrollment : enrollments) {
        for (const Observation &observation : std::as_const(enrollment->observations)) {
            const EvidenceRef &evidence = observation.event.evidence;
            owners.insert({evidence.source, evidence.line}, enrollment);
        }
    }
    return owners;
}

QHash<QString, Enrollment *> enrollmentsByTransaction(const QList<Enrollment *> &enrollments)
{
    QHash<QString, Enrollment *> owners;
    for (Enrollment *enrollment : enrollments) {
        if (!enrollment->transactionId.isEmpty()) {
            owners.insert(enrollment->transactionId.toUpper(), enrollment);
        }
    }
    return owners;
}
} // namespace

void tellTransactions(QList<ObservedEvent> &events, const QList<ScepMessage> &messages)
{
    QHash<Line, QString> transactions;
    for (const ScepMessage &message : messages) {
        if (message.evidence.line > 0 && !message.transactionId.isEmpty()) {
            transactions.insert({message.evidence.source, message.evidence.line},
                                message.transactionId);
        }
    }
    if (transactions.isEmpty()) {
        return;
    }
    const QString name = QStringLiteral("transactionId");
    for (ObservedEvent &event : events) {
        const EvidenceRef &place = event.state.event.evidence;
        const QString transaction = transactions.value({place.source, place.line});
        if (!transaction.isEmpty() && !event.state.captures.contains(name)) {
            event.state.captures.insert(name, transaction);
        }
    }
}

void attachMessages(Analysis &analysis, const QList<ScepMessage> &messages)
{
    const QList<Enrollment *> enrollments = allEnrollments(analysis);
    const QHash<Line, Enrollment *> byLine = enrollmentsByLine(enrollments);
    const auto ownerByLine = [&byLine](const ScepMessage &message) -> Enrollment * {
        const EvidenceRef &place = message.evidence;
        return place.line > 0 ? byLine.value({place.source, place.line}) : nullptr;
    };
    QHash<Enrollment *, QString> told;
    for (const ScepMessage &message : messages) {
        Enrollment *owner = ownerByLine(message);
        if (owner != nullptr && !message.transactionId.isEmpty()) {
            told.insert(owner, message.transactionId);
        }
    }
    for (const auto &[enrollment, transactionId] : std::as_const(told).asKeyValueRange()) {
        if (enrollment->transactionId.isEmpty()) {
            enrollment->transactionId = transactionId;
        }
    }
    // Only now, so that a message in a file of its own finds an id that another message told.
    const QHash<QString, Enrollment *> byTransaction = enrollmentsByTransaction(enrollments);
    for (const ScepMessage &message : messages) {
        Enrollment *owner = ownerByLine(message);
        if (owner == nullptr && !message.transactionId.isEmpty()) {
            owner = byTransaction.value(message.transactionId.toUpper());
        }
        if (owner != nullptr) {
            owner->messages.append(message.evidence);
        }
    }
}

} // namespace Scep
