// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// The MDM diagnostic report of a Windows device, MDMDiagReport.html (also MDMDiagHtmlReport.html)
/// and MDMDiagReport.xml: who the device is, its enrollments and connection, its managed
/// certificates, and which SCEP requests it has. All of it is of the time of the report; nothing
/// has a time of its own.
class MdmReportImporter : public Importer
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
