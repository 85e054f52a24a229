// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// Any text whose lines begin with times, when nothing better is known of it: the logs of apps
/// whose lines nobody has described. Gives the times, and the SCEP messages and certificates in the
/// lines; no rule speaks of such lines.
class GenericTextImporter final : public Importer
{
public:
    [[nodiscard]] QString formatId() const override;
    [[nodiscard]] QString formatName() const override;
    [[nodiscard]] int sniff(const SniffInput &input) const override;
    [[nodiscard]] int highestConfidence() const override { return 5; }
    [[nodiscard]] QList<LogSource> logSources() const override;
    [[nodiscard]] QByteArrayList ownLiterals() const override;
    [[nodiscard]] ImportResult parse(const ImportInput &input,
                                     const ImportControl &control) const override;
};

} // namespace Scep
