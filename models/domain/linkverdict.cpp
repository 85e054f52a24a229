// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/linkverdict.h"

#include "models/domain/datetimetext.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(LinkVerdict)
};

QString signatureText(const LinkVerdict &verdict)
{
    switch (verdict.fact) {
    case LinkFact::SelfSignatureVerifies:
        return Tr::tr("“%1” is signed with its own key.").arg(verdict.who);
    case LinkFact::SignatureFails:
        return Tr::tr("The signature of “%1” does not verify with the key of “%2”, which it names "
                      "as its issuer.")
            .arg(verdict.who, verdict.what);
    case LinkFact::SelfSignatureFails:
        return Tr::tr("“%1” names itself as its issuer, but its signature does not verify with "
                      "its own key.")
            .arg(verdict.who);
    default:
        return Tr::tr("The signature of “%1” verifies with the key of “%2”.")
            .arg(verdict.who, verdict.what);
    }
}

QString trustText(const LinkVerdict &verdict)
{
    switch (verdict.fact) {
    case LinkFact::RootDeployed:
        return Tr::tr("“%1” is one of the root certificates that were deployed to the device.")
            .arg(verdict.who);
    case LinkFact::RootNotDeployed:
        return Tr::tr("“%1” is a self-signed root, but not one of the root "
                      "certificates that were deployed to the device.")
            .arg(verdict.who);
    case LinkFact::AnchorAccepted:
        return Tr::tr("“%1” is trusted as it stands; its own issuer is not asked for.")
            .arg(verdict.who);
    default:
        return Tr::tr("“%1” was accepted because it is self-signed and in evidence; nothing tells "
                      "whether the device trusts it.")
            .arg(verdict.who);
    }
}

QString validityText(const LinkVerdict &verdict)
{
    const QString when = toDateTimeString(verdict.when);
    const QString judgedAt = toDateTimeString(verdict.judgedAt);
    switch (verdict.fact) {
    case LinkFact::NotYetValid:
        return Tr::tr("“%1” is valid only from %2 on; it was judged at %3.")
            .arg(verdict.who, when, judgedAt);
    case LinkFact::Expired:
        return Tr::tr("“%1” expired on %2; it was judged at %3.").arg(verdict.who, when, judgedAt);
    case LinkFact::DatesNotJudged:
        return Tr::tr("The dates of “%1” were not judged: no log tells the date.").arg(verdict.who);
    default:
        return Tr::tr("“%1” was valid at %2, and is until %3.").arg(verdict.who, judgedAt, when);
    }
}

QString authorityText(const LinkVerdict &verdict)
{
    switch (verdict.fact) {
    case LinkFact::NotMarkedAsCa:
        return Tr::tr("“%1” issued “%2”, but it is not marked as a CA certificate "
                      "(basicConstraints CA:TRUE is missing).")
            .arg(verdict.who, verdict.what);
    case LinkFact::MaySignCertificates:
        return Tr::tr("The key usage of “%1” allows to sign certificates.").arg(verdict.who);
    case LinkFact::MayNotSignCertificates:
        return Tr::tr("“%1” issued “%2”, but its key usage does not allow to sign "
                      "certificates (keyCertSign is missing).")
            .arg(verdict.who, verdict.what);
    case LinkFact::AnyUsageAllowed:
        return Tr::tr("“%1” has no key usage extension, so every usage is allowed.")
            .arg(verdict.who);
    case LinkFact::PathLengthKept:
        return Tr::tr("“%1” allows at most %2 CA certificates below it, and the chain has %3.")
            .arg(verdict.who)
            .arg(verdict.allowed)
            .arg(verdict.actual);
    case LinkFact::PathLengthExceeded:
        return Tr::tr("“%1” allows at most %2 CA certificates below it, but the chain has %3.")
            .arg(verdict.who)
            .arg(verdict.allowed)
            .arg(verdict.actual);
    default:
        return Tr::tr("“%1” is marked as a CA certificate.").arg(verdict.who);
    }
}

