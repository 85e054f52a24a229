// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/containertargets.h"

#include "importers/archive/archivewalk.h"
#include "importers/archive/membername.h"
#include "importers/sourceimport.h"
#include "models/pki/pkidecode.h"
#include "models/session/casefile.h"
#include "models/text/evidencespool.h"
#include "tests/fuzz/soundresult.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace Scep {

namespace {
/// Whatever is stored, the name leads to a place below the archive.
void cleanName(const QString &stored)
{
    const MemberName name = cleanMemberName(stored);
    demand(!name.name.isEmpty());
    for (const QString &part : name.folders + QStringList{name.name}) {
        demand(!part.isEmpty() && part != QLatin1StringView(".") &&
               part != QLatin1StringView("..") && !part.contains(u'/') && !part.contains(u'\\'));
    }
    demand(name.path().size() <= Limits::MemberNameCharacters + name.folders.size() + 1);
}

/// Members lie in the archive, none is lost on the way, and all that was unpacked can be read;
/// how many there are.
qsizetype unpack(const QByteArray &bytes)
{
    cleanName(QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 4096))));
    cleanName(fromCodePage437(bytes.first(std::min<qsizetype>(bytes.size(), 4096))));
    const std::optional<ArchiveKind> kind = archiveKind(bytes);
    if (!kind) {
        return 0;
    }
    const ArchiveLimits limits{.threads = 1, .members = 500, .bytes = 8LL * 1024 * 1024};
    int count = 0;
    qint64 unpacked = 0;
    qint64 consumed = 0;
    EvidenceControl control;
    control.bytesConsumed = [&consumed](qint64 step) { consumed += step; };
    control.take = [&](const Evidence &one) {
        ++count;
        demand(one.path.startsWith(QLatin1StringView("case.bin")) && !one.displayName.isEmpty());
        if (one.file && one.formatId.isEmpty()) {
            const auto whole = one.file->read(0, one.file->size());
            demand(whole && whole->size() == one.file->size());
            unpacked += whole->size();
        }
    };
    EvidenceSpool spool;
    Evidence archive;
    archive.path = QStringLiteral("case.bin");
    archive.displayName = archive.path;
    archive.file = EvidenceFile::fromOriginalBytes(bytes);
    archive.bytesOnDisk = bytes.size();
    walkArchive(archive, *kind, spool, control, limits);
    demand(count > 0 && count <= 2 * limits.members + 1);
    demand(unpacked <= limits.bytes && consumed <= bytes.size());
    return count;
}

/// Opened with its password, its keys stay out.
qsizetype openPkcs12(const QByteArray &bytes)
{
    // So many that a round of the fuzzer stays short.
    Pkcs12Budget budget{.rounds = 20'000};
    const PkiContents contents =
        decodePki(bytes, [](int) { return QString::fromLatin1(FuzzPassword); }, {}, &budget);
    demand(budget.rounds >= 0);
    for (const Certificate &certificate : contents.certificates) {
        demand(!certificate.der.isEmpty());
    }
    for (const ImportIssue &issue : contents.issues) {
        demand(issue.range.offset >= 0 && issue.range.end() <= bytes.size());
    }
    return contents.certificates.size();
}

/// Beside whoever has it open, and as the one who writes it; with all its copies.
qsizetype openCase(const QByteArray &bytes)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("fuzz.scepcase"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        return 0;
    }
    file.close();
    qsizetype count = 0;
    const auto read = [&count](const CaseFileResult<CaseFile> &opened) {
        if (!opened) {
            return;
        }
        EvidenceSpool spool;
        for (const KeptFile &kept : opened->contents().files) {
            if (const auto copy = opened->evidence(kept, spool); copy && *copy) {
                demand((*copy)->originalSize() == kept.size);
                ++count;
            }
        }
        for (const Annotation &annotation : opened->contents().annotations) {
            demand(!annotation.id.isNull());
        }
    };
    read(CaseFile::openToRead(path));
    read(CaseFile::open(path));
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        QFile::remove(path + QLatin1StringView(suffix));
    }
    return count;
}

/// As a person gives a file: recognised among all formats, scanned, imported, and searched for what
/// its lines hold.
qsizetype importWhole(const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        return 0;
    }
    Evidence evidence;
    evidence.path = QStringLiteral("evidence");
    evidence.displayName = evidence.path;
    evidence.file = EvidenceFile::fromOriginalBytes(bytes);
    evidence.bytesOnDisk = bytes.size();
    const ImportResult result = importEvidence(evidence, SourceId{1}, ImporterRegistry::standard(),
                                               fuzzOptions(), ImportControl(), 1);
    demand(result.source.id == SourceId{1} && result.source.size == bytes.size());
    demand(result.source.eventCount == result.events.size());
    demand(!result.source.sha256.isEmpty());
    checkResult(result);
    return countIn(result);
}
} // namespace

QList<FuzzTarget> containerTargets()
{
    return {{.name = QStringLiteral("archive"), .run = &unpack},
            {.name = QStringLiteral("pkcs12"), .run = &openPkcs12},
            {.name = QStringLiteral("case-file"), .run = &openCase},
            {.name = QStringLiteral("evidence"), .run = &importWhole}};
}

} // namespace Scep
