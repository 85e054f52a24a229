// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/importissue.h"
#include "models/domain/logevent.h"

#include <QByteArrayView>
#include <QStringView>

#include <expected>
#include <optional>

namespace Scep {

/// What one `<Event>` element says, without its place in the file.
struct WindowsEvent
{
    QString timestampText; ///< TimeCreated/@SystemTime as written
    Severity severity = Severity::Unknown;
    /// See LogEvent. Data that have no EventData (UserData, ProcessingErrorData) are flattened: the
    /// text of each leaf under its path, "UserData/EventXML/Subject", each attribute under the path
    /// of its element, "UserData/EventXML/Result/@value".
    QHash<QString, QString> fields;
};

/// Why an element was skipped.
struct WindowsEventError
{
    IssueCode code = IssueCode::MalformedXml; ///< or LimitReached
    qint64 lineOffset = 0; ///< lines between the element's first line and the fault
    QString detail;        ///< the parser's reason in its own words
};

/// Parses one `<Event>` element alone. Entities that XML itself does not define are errors, nesting
/// is limited by Limits::XmlDepth, data by Limits::XmlFields and their names by
/// Limits::EventNameCharacters. Nothing is decided by message text, so the display language does
/// not matter.
[[nodiscard]] std::expected<WindowsEvent, WindowsEventError> parseWindowsEvent(const QString &xml);

/// The raw TimeCreated/@SystemTime of an element's bytes, found without parsing; empty: none.
[[nodiscard]] QByteArrayView findSystemTime(QByteArrayView element);

/// Reads "2018-02-27T05:16:28.0340000Z": up to nine fraction digits, of which six are kept; `Z`, an
/// offset, or no zone, which the event schema means as UTC. Nothing when it is no valid time.
[[nodiscard]] std::optional<Instant> parseSystemTime(QByteArrayView text);

} // namespace Scep
