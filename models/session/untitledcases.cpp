// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/untitledcases.h"

#include "models/session/casefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

#include <sys/stat.h>
#include <unistd.h>

namespace Scep {

namespace {
constexpr mode_t OwnerFolder = S_IRWXU;
constexpr QLatin1StringView Prefix("untitled-");
constexpr QLatin1StringView Suffix(".scepcase");
} // namespace

QString untitledFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/untitled");
}

bool makeOwnerFolder(const QString &folder)
{
    const QByteArray name = QFile::encodeName(folder);
    if (!QDir().mkpath(QFileInfo(folder).path())) {
        return false;
    }
    struct stat state = {};
    if (::mkdir(name.constData(), OwnerFolder) != 0 &&
        (::lstat(name.constData(), &state) != 0 || !S_ISDIR(state.st_mode) ||
         state.st_uid != ::geteuid())) {
        return false;
    }
    return ::chmod(name.constData(), OwnerFolder) == 0;
}

QString newUntitledPath(const QString &folder)
{
    return folder + u'/' + Prefix + QUuid::createUuid().toString(QUuid::WithoutBraces) + Suffix;
}

QList<UntitledCase> untitledCases(const QString &folder)
{
    QList<UntitledCase> cases;
    const QFileInfoList found =
        QDir(folder).entryInfoList({Prefix + u'*' + Suffix}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &info : found) {
        const QString path = info.filePath();
        auto file = CaseFile::open(path);
        if (!file || file->access() == CaseFile::Access::Locked) {
            continue;
        }
        const CaseFileContents contents = file->contents();
        if (contents.annotations.isEmpty() && contents.clocks.isEmpty() &&
            contents.decisions.isEmpty() && file->problems().isEmpty()) {
            file = std::unexpected(CaseFileError());
            discardUntitledCase(path);
            continue;
        }
        UntitledCase each{.path = path,
                          .changedAt = info.lastModified().toUTC(),
                          .notes = static_cast<int>(contents.annotations.size())};
        for (const KeptFile &given : contents.files) {
            each.files.append(given.displayName);
        }
        cases.append(each);
    }
    std::ranges::sort(cases, std::ranges::greater(), &UntitledCase::changedAt);
    return cases;
}

void discardUntitledCase(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (name.startsWith(Prefix) && name.endsWith(Suffix)) {
        for (const char *companion : {"", "-wal", "-shm", "-lock"}) {
            QFile::remove(path + QLatin1StringView(companion));
        }
    }
}

} // namespace Scep
