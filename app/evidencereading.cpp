// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/evidencereading.h"

#include "models/session/caseinputs.h"
#include "models/session/evidencecollector.h"
#include "models/session/sourcebinding.h"

#include <optional>

namespace Scep {

namespace {
/// The decisions of one case about sources that come one by one.
struct CaseClocks
{
    SourceBinding binding;
    SourceClocks kept; ///< by the ids of the case file
};

/// Targets, and for each the number of the case that it is of; -1: of none.
struct Wanted
{
    QList<ImportTarget> targets;
    QList<qsizetype> caseOf;
    QList<CaseClocks> cases;
};

void add(Wanted &wanted, const CaseInputs &read)
{
    for (const CaseInput &input : read.inputs) {
        wanted.targets.append({.path = input.path,
                               .container = input.container,
                               .limit = {},
                               .content = input.content,
                               .kept = input.kept});
        wanted.caseOf.append(wanted.cases.size());
    }
    CaseClocks clocks{.binding = {}, .kept = read.contents.clocks};
    clocks.binding.restore(read.contents.sources);
    wanted.cases.append(clocks);
}

/// The clock that its case gave the source; nothing where it gave none.
std::optional<SourceClock> clockOf(CaseClocks &clocks, const ImportTarget &target,
                                   const SourceFile &source)
{
    const bool isMember = source.path.size() > target.path.size();
    const KeptSource &kept = clocks.binding.bind(
        source.id, target.kept, isMember ? source.path.sliced(target.path.size() + 1) : QString());
    const auto clock = clocks.kept.constFind(kept.id);
    return clock == clocks.kept.cend() ? std::nullopt : std::optional(*clock);
}
} // namespace

std::expected<ReadEvidence, QString>
readEvidence(const QStringList &paths, const ImportOptions &options,
             const std::function<void(const ImportResult &)> &sourceDone,
             const std::function<bool()> &isCancelled)
{
    ReadEvidence result;
    Wanted wanted;
    for (const QString &path : paths) {
        if (isCaseFile(path)) {
            const auto read = readCaseInputs(path);
            if (!read) {
                return std::unexpected(caseFileErrorText(read.error()));
            }
            add(wanted, *read);
            result.problems += read->problems;
        } else {
            wanted.targets += expandPaths({path}, isCancelled);
            wanted.caseOf.resize(wanted.targets.size(), -1);
        }
    }
    EvidenceCollector collector;
    qsizetype target = 0; // whose sources are coming, the target itself last
    const ImportJobControl control{
        .isCancelled = isCancelled,
        .sourceBegun = {},
        .sourceDone = [&](const ImportResult &source) {
            const qsizetype from = wanted.caseOf.value(target, -1);
            if (from >= 0) {
                if (const auto clock =
                        clockOf(wanted.cases[from], wanted.targets[target], source.source)) {
                    result.clocks.insert(source.source.id, *clock);
                }
            }
            if (target < wanted.targets.size() &&
                source.source.path == wanted.targets[target].path) {
                ++target;
            }
            collector.add(source);
            if (sourceDone) {
                sourceDone(source);
            }
        }};
    importTargets(wanted.targets, SourceId{1}, ImporterRegistry::standard(), options, control);
    result.evidence = collector.evidence();
    return result;
}

} // namespace Scep
