// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/sessionlibraries.h"

#include <zstd.h>

using namespace Qt::StringLiterals;

namespace Scep {

QStringList sessionLibraries()
{
    return {u"zstd "_s + QString::fromLatin1(ZSTD_versionString())};
}

} // namespace Scep
