// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// Event Viewer's "Save all events as…": CSV with the list separator of the culture, or text
/// delimited by tabs, in any display language. Rows have level, local time, source, event id, task
/// category and the message; channel, computer and data are not in it.
class EventViewerImporter : public Importer
{
public:
    enum class Form {
        Csv, ///< comma or semicolon
        Text ///< tab
    };

    explicit EventViewerImporter(Form form)
        : m_form(form)
    {
    }

    [[nodiscard]] QString formatId() const override;
    [[nodiscard]] QString formatName() const override;
    [[nodiscard]] int sniff(const SniffInput &input) const override;
    [[nodiscard]] int highestConfidence() const override { return 85; }
    [[nodiscard]] QList<LogSource> logSources() const override;
    [[nodiscard]] QByteArray literalAsWritten(const QByteArray &literal) const override;
    [[nodiscard]] ImportResult parse(const ImportInput &input,
                                     const ImportControl &control) const override;

private:
    Form m_form;
};

} // namespace Scep
