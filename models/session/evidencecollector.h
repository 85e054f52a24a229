// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/text/sourcecontents.h"

#include <QHash>
#include <QList>

namespace Scep {

/// Puts what single sources gave together into the evidence of a case. A certificate, request or
/// revocation list that several sources hold is kept once, with every place where it was found.
class EvidenceCollector
{
public:
    /// Adds a source, or, when it is there already, puts it in the place of what it gave before:
    /// the evidence is what it would be if the source had given that at once.
    void add(const SourceContents &contents);
    /// Notes something about a source that is there.
    void addIssue(SourceId source, const ImportIssue &issue);

    [[nodiscard]] const CaseEvidence &evidence() const { return m_evidence; }

private:
    /// What one source has in the lists of the evidence. Those of events, messages, profiles
    /// and encoded objects are made of the sources' own, one after the other.
    struct Part
    {
        qsizetype events = 0;
        qsizetype messages = 0;
        qsizetype profiles = 0;
        qsizetype encodedObjects = 0;
        QList<Certificate> certificates;
        QList<CertificateRequest> requests;
        QList<RevocationList> revocationLists;

        explicit Part(const SourceContents &contents);
        [[nodiscard]] bool hasSameCertificates(const Part &other) const;
    };

    void append(const SourceContents &contents);
    void replace(qsizetype place, const SourceContents &contents);
    void addLogEnds(const SourceContents &contents);
    void merge(const Part &part);

    CaseEvidence m_evidence;
    QList<Part> m_parts; ///< of each source, in the same order
    QHash<SourceId, qsizetype> m_places;
    // Fingerprint to place in the list.
    QHash<QString, qsizetype> m_certificateIndex;
    QHash<QString, qsizetype> m_requestIndex;
    QHash<QString, qsizetype> m_revocationListIndex;
};

} // namespace Scep
