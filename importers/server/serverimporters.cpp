// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importerfamilies.h"
#include "importers/server/cmtraceimporter.h"
#include "importers/server/httperrimporter.h"
#include "importers/server/iisimporter.h"
#include "importers/server/ndespluginimporter.h"
#include "importers/server/svclogimporter.h"

namespace Scep {

void addServerImporters(ImporterList &importers)
{
    importers.push_back(std::make_unique<IisImporter>());
    importers.push_back(std::make_unique<HttpErrImporter>());
    importers.push_back(std::make_unique<CmTraceImporter>());
    importers.push_back(std::make_unique<NdesPluginImporter>());
    importers.push_back(std::make_unique<SvclogImporter>());
}

} // namespace Scep
