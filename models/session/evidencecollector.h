// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/text/sourcecontents.h"

#include <QHash>

#include <memory>

namespace Scep {

/// Puts what single sources gave together into the evidence of a case. A certificate, request or
/// revocation list that several sources hold is kept once, with every place where it was found.
class EvidenceCollector
{
public:
    /// Adds a source, or, when it is the last one again, puts it in the place of what it gave so
    /// far.
    void add(const SourceContents &contents);

    [[nodiscard]] const CaseEvidence &evidence() const { return m_evidence; }

private:
    void append(const SourceContents &contents);

    CaseEvidence m_evidence;
    std::shared_ptr<const EvidenceCollector> m_withoutLast; ///< while the last one is not whole
    // Fingerprint to place in the list.
    QHash<QString, qsizetype> m_certificateIndex;
    QHash<QString, qsizetype> m_requestIndex;
    QHash<QString, qsizetype> m_revocationListIndex;
};

} // namespace Scep
