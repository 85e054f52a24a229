// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <tuple>

namespace Scep {

/// Which CAs the profile, GetCACert and the certificate name: the same chain as three witnesses
/// tell of it. The evidence must outlive it.
class ChainViews
{
public:
    /// @p agents: the RA certificates of NDES; a file with one is taken for what GetCACert
    /// returned.
    ChainViews(const CaseEvidence &evidence, const QList<const Certificate *> &agents);

    /// Always three views, in the order of ChainWitness. @p profile may be null.
    [[nodiscard]] QList<ChainView> viewsOf(const CertificateChain &chain, const Device &device,
                                           const Enrollment &enrollment,
                                           const ScepProfile *profile) const;

private:
    [[nodiscard]] std::tuple<QString, LineNumber, qint64> rankOf(const EvidenceRef &place) const;
    [[nodiscard]] ChainView profileView(const CertificateChain &chain, const Device &device,
                                        const ScepProfile *profile) const;
    [[nodiscard]] ChainView serverView(const CertificateChain &chain,
                                       const Enrollment &enrollment) const;
    [[nodiscard]] ChainView certificateView(const CertificateChain &chain) const;
    [[nodiscard]] ChainViewEntry entry(const Certificate &certificate,
                                       const CertificateChain &chain) const;

    const CaseEvidence &m_evidence;
    QHash<SourceId, QString> m_paths;
    QHash<QString, const Certificate *> m_byFingerprint;
    QHash<SourceId, QList<const Certificate *>> m_answers; ///< certificates of GetCACert answers
};

} // namespace Scep
