// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificatechain.h"
#include "models/domain/certificaterequest.h"
#include "models/domain/chainview.h"
#include "models/domain/clockproposal.h"
#include "models/domain/encodedobject.h"
#include "models/domain/enrollment.h"
#include "models/domain/logends.h"
#include "models/domain/platform.h"
#include "models/domain/revocationlist.h"
#include "models/domain/scepmessage.h"
#include "models/domain/scepprofile.h"
#include "models/domain/sourcefile.h"

#include <QHash>
#include <QList>
#include <QMetaType>

namespace Scep {

/// What the import found: everything the analysis works on. Events are in no particular order.
struct CaseEvidence
{
    QList<SourceFile> sources;
    QList<LogEvent> events;
    QList<Certificate> certificates; ///< one per fingerprint
    QList<ScepMessage> messages;
    QList<ScepProfile> profiles;
    QList<CertificateRequest> requests;    ///< one per fingerprint
    QList<RevocationList> revocationLists; ///< one per fingerprint
    QList<EncodedObject> encodedObjects;
    QList<LogEnds> logEnds; ///< of the logs whose files may be parts of a rotated one

    bool operator==(const CaseEvidence &) const = default;
};

/// One phone, tablet, computer or server that the evidence speaks of.
struct Device
{
    QString id; ///< unique in the case, stable for the same input: "device-1"
    Platform platform = Platform::Unknown;
    QString name; ///< host name where the evidence has one, else platform and container
    QList<SourceId> sources;
    QList<Enrollment> enrollments; ///< root certificates first, then by start

    bool operator==(const Device &) const = default;
};

/// What the analysis concluded. Derived: never stored, always made again.
struct Analysis
{
    QList<Device> devices;
    QList<CertificateChain> chains; ///< one per certificate that is no CA
    /// Where a certificate has several paths: those that were not preferred, best first; by leaf.
    QHash<QString, QList<CertificateChain>> otherPaths;
    QHash<QString, QList<ChainView>> chainViews;    ///< who names which CA; by leaf
    QHash<QString, QList<CertificateCheck>> checks; ///< by certificate fingerprint
    QList<ClockProposal> clockProposals;            ///< one a source at most, by source

    bool operator==(const Analysis &) const = default;
};

/// A case as every view and report sees it.
struct Case
{
    CaseEvidence evidence;
    Analysis analysis;

    bool operator==(const Case &) const = default;
};

/// The source with that id, or nothing. The pointer lives as long as @p evidence is unchanged.
[[nodiscard]] const SourceFile *findSource(const CaseEvidence &evidence, SourceId id);

/// The certificate with that fingerprint, or nothing; as above.
[[nodiscard]] const Certificate *findCertificate(const CaseEvidence &evidence,
                                                 QStringView fingerprint);

/// The certificate that CMS names by issuer (RFC 4514 text) and serial number (upper-case hex), or
/// nothing; as above.
[[nodiscard]] const Certificate *
findCertificateByIssuer(const CaseEvidence &evidence, QStringView issuer, QStringView serialNumber);

/// The SCEP message at that place, or nothing; as above.
[[nodiscard]] const ScepMessage *findMessage(const CaseEvidence &evidence,
                                             const EvidenceRef &place);

/// The enrollment with that id, or nothing; as above.
[[nodiscard]] const Enrollment *findEnrollment(const Analysis &analysis, QStringView id);

/// The worst outcome of a device's enrollments: what its row in a list shows.
[[nodiscard]] Outcome deviceOutcome(const Device &device);

} // namespace Scep

Q_DECLARE_METATYPE(Scep::Case)
