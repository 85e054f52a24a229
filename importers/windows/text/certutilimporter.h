// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// What `certutil -dump`, `-store` and `-view` print, in any display language. Each certificate is
/// a fact (an event without a time, log source windows/certutil) with `serialNumber`, `issuer`,
/// `subject`, `notBefore`, `notAfter` and `thumbprint` as printed; a certificate only where the
/// text holds one whole, as PEM or as a hexadecimal dump.
///
/// The labels are translated; told are: the line of equals signs with a number that begins a
/// certificate, a hexadecimal number (serial), names that begin with an attribute type (issuer,
/// then subject), times (not before, then not after), and "(sha1)" behind the label of the
/// thumbprint.
class CertutilImporter : public Importer
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
