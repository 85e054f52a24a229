// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/tellingfolders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QList>
#include <QSet>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TellingFolders)
};

/// More of them tell a person nothing more.
constexpr qsizetype MostFolders = 8;

/// "b/c" for "/a/b/c/file" and 2; "/" where there are none.
QString lastFolders(const QString &path, qsizetype count)
{
    const QStringList folders = QFileInfo(path).path().split(u'/', Qt::SkipEmptyParts);
    return folders.isEmpty()
               ? QStringLiteral("/")
               : folders.sliced(std::max(folders.size() - count, qsizetype{0})).join(u'/');
}
} // namespace

QStringList tellingFolders(const QStringList &paths)
{
    QHash<QString, QList<qsizetype>> byName;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        byName[QFileInfo(paths.at(i)).fileName()].append(i);
    }
    QStringList telling(paths.size());
    for (const QList<qsizetype> &alike : std::as_const(byName)) {
        if (alike.size() < 2) {
            continue;
        }
        QSet<QString> folders;
        for (qsizetype count = 1; folders.size() < alike.size() && count <= MostFolders; ++count) {
            folders.clear();
            for (const qsizetype i : alike) {
                telling[i] = lastFolders(paths.at(i), count);
                folders.insert(telling.at(i));
            }
        }
    }
    return telling;
}

QString nameInFolder(const QString &name, const QString &folder)
{
    return folder.isEmpty() ? name
                            //: %1 a file's name, %2 the folder that it is in
                            : Tr::tr("%1 in %2").arg(name, QDir::toNativeSeparators(folder));
}

QStringList tellingNames(const QList<SourceFile> &sources)
{
    QStringList paths;
    for (const SourceFile &source : sources) {
        paths.append(source.path);
    }
    QStringList names = tellingFolders(paths);
    for (qsizetype i = 0; i < names.size(); ++i) {
        names[i] = nameInFolder(sources.at(i).displayName, names.at(i));
    }
    return names;
}

} // namespace Scep
