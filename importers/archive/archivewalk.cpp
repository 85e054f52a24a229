// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/archive/archivewalk.h"

#include "importers/archive/archivereader.h"
#include "importers/archive/membername.h"
#include "importers/archive/memberunpacking.h"
#include "importers/importjob.h"
#include "importers/issuelist.h"
#include "models/text/singlelinetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <thread>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

QString kindName(ArchiveKind kind, bool isTar)
{
    if (isTar && kind != ArchiveKind::Tar) {
        return Tr::tr("Compressed tar archive");
    }
    switch (kind) {
    case ArchiveKind::Zip:
        return Tr::tr("ZIP archive");
    case ArchiveKind::Cab:
        return Tr::tr("Cabinet archive");
    case ArchiveKind::SevenZip:
        return Tr::tr("7z archive");
    case ArchiveKind::Tar:
        return Tr::tr("Tar archive");
    case ArchiveKind::Gzip:
    case ArchiveKind::Bzip2:
    case ArchiveKind::Xz:
    case ArchiveKind::Zstd:
        return Tr::tr("Compressed file");
    }
    return {};
}

/// The name of a compressed file without the ending that says so.
QString uncompressedName(const QString &name)
{
    for (const char *ending : {".gz", ".bz2", ".xz", ".zst"}) {
        if (name.size() > static_cast<qsizetype>(qstrlen(ending)) &&
            name.endsWith(QLatin1String(ending), Qt::CaseInsensitive)) {
            return name.chopped(static_cast<qsizetype>(qstrlen(ending)));
        }
    }
    return QStringLiteral("content");
}

/// What one given archive and those inside it share.
class Walk
{
public:
    Walk(EvidenceSpool &spool, const EvidenceControl &control, const ArchiveLimits &limits,
         qint64 archiveSize);

    void walk(Evidence archive, ArchiveKind kind, int depth);

private:
    friend class OneArchive;
    [[nodiscard]] QString bytesLimit() const;

    EvidenceSpool &m_spool;
    const EvidenceControl &m_control;
    const ArchiveLimits m_limits;
    const qint64 m_mostBytes;
    std::atomic<qint64> m_bytesLeft;
    int m_members = 0;
    QString m_limit; ///< not empty: this one was reached and nothing more is read
};

/// One archive on its way from a file to its members.
class OneArchive
{
public:
    OneArchive(Walk &walk, Evidence archive, ArchiveKind kind, int depth);

    void run();

private:
    void readTable();
    void readMembers();
    [[nodiscard]] bool readMember(const ArchiveMember &member);
    [[nodiscard]] bool isFile(const ArchiveMember &member, const MemberName &name);
    [[nodiscard]] bool unpack(Evidence &evidence);
    [[nodiscard]] UnpackedMember unpacked();
    void countConsumed(qint64 bytes);
    void handOn(Evidence evidence);
    [[nodiscard]] Evidence describe(const ArchiveMember &member, const MemberName &name);
    void fail(const ArchiveError &error);

    Walk &m_walk;
    Evidence m_archive;
    const ArchiveKind m_kind;
    const int m_depth;
    ArchiveReader m_reader;
    IssueList m_issues;
    UniqueNames m_names;
    qsizetype m_commonFolders = 0;
    qint64 m_consumed = 0;
    int m_number = -1;                        ///< of the header that the reader stands at
    std::unique_ptr<MemberReadAhead> m_ahead; ///< null: members are unpacked here
};

Walk::Walk(EvidenceSpool &spool, const EvidenceControl &control, const ArchiveLimits &limits,
           qint64 archiveSize)
    : m_spool(spool)
    , m_control(control)
    , m_limits(limits)
    // By the size of what the person gave: the same for any order and depth of its members.
    , m_mostBytes(std::min(limits.bytes,
                           std::max(Limits::ArchiveFreeBytes, archiveSize * Limits::ArchiveRatio)))
    , m_bytesLeft(m_mostBytes)
{
}

QString Walk::bytesLimit() const
{
    const QString most = QLocale().formattedDataSize(m_mostBytes);
    return m_mostBytes < m_limits.bytes
               ? Tr::tr("the archive unpacks to %1, which is too much for its size").arg(most)
               : Tr::tr("the archive unpacks to %1").arg(most);
}

void Walk::walk(Evidence archive, ArchiveKind kind, int depth)
{
    OneArchive(*this, std::move(archive), kind, depth).run();
}

OneArchive::OneArchive(Walk &walk, Evidence archive, ArchiveKind kind, int depth)
    : m_walk(walk)
    , m_archive(std::move(archive))
    , m_kind(kind)
    , m_depth(depth)
    , m_reader(m_archive.file, kind, walk.m_control.isCancelled,
               [this](qint64 bytes) { countConsumed(bytes); })
    , m_issues(m_archive.issues)
{
}

