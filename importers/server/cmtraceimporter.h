// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// Logs in the framings of CMTrace, the older one too: NDESPlugin.log of the NDES policy module,
/// the logs of the Intune management extension, and those of other programs.
class CmTraceImporter : public Importer
{
public:
    [[nodiscard]] QString formatId() const override;
    [[nodiscard]] QString formatName() const override;
    [[nodiscard]] int sniff(const SniffInput &input) const override;
    [[nodiscard]] int highestConfidence() const override { return 95; }
    [[nodiscard]] QList<LogSource> logSources() const override;
    [[nodiscard]] ImportResult parse(const ImportInput &input,
                                     const ImportControl &control) const override;
};

} // namespace Scep
