// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

#include <memory>
#include <vector>

namespace Scep {

/// All formats that the program reads.
class ImporterRegistry
{
public:
    /// Every importer of this folder.
    [[nodiscard]] static const ImporterRegistry &standard();

    explicit ImporterRegistry(std::vector<std::unique_ptr<const Importer>> importers);

    /// The importer that is surest of the content; null when none recognises it.
    [[nodiscard]] const Importer *find(const SniffInput &input) const;
    /// In the order in which they are asked.
    [[nodiscard]] const std::vector<std::unique_ptr<const Importer>> &importers() const
    {
        return m_importers;
    }
    /// Translated names of all formats, for "Tried: …".
    [[nodiscard]] QStringList formatNames() const;

private:
    std::vector<std::unique_ptr<const Importer>> m_importers;
};

} // namespace Scep
