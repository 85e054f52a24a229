// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/pkilibraries.h"

#include <openssl/crypto.h>

using namespace Qt::StringLiterals;

namespace Scep {

QStringList pkiLibraries()
{
    return {u"OpenSSL "_s + QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING))};
}

} // namespace Scep
