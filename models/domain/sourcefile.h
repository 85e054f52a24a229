// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"
#include "models/domain/importissue.h"
#include "models/domain/instant.h"
#include "models/domain/platform.h"
#include "models/domain/sourceclock.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Scep {

/// One file of evidence: where it came from, what it was recognised as, and what could not be used.
struct SourceFile
{
    SourceId id = SourceId::None;
    QString path;        ///< as the person gave or would find it; "-" is standard input
    QString displayName; ///< the file's name without its folder
    QString container;   ///< archive or folder that holds it: groups sources into devices
    QByteArray sha256;   ///< raw 32 bytes of the file as it is on disk; empty when unreadable
    QString formatId;    ///< "omadm", "apple-console", "windows-event-xml", "pem" …; empty: unknown
    QString formatName;  ///< translated name of the format, empty when unknown
    QString encoding;    ///< "UTF-8", "UTF-16LE" …; empty for binary files
    Platform platform = Platform::Unknown;
    qint64 size = 0;      ///< bytes on disk
    qint64 lineCount = 0; ///< 0 for binary files
    qint64 eventCount = 0;
    Instant firstInstant; ///< of the first record that carries a time, read by a rule or not
    Instant lastInstant; ///< of the last record that carries a time: stalls are measured against it
    EvidenceRef lastRecord; ///< where lastInstant was read
    QList<ImportIssue> issues;
    /// False while the source is still being read: then it is a beginning of what will be there,
    /// and without sha256 and lastInstant.
    bool isWhole = true;
    /// How the times here and of the events were read; set by withClocks() alone.
    SourceClock clock;
    /// The name of the device that the person says it is of; empty: not said. Set by withDevices()
    /// alone.
    QString device;

    bool operator==(const SourceFile &) const = default;
};

} // namespace Scep
