// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefile.h"

#include "models/session/casefiledatabase.h"
#include "models/session/casefileevidence.h"
#include "models/session/casefilereader.h"
#include "models/session/casefilewriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <QtEndian>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Scep {

namespace {
using Mode = CaseFileDatabase::Mode;

constexpr mode_t OwnerOnly = S_IRUSR | S_IWUSR;

// SQLite's header: its magic, and where its application id stands (big-endian).
constexpr QByteArrayView Magic("SQLite format 3", 16);
constexpr qsizetype ApplicationIdOffset = 68;
constexpr qsizetype HeaderBytes = 100;

CaseFileError errorOf(CaseFileErrorCode code, const QString &path, const QString &detail = {})
{
    return {.code = code, .path = path, .detail = detail};
}

/// What the system says of the last call, as an error.
CaseFileError systemError(const QString &path)
{
    const int number = errno;
    switch (number) {
    case ENOSPC:
    case EDQUOT:
        return errorOf(CaseFileErrorCode::DiskFull, path);
    case EACCES:
    case EPERM:
    case EROFS:
        return errorOf(CaseFileErrorCode::ReadOnly, path);
    default:
        return errorOf(CaseFileErrorCode::CannotWrite, path, qt_error_string(number));
    }
}

/// An empty file that nobody else can read, from its first moment.
CaseFileResult<void> makeEmptyFile(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, OwnerOnly);
    if (descriptor < 0) {
        return std::unexpected(systemError(path));
    }
    ::close(descriptor);
    return {};
}

/// What was written of the file or folder is on the disk when this returns.
CaseFileResult<void> flushToDisk(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isDone = descriptor >= 0 && ::fsync(descriptor) == 0;
    const CaseFileResult<void> result =
        isDone ? CaseFileResult<void>() : std::unexpected(systemError(path));
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    return result;
}

QString logOf(const QString &path)
{
    return path + QStringLiteral("-wal");
}

void removeWithCompanions(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        QFile::remove(path + QLatin1StringView(suffix));
    }
}

/// Puts what SQLite keeps beside the file into it. Nothing may stand beside a name when another
/// file takes it: SQLite would apply it to that one.
void settle(const QString &path)
{
    if (isCaseFile(path)) {
        if (const auto database = CaseFileDatabase::open(path, Mode::ReadWrite)) {
            (void)database->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        }
    }
    QFile::remove(logOf(path));
    QFile::remove(path + QStringLiteral("-shm"));
}

constexpr qsizetype DraftCharacters = 100;

/// The name of a file while it is made, without the part that tells drafts apart.
QString draftName(const QString &fileName)
{
    return QStringLiteral(".%1.").arg(fileName.left(DraftCharacters));
}

/// What a program left that was killed while it saved under the name: nothing in it was ever called
/// saved. For who has locked the name.
void removeOldDrafts(const QFileInfo &info)
{
    if (info.fileName().size() > DraftCharacters) {
        return; // the draft may be of another name that begins so
    }
    const QString begin = draftName(info.fileName());
    const QStringList names = info.dir().entryList(QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QString &name : names) {
        if (name.startsWith(begin) && !QUuid(name.sliced(begin.size())).isNull()) {
            removeWithCompanions(info.path() + u'/' + name);
        }
    }
}

QString programVersion()
{
    const QString version = QCoreApplication::applicationVersion();
    return version.isEmpty() ? QStringLiteral("unknown") : version;
}

