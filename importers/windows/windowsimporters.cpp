// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importerfamilies.h"
#include "importers/windows/windowseventxmlimporter.h"

namespace Scep {

void addWindowsImporters(ImporterList &importers)
{
    importers.push_back(std::make_unique<WindowsEventXmlImporter>());
}

} // namespace Scep
