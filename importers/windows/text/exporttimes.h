// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/recordformat.h"
#include "importers/windows/text/localtime.h"

namespace Scep {

/// Whether an ISO 8601 time ends with its zone.
[[nodiscard]] bool saysZone(QStringView text);

/// The instant of a time as an export writes it: with a zone it is known, else it is local and
/// taken as UTC. Null when there is no such time.
[[nodiscard]] Instant exportInstant(const QString &text, DateOrder order);

/// Looks at the local times of a whole file, line by line, until they can be read in one way only.
[[nodiscard]] LocalTimeReading
readLocalTimes(const TextDocument &document, const ImportControl &control,
               const std::function<std::optional<LocalTimeText>(QByteArrayView line)> &timeOf);

/// Says on the source when its times can be read in two ways.
void noteReading(SourceFile &source, const LocalTimeReading &reading);

/// Exports often run from new to old, and their times have no fractions. Puts first and last
/// instant right, and moves the events of one second apart by a microsecond each, so that the
/// earlier one (the later line) comes first. @p format is the one that the result was read with.
void settleOrder(ImportResult &result, RecordFormat &format);

} // namespace Scep
