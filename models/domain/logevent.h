// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"
#include "models/domain/instant.h"

#include <QHash>
#include <QString>

namespace Scep {

/// How loud the program that wrote an event meant it. Not a verdict of ours.
enum class Severity { Unknown, Debug, Information, Warning, Error };

/// Which family of logs an event is from, in the words of a Sigma rule's `logsource`. An empty
/// member of a rule's log source matches anything.
struct LogSource
{
    QString product; ///< "android", "apple", "windows", "server"
    QString service; ///< "omadm", "unified-log", "eventlog" …

    bool operator==(const LogSource &) const = default;
};

/// One record of a log, understood as far as its format goes and not further. Rules give meaning.
///
/// Field names that every importer uses (all optional): `component` (logger, process or provider),
/// `message`, `level` (as written), `pid`, `tid`. Windows events add Sigma's `Provider_Name`,
/// `EventID`, `Channel`, `Computer`, `UserSid`, each named datum under its own name, and each datum
/// by position as `Data1`, `Data2` … (names are generic there, so rules go by position).
struct LogEvent
{
    EvidenceRef evidence;
    LineNumber lastLine = 0; ///< last line of the record; equals evidence.line for one-line records
    Instant instant;
    QString timestampText; ///< exactly as written
    Severity severity = Severity::Unknown;
    LogSource logSource;
    QHash<QString, QString> fields;

    /// The field's value, or an empty string.
    [[nodiscard]] QString field(const QString &name) const { return fields.value(name); }

    bool operator==(const LogEvent &) const = default;
};

} // namespace Scep

Q_DECLARE_TYPEINFO(Scep::LogEvent, Q_RELOCATABLE_TYPE); // there are many: lists of them grow faster
