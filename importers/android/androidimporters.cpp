// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/android/logcatimporter.h"
#include "importers/android/omadmimporter.h"
#include "importers/importerfamilies.h"

namespace Scep {

void addAndroidImporters(ImporterList &importers)
{
    importers.push_back(std::make_unique<OmadmImporter>());
    importers.push_back(std::make_unique<LogcatImporter>());
}

} // namespace Scep
