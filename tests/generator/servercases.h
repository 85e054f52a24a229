// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/examplecase.h"

namespace Scep::Examples {

/// What goes wrong on the server.
enum class ServerFault {
    None,
    LongQuery,        ///< IIS refuses the query of PKIOperation (404.15)
    PoolStopped,      ///< IIS answers 503 from the begin
    Untrusted,        ///< the registration point refuses the policy module (403.16)
    ChallengeRefused, ///< the registration point says false
    NoSigningKey,     ///< it says false because its signing certificate is missing
};

/// The logs of the NDES server for the enrollment of an example case: the request log of IIS,
/// NDESPlugin.log and the svclog of the certificate registration point.
[[nodiscard]] QMap<QString, QByteArray> serverFiles(const ExampleCase &example,
                                                    ServerFault fault = ServerFault::None);

} // namespace Scep::Examples
