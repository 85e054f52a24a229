// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importerfamilies.h"
#include "importers/windows/evtx/evtximporter.h"
#include "importers/windows/text/certutilimporter.h"
#include "importers/windows/text/eventviewerimporter.h"
#include "importers/windows/text/getwineventimporter.h"
#include "importers/windows/text/mdmreportimporter.h"
#include "importers/windows/text/registryimporter.h"
#include "importers/windows/text/syncmlimporter.h"
#include "importers/windows/text/wevtutiltextimporter.h"
#include "importers/windows/windowseventxmlimporter.h"

namespace Scep {

void addWindowsImporters(ImporterList &importers)
{
    importers.push_back(std::make_unique<EvtxImporter>());
    importers.push_back(std::make_unique<WindowsEventXmlImporter>());
    importers.push_back(std::make_unique<EventViewerImporter>(EventViewerImporter::Form::Csv));
    importers.push_back(std::make_unique<EventViewerImporter>(EventViewerImporter::Form::Text));
    importers.push_back(std::make_unique<WevtutilTextImporter>());
    importers.push_back(std::make_unique<GetWinEventImporter>());
    importers.push_back(std::make_unique<RegistryImporter>());
    importers.push_back(std::make_unique<SyncMlImporter>());
    importers.push_back(std::make_unique<MdmReportImporter>());
    importers.push_back(std::make_unique<CertutilImporter>());
}

} // namespace Scep
