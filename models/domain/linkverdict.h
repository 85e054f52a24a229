// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificate.h"

namespace Scep {

/// What one certificate of a chain is asked (RFC 5280 section 6.1).
enum class LinkAspect {
    Signature,
    Trust,
    Validity,
    BasicConstraints,
    KeyUsage,
    PathLength,
    NameConstraints,
    ExtendedKeyUsage,
    KeyIdentifiers,
    Policy,
    Algorithm,
    Extensions, ///< critical ones that nobody here understands
    Revocation,
};

/// The answer. linkVerdictText() says what it means, with the verdict's names filled in.
enum class LinkFact {
    SignatureVerifies,
    SelfSignatureVerifies,
    SignatureFails,
    SelfSignatureFails,
    RootDeployed,
    RootNotDeployed,
    AnyRootAccepted,
    AnchorAccepted,
    ValidThen,
    NotYetValid,
    Expired,
    DatesNotJudged,
    MarkedAsCa,
    NotMarkedAsCa,
    MaySignCertificates,
    MayNotSignCertificates,
    AnyUsageAllowed,
    PathLengthKept,
    PathLengthExceeded,
    NamesAllowed,
    NamesForbidden,
    NamesNotJudged,
    UsagesAllowed,
    UsagesPartlyAllowed,
    UsagesForbidden,
    KeyIdentifiersMatch,
    KeyIdentifiersDiffer,
    NoAuthorityKeyIdentifier,
    NoIssuerKeyIdentifier,
    PolicyHolds,
    PolicyFails,
    AlgorithmStrong,
    AlgorithmWeak,
    AlgorithmBroken,
    KeyTooShort,
    CriticalExtensionUnknown,
    NotRevoked,
    Revoked,
    RevokedLater,
    RevocationListExpired,
    RevocationListUnverified,
    RevocationListIncomplete,
    NoRevocationList,
};

/// One answer about one link. Small, because a case may have a hundred thousand of them: the words
/// are made when they are read.
struct LinkVerdict
{
    LinkAspect aspect = LinkAspect::Signature;
    CheckOutcome outcome = CheckOutcome::Passed;
    LinkFact fact = LinkFact::SignatureVerifies;
    QString who;       ///< common name of the certificate that is judged
    QString what = {}; ///< the other thing that the sentence names
    Instant when = {}; ///< the date that the sentence names
    Instant judgedAt = {};
    int allowed = 0; ///< of a path length
    int actual = 0;

    bool operator==(const LinkVerdict &) const = default;
};

/// Stable untranslated id: "signature", "trust", "validity", "basicConstraints" …
[[nodiscard]] QString linkAspectId(LinkAspect aspect);

/// Translated words for the screen: "Signature", "Key usage" …
[[nodiscard]] QString linkAspectDisplayName(LinkAspect aspect);

/// A full translated sentence.
[[nodiscard]] QString linkVerdictText(const LinkVerdict &verdict);

} // namespace Scep
