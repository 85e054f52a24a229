// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pipeline.h"

#include "models/pki/chainbuilder.h"
#include "models/session/evidencecollector.h"

namespace Scep {

namespace {
ChainTools chainTools()
{
    const auto chainsFrom = [](const QList<Certificate> &pool,
                               const QList<RevocationList> &lists) -> ChainFunction {
        return
            [builder = ChainBuilder(pool, lists)](const Certificate &leaf, const Instant &judgedAt,
                                                  const QStringList &trustedRoots) {
                return builder.buildAll(leaf, {.judgedAt = judgedAt, .trustedRoots = trustedRoots});
            };
    };
    return {.chainsFrom = chainsFrom, .isEndEntity = &isEndEntity};
}
} // namespace

Pipeline::Pipeline()
    : Pipeline(RuleBase::builtIn())
{
}

Pipeline::Pipeline(const RuleBase &rules)
    : m_rules(rules)
{
}

ImportOptions Pipeline::importOptions() const
{
    ImportOptions options;
    options.literals = [this](const LogSource &source) { return m_rules.literals(source); };
    return options;
}

Analysis Pipeline::analyzeEvidence(const CaseEvidence &evidence) const
{
    return analyze(evidence, m_rules, chainTools());
}

QList<CertificateChain> Pipeline::judge(const CaseEvidence &evidence, const Certificate &leaf,
                                        const Instant &judgedAt, const QStringList &roots)
{
    return ChainBuilder(evidence.certificates, evidence.revocationLists)
        .buildAll(leaf, {.judgedAt = judgedAt, .trustedRoots = roots});
}

void Pipeline::judgeAt(Case &caseData, const Instant &judgedAt)
{
    const ChainBuilder builder(caseData.evidence.certificates, caseData.evidence.revocationLists);
    for (CertificateChain &chain : caseData.analysis.chains) {
        const Certificate *leaf = findCertificate(caseData.evidence, chain.leaf);
        if (leaf == nullptr) {
            continue;
        }
        const QList<CertificateChain> paths =
            builder.buildAll(*leaf, {.judgedAt = judgedAt, .trustedRoots = chain.trust.roots});
        chain = paths.constFirst();
        caseData.analysis.otherPaths.remove(chain.leaf);
        if (paths.size() > 1) {
            caseData.analysis.otherPaths.insert(chain.leaf, paths.sliced(1));
        }
    }
}

Case Pipeline::run(const QStringList &paths) const
{
    return run(paths, importOptions());
}

CaseEvidence Pipeline::import(const QStringList &paths, const ImportOptions &options,
                              const std::function<void(const ImportResult &)> &sourceDone)
{
    EvidenceCollector collector;
    const ImportJobControl control{.sourceDone = [&](const ImportResult &source) {
        collector.add(source);
        if (sourceDone) {
            sourceDone(source);
        }
    }};
    importTargets(expandPaths(paths), SourceId{1}, ImporterRegistry::standard(), options, control);
    return collector.evidence();
}

Case Pipeline::run(const QStringList &paths, const ImportOptions &options) const
{
    Case result{.evidence = import(paths, options), .analysis = {}};
    result.analysis = analyzeEvidence(result.evidence);
    return result;
}

} // namespace Scep
