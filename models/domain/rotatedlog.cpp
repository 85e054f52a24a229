// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/rotatedlog.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace Scep {

namespace {
/// Times without a date cannot be compared between files.
bool isDated(const Instant &instant)
{
    return instant.certainty > TimeCertainty::DateMissing;
}

bool mayBePartOfASet(const SourceFile &source)
{
    return !source.formatId.isEmpty() && isDated(source.firstInstant) &&
           (!source.isWhole || isDated(source.lastInstant));
}

/// Cuts files of one name, in the order of time, where one goes on beyond the next one's begin:
/// such files are not one log.
void addChains(const QList<const SourceFile *> &files, QList<QList<SourceId>> &sets)
{
    QList<SourceId> chain;
    const SourceFile *before = nullptr;
    const auto finish = [&chain, &sets] {
        if (chain.size() > 1) {
            sets.append(chain);
        }
        chain.clear();
    };
    for (const SourceFile *file : files) {
        const bool follows = before && before->isWhole &&
                             before->lastInstant.sinceEpoch <= file->firstInstant.sinceEpoch;
        if (!follows) {
            finish();
        }
        chain.append(file->id);
        before = file;
    }
    finish();
}
} // namespace

LogRotation logRotation(const QString &fileName)
{
    // "20240131", "240131", "2024-01-31", each perhaps with a time behind.
    static const QString date =
        QStringLiteral("(?:\\d{8}|\\d{6}|\\d{4}-\\d\\d-\\d\\d)(?:[-_.t]?\\d{2,6})?");
    static const QRegularExpression behind(
        QStringLiteral("^(.+\\.[a-z]+)[._-](\\d{1,4}|%1)$").arg(date));
    static const QRegularExpression inside(
        QStringLiteral("^(.*?[^\\d._-])(?:[._-](\\d{1,4})|[._-]?(%1))(\\.[a-z]+)?$").arg(date));
    static const QRegularExpression ofHttpSys(QStringLiteral("^(httperr)(\\d{1,6})()(\\.log)$"));
    const QString name = fileName.toLower();
    if (name.endsWith(QLatin1String(".lo_"))) {
        return {.stem = name.chopped(1) + QLatin1Char('g'), .mark = QStringLiteral("_")};
    }
    if (const auto match = behind.match(name); match.hasMatch()) {
        return {.stem = match.captured(1), .mark = match.captured(2)};
    }
    for (const QRegularExpression &form : {inside, ofHttpSys}) {
        if (const auto match = form.match(name); match.hasMatch()) {
            return {.stem = match.captured(1) + match.captured(4),
                    .mark = match.captured(2) + match.captured(3)};
        }
    }
    return {.stem = name, .mark = {}};
}

QList<QList<SourceId>> rotatedSets(const QList<SourceFile> &sources)
{
    using Key = std::tuple<QString, QString, QString>;
    QMap<Key, QList<const SourceFile *>> byName;
    for (const SourceFile &source : sources) {
        if (mayBePartOfASet(source)) {
            const QString stem = logRotation(source.displayName).stem;
            byName[Key{source.container, source.formatId, stem}].append(&source);
        }
    }
    QList<QList<SourceId>> sets;
    for (QList<const SourceFile *> &files : byName) {
        if (files.size() > 1) {
            std::ranges::sort(files, {}, [](const SourceFile *file) {
                return std::tuple(file->firstInstant.sinceEpoch, file->lastInstant.sinceEpoch,
                                  file->id);
            });
            addChains(files, sets);
        }
    }
    std::ranges::sort(sets, {}, [](const QList<SourceId> &set) { return std::ranges::min(set); });
    return sets;
}

QHash<SourceId, SourceId> lastOfSets(const QList<QList<SourceId>> &sets)
{
    QHash<SourceId, SourceId> last;
    for (const QList<SourceId> &set : sets) {
        for (const SourceId id : set) {
            last.insert(id, set.constLast());
        }
    }
    return last;
}

} // namespace Scep