QString scopeText(const LinkVerdict &verdict)
{
    switch (verdict.fact) {
    case LinkFact::NamesForbidden:
        return Tr::tr("The name constraints of “%1” forbid the names of “%2”.")
            .arg(verdict.who, verdict.what);
    case LinkFact::NamesNotJudged:
        return Tr::tr("The name constraints of “%1” cannot be judged for the names of “%2”.")
            .arg(verdict.who, verdict.what);
    case LinkFact::UsagesAllowed:
        return Tr::tr("The extended key usage of “%1” allows what the certificate below it is for.")
            .arg(verdict.who);
    case LinkFact::UsagesPartlyAllowed:
        return Tr::tr("The extended key usage of “%1” does not allow all that the certificate "
                      "below it is for: %2 is missing.")
            .arg(verdict.who, verdict.what);
    case LinkFact::UsagesForbidden:
        return Tr::tr("The extended key usage of “%1” allows nothing of what the certificate below "
                      "it is for: %2.")
            .arg(verdict.who, verdict.what);
    case LinkFact::PolicyHolds:
        return Tr::tr("The policies that “%1” requires hold along the chain.").arg(verdict.who);
    case LinkFact::PolicyFails:
        return Tr::tr("“%1” requires policies that do not hold along the chain.").arg(verdict.who);
    case LinkFact::CriticalExtensionUnknown:
        return Tr::tr("“%1” has a critical extension that is not understood (%2); such a "
                      "certificate must be refused.")
            .arg(verdict.who, verdict.what);
    default:
        return Tr::tr("The name constraints of “%1” allow the names below it.").arg(verdict.who);
    }
}

QString keyText(const LinkVerdict &verdict)
{
    switch (verdict.fact) {
    case LinkFact::KeyIdentifiersDiffer:
        return Tr::tr("“%1” names an issuer key that is not the one of “%2”: the CA has several "
                      "keys under one name.")
            .arg(verdict.who, verdict.what);
    case LinkFact::NoAuthorityKeyIdentifier:
        return Tr::tr("“%1” does not name its issuer's key (no authority key identifier).")
            .arg(verdict.who);
    case LinkFact::NoIssuerKeyIdentifier:
        return Tr::tr("“%1” names its issuer's key, but “%2” has no subject key identifier.")
            .arg(verdict.who, verdict.what);
    case LinkFact::AlgorithmStrong:
        return Tr::tr("“%1”: %2.", "certificate and its algorithms").arg(verdict.who, verdict.what);
    case LinkFact::AlgorithmWeak:
        return Tr::tr("“%1” is signed with %2, which many devices refuse.")
            .arg(verdict.who, verdict.what);
    case LinkFact::AlgorithmBroken:
        return Tr::tr("“%1” is signed with %2, which is broken.").arg(verdict.who, verdict.what);
    case LinkFact::KeyTooShort:
        return Tr::tr("The key of “%1” is too short: %2.").arg(verdict.who, verdict.what);
    default:
        return Tr::tr("“%1” names the key of “%2” as its issuer's.").arg(verdict.who, verdict.what);
    }
}

QString revocationText(const LinkVerdict &verdict)
{
    const QString when = toDateTimeString(verdict.when);
    switch (verdict.fact) {
    case LinkFact::Revoked:
        return verdict.what.isEmpty()
                   ? Tr::tr("“%1” was revoked on %2.").arg(verdict.who, when)
                   : Tr::tr("“%1” was revoked on %2 (%3).").arg(verdict.who, when, verdict.what);
    case LinkFact::RevokedLater:
        return Tr::tr("“%1” was revoked on %2, after the time at which it was judged (%3).")
            .arg(verdict.who, when, toDateTimeString(verdict.judgedAt));
    case LinkFact::RevocationListExpired:
        return Tr::tr("“%1” is not in the revocation list, but the list expired on %2.")
            .arg(verdict.who, when);
    case LinkFact::RevocationListUnverified:
        return Tr::tr("There is a revocation list for “%1”, but its signature does not verify with "
                      "the key of “%2”.")
            .arg(verdict.who, verdict.what);
    case LinkFact::RevocationListIncomplete:
        return Tr::tr("“%1” is not in the delta revocation list of %2; the full list is not in "
                      "evidence.")
            .arg(verdict.who, when);
    case LinkFact::NoRevocationList:
        return Tr::tr("No revocation list of the issuer of “%1” is in evidence.").arg(verdict.who);
    default:
        return Tr::tr("“%1” is not in the revocation list of %2.").arg(verdict.who, when);
    }
}
} // namespace

