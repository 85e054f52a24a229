// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/certbuilder.h"

namespace Scep::Examples {

/// What a profile message says about the certificate to fetch.
struct ProfileMessage
{
    QByteArray enrollId; ///< node name, `;` already written as `%3B`
    QByteArray rootThumbprint;
    QByteArray rootDer;
    QByteArray ndesUrl;
    NameParts subject;
    QByteArray issuer; ///< "CN=…; DC=…"
    QByteArray upn;
    int sessionId = 1;
};

/// One line of SyncML that brings the trusted root and the SCEP request to an Android device. Where
/// the challenge stood is the word `[token]`.
[[nodiscard]] QByteArray androidProfileMessage(const ProfileMessage &profile);

} // namespace Scep::Examples
