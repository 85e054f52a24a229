// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/text/sourcecontents.h"

#include <QHash>

namespace Scep {

/// Puts what single sources gave together into the evidence of a case. A certificate, request or
/// revocation list that several sources hold is kept once, with every place where it was found.
class EvidenceCollector
{
public:
    void add(const SourceContents &contents);

    [[nodiscard]] const CaseEvidence &evidence() const { return m_evidence; }

private:
    CaseEvidence m_evidence;
    // Fingerprint to place in the list.
    QHash<QString, qsizetype> m_certificateIndex;
    QHash<QString, qsizetype> m_requestIndex;
    QHash<QString, qsizetype> m_revocationListIndex;
};

} // namespace Scep
