// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/messagematching.h"

#include "models/analysis/recordindex.h"

#include <QHash>

#include <ranges>
#include <utility>
#include <vector>

namespace Scep {

namespace {
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

using Owners = RecordIndex<Enrollment *>;

Owners enrollmentsByRecord(const QList<Enrollment *> &enrollments)
{
    std::vector<Owners::Entry> owners;
    for (Enrollment *enrollment : enrollments) {
        for (const Observation &observation : std::as_const(enrollment->observations)) {
            owners.push_back({.record = observation.event.evidence, .value = enrollment});
        }
    }
    return Owners(std::move(owners));
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
    const auto tells = [](const ScepMessage &message) {
        return message.evidence.line > 0 && !message.transactionId.isEmpty();
    };
    if (std::ranges::none_of(messages, tells)) {
        return;
    }
    using Events = RecordIndex<ObservedEvent *>;
    std::vector<Events::Entry> entries;
    entries.reserve(static_cast<size_t>(events.size()));
    for (ObservedEvent &event : events) {
        entries.push_back({.record = event.state.event.evidence, .value = &event});
    }
    const Events index(std::move(entries));
    const QString name = QStringLiteral("transactionId");
    // Of several messages in one record the last one counts.
    for (const ScepMessage &message : std::views::reverse(messages)) {
        if (!tells(message)) {
            continue;
        }
        for (const Events::Entry &entry : index.around(message.evidence)) {
            QHash<QString, QString> &captures = entry.value->state.captures;
            if (!captures.contains(name)) {
                captures.insert(name, message.transactionId);
            }
        }
    }
}

void attachMessages(Analysis &analysis, const QList<ScepMessage> &messages)
{
    const QList<Enrollment *> enrollments = allEnrollments(analysis);
    const Owners byRecord = enrollmentsByRecord(enrollments);
    const auto ownerByRecord = [&byRecord](const ScepMessage &message) -> Enrollment * {
        const auto owners = byRecord.around(message.evidence);
        return owners.empty() ? nullptr : owners.back().value;
    };
    QHash<Enrollment *, QString> told;
    for (const ScepMessage &message : messages) {
        Enrollment *owner = ownerByRecord(message);
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
        Enrollment *owner = ownerByRecord(message);
        if (owner == nullptr && !message.transactionId.isEmpty()) {
            owner = byTransaction.value(message.transactionId.toUpper());
        }
        if (owner != nullptr) {
            owner->messages.append(message.evidence);
        }
    }
}

} // namespace Scep
