// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/importissue.h"

#include <QList>
#include <QString>

#include <optional>

namespace Scep {

/// One item of a SyncML command (OMA DM 1.2): what is done to which node, or what it answered.
struct SyncMlItem
{
    QString command; ///< "Add", "Replace", "Exec", "Get", "Delete", "Results", "Atomic", "Status" …
    QString messageId;
    QString commandId;
    QString uri;        ///< target, or source of a result
    QString data;       ///< of a Status: its code
    QString messageRef; ///< of a Status: the command that it answers
    QString commandRef;
    qint64 line = 0; ///< lines between the message's first one and the item
};

/// Why a message was skipped, or that it was cut.
struct SyncMlError
{
    IssueCode code = IssueCode::MalformedXml; ///< or LimitReached
    QString detail;
};

/// What one `<SyncML>` element says; items before a fault are kept.
struct SyncMlMessage
{
    QList<SyncMlItem> items;
    std::optional<SyncMlError> error;
};

/// Reads one `<SyncML>` element alone, down to Limits::XmlDepth. An Atomic is an item with the URI
/// of the first one in it.
[[nodiscard]] SyncMlMessage parseSyncMl(const QString &xml);

} // namespace Scep
