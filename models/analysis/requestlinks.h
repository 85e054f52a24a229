// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/serverrequests.h"

#include <QSet>

namespace Scep {

/// Which requests of the list probably are one, by client and time. Nothing in them says so.
struct RequestLinks
{
    QList<std::pair<qsizetype, qsizetype>> pairs;
    /// Requests of one client that are mixed so that nothing tells which belongs to which.
    QSet<qsizetype> uncertain;
};

/// A client asks for capabilities and certificates before it sends its request: the rows of one
/// address and program, at most a minute before a PKIOperation of theirs. Rows that no PKIOperation
/// follows are linked to each other. @p requests as findServerRequests() gives them.
[[nodiscard]] RequestLinks linksByClient(const QList<ServerRequest> &requests);

/// What a server logs while it works on exactly one PKIOperation belongs to it. @p owners: to which
/// device a request surely belongs, -1: not known; requests of two devices are never linked.
[[nodiscard]] QList<std::pair<qsizetype, qsizetype>>
linksByTime(const QList<ServerRequest> &requests, const QList<qsizetype> &owners);

} // namespace Scep
