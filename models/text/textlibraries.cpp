// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/textlibraries.h"

#include <hs.h>

using namespace Qt::StringLiterals;

namespace Scep {

QStringList textLibraries()
{
    // The text goes on with features and a date.
    return {u"vectorscan "_s + QString::fromLatin1(hs_version()).section(u' ', 0, 0)};
}

} // namespace Scep
