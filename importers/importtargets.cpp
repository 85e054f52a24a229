// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From what the person gave to the files behind it: expandPaths().

#include "importers/importjob.h"
#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <memory>

#include <dirent.h>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportJob)
};

struct FolderCloser
{
    void operator()(DIR *folder) const { ::closedir(folder); }
};

/// Names in the folder whose bytes are not UTF-8, with U+FFFD for those bytes. QDir leaves such
/// files out and nothing of ours can open them: they stay in the list, so that this is said.
QStringList undecodableNames(const QString &folder)
{
    QStringList names;
    const std::unique_ptr<DIR, FolderCloser> opened(
        ::opendir(QFile::encodeName(folder).constData()));
    if (!opened) {
        return names;
    }
    while (const dirent *entry = ::readdir(opened.get())) {
        const QUtf8StringView name(entry->d_name);
        if (!name.isValidUtf8() && names.size() < Limits::FilesPerFolder) {
            names.append(name.toString());
        }
    }
    names.sort();
    return names;
}

class FolderWalk
{
public:
    explicit FolderWalk(const std::function<bool()> &isCancelled)
        : m_isCancelled(isCancelled)
    {
    }

    void add(const QString &folder, int depth)
    {
        const QFileInfo info(folder);
        if (!info.isReadable() || !info.isExecutable()) {
            m_targets.append({.path = folder, .container = info.path(), .limit = {}});
            return;
        }
        for (const QFileInfo &entry : entriesOf(folder)) {
            const QString path = folder.endsWith(QLatin1Char('/'))
                                     ? QString(folder + entry.fileName())
                                     : QString(folder + QLatin1Char('/') + entry.fileName());
            if (entry.isDir()) {
                addFolder(entry, path, depth);
            } else if (m_files++ < Limits::FilesPerFolder) {
                // Devices, pipes and links to nothing too: opening them says what they are.
                m_targets.append({.path = path, .container = folder, .limit = {}});
            }
        }
        for (const QString &name : undecodableNames(folder)) {
            if (m_files++ < Limits::FilesPerFolder) {
                m_targets.append(
                    {.path = folder + QLatin1Char('/') + name, .container = folder, .limit = {}});
            }
        }
    }

    [[nodiscard]] QList<ImportTarget> takeTargets(const QString &folder)
    {
        if (m_files > Limits::FilesPerFolder) {
            m_targets.append(
                {.path = folder,
                 .container = folder,
                 .limit = Tr::tr("%n file(s) of one folder", nullptr, Limits::FilesPerFolder)});
        }
        return std::move(m_targets);
    }

private:
    /// By name. A folder may have very many: the listing of it can be cancelled.
    [[nodiscard]] QFileInfoList entriesOf(const QString &folder) const
    {
        QFileInfoList entries;
        QDirIterator it(folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::System);
        while (it.hasNext() && !m_isCancelled()) {
            entries.append(it.nextFileInfo());
        }
        std::ranges::sort(entries, {}, &QFileInfo::fileName);
        return entries;
    }

    void addFolder(const QFileInfo &entry, const QString &path, int depth)
    {
        if (entry.isSymLink() || m_files > Limits::FilesPerFolder || m_isCancelled()) {
            return;
        }
        if (depth < Limits::FolderDepth) {
            add(path, depth + 1);
            return;
        }
        m_targets.append(
            {.path = path,
             .container = path,
             .limit = Tr::tr("%n folder(s) inside one another", nullptr, Limits::FolderDepth)});
    }

    const std::function<bool()> &m_isCancelled;
    QList<ImportTarget> m_targets;
    int m_files = 0;
};
} // namespace

QList<ImportTarget> expandPaths(const QStringList &paths, const std::function<bool()> &isCancelled)
{
    QList<ImportTarget> targets;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (path == QLatin1String("-")) {
            targets.append({.path = path, .container = {}, .limit = {}, .mayBeStream = true});
        } else if (info.isDir()) {
            FolderWalk walk(isCancelled);
            walk.add(path, 0);
            targets.append(walk.takeTargets(path));
        } else {
            targets.append(
                {.path = path, .container = info.path(), .limit = {}, .mayBeStream = true});
        }
    }
    return targets;
}

} // namespace Scep
