// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/linkverdict.h"

namespace Scep {

/// What is said about one certificate's place in a chain.
enum class LinkStatus {
    Ok,
    IssuerMissing,    ///< this link is not in evidence; only its name (and key id) is known
    SignatureInvalid, ///< the certificate above did not sign the one below
    NotYetValid,
    Expired,
    NotACa,          ///< issues certificates without basicConstraints CA:TRUE
    KeyUsageInvalid, ///< issues certificates without keyCertSign
    PathTooLong,
    UntrustedRoot,    ///< self-signed, but not among the roots that the case trusts
    NameNotAllowed,   ///< its name constraints forbid a name below it
    UsageNotAllowed,  ///< its extended key usage allows nothing of what is below it
    PolicyInvalid,    ///< it requires policies that do not hold
    AlgorithmTooWeak, ///< a broken hash or a key that is too short
    ExtensionUnknown, ///< a critical extension that is not understood
    Revoked,          ///< in a revocation list of the case
};

/// Stable untranslated id for JSON: "ok", "issuerMissing" …
[[nodiscard]] QString linkStatusId(LinkStatus status);

/// Translated words for the screen.
[[nodiscard]] QString linkStatusDisplayName(LinkStatus status);

/// One certificate of a chain, root last. A missing issuer is a link too.
struct ChainLink
{
    QString fingerprint;      ///< empty when the certificate is not in evidence
    QString subject;          ///< RFC 4514; for a missing link the issuer name of the one below
    QByteArray keyIdentifier; ///< for a missing link: the authority key identifier asked for
    LinkStatus status = LinkStatus::Ok;
    QString message;                  ///< a full translated sentence
    QStringList issuerUrls = {};      ///< for a missing link: where AIA says that it is
    QList<LinkVerdict> verdicts = {}; ///< every aspect that applies, in the order of LinkAspect

    bool operator==(const ChainLink &) const = default;
};

/// Where the roots come from that a chain was judged with. There is none but the case's evidence.
enum class TrustBasis {
    AnyRootInEvidence, ///< nothing tells what the device trusts: any self-signed certificate will
                       ///< do
    DeployedRoots,     ///< the roots whose installation the device's log reports
};

/// Stable untranslated id: "anyRootInEvidence", "deployedRoots".
[[nodiscard]] QString trustBasisId(TrustBasis basis);

/// The roots that a chain was judged with.
struct TrustStore
{
    TrustBasis basis = TrustBasis::AnyRootInEvidence;
    QStringList roots = {}; ///< fingerprints
    QStringList names = {}; ///< their common names, in the same order

    bool operator==(const TrustStore &) const = default;
};

/// A translated sentence or two: which store was used, and what that proves.
[[nodiscard]] QString trustStoreText(const TrustStore &store);

/// A certificate's path towards a root, leaf first, judged at one instant.
struct CertificateChain
{
    QString leaf; ///< fingerprint
    QList<ChainLink> links;
    Instant judgedAt;
    bool isComplete = false; ///< ends in a self-signed certificate
    bool isValid = false;    ///< complete and every link is Ok
    TrustStore trust = {};   ///< what the root was compared with
    bool isBounded = false;  ///< a limit ended the search: there may be further paths

    bool operator==(const CertificateChain &) const = default;
};

} // namespace Scep
