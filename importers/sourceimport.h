// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/evidence.h"
#include "importers/importerregistry.h"

#include <QByteArrayList>
#include <QHash>

#include <mutex>

namespace Scep {

/// The literals that the lines of each format are searched for, made once for a whole import.
/// Usable from several threads.
class ImportLiterals
{
public:
    explicit ImportLiterals(const ImportOptions &options)
        : m_options(options)
    {
    }

    /// The same shared list each time.
    [[nodiscard]] QByteArrayList of(const Importer &importer);

private:
    const ImportOptions &m_options;
    std::mutex m_mutex; ///< guards what follows
    QHash<const Importer *, QByteArrayList> m_known;
};

/// Imports one piece of evidence: transcode, recognise, scan, parse, hash. Never fails as a whole:
/// what cannot be read or what nothing recognises is a source with issues and no events.
/// @p threads: how many the scan may use; with one, everything happens on the calling thread.
[[nodiscard]] ImportResult importEvidence(const Evidence &evidence, SourceId id,
                                          const ImporterRegistry &registry,
                                          const ImportOptions &options, ImportLiterals &literals,
                                          const ImportControl &control, int threads);

/// The same for a source that comes alone.
[[nodiscard]] ImportResult importEvidence(const Evidence &evidence, SourceId id,
                                          const ImporterRegistry &registry,
                                          const ImportOptions &options,
                                          const ImportControl &control, int threads);

} // namespace Scep
