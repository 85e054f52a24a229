// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QList>
#include <QString>

namespace Scep {

/// Who takes part in a SCEP transaction, from left to right.
enum class Party { Device, Server, Authority };

inline constexpr int PartyCount = 3;

/// Translated name for the screen: "Device", "NDES", "CA".
[[nodiscard]] QString partyName(Party party);

/// One arrow of the transaction; from equals to for what happens at one party.
struct SequenceStep
{
    Party from = Party::Device;
    Party to = Party::Device;
    QString label; ///< "PKCSReq", "GetCACert", a platform's own state
    Outcome outcome = Outcome::NotObserved;
    Instant instant;
    EvidenceRef evidence;    ///< the line
    bool hasMessage = false; ///< the SCEP message itself is in evidence there

    bool operator==(const SequenceStep &) const = default;
};

/// The steps of an enrollment in their order, as its lines and messages tell them: requests go from
/// the device to NDES, answers back; what a server's log says of the CA is between NDES and the CA.
/// What a device does between a request and its answer, or after it, happens at the device.
[[nodiscard]] QList<SequenceStep> sequenceOf(const Case &caseData, const Enrollment &enrollment);

} // namespace Scep
