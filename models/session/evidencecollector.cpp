// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/evidencecollector.h"

namespace Scep {

void EvidenceCollector::add(const SourceContents &contents)
{
    m_evidence.sources.append(contents.source);
    m_evidence.events.append(contents.events);
    m_evidence.messages.append(contents.messages);
    m_evidence.profiles.append(contents.profiles);
    for (const Certificate &certificate : contents.certificates) {
        const auto known = m_certificateIndex.constFind(certificate.fingerprint);
        if (known != m_certificateIndex.cend()) {
            m_evidence.certificates[*known].evidence.append(certificate.evidence);
        } else {
            m_certificateIndex.insert(certificate.fingerprint, m_evidence.certificates.size());
            m_evidence.certificates.append(certificate);
        }
    }
}

} // namespace Scep
