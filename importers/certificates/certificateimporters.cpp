// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/certificates/certificatesimporter.h"
#include "importers/importerfamilies.h"

namespace Scep {

void addCertificateImporters(ImporterList &importers)
{
    importers.push_back(std::make_unique<CertificatesImporter>());
}

} // namespace Scep
