// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

#include <QCoreApplication>

namespace Scep {

/// Windows events as XML: Event Viewer's `<Events>` export with and without `RenderingInfo`, and
/// `wevtutil qe /f:xml`, whose `<Event>` elements have no root. Only elements that hold a literal
/// of the rules are parsed, each alone, so that a broken one costs nothing but itself. Fields are
/// those of LogEvent; the time is that of TimeCreated, which is UTC.
class WindowsEventXmlImporter : public Importer
{
    Q_DECLARE_TR_FUNCTIONS(WindowsEventXmlImporter)

public:
    [[nodiscard]] QString formatId() const override;
    [[nodiscard]] QString formatName() const override;
    [[nodiscard]] int sniff(const SniffInput &input) const override;
    [[nodiscard]] int highestConfidence() const override { return 95; }
    [[nodiscard]] QList<LogSource> logSources() const override;
    [[nodiscard]] ImportResult parse(const ImportInput &input,
                                     const ImportControl &control) const override;
};

} // namespace Scep
