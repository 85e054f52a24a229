// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// The error log of HTTP.sys (`httperr1.log`): requests that were refused before IIS saw them, with
/// the reason. The W3C extended format (W3cFormat) with columns of its own:
///
///     #Fields: date time c-ip c-port s-ip s-port cs-version cs-method cs-uri sc-status s-siteid
///              s-reason s-queuename
class HttpErrImporter : public Importer
{
public:
    [[nodiscard]] QString formatId() const override;
    [[nodiscard]] QString formatName() const override;
    [[nodiscard]] int sniff(const SniffInput &input) const override;
    [[nodiscard]] QList<LogSource> logSources() const override;
    [[nodiscard]] QByteArrayList ownLiterals() const override;
    [[nodiscard]] ImportResult parse(const ImportInput &input,
                                     const ImportControl &control) const override;
};

} // namespace Scep
