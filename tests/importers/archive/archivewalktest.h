// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/archive/archivewalk.h"
#include "tests/importers/archive/archivefixtures.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

/// What the tests of archives share: content, the walk over an archive in memory, its result as
/// text.
namespace Scep {

inline const QByteArray Record = "2018-02-27T05:00:00.0000000 INFO A 1 2 wanted\n";

/// Lines that do not shrink to nothing.
inline QByteArray lines(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        text += QByteArray::number(random.generate64(), 36) + " line\n";
    }
    return text;
}

inline QList<ArchiveFixtureEntry> twoFiles()
{
    return {{.name = "a.log", .bytes = lines(500, 1)},
            {.name = "inner/b.log", .bytes = lines(3000, 2)}};
}

inline QByteArray contentOf(const Evidence &evidence)
{
    return evidence.file ? evidence.file->read(0, evidence.file->size()).value_or(QByteArray())
                         : QByteArray();
}

inline QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// All that an archive gives, it itself last.
inline QList<Evidence> walk(
    const QByteArray &bytes, const ArchiveLimits &limits = {},
    const std::function<bool()> &isCancelled = [] { return false; },
    const std::function<void(qint64)> &consumed = [](qint64) {})
{
    QList<Evidence> found;
    const auto kind = archiveKind(bytes);
    if (!kind) {
        return found;
    }
    EvidenceSpool spool;
    EvidenceControl control;
    control.isCancelled = isCancelled;
    control.bytesConsumed = consumed;
    control.take = [&found](const Evidence &evidence) { found.append(evidence); };
    Evidence archive;
    archive.path = QStringLiteral("case.zip");
    archive.displayName = QStringLiteral("case.zip");
    archive.container = QStringLiteral("folder");
    archive.file = EvidenceFile::fromOriginalBytes(bytes);
    archive.bytesOnDisk = bytes.size();
    walkArchive(archive, *kind, spool, control, limits);
    return found;
}

/// "path size issue issue …" for each piece.
inline QStringList describe(const QList<Evidence> &found)
{
    QStringList result;
    for (const Evidence &one : found) {
        QString line = QStringLiteral("%1 %2").arg(one.path).arg(one.size);
        for (const ImportIssue &issue : one.issues) {
            line += QLatin1Char(' ') + issueCodeId(issue.code);
        }
        result.append(line);
    }
    return result;
}

inline QStringList issueCodes(const Evidence &evidence)
{
    QStringList codes;
    for (const ImportIssue &issue : evidence.issues) {
        codes.append(issueCodeId(issue.code));
    }
    return codes;
}

} // namespace Scep
