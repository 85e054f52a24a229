// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/text/filestate.h"
#include "models/text/textdocument.h"

#include <QList>

#include <memory>
#include <optional>

namespace Scep {

/// What one source gave, and the document that its lines are shown from. The importers make it, the
/// case store takes it.
struct SourceContents
{
    SourceFile source;
    QList<LogEvent> events;
    QList<Certificate> certificates;
    QList<ScepMessage> messages;
    QList<ScepProfile> profiles;
    QList<CertificateRequest> requests;
    QList<RevocationList> revocationLists;
    QList<EncodedObject> encodedObjects;
    std::optional<LogEnds> logEnds;               ///< where the log may be a part of a rotated one
    std::shared_ptr<const TextDocument> document; ///< null for binary files
    /// Of a file of its own, when it was opened (an empty one: without an inode); nothing for the
    /// rest.
    std::optional<FileState> fileState;
    /// The same source follows, with more or as a whole.
    bool comesAgain = false;
};

} // namespace Scep
