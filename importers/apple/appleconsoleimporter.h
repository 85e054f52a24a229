// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// Lines copied from macOS' Console, of a device or of the Mac itself, as plain text or with the
/// marks that a detour through rich text or a web page leaves.
class AppleConsoleImporter final : public Importer
{
public:
    [[nodiscard]] QString formatId() const override;
    [[nodiscard]] QString formatName() const override;
    [[nodiscard]] int sniff(const SniffInput &input) const override;
    [[nodiscard]] int highestConfidence() const override { return 90; }
    [[nodiscard]] QList<LogSource> logSources() const override;
    [[nodiscard]] ImportResult parse(const ImportInput &input,
                                     const ImportControl &control) const override;
};

} // namespace Scep
