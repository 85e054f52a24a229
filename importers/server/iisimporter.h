// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// The request log of IIS (`u_ex260302.log`): the W3C extended format (W3cFormat) with the columns
/// of a web server, of one site or of several. Rows that were taken out of a log without its header
/// are read too.
class IisImporter : public Importer
{
public:
    [[nodiscard]] QString formatId() const override;
    [[nodiscard]] QString formatName() const override;
    [[nodiscard]] int sniff(const SniffInput &input) const override;
    [[nodiscard]] int highestConfidence() const override { return 95; }
    [[nodiscard]] QList<LogSource> logSources() const override;
    [[nodiscard]] QByteArrayList ownLiterals() const override;
    [[nodiscard]] ImportResult parse(const ImportInput &input,
                                     const ImportControl &control) const override;
};

} // namespace Scep
