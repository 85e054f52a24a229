// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Scep::Examples {

/// Which kind of client a server saw.
enum class ServerClient { Android, Apple, Windows };

/// What tells the requests of the platforms apart.
struct ClientWords
{
    QByteArray agent;
    QByteArray caName; ///< "message=" of GetCACaps and GetCACert
    QByteArray stem = "/certsrv/mscep/mscep.dll";
};

[[nodiscard]] ClientWords clientWords(ServerClient client);

} // namespace Scep::Examples
