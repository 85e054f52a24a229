// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"
#include "importers/windows/eventbudget.h"

#include <QCoreApplication>

namespace Scep {

/// Windows event logs as the system writes them. Chunks are read in parallel; only records that
/// hold a literal of the rules become events, and these are the events that the same log exported
/// as XML gives (see WindowsEventXmlImporter). A line is a record: its number is its place in the
/// file, its text is made when it is shown. Chunks that are dirty, cut or damaged are read as far
/// as they go, and what is lost is said.
class EvtxImporter : public Importer
{
    Q_DECLARE_TR_FUNCTIONS(EvtxImporter)

public:
    /// @p threads: 0 for as many as there are cores. @p budget: of the events of a file.
    explicit EvtxImporter(int threads = 0, const EventBudget &budget = EventBudget())
        : m_threads(threads)
        , m_budget(budget)
    {
    }

    [[nodiscard]] QString formatId() const override;
    [[nodiscard]] QString formatName() const override;
    [[nodiscard]] int sniff(const SniffInput &input) const override;
    [[nodiscard]] bool isText() const override { return false; }
    [[nodiscard]] QList<LogSource> logSources() const override;
    [[nodiscard]] ImportResult parse(const ImportInput &input,
                                     const ImportControl &control) const override;

private:
    const int m_threads;
    const EventBudget m_budget;
};

} // namespace Scep
