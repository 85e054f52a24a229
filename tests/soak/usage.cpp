// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/soak/usage.h"

#include <QByteArrayList>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <malloc.h>
#include <unistd.h>

#include <algorithm>

namespace Scep::Soak {

namespace {
qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

qint64 entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

qint64 entriesBelow(const QString &folder)
{
    qint64 count = 0;
    QDirIterator files(folder,
                       QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        ++count;
    }
    return count;
}

QString grown(const char *what, qint64 before, qint64 after)
{
    return QStringLiteral("%1 grew from %2 to %3")
        .arg(QLatin1StringView(what))
        .arg(before)
        .arg(after);
}
} // namespace

Usage currentUsage(const QString &temporaryFolder)
{
    malloc_trim(0);
    const struct mallinfo2 heap = mallinfo2();
    return {.residentBytes = residentBytes(),
            .heapBytes = static_cast<qint64>(heap.uordblks + heap.hblkhd),
            .descriptors = entries(QStringLiteral("/proc/self/fd")),
            .threads = entries(QStringLiteral("/proc/self/task")),
            .temporaryFiles = entriesBelow(temporaryFolder)};
}

QList<QString> growth(const Usage &before, const Usage &after)
{
    QList<QString> grew;
    const qint64 play = std::max(MemoryPlayBytes, before.residentBytes * MemoryPlayPerCent / 100);
    if (after.residentBytes > before.residentBytes + play) {
        grew.append(grown("resident memory", before.residentBytes, after.residentBytes));
    }
    if (after.descriptors > before.descriptors) {
        grew.append(grown("the number of open files", before.descriptors, after.descriptors));
    }
    if (after.threads > before.threads) {
        grew.append(grown("the number of threads", before.threads, after.threads));
    }
    if (after.temporaryFiles > before.temporaryFiles) {
        grew.append(
            grown("the number of temporary files", before.temporaryFiles, after.temporaryFiles));
    }
    return grew;
}

} // namespace Scep::Soak
