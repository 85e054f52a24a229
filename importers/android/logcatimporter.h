// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// The system's log of Android as `adb logcat` prints it. The Company Portal and its SCEP client
/// write there too; their lines are told as those of its own log, so that the same rules hold.
class LogcatImporter final : public Importer
{
public:
    [[nodiscard]] QString formatId() const override;
    [[nodiscard]] QString formatName() const override;
    [[nodiscard]] int sniff(const SniffInput &input) const override;
    [[nodiscard]] int highestConfidence() const override { return 92; }
    [[nodiscard]] QList<LogSource> logSources() const override;
    [[nodiscard]] QByteArrayList ownLiterals() const override;
    [[nodiscard]] ImportResult parse(const ImportInput &input,
                                     const ImportControl &control) const override;
};

} // namespace Scep