void OneArchive::run()
{
    std::atomic<bool> stop = !m_walk.m_control.wantsHash;
    const auto file = m_archive.file;
    // Beside the unpacking where it takes its time.
    const auto policy =
        file->originalSize() > Limits::BlockBytes ? std::launch::async : std::launch::deferred;
    auto hash = std::async(
        policy, [file, &stop] { return sha256Of(*file, [&stop] { return stop.load(); }); });
    bool isTar = m_kind == ArchiveKind::Tar;
    if (m_depth >= m_walk.m_limits.nesting) {
        m_issues.add(IssueCode::LimitReached, 0, {},
                     Tr::tr("%n archive(s) inside one another", nullptr, m_walk.m_limits.nesting));
    } else {
        readMembers();
        isTar = m_reader.isTar();
    }
    while (hash.wait_for(std::chrono::milliseconds(20)) == std::future_status::timeout) {
        stop = stop || m_walk.m_control.isCancelled();
    }
    const auto digest = hash.get();
    if (!digest) {
        m_issues.add(digest.error().code, 0, {}, digest.error().detail);
    }
    if (m_depth == 0) {
        m_walk.m_control.bytesConsumed(std::max<qint64>(0, m_archive.bytesOnDisk - m_consumed));
    }
    m_archive.sha256 = digest.value_or(QByteArray());
    m_archive.size = file->originalSize();
    m_archive.bytesOnDisk = 0;
    m_archive.file.reset();
    m_archive.formatId = archiveFormatId();
    m_archive.formatName = kindName(m_kind, isTar);
    m_archive.issues = m_issues.take();
    m_walk.m_control.take(std::move(m_archive));
}

/// A zip has a table of contents: what its members share is known before they are read, and they
/// can be unpacked side by side. Of the others only the top folder is known.
void OneArchive::readTable()
{
    if (m_kind != ArchiveKind::Zip) {
        return;
    }
    qint64 consumed = 0;
    ArchiveReader table(m_archive.file, m_kind, m_walk.m_control.isCancelled,
                        [&consumed](qint64 bytes) { consumed += bytes; });
    std::optional<QStringList> common;
    QList<int> files;
    for (int number = 0; number < m_walk.m_limits.members; ++number) {
        const auto member = table.next();
        if (!member || !*member) {
            break;
        }
        const MemberName name = cleanMemberName((*member)->name);
        if ((*member)->kind != ArchiveMember::Kind::File || name.isHidden) {
            continue;
        }
        if (!(*member)->isEncrypted) {
            files.append(number);
        }
        if (!common) {
            common = name.folders;
        }
        const auto [end, other] = std::ranges::mismatch(*common, name.folders);
        common->resize(end - common->begin());
    }
    // All in one folder: that is the device's.
    m_commonFolders = common ? common->size() : 0;
    // Without a table of contents another member may be found by skipping than by reading. Where
    // members are so small that going over them took reading them, several readers would only do it
    // several times.
    const int wanted = m_walk.m_limits.threads;
    const qsizetype most = wanted > 0 ? wanted : std::thread::hardware_concurrency();
    const int threads = static_cast<int>(std::min(most, files.size()));
    if (threads > 1 && table.hasTable() && consumed < m_archive.file->originalSize() / 2) {
        m_ahead = std::make_unique<MemberReadAhead>(m_archive.file, m_kind, files,
                                                    m_walk.m_bytesLeft, threads);
    }
}

void OneArchive::countConsumed(qint64 bytes)
{
    const qint64 step = std::min(bytes, m_archive.bytesOnDisk - m_consumed);
    if (m_depth == 0 && step > 0) {
        m_consumed += step;
        m_walk.m_control.bytesConsumed(step);
    }
}

void OneArchive::readMembers()
{
    readTable();
    bool goesOn = true;
    bool isEmpty = true;
    while (goesOn && m_walk.m_limit.isEmpty()) {
        const auto member = m_reader.next();
        ++m_number;
        if (member && !*member) {
            break;
        }
        isEmpty = false;
        if (++m_walk.m_members > m_walk.m_limits.members) {
            m_walk.m_limit =
                Tr::tr("%n member(s) of one archive", nullptr, m_walk.m_limits.members);
        } else if (member) {
            goesOn = readMember(**member);
        } else {
            fail(member.error());
            goesOn = !member.error().isFatal;
        }
    }
    m_ahead.reset();
    if (!m_walk.m_limit.isEmpty()) {
        m_issues.add(IssueCode::LimitReached, 0, {}, m_walk.m_limit);
    } else if (isEmpty) {
        m_issues.add(IssueCode::EmptyFile);
    }
}

