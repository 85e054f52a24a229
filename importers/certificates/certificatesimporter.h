// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// Certificates and SCEP messages in files of their own: PEM, DER, PKCS#7, pkiMessage. The file is
/// read whole, up to Limits::PkiFileBytes, so it is no text for the scanner; PEM still has lines in
/// its evidence and issues.
class CertificatesImporter : public Importer
{
public:
    [[nodiscard]] QString formatId() const override;
    [[nodiscard]] QString formatName() const override;
    [[nodiscard]] int sniff(const SniffInput &input) const override;
    [[nodiscard]] int highestConfidence() const override { return 95; }
    [[nodiscard]] bool isText() const override { return false; }
    /// None: there are no events in such a file.
    [[nodiscard]] QList<LogSource> logSources() const override { return {}; }
    /// A certificate that is several times in the file is given once, with every place.
    [[nodiscard]] ImportResult parse(const ImportInput &input,
                                     const ImportControl &control) const override;
};

} // namespace Scep
