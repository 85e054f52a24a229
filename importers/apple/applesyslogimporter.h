// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// The text logs of Apple's systems that are no part of the unified log: the syslog of older
/// devices, system.log of the Mac, and the logs of single services in a sysdiagnose.
class AppleSyslogImporter final : public Importer
{
public:
    [[nodiscard]] QString formatId() const override;
    [[nodiscard]] QString formatName() const override;
    [[nodiscard]] int sniff(const SniffInput &input) const override;
    [[nodiscard]] int highestConfidence() const override { return 85; }
    [[nodiscard]] QList<LogSource> logSources() const override;
    [[nodiscard]] ImportResult parse(const ImportInput &input,
                                     const ImportControl &control) const override;
};

} // namespace Scep
