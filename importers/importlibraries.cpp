// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importlibraries.h"

#include <archive.h>
#include <lzma.h>
#include <plist/plist.h>

using namespace Qt::StringLiterals;

namespace Scep {

QStringList importLibraries()
{
    return {QString::fromLatin1(archive_version_string()),
            u"liblzma "_s + QString::fromLatin1(lzma_version_string()),
            u"libplist "_s + QString::fromLatin1(libplist_version())};
}

} // namespace Scep
