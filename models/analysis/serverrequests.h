// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/observedevent.h"
#include "models/analysis/samecertificate.h"
#include "models/domain/platform.h"

#include <optional>

namespace Scep {

/// While a server worked on a request, by the server's own clock.
struct ServerSpan
{
    std::chrono::microseconds from{0};
    std::chrono::microseconds to{0};

    bool operator==(const ServerSpan &) const = default;
};

/// What servers wrote about one request, as far as its lines name it: one request row of IIS, all
/// events of the connector with the same ids. Of several machines.
struct ServerRequest
{
    QList<qsizetype> events; ///< indexes, in order
    QStringList identifiers; ///< by SameCertificate's names, sorted
    QString device;
    QString policy;
    QString client; ///< address and program, as one key; empty: no request row
    Platform platform = Platform::Unknown; ///< of the client, by its program
    QString operation;                     ///< of SCEP; empty: no request row
    /// The row of PKIOperation, with the time that it took: what is logged meanwhile may belong to
    /// it.
    std::optional<ServerSpan> exchange;
    std::chrono::microseconds resolution{0}; ///< how coarse the times of its events are
    ServerSpan span;        ///< from the first to the last event before the result is reported
    bool isPending = false; ///< left to a person: what follows comes after the answer

    bool operator==(const ServerRequest &) const = default;
};

/// Puts the events of servers together that name the same request, or, within some minutes, the
/// same device and profile. @p events must be in order. In the order of the first events.
[[nodiscard]] QList<ServerRequest> findServerRequests(const QList<const ObservedEvent *> &events,
                                                      const SameCertificate &certificates);

/// Address and program of the client as IIS logs them, for people: "10.20.0.9, profiled/1.0 …";
/// empty when the event is no request of a device.
[[nodiscard]] QString clientOf(const LogEvent &event);

} // namespace Scep
