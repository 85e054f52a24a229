// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/clientwords.h"

namespace Scep::Examples {

ClientWords clientWords(ServerClient client)
{
    switch (client) {
    case ServerClient::Android:
        return {.agent = "Dalvik/2.1.0 (Linux; U; Android 14; Pixel 7 Build/AP2A.240805.005)",
                .caName = "ca"};
    case ServerClient::Apple:
        return {.agent = "profiled/1.0 CFNetwork/1568.300.101 Darwin/24.2.0",
                .caName = "SCEP%20Authority"};
    case ServerClient::Windows:
        break;
    }
    return {.agent = "Mozilla/4.0 (compatible; Win32; NDES client 10.0.22631.4602/ni_release)",
            .caName = "default",
            .stem = "/certsrv/mscep/mscep.dll/pkiclient.exe"};
}

} // namespace Scep::Examples
