// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/evidencereading.h"

#include "models/session/caseinputs.h"
#include "models/session/evidencecollector.h"
#include "models/session/sourcebinding.h"

#include <utility>

namespace Scep {

namespace {
/// What one case decided about sources that come one by one.
struct GivenCase
{
    SourceBinding binding;
    CaseFileContents contents; ///< with the ids of the case file
};

/// Targets, and for each the number of the case that it is of; -1: of none.
struct Wanted
{
    QList<ImportTarget> targets;
    QList<qsizetype> caseOf;
    QList<GivenCase> cases;
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
    GivenCase given{.binding = {}, .contents = read.contents};
    given.binding.restore(read.contents.sources);
    wanted.cases.append(given);
}

/// Joins a source that came to what its case knows of it.
void takeSource(ReadEvidence &result, GivenCase &given, const ImportTarget &target,
                const SourceFile &source)
{
    const bool isMember = source.path.size() > target.path.size();
    const KeptSource &kept = given.binding.bind(
        source.id, target.kept, isMember ? source.path.sliced(target.path.size() + 1) : QString());
    if (!isMember && !kept.sha256.isEmpty() && !source.sha256.isEmpty() &&
        kept.sha256 != source.sha256) {
        result.problems.append({.code = CaseFileProblemCode::ChangedFile, .name = target.path});
    }
    const auto clock = given.contents.clocks.constFind(kept.id);
    if (clock != given.contents.clocks.cend()) {
        result.clocks.insert(source.id, *clock);
    }
    const QString device = given.contents.decisions.devices.value(kept.id);
    if (!device.isEmpty()) {
        result.devices.insert(source.id, device);
    }
}

/// The notes of a case, when all of its sources have come.
void takeNotes(ReadEvidence &result, const GivenCase &given)
{
    for (Annotation annotation : given.contents.annotations) {
        SourceId &source = annotation.target.evidence.source;
        source = given.binding.live(source);
        result.annotations.append(annotation);
    }
}
} // namespace

std::expected<ReadEvidence, QString> readEvidence(const QStringList &paths, ImportOptions options,
                                                  const SourceSeen &sourceDone,
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
    // By it one sees whether a file is still what the case knows.
    options.wantsHash = options.wantsHash || !wanted.cases.isEmpty();
    EvidenceCollector collector;
    qsizetype target = 0; // whose sources are coming, the target itself last
    const ImportJobControl control{
        .isCancelled = isCancelled,
        .sourceBegun = {},
        .sourceDone = [&](const ImportResult &source) {
            const qsizetype from = wanted.caseOf.value(target, -1);
            const bool isCopy = wanted.targets.value(target).content != nullptr;
            if (from >= 0) {
                takeSource(result, wanted.cases[from], wanted.targets[target], source.source);
            }
            if (target < wanted.targets.size() &&
                source.source.path == wanted.targets[target].path) {
                ++target;
            }
            collector.add(source);
            if (sourceDone) {
                sourceDone(source, isCopy);
            }
        }};
    importTargets(wanted.targets, SourceId{1}, ImporterRegistry::standard(), options, control);
    result.evidence = collector.evidence();
    for (const GivenCase &given : std::as_const(wanted.cases)) {
        takeNotes(result, given);
    }
    return result;
}

} // namespace Scep
