// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/observedevent.h"
#include "models/analysis/requestidentity.h"

namespace Scep {

/// The events of one enrollment, before anything is concluded from them.
struct EnrollmentDraft
{
    EnrollmentKind kind = EnrollmentKind::Scep;
    QString alias; ///< as the log writes it, the fullest spelling
    RequestIdentity identity;
    QString transactionId;       ///< the last one
    QString client;              ///< of a server's request rows, where nothing else names them
    bool isUncertain = false;    ///< lines of several requests are mixed
    bool isRenewal = false;      ///< of a certificate that the device had
    EvidenceRef renewalEvidence; ///< the line that says so
    QList<ObservedEvent> events; ///< in order

    bool operator==(const EnrollmentDraft &) const = default;
};

/// Sorts one device's events into enrollments. Events that name a request make them; the others
/// join the enrollment of their process that is open at that time, or the next one that names
/// itself. What was logged by servers (ObservedEvent::request) goes where the line with the same
/// request is, and makes an enrollment of its own where there is none.
/// @p events must be in order. Root certificates first, then by start.
[[nodiscard]] QList<EnrollmentDraft> draftEnrollments(const QList<ObservedEvent> &events);

} // namespace Scep
