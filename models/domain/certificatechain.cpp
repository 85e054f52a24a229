// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/certificatechain.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertificateChain)
};
} // namespace

QString linkStatusId(LinkStatus status)
{
    switch (status) {
    case LinkStatus::Ok:
        return QStringLiteral("ok");
    case LinkStatus::IssuerMissing:
        return QStringLiteral("issuerMissing");
    case LinkStatus::SignatureInvalid:
        return QStringLiteral("signatureInvalid");
    case LinkStatus::NotYetValid:
        return QStringLiteral("notYetValid");
    case LinkStatus::Expired:
        return QStringLiteral("expired");
    case LinkStatus::NotACa:
        return QStringLiteral("notACa");
    case LinkStatus::KeyUsageInvalid:
        return QStringLiteral("keyUsageInvalid");
    case LinkStatus::PathTooLong:
        return QStringLiteral("pathTooLong");
    case LinkStatus::UntrustedRoot:
        return QStringLiteral("untrustedRoot");
    case LinkStatus::NameNotAllowed:
        return QStringLiteral("nameNotAllowed");
    case LinkStatus::UsageNotAllowed:
        return QStringLiteral("usageNotAllowed");
    case LinkStatus::PolicyInvalid:
        return QStringLiteral("policyInvalid");
    case LinkStatus::AlgorithmTooWeak:
        return QStringLiteral("algorithmTooWeak");
    case LinkStatus::ExtensionUnknown:
        return QStringLiteral("extensionUnknown");
    case LinkStatus::Revoked:
        return QStringLiteral("revoked");
    }
    return {};
}

QString linkStatusDisplayName(LinkStatus status)
{
    switch (status) {
    case LinkStatus::Ok:
        return Tr::tr("ok");
    case LinkStatus::IssuerMissing:
        return Tr::tr("not in evidence");
    case LinkStatus::SignatureInvalid:
        return Tr::tr("signature invalid");
    case LinkStatus::NotYetValid:
        return Tr::tr("not yet valid");
    case LinkStatus::Expired:
        return Tr::tr("expired");
    case LinkStatus::NotACa:
        return Tr::tr("not a CA");
    case LinkStatus::KeyUsageInvalid:
        return Tr::tr("may not sign certificates");
    case LinkStatus::PathTooLong:
        return Tr::tr("path too long");
    case LinkStatus::UntrustedRoot:
        return Tr::tr("root not deployed");
    case LinkStatus::NameNotAllowed:
        return Tr::tr("name not allowed");
    case LinkStatus::UsageNotAllowed:
        return Tr::tr("usage not allowed");
    case LinkStatus::PolicyInvalid:
        return Tr::tr("policy not met");
    case LinkStatus::AlgorithmTooWeak:
        return Tr::tr("algorithm too weak");
    case LinkStatus::ExtensionUnknown:
        return Tr::tr("critical extension not understood");
    case LinkStatus::Revoked:
        return Tr::tr("revoked");
    }
    return {};
}

QString trustBasisId(TrustBasis basis)
{
    switch (basis) {
    case TrustBasis::AnyRootInEvidence:
        return QStringLiteral("anyRootInEvidence");
    case TrustBasis::DeployedRoots:
        return QStringLiteral("deployedRoots");
    }
    return {};
}

QString trustStoreText(const TrustStore &store)
{
    switch (store.basis) {
    case TrustBasis::AnyRootInEvidence:
        return Tr::tr("Judged without a store of trusted roots: any self-signed certificate in "
                      "evidence was accepted. No log lists the roots that the device trusts.");
    case TrustBasis::DeployedRoots:
        return Tr::tr("Judged with %n root certificate(s) whose installation the device's log "
                      "reports: %1.",
                      nullptr, static_cast<int>(store.roots.size()))
            .arg(store.names.join(QLatin1String(", ")));
    }
    return {};
}

} // namespace Scep
