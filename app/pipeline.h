// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importjob.h"
#include "models/analysis/analyze.h"
#include "models/domain/case.h"

#include <QStringList>

#include <functional>

namespace Scep {

/// Joins the libraries into the one way of the data: files to evidence to analysis. Both programs
/// use it, so that window and command line say the same.
class Pipeline
{
public:
    /// With the rules that are built in.
    Pipeline();
    explicit Pipeline(const RuleBase &rules);

    /// What importers look for: the literals of the active rules. Usable from any thread.
    [[nodiscard]] ImportOptions importOptions() const;
    /// Pure; usable from any thread while the pipeline lives.
    [[nodiscard]] Analysis analyzeEvidence(const CaseEvidence &evidence) const;
    /// The paths of a certificate of the case, judged at that instant with these roots.
    [[nodiscard]] static QList<CertificateChain> judge(const CaseEvidence &evidence,
                                                       const Certificate &leaf,
                                                       const Instant &judgedAt,
                                                       const QStringList &roots);
    /// Judges all chains of the case at another instant; checks stay as they are.
    static void judgeAt(Case &caseData, const Instant &judgedAt);
    /// Imports everything here and now: for the command line. @p sourceDone sees what each source
    /// gave, its document too.
    [[nodiscard]] static CaseEvidence
    import(const QStringList &paths, const ImportOptions &options,
           const std::function<void(const ImportResult &)> &sourceDone = {});
    /// Imports and analyses everything here and now.
    [[nodiscard]] Case run(const QStringList &paths) const;
    [[nodiscard]] Case run(const QStringList &paths, const ImportOptions &options) const;

private:
    const RuleBase &m_rules;
};

} // namespace Scep
