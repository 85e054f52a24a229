// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importerfamilies.h"
#include "importers/text/generictextimporter.h"

namespace Scep {

void addGenericImporters(ImporterList &importers)
{
    importers.push_back(std::make_unique<GenericTextImporter>());
}

} // namespace Scep
