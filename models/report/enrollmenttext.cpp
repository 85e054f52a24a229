// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/enrollmenttext.h"

#include "models/domain/datetimetext.h"
#include "models/report/verdicttext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>
#include <tuple>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(EnrollmentText)
};
} // namespace

QString circumstancesText(const Enrollment &enrollment)
{
    QStringList sentences;
    if (enrollment.isRenewal) {
        sentences.append(Tr::tr("The certificate was renewed; the device had one before."));
    }
    if (enrollment.attempts.size() > 1) {
        sentences.append(Tr::tr("The device tried %n time(s).", nullptr,
                                static_cast<int>(enrollment.attempts.size())));
    }
    if (enrollment.isUncertain) {
        sentences.append(Tr::tr("Lines of several requests are mixed here; nothing tells for sure "
                                "which belongs to which."));
    }
    return sentences.join(QLatin1Char(' '));
}

QString beginText(const Instant &begin)
{
    switch (begin.certainty) {
    case TimeCertainty::None:
        return {};
    case TimeCertainty::DateMissing:
        return Tr::tr("%1 UTC (the log has no date)").arg(toTimeOfDayString(begin));
    case TimeCertainty::YearInferred:
        return Tr::tr("%1 (the log names no year and no time zone; the year is inferred, the time "
                      "read as UTC)")
            .arg(toDateTimeString(begin));
    case TimeCertainty::YearInferredInZone:
        return Tr::tr("%1 (the log names no year; it is inferred)").arg(toDateTimeString(begin));
    case TimeCertainty::ZoneAssumed:
        return Tr::tr("%1 (the log names no time zone; read as UTC)").arg(toDateTimeString(begin));
    case TimeCertainty::ZoneSet:
    case TimeCertainty::Known:
        return toDateTimeString(begin);
    }
    return {};
}

QList<MissingSource> missingSources(const Enrollment &enrollment)
{
    QList<MissingSource> sources;
    for (const StageCoverage &coverage : enrollment.coverage) {
        if (!coverage.present.isEmpty()) {
            continue;
        }
        for (const MissingEvidence &missing : coverage.missing) {
            auto known = std::ranges::find(sources, missing.what, &MissingSource::what);
            if (known == sources.end()) {
                sources.append({.what = missing.what, .how = missing.how, .stages = {}});
                known = sources.end() - 1;
            }
            known->stages.append(coverage.stage);
        }
    }
    return sources;
}

QString stageNames(const QList<Stage> &stages)
{
    QStringList names;
    for (const Stage stage : stages) {
        names.append(numberedStage(stage));
    }
    return names.join(QLatin1String(", "));
}

QList<ChainViewEntry> entriesByName(const ChainView &view)
{
    QList<ChainViewEntry> entries;
    QList<int> counts;
    std::map<std::tuple<QString, bool, bool>, qsizetype> places;
    for (const ChainViewEntry &entry : view.entries) {
        const auto [known, isNew] = places.try_emplace(
            {entry.name, entry.agrees, entry.fingerprint.isEmpty()}, entries.size());
        if (isNew) {
            entries.append(entry);
            counts.append(1);
        } else {
            ++counts[known->second];
        }
    }
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (counts[i] > 1) {
            //: %1 the name that the certificates have in common
            entries[i].name =
                Tr::tr("%1 (%n certificate(s))", nullptr, counts[i]).arg(entries[i].name);
        }
    }
    return entries;
}

QString chainViewNames(const ChainView &view)
{
    QStringList names;
    for (const ChainViewEntry &entry : entriesByName(view)) {
        names.append(entry.agrees ? entry.name
                                  //: a CA certificate that is not of the chain
                                  : Tr::tr("%1 (not of this chain)").arg(entry.name));
    }
    return names.join(QLatin1String(", "));
}

} // namespace Scep
