// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/appleconsoleimporter.h"
#include "importers/apple/applelogjsonimporter.h"
#include "importers/apple/applelogshowimporter.h"
#include "importers/apple/appleprofileimporter.h"
#include "importers/apple/applesyslogimporter.h"
#include "importers/importerfamilies.h"

namespace Scep {

void addAppleImporters(ImporterList &importers)
{
    importers.push_back(std::make_unique<AppleConsoleImporter>());
    importers.push_back(std::make_unique<AppleSyslogImporter>());
    importers.push_back(std::make_unique<AppleLogShowImporter>());
    importers.push_back(std::make_unique<AppleLogJsonImporter>());
    importers.push_back(std::make_unique<AppleProfileImporter>());
    importers.push_back(std::make_unique<ApplePropertyListImporter>());
}

} // namespace Scep
