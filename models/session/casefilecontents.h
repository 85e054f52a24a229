// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"
#include "models/domain/sourceclock.h"
#include "models/session/casedecisions.h"
#include "models/text/evidencefile.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUuid>

#include <memory>
#include <optional>

namespace Scep {

/// A file that the person gave, as a case file knows it. It makes one source, or, as an archive,
/// several.
struct KeptFile
{
    qint64 id = 0;       ///< in the case file, from 1, in the order of import
    QString path;        ///< as it was given
    QString displayName; ///< as SourceFile::displayName
    QString container;   ///< as SourceFile::container
    qint64 size = 0;     ///< bytes on disk
    QByteArray sha256;   ///< raw 32 bytes; empty while it is being read, or when it cannot be
    std::optional<qint64> modified; ///< microseconds since 1970-01-01T00:00:00Z
    bool isEmbedded = false;        ///< the case holds a whole copy of it

    bool operator==(const KeptFile &) const = default;
};

/// A source of a case, as a case file knows it.
struct KeptSource
{
    SourceId id = SourceId::None; ///< in the case file, in the order of import
    qint64 file = 0;              ///< the KeptFile that it came from
    QString member;               ///< its place in the archive; empty: the file itself
    QByteArray sha256;            ///< raw 32 bytes; empty when unknown

    bool operator==(const KeptSource &) const = default;
};

/// All that a case file holds, besides the copies. Sources in decisions are those of the case file.
struct CaseFileContents
{
    QString writtenBy; ///< the program's version that wrote it last
    QList<KeptFile> files;
    QList<KeptSource> sources;
    Annotations annotations;
    SourceClocks clocks;
    CaseDecisions decisions = {};

    bool operator==(const CaseFileContents &) const = default;
};

/// What is to be written in one transaction. What has the id of something that is there takes its
/// place.
struct CaseFileChange
{
    QList<KeptFile> files; ///< isEmbedded is not looked at: only embedEvidence() sets it
    QList<KeptSource> sources;
    Annotations annotations;
    QList<QUuid> removedAnnotations;
    SourceClocks clocks;      ///< one that is not set takes the decision out
    Bookmarks bookmarks = {}; ///< all of a source; none take them out
    std::optional<KeptComparison> comparison = {};
    std::optional<KeptRedaction> redaction = {};
    SourceDevices devices = {}; ///< an empty name takes the decision out

    [[nodiscard]] bool isEmpty() const
    {
        return files.isEmpty() && sources.isEmpty() && annotations.isEmpty() &&
               removedAnnotations.isEmpty() && clocks.isEmpty() && bookmarks.isEmpty() &&
               !comparison && !redaction && devices.isEmpty();
    }
};

} // namespace Scep
