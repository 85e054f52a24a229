// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// What libevtx's own tool prints of an EVTX file, and events in a form that can be compared.
namespace Scep {

/// An event's XML without its layout.
struct ComparedEvent
{
    QString recordId;
    QStringList parts; ///< elements, attributes and texts in their order, each text trimmed
    QString error;     ///< why it is not XML; empty: it is
};

[[nodiscard]] ComparedEvent comparedEvent(const QString &xml);

/// Which records evtxexport is asked for.
enum class ExportedRecords {
    Items,     ///< those that the file counts as its own
    Recovered, ///< those that it finds elsewhere in the file
};

/// The events that evtxexport prints, one text each; nothing when it cannot be run.
[[nodiscard]] std::optional<QStringList> exportedEvents(const QString &path,
                                                        ExportedRecords records);

} // namespace Scep
