// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"
#include "importers/windows/eventbudget.h"
#include "importers/windows/windowsevent.h"

namespace Scep {

/// A log of XML elements of one name, one element a record, with the `System` block of Windows
/// events in each.
struct XmlRecordFormat
{
    QByteArrayView element; ///< the records' name; see XmlEventScanner
    Platform platform = Platform::Unknown;
    LogSource logSource;
    /// Reads one element alone.
    std::expected<WindowsEvent, WindowsEventError> (*parse)(const QString &xml) = nullptr;
    EventBudget budget = EventBudget();
};

/// Reads the elements that hold a literal of the log source, each alone, so that a broken one costs
/// nothing but itself. Whether there is a root element, and where lines end, does not matter. First
/// and last time go over all elements.
[[nodiscard]] ImportResult parseXmlRecords(const ImportInput &input, const ImportControl &control,
                                           const XmlRecordFormat &format);

} // namespace Scep