QString linkAspectId(LinkAspect aspect)
{
    switch (aspect) {
    case LinkAspect::Signature:
        return QStringLiteral("signature");
    case LinkAspect::Trust:
        return QStringLiteral("trust");
    case LinkAspect::Validity:
        return QStringLiteral("validity");
    case LinkAspect::BasicConstraints:
        return QStringLiteral("basicConstraints");
    case LinkAspect::KeyUsage:
        return QStringLiteral("keyUsage");
    case LinkAspect::PathLength:
        return QStringLiteral("pathLength");
    case LinkAspect::NameConstraints:
        return QStringLiteral("nameConstraints");
    case LinkAspect::ExtendedKeyUsage:
        return QStringLiteral("extendedKeyUsage");
    case LinkAspect::KeyIdentifiers:
        return QStringLiteral("keyIdentifiers");
    case LinkAspect::Policy:
        return QStringLiteral("policy");
    case LinkAspect::Algorithm:
        return QStringLiteral("algorithm");
    case LinkAspect::Extensions:
        return QStringLiteral("extensions");
    case LinkAspect::Revocation:
        return QStringLiteral("revocation");
    }
    return {};
}

QString linkAspectDisplayName(LinkAspect aspect)
{
    switch (aspect) {
    case LinkAspect::Signature:
        return Tr::tr("Signature");
    case LinkAspect::Trust:
        return Tr::tr("Trust");
    case LinkAspect::Validity:
        return Tr::tr("Validity");
    case LinkAspect::BasicConstraints:
        return Tr::tr("Basic constraints");
    case LinkAspect::KeyUsage:
        return Tr::tr("Key usage");
    case LinkAspect::PathLength:
        return Tr::tr("Path length");
    case LinkAspect::NameConstraints:
        return Tr::tr("Name constraints");
    case LinkAspect::ExtendedKeyUsage:
        return Tr::tr("Extended key usage");
    case LinkAspect::KeyIdentifiers:
        return Tr::tr("Key identifiers");
    case LinkAspect::Policy:
        return Tr::tr("Policy");
    case LinkAspect::Algorithm:
        return Tr::tr("Algorithms");
    case LinkAspect::Extensions:
        return Tr::tr("Critical extensions");
    case LinkAspect::Revocation:
        return Tr::tr("Revocation");
    }
    return {};
}

QString linkVerdictText(const LinkVerdict &verdict)
{
    switch (verdict.aspect) {
    case LinkAspect::Signature:
        return signatureText(verdict);
    case LinkAspect::Trust:
        return trustText(verdict);
    case LinkAspect::Validity:
        return validityText(verdict);
    case LinkAspect::BasicConstraints:
    case LinkAspect::KeyUsage:
    case LinkAspect::PathLength:
        return authorityText(verdict);
    case LinkAspect::NameConstraints:
    case LinkAspect::ExtendedKeyUsage:
    case LinkAspect::Policy:
    case LinkAspect::Extensions:
        return scopeText(verdict);
    case LinkAspect::KeyIdentifiers:
    case LinkAspect::Algorithm:
        return keyText(verdict);
    case LinkAspect::Revocation:
        return revocationText(verdict);
    }
    return {};
}

} // namespace Scep
