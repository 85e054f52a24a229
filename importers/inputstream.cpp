// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/inputstream.h"

#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <optional>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportJob)
};

constexpr int CancelMilliseconds = 20;

/// The stream's descriptor; standard input is not closed with it.
class StreamHandle
{
public:
    explicit StreamHandle(const QString &path)
        : m_isOwn(path != QLatin1String("-"))
        , m_descriptor(m_isOwn ? ::open(QFile::encodeName(path).constData(),
                                        O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
                               : STDIN_FILENO)
    {
    }
    ~StreamHandle()
    {
        if (m_isOwn && m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    StreamHandle(const StreamHandle &) = delete;
    StreamHandle &operator=(const StreamHandle &) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    const bool m_isOwn;
    const int m_descriptor;
};

ImportIssue systemIssue(IssueCode code)
{
    return {.code = code, .detail = qt_error_string(errno)};
}

/// The stream's bytes into the spool; an issue when they do not all get there.
std::optional<ImportIssue> copyStream(int descriptor, EvidenceSpool &spool,
                                      const std::function<bool()> &isCancelled, qint64 mostBytes)
{
    QByteArray block(Limits::BlockBytes, Qt::Uninitialized);
    while (!isCancelled()) {
        pollfd input{.fd = descriptor, .events = POLLIN, .revents = 0};
        if (::poll(&input, 1, CancelMilliseconds) == 0) {
            continue;
        }
        const ssize_t count = ::read(descriptor, block.data(), static_cast<size_t>(block.size()));
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) {
            continue;
        }
        if (count < 0) {
            return systemIssue(IssueCode::CannotRead);
        }
        if (count == 0) {
            return std::nullopt;
        }
        const qint64 room = mostBytes - spool.size();
        const QByteArrayView bytes = QByteArrayView(block).first(std::min<qint64>(count, room));
        if (const auto kept = spool.append(bytes); !kept) {
            return ImportIssue{.code = kept.error().code, .detail = kept.error().detail};
        }
        if (count > room) {
            return ImportIssue{.code = IssueCode::LimitReached,
                               .detail = Tr::tr("%1 bytes of standard input").arg(mostBytes)};
        }
    }
    return ImportIssue{.code = IssueCode::Cancelled};
}
} // namespace

bool isInputStream(const QString &path)
{
    struct stat status = {};
    return path == QLatin1String("-") ||
           (::stat(QFile::encodeName(path).constData(), &status) == 0 && S_ISFIFO(status.st_mode));
}

void readInputStream(Evidence &evidence, EvidenceSpool &spool,
                     const std::function<bool()> &isCancelled, qint64 mostBytes)
{
    const StreamHandle stream(evidence.path);
    if (stream.descriptor() < 0) {
        evidence.issues.append(systemIssue(IssueCode::CannotOpen));
        return;
    }
    spool.begin();
    if (const auto issue = copyStream(stream.descriptor(), spool, isCancelled, mostBytes)) {
        evidence.issues.append(*issue);
        if (issue->code == IssueCode::Cancelled) {
            return;
        }
    }
    evidence.file = spool.finish();
    if (!evidence.file && evidence.issues.isEmpty()) {
        evidence.issues.append({.code = IssueCode::EmptyFile});
    }
}

} // namespace Scep
