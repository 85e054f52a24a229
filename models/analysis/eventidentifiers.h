// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/enrollment.h"

#include <QStringList>

namespace Scep {

/// What in an event names the request that it speaks of.
struct EventIdentifiers
{
    /// Names of one request alone, each with its kind: "request:…" (Intune's id), "transaction:…",
    /// "thumbprint:…", "serial:…", "caRequest:…" (row of the CA's database).
    QStringList request;
    QString device; ///< Intune's id of the device, lower case; empty: not told
    QString policy; ///< Intune's id of the SCEP profile, lower case; empty: not told

    bool operator==(const EventIdentifiers &) const = default;
};

/// Reads the identifiers out of the captures of the rules and, in what a server wrote, out of the
/// event's fields and text, where they are named ("Device ID: …"): which event of which version has
/// which field is not documented.
[[nodiscard]] EventIdentifiers identifiersOf(const Observation &observation);

/// Whether a CA wrote it into its security log, which only a CA does.
[[nodiscard]] bool isCaAudit(const LogEvent &event);

/// Whether a server wrote it: IIS, NDES and its policy module, the connector, the CA.
[[nodiscard]] bool isServerEvent(const LogEvent &event);

/// Intune's id of the SCEP profile out of a request's name ("LogicalName_…"), lower case with
/// dashes; empty when the name is of another form or elided.
[[nodiscard]] QString policyOf(const QString &alias);

} // namespace Scep
