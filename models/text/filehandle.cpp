// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/filehandle.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceFile)
};

/// Every source that is shown holds its file open. Sessions allow 1024 until a program asks for
/// more, which is there to be asked for.
bool raiseFileLimit()
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= limit.rlim_max) {
        return false;
    }
    limit.rlim_cur = limit.rlim_max;
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

/// As open(2), once more when only the session's limit is in the way.
int openFile(const QByteArray &path, int flags, mode_t mode = 0)
{
    const int file = ::open(path.constData(), flags | O_CLOEXEC, mode);
    if (file < 0 && errno == EMFILE && raiseFileLimit()) {
        return ::open(path.constData(), flags | O_CLOEXEC, mode);
    }
    return file;
}

int openTemporaryIn(const QByteArray &folder)
{
    const int unnamed = openFile(folder, O_TMPFILE | O_RDWR, 0600);
    if (unnamed >= 0) {
        return unnamed;
    }
    // Not every file system makes files without a name.
    QByteArray name = folder + "/scep-workbench-XXXXXX";
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0) {
        ::unlink(name.constData());
    }
    return named;
}

/// In the folder that the person set (TMPDIR), else where large temporary files go: the other one
/// is often kept in memory.
int openTemporary()
{
    if (!qEnvironmentVariableIsSet("TMPDIR")) {
        if (const int file = openTemporaryIn("/var/tmp"); file >= 0) {
            return file;
        }
    }
    return openTemporaryIn(QFile::encodeName(QDir::tempPath()));
}
} // namespace

ReadError systemError(IssueCode code, int errorNumber)
{
    return {.code = code, .detail = qt_error_string(errorNumber)};
}

FileHandle &FileHandle::operator=(FileHandle &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileHandle::~FileHandle()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

std::expected<FileHandle, ReadError> FileHandle::openRegular(const QString &path)
{
    // O_NONBLOCK: opening a named pipe must not wait for somebody to write to it.
    FileHandle handle(openFile(QFile::encodeName(path), O_RDONLY | O_NONBLOCK | O_NOCTTY));
    if (!handle.isValid() && errno == ENOENT && path.contains(QChar::ReplacementCharacter)) {
        return std::unexpected(
            ReadError{.code = IssueCode::CannotOpen,
                      .detail = Tr::tr("its name has bytes that are not UTF-8; rename it")});
    }
    if (!handle.isValid()) {
        return std::unexpected(systemError(IssueCode::CannotOpen, errno));
    }
    struct stat status = {};
    if (::fstat(handle.m_descriptor, &status) != 0) {
        return std::unexpected(systemError(IssueCode::CannotOpen, errno));
    }
    if (S_ISDIR(status.st_mode)) {
        return std::unexpected(
            ReadError{.code = IssueCode::CannotOpen, .detail = Tr::tr("it is a folder")});
    }
    if (!S_ISREG(status.st_mode)) {
        return std::unexpected(
            ReadError{.code = IssueCode::CannotOpen, .detail = Tr::tr("it is not a regular file")});
    }
    return handle;
}

std::expected<FileHandle, ReadError> FileHandle::temporary()
{
    FileHandle handle(openTemporary());
    if (!handle.isValid()) {
        return std::unexpected(systemError(IssueCode::CannotRead, errno));
    }
    return handle;
}

qint64 FileHandle::size() const
{
    struct stat status = {};
    return ::fstat(m_descriptor, &status) == 0 ? status.st_size : 0;
}

std::optional<std::chrono::microseconds> FileHandle::lastModified() const
{
    struct stat status = {};
    if (::fstat(m_descriptor, &status) != 0) {
        return std::nullopt;
    }
    return std::chrono::seconds(status.st_mtim.tv_sec) +
           std::chrono::microseconds(status.st_mtim.tv_nsec / 1'000);
}

std::expected<qint64, ReadError> FileHandle::readExactly(qint64 offset, char *buffer,
                                                         qint64 length) const
{
    qint64 done = 0;
    while (done < length) {
        const ssize_t count =
            ::pread(m_descriptor, buffer + done, static_cast<size_t>(length - done), offset + done);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return std::unexpected(systemError(IssueCode::CannotRead, errno));
        }
        if (count == 0) {
            return std::unexpected(
                ReadError{.code = IssueCode::CannotRead,
                          .detail = Tr::tr("the file became shorter while it was read")});
        }
        done += count;
    }
    return done;
}

std::expected<void, ReadError> FileHandle::writeAt(qint64 offset, QByteArrayView bytes) const
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::pwrite(m_descriptor, bytes.data() + done,
                                       static_cast<size_t>(bytes.size() - done), offset + done);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return std::unexpected(systemError(IssueCode::CannotRead, errno));
        }
        done += count;
    }
    return {};
}

} // namespace Scep
