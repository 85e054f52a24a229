// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefilelock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Scep {

namespace {
constexpr mode_t OwnerOnly = S_IRUSR | S_IWUSR;
/// Tries to lock the file that has the name: the one before us removes it when it is done.
constexpr int Attempts = 100;

bool isFileOfName(int descriptor, const QByteArray &name)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(name.constData(), &named) == 0 &&
           opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}
} // namespace

CaseFileResult<CaseFileLock> CaseFileLock::take(const QString &casePath)
{
    const auto failed = [&casePath](CaseFileErrorCode code) {
        return std::unexpected(CaseFileError{.code = code, .path = casePath, .detail = {}});
    };
    const QString path = casePath + QStringLiteral("-lock");
    const QByteArray name = QFile::encodeName(path);
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        const int descriptor =
            ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, OwnerOnly);
        if (descriptor < 0) {
            return failed(CaseFileErrorCode::ReadOnly);
        }
        CaseFileLock lock(path, descriptor);
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const bool isTaken = errno == EWOULDBLOCK;
            lock.m_path.clear(); // it is another's
            return failed(isTaken ? CaseFileErrorCode::Locked : CaseFileErrorCode::ReadOnly);
        }
        if (isFileOfName(descriptor, name)) {
            return lock;
        }
        lock.m_path.clear();
    }
    return failed(CaseFileErrorCode::Locked);
}

CaseFileLock::~CaseFileLock()
{
    if (m_descriptor < 0) {
        return;
    }
    if (!m_path.isEmpty()) {
        // While it is still held: nobody can hold a file of this name meanwhile.
        ::unlink(QFile::encodeName(m_path).constData());
    }
    ::close(m_descriptor);
}

} // namespace Scep