/// False when nothing behind it can be read.
bool OneArchive::readMember(const ArchiveMember &member)
{
    const MemberName name = cleanMemberName(member.name);
    if (!isFile(member, name)) {
        return true;
    }
    Evidence evidence = describe(member, name);
    if (member.isEncrypted) {
        evidence.issues.append({.code = IssueCode::EncryptedSkipped});
        evidence.size = member.size;
        m_walk.m_control.take(std::move(evidence));
        return true;
    }
    const bool goesOn = unpack(evidence);
    handOn(std::move(evidence));
    return goesOn;
}

bool OneArchive::isFile(const ArchiveMember &member, const MemberName &name)
{
    switch (member.kind) {
    case ArchiveMember::Kind::File:
        return !name.isHidden;
    case ArchiveMember::Kind::Folder:
        return false;
    case ArchiveMember::Kind::Link:
        m_issues.add(IssueCode::UnsafeMember, 0, {},
                     Tr::tr("“%1” is a link and was not followed")
                         .arg(singleLineText(name.path(), Limits::MemberNameCharacters)));
        return false;
    case ArchiveMember::Kind::Special:
        m_issues.add(IssueCode::UnsafeMember, 0, {},
                     Tr::tr("“%1” is a device or a pipe and was not read")
                         .arg(singleLineText(name.path(), Limits::MemberNameCharacters)));
        return false;
    }
    return false;
}

Evidence OneArchive::describe(const ArchiveMember &member, const MemberName &name)
{
    Evidence evidence;
    const bool isSingle = m_reader.isSingleFile();
    const QString inside = isSingle ? uncompressedName(m_archive.displayName) : name.path();
    evidence.path = m_archive.path + QLatin1Char('/') + m_names.add(inside);
    evidence.container = isSingle ? m_archive.container : m_archive.path;
    const QString shown = evidence.path.section(QLatin1Char('/'), -1);
    evidence.displayName = singleLineText(shown, shown.size());
    if (const QString folder = deviceFolder(name.folders, m_commonFolders);
        !folder.isEmpty() && !isSingle) {
        evidence.container += QLatin1Char('/') + folder;
    }
    if (name.isUnsafe && !isSingle) {
        evidence.issues.append(
            {.code = IssueCode::UnsafeMember,
             .detail = Tr::tr("its name leads out of the archive or to a device, so it was read "
                              "under a harmless one")});
    }
    if (name.isCut) {
        evidence.issues.append({.code = IssueCode::LimitReached,
                                .detail = Tr::tr("%n character(s) of a member's name", nullptr,
                                                 static_cast<int>(Limits::MemberNameCharacters))});
    }
    evidence.size = member.size;
    evidence.lastModified = member.lastModified;
    return evidence;
}

/// The member's bytes; what could be read of them where not all can. False when nothing behind it
/// can be read.
bool OneArchive::unpack(Evidence &evidence)
{
    const UnpackedMember member = unpacked();
    if (member.error) {
        evidence.issues.append({.code = member.error->code, .detail = member.error->detail});
        fail(*member.error);
    }
    if (member.isTooMuch) {
        m_walk.m_limit = m_walk.bytesLimit();
        evidence.issues.append({.code = IssueCode::LimitReached, .detail = m_walk.m_limit});
    }
    evidence.file = EvidenceFile::withLastModified(member.file, evidence.lastModified);
    if (!evidence.file && evidence.issues.isEmpty()) {
        evidence.issues.append({.code = IssueCode::EmptyFile});
    }
    evidence.size = evidence.file ? evidence.file->originalSize() : 0;
    return !member.error || !member.error->isFatal;
}

/// What was unpacked ahead counts when it is taken: so the same bytes are too much, however many
/// threads there are.
UnpackedMember OneArchive::unpacked()
{
    if (m_ahead) {
        auto member = m_ahead->take(m_number, m_walk.m_control.isCancelled,
                                    [this](qint64 bytes) { countConsumed(bytes); });
        const qint64 size = member && member->file ? member->file->originalSize() : 0;
        if (member && !member->isTooMuch && size <= m_walk.m_bytesLeft) {
            m_walk.m_bytesLeft -= size;
            return *std::move(member);
        }
    }
    return unpackMember(m_reader, m_walk.m_spool, m_walk.m_bytesLeft);
}

/// An archive is walked in its turn.
void OneArchive::handOn(Evidence evidence)
{
    if (const auto kind = archiveKindOf(evidence)) {
        m_walk.walk(std::move(evidence), *kind, m_depth + 1);
    } else {
        m_walk.m_control.take(std::move(evidence));
    }
}

void OneArchive::fail(const ArchiveError &error)
{
    m_issues.add(error.code, 0, {}, error.detail);
}
} // namespace

void walkArchive(Evidence archive, ArchiveKind kind, EvidenceSpool &spool,
                 const EvidenceControl &control, const ArchiveLimits &limits)
{
    const qint64 size = archive.file->originalSize();
    Walk(spool, control, limits, size).walk(std::move(archive), kind, 0);
}

} // namespace Scep
