// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// Registry exports (`.reg`, both versions). Of all keys only those of SCEP are used: requests of
/// the SCEP configuration service provider on a device, and the MSCEP settings of an NDES server.
class RegistryImporter : public Importer
{
public:
    [[nodiscard]] QString formatId() const override;
    [[nodiscard]] QString formatName() const override;
    [[nodiscard]] int sniff(const SniffInput &input) const override;
    [[nodiscard]] QList<LogSource> logSources() const override;
    [[nodiscard]] ImportResult parse(const ImportInput &input,
                                     const ImportControl &control) const override;
};

} // namespace Scep
