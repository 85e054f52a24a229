// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"
#include "importers/windows/text/localtime.h"

#include <QHash>

namespace Scep {

/// What `Get-WinEvent` was piped into.
enum class GetWinEventForm {
    None,
    List, ///< Format-List: "Name : value" lines
    Csv,  ///< Export-Csv or ConvertTo-Csv
    Json, ///< ConvertTo-Json
};

/// Which form the first lines of a file have. The properties' names are the same in every display
/// language.
[[nodiscard]] GetWinEventForm findGetWinEvent(QByteArrayView head, Encoding encoding);

/// The event of an EventLogRecord's properties: TimeCreated, ProviderName, Id, Level, LogName,
/// MachineName, UserId, RecordId, ProcessId, ThreadId, Message. Nothing without Id and
/// ProviderName.
/// @p data are the values of its property "Properties", where the form has them.
[[nodiscard]] std::optional<LogEvent> getWinEventRecord(const QHash<QString, QString> &properties,
                                                        const std::optional<QStringList> &data,
                                                        DateOrder order);

/// The instant of TimeCreated in any form, "/Date(1614939072000)/" included.
[[nodiscard]] Instant getWinEventInstant(const QString &text, DateOrder order);

} // namespace Scep