CaseFileResult<void> writeVersion(const CaseFileDatabase &database)
{
    return database.run(QStringLiteral("INSERT INTO case_info (key, value) VALUES ('writtenBy', ?)"
                                       " ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                        {programVersion()});
}

CaseFileResult<void> fill(const QString &path, const CaseFileContents &contents)
{
    const auto database = CaseFileDatabase::open(path, Mode::ReadWrite);
    if (!database) {
        return std::unexpected(database.error());
    }
    const CaseFileChange all{.files = contents.files,
                             .sources = contents.sources,
                             .annotations = contents.annotations,
                             .removedAnnotations = {},
                             .clocks = contents.clocks,
                             .bookmarks = contents.decisions.bookmarks,
                             .comparison = contents.decisions.comparison,
                             .redaction = contents.decisions.redaction,
                             .devices = contents.decisions.devices};
    auto done = database->inTransaction([&]() -> CaseFileResult<void> {
        const QStringList head{
            QStringLiteral("PRAGMA application_id = %1").arg(CaseFileApplicationId),
            QStringLiteral("PRAGMA user_version = %1").arg(CaseFileVersion)};
        if (auto made = database->run(head + caseFileSchema()); !made) {
            return made;
        }
        if (auto made = writeVersion(*database); !made) {
            return made;
        }
        return writeChange(*database, all, path);
    });
    if (done) {
        done = database->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    return done;
}

/// Asked before anything is changed in the file. A transaction that was cut off is undone first:
/// without that the file cannot even be read.
CaseFileResult<int> versionOf(const QString &path)
{
    const auto database = CaseFileDatabase::open(path, Mode::Repair);
    if (!database) {
        return std::unexpected(database.error());
    }
    const auto version = database->value(QStringLiteral("PRAGMA user_version"));
    if (!version) {
        return std::unexpected(version.error());
    }
    return version->toInt();
}

/// A file is only opened where one may write, but a medium may be read-only all the same.
bool isWritable(const QString &path)
{
    return ::access(QFile::encodeName(path).constData(), W_OK) == 0;
}
} // namespace

struct CaseFile::Private
{
    QString path;
    Access access = Access::ReadWrite;
    CaseFileLock lock;
    // Closed before the lock is let go.
    std::optional<CaseFileDatabase> database;
    CaseFileReading reading;
    bool isVersionWritten = false;
};

CaseFile::CaseFile(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}
CaseFile::CaseFile(CaseFile &&) noexcept = default;
CaseFile &CaseFile::operator=(CaseFile &&) noexcept = default;
CaseFile::~CaseFile() = default;

QString CaseFile::path() const
{
    return d->path;
}

CaseFile::Access CaseFile::access() const
{
    return d->access;
}

const CaseFileContents &CaseFile::contents() const
{
    return d->reading.contents;
}

const QList<CaseFileProblem> &CaseFile::problems() const
{
    return d->reading.problems;
}

std::optional<CaseFileError> CaseFile::refusal() const
{
    switch (d->access) {
    case Access::ReadWrite:
        return std::nullopt;
    case Access::Newer:
        return errorOf(CaseFileErrorCode::NewerVersion, d->path);
    case Access::Locked:
        return errorOf(CaseFileErrorCode::Locked, d->path);
    case Access::ReadOnlyPlace:
        return errorOf(CaseFileErrorCode::ReadOnly, d->path);
    case Access::Damaged:
        return errorOf(CaseFileErrorCode::Damaged, d->path);
    }
    return std::nullopt;
}

CaseFileResult<CaseFile> CaseFile::create(const QString &path, const CaseFileContents &contents)
{
    auto lock = CaseFileLock::take(path);
    if (!lock) {
        return std::unexpected(lock.error());
    }
    const QFileInfo info(path);
    removeOldDrafts(info);
    const QString draft = info.path() + u'/' + draftName(info.fileName()) +
                          QUuid::createUuid().toString(QUuid::WithoutBraces);
    CaseFileResult<void> done = makeEmptyFile(draft);
    if (done) {
        done = fill(draft, contents);
    }
    if (done) {
        done = flushToDisk(draft);
    }
    if (done) {
        settle(path);
        if (std::rename(QFile::encodeName(draft).constData(),
                        QFile::encodeName(path).constData()) != 0) {
            done = std::unexpected(systemError(path));
        }
    }
    if (!done) {
        removeWithCompanions(draft);
        done.error().path = path;
        return std::unexpected(done.error());
    }
    if (done = flushToDisk(info.path()); !done) {
        return std::unexpected(done.error());
    }
    return openLocked(path, std::move(*lock), {});
}

CaseFileResult<void> CaseFile::checkIsCase(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return std::unexpected(errorOf(CaseFileErrorCode::NotFound, path));
    }
    if (QFile file(path); !QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return std::unexpected(errorOf(CaseFileErrorCode::CannotOpen, path, file.errorString()));
    }
    if (!isCaseFile(path)) {
        return std::unexpected(errorOf(CaseFileErrorCode::NotACase, path));
    }
    return {};
}

CaseFileResult<CaseFile> CaseFile::open(const QString &path, const CaseFileMigrations &migrations)
{
    if (const auto checked = checkIsCase(path); !checked) {
        return std::unexpected(checked.error());
    }
    auto lock = CaseFileLock::take(path);
    if (lock && isWritable(path)) {
        return openLocked(path, std::move(*lock), migrations);
    }
    const bool isLocked = !lock && lock.error().code == CaseFileErrorCode::Locked;
    return openUnlocked(path, isLocked ? Access::Locked : Access::ReadOnlyPlace);
}

CaseFileResult<CaseFile> CaseFile::openToRead(const QString &path)
{
    if (const auto checked = checkIsCase(path); !checked) {
        return std::unexpected(checked.error());
    }
    const bool isLockable = isWritable(QFileInfo(path).path()) && isWritable(path);
    return openUnlocked(path, isLockable ? Access::Locked : Access::ReadOnlyPlace);
}

CaseFileResult<CaseFile> CaseFile::openUnlocked(const QString &path, Access access)
{
    auto data = std::make_unique<Private>();
    data->path = path;
    data->access = access;
    // SQLite reads a file with a log by help of files beside it, which it may not be able to make.
    const bool hasLog = QFileInfo(logOf(path)).size() > 0;
    auto database = CaseFileDatabase::open(
        path, access == Access::Locked || hasLog ? Mode::ReadOnly : Mode::Immutable);
    if (!database) {
        return std::unexpected(database.error());
    }
    data->database.emplace(std::move(*database));
    const auto version = data->database->value(QStringLiteral("PRAGMA user_version"));
    if (!version) {
        return std::unexpected(version.error());
    }
    if (version->toInt() < CaseFileVersion) {
        return std::unexpected(errorOf(CaseFileErrorCode::OlderVersion, path));
    }
    data->reading = readCaseFile(*data->database, version->toInt() > CaseFileVersion);
    return CaseFile(std::move(data));
}

CaseFileResult<CaseFile> CaseFile::openLocked(const QString &path, CaseFileLock lock,
                                              const CaseFileMigrations &migrations)
{
    auto data = std::make_unique<Private>();
    data->path = path;
    data->lock = std::move(lock);
    const auto version = versionOf(path);
    if (!version) {
        return std::unexpected(version.error());
    }
    const bool isNewer = *version > CaseFileVersion;
    auto database = CaseFileDatabase::open(path, isNewer ? Mode::ReadOnly : Mode::ReadWrite);
    if (!database) {
        return std::unexpected(database.error());
    }
    data->database.emplace(std::move(*database));
    if (*version < CaseFileVersion) {
        if (const auto done = data->database->migrate(*version, migrations); !done) {
            return std::unexpected(done.error());
        }
    }
    data->reading = readCaseFile(*data->database, isNewer);
    if (isNewer) {
        data->access = Access::Newer;
    } else if (data->reading.isDamaged) {
        data->access = Access::Damaged;
    }
    return CaseFile(std::move(data));
}

CaseFileResult<void> CaseFile::keep(const CaseFileChange &change)
{
    if (const auto refused = refusal()) {
        return std::unexpected(*refused);
    }
    auto done = d->database->inTransaction([&]() -> CaseFileResult<void> {
        if (!d->isVersionWritten) {
            if (auto written = writeVersion(*d->database); !written) {
                return written;
            }
        }
        return writeChange(*d->database, change, d->path);
    });
    d->isVersionWritten = d->isVersionWritten || done.has_value();
    return done;
}

CaseFileResult<std::shared_ptr<const EvidenceFile>>
CaseFile::evidence(const KeptFile &file, EvidenceSpool &spool, const CopyProgress &goesOn) const
{
    return unpackEvidence(*d->database, file, spool, goesOn);
}

bool isCaseFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QByteArray head = file.read(HeaderBytes);
    return head.size() == HeaderBytes && head.startsWith(Magic) &&
           qFromBigEndian<quint32>(head.constData() + ApplicationIdOffset) == CaseFileApplicationId;
}

} // namespace Scep
