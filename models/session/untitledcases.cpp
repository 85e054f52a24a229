// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/untitledcases.h"

#include "models/session/casefile.h"
#include "models/session/casefiledatabase.h"
#include "models/session/casefilelock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <optional>

#include <sys/stat.h>
#include <unistd.h>

namespace Scep {

namespace {
constexpr mode_t OwnerFolder = S_IRWXU;
constexpr QLatin1StringView Prefix("untitled-");
constexpr QLatin1StringView Suffix(".scepcase");

void removeDraft(const QString &path)
{
    for (const char *companion : {"", "-wal", "-shm", "-journal"}) {
        QFile::remove(path + QLatin1StringView(companion));
    }
}

bool hasDecisions(const CaseFileContents &contents)
{
    return !contents.annotations.isEmpty() || !contents.clocks.isEmpty() ||
           !contents.decisions.isEmpty();
}

/// Whether nothing is lost when the draft goes: nothing whole is in it, or that is a case now.
bool isTakenOver(const QString &path, const QString &folder)
{
    if (const auto database = CaseFileDatabase::open(path, CaseFileDatabase::Mode::ReadWrite)) {
        // By its header alone a file is known as a case.
        if (!database->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"))) {
            return false;
        }
    } else if (database.error().code != CaseFileErrorCode::NotACase) {
        return false;
    }
    if (!isCaseFile(path)) {
        return true;
    }
    const auto file = CaseFile::open(path);
    return file && file->problems().isEmpty() &&
           (!hasDecisions(file->contents()) ||
            CaseFile::create(newUntitledPath(folder), file->contents()));
}

/// A program that is killed while it makes a case leaves a draft of it: ".NAME.UUID" beside NAME,
/// which it has locked meanwhile. What is whole in one becomes a case, the rest goes.
void takeDrafts(const QString &folder)
{
    static const QRegularExpression pattern(QRegularExpression::anchoredPattern(
        QStringLiteral(R"(\.(%1[0-9a-f-]{36}%2)\.[0-9a-f-]{36})")
            .arg(Prefix, QRegularExpression::escape(Suffix))));
    const QFileInfoList found =
        QDir(folder).entryInfoList({u'.' + Prefix + u'*' + Suffix + QStringLiteral(".*")},
                                   QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &info : found) {
        const QRegularExpressionMatch match = pattern.match(info.fileName());
        const auto lock = match.hasMatch() ? CaseFileLock::take(folder + u'/' + match.captured(1))
                                           : std::unexpected(CaseFileError());
        if (!lock) {
            continue; // it is being made, or is no draft
        }
        if (isTakenOver(info.filePath(), folder)) {
            removeDraft(info.filePath());
        }
    }
}
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
    takeDrafts(folder);
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
        if (!hasDecisions(contents) && file->problems().isEmpty()) {
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
