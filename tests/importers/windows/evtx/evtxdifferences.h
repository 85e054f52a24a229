// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/evidencefile.h"
#include "tests/importers/windows/evtx/evtxexport.h"

#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

/// In what evtxexport's records and ours may differ: two small tables, and nothing else.
namespace Scep {

/// The ids of the differences in writing between the same event of theirs and ours; nothing when
/// the difference is one of content. @p ours is one line of ours, @p event the same compared.
[[nodiscard]] std::optional<QSet<QString>>
writingDifferences(const ComparedEvent &theirs, const QString &ours, const ComparedEvent &event);

/// What may keep evtxexport from giving a record that we give.
struct RecordFacts
{
    bool isInCutChunk = false;  ///< the file ends inside the record's chunk
    bool isInOpenChunk = false; ///< a checksum of the chunk is wrong: it was not closed
    bool hasSize = false;       ///< a value is a size (SizeT)
};

/// The facts of each record in the file's order, as the importer counts them.
[[nodiscard]] std::vector<RecordFacts> recordFacts(const EvidenceFile &file);

/// The id of the reason why evtxexport does not give the record; empty when there is none.
[[nodiscard]] QString reasonForAbsence(const RecordFacts &facts, const ComparedEvent &event);

/// Numbers of records that are left in the file from older use: behind what a chunk that is in
/// order uses, or from before the first record of one that is not. We do not give them.
[[nodiscard]] QSet<QString> leftoverRecords(const EvidenceFile &file);

/// Every difference with its reason, a line each.
[[nodiscard]] QStringList differenceReasons();

} // namespace Scep
