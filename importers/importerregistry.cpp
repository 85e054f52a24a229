// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importerregistry.h"

#include "importers/importerfamilies.h"

#include <utility>

namespace Scep {

namespace {
ImporterList allImporters()
{
    ImporterList importers;
    addAndroidImporters(importers);
    addAppleImporters(importers);
    addWindowsImporters(importers);
    addServerImporters(importers);
    addCertificateImporters(importers);
    addGenericImporters(importers);
    return importers;
}
} // namespace

const ImporterRegistry &ImporterRegistry::standard()
{
    static const ImporterRegistry registry(allImporters());
    return registry;
}

ImporterRegistry::ImporterRegistry(std::vector<std::unique_ptr<const Importer>> importers)
    : m_importers(std::move(importers))
{
}

const Importer *ImporterRegistry::find(const SniffInput &input) const
{
    const Importer *best = nullptr;
    int bestConfidence = 0;
    for (const std::unique_ptr<const Importer> &importer : m_importers) {
        if (importer->highestConfidence() <= bestConfidence) {
            continue;
        }
        const int confidence = importer->sniff(input);
        if (confidence > bestConfidence) {
            best = importer.get();
            bestConfidence = confidence;
        }
    }
    return best;
}

QStringList ImporterRegistry::formatNames() const
{
    QStringList names;
    for (const std::unique_ptr<const Importer> &importer : m_importers) {
        names.append(importer->formatName());
    }
    return names;
}

} // namespace Scep
