// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/checks/certificatechecks.h"

#include "models/analysis/checks/authoritychecks.h"
#include "models/analysis/checks/chainchecks.h"
#include "models/analysis/checks/keychecks.h"
#include "models/analysis/checks/microsoftchecks.h"
#include "models/analysis/checks/namechecks.h"
#include "models/analysis/checks/timechecks.h"
#include "models/analysis/checks/usagechecks.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertificateChecks)
};

using Roles = unsigned;

constexpr Roles roleBit(CertificateRole role)
{
    return 1U << static_cast<unsigned>(role);
}

constexpr Roles OfDevice = roleBit(CertificateRole::Device);
constexpr Roles OfAuthority = roleBit(CertificateRole::Authority);
constexpr Roles OfAgent = roleBit(CertificateRole::Agent);
constexpr Roles OfServer = roleBit(CertificateRole::Server);
constexpr Roles OfClient = roleBit(CertificateRole::Client);
constexpr Roles OfLeaf = OfDevice | OfAgent | OfServer | OfClient;
constexpr Roles OfAll = OfLeaf | OfAuthority;

struct Definition
{
    const char *id;
    const char *name;
    CertificateCheck (*ask)(const CheckSubject &);
    Roles roles;
    Stage stage;      ///< where a failure of it shows
    const char *rule; ///< the rule that it feeds; empty: a finding of its own, "certificate.<id>"
};

// Rules that logs show the same with.
constexpr const char *WrongPurpose = "cb662756-1247-4d14-a469-2178f5cb653f";
constexpr const char *ForeignAgent = "fee16834-b1d5-4a2c-91ac-14b4275d79e5";

constexpr std::array Definitions{
    Definition{"chain", QT_TRANSLATE_NOOP("CertificateChecks", "Chain"), &checkChain, OfLeaf,
               Stage::Deliver, ""},
    Definition{"deviceTrust", QT_TRANSLATE_NOOP("CertificateChecks", "Trust on the device"),
               &checkDeviceTrust, OfDevice, Stage::Deliver, UntrustedRootRule},
    Definition{"rootIsRoot", QT_TRANSLATE_NOOP("CertificateChecks", "Root certificate"),
               &checkRootIsRoot, OfAuthority, Stage::DeployProfile, ""},
    Definition{"validity", QT_TRANSLATE_NOOP("CertificateChecks", "Validity"), &checkValidity,
               OfLeaf, Stage::Deliver, ""},
    Definition{"agentValidity", QT_TRANSLATE_NOOP("CertificateChecks", "RA validity"),
               &checkAgentValidity, OfAgent, Stage::ContactNdes, ""},
    Definition{"agentUsage", QT_TRANSLATE_NOOP("CertificateChecks", "RA usage"), &checkAgentUsage,
               OfAgent, Stage::ContactNdes, ""},
    Definition{"agentPair", QT_TRANSLATE_NOOP("CertificateChecks", "RA pair"), &checkAgentPair,
               OfAgent, Stage::ContactNdes, ""},
    Definition{"agentIssuer", QT_TRANSLATE_NOOP("CertificateChecks", "RA issuer"),
               &checkAgentIssuer, OfAgent, Stage::ContactNdes, ForeignAgent},
    Definition{"keySize", QT_TRANSLATE_NOOP("CertificateChecks", "Key size"), &checkKeySize, OfAll,
               Stage::Issue, ""},
    Definition{"signatureHash", QT_TRANSLATE_NOOP("CertificateChecks", "Signature hash"),
               &checkSignatureHash, OfAll, Stage::Issue, ""},
    Definition{"clientAuth", QT_TRANSLATE_NOOP("CertificateChecks", "Client authentication"),
               &checkClientAuth, OfDevice, Stage::Issue, WrongPurpose},
    Definition{"keyUsage", QT_TRANSLATE_NOOP("CertificateChecks", "Key usage"), &checkKeyUsage,
               OfDevice, Stage::Issue, WrongPurpose},
    Definition{"san", QT_TRANSLATE_NOOP("CertificateChecks", "Subject alternative name"), &checkSan,
               OfDevice | OfServer, Stage::Issue, ""},
    Definition{"subjectPlaceholders", QT_TRANSLATE_NOOP("CertificateChecks", "Variables"),
               &checkSubjectPlaceholders, OfDevice, Stage::Issue, ""},
    Definition{"sidMapping", QT_TRANSLATE_NOOP("CertificateChecks", "Strong mapping"),
               &checkSidMapping, OfDevice, Stage::Issue, ""},
    Definition{"validityPeriod", QT_TRANSLATE_NOOP("CertificateChecks", "Lifetime"),
               &checkValidityPeriod, OfDevice, Stage::Issue, ""},
    Definition{"crlUrls", QT_TRANSLATE_NOOP("CertificateChecks", "Revocation list"), &checkCrlUrls,
               OfLeaf, Stage::Issue, ""},
    Definition{"issuerUrls", QT_TRANSLATE_NOOP("CertificateChecks", "Issuer's certificate"),
               &checkIssuerUrls, OfLeaf, Stage::Issue, ""},
    Definition{"revocation", QT_TRANSLATE_NOOP("CertificateChecks", "Revocation"), &checkRevocation,
               OfLeaf, Stage::Deliver, ""},
    Definition{"caThumbprint", QT_TRANSLATE_NOOP("CertificateChecks", "Pinned CA"),
               &checkCaThumbprint, OfDevice, Stage::ContactNdes, "profile.caThumbprint"},
    Definition{"keyIdentifiers", QT_TRANSLATE_NOOP("CertificateChecks", "Key identifiers"),
               &checkKeyIdentifiers, OfLeaf, Stage::Deliver, ""},
    Definition{"intermediates", QT_TRANSLATE_NOOP("CertificateChecks", "Intermediates"),
               &checkIntermediates, OfDevice, Stage::DeployProfile, ""},
    Definition{"chainHash", QT_TRANSLATE_NOOP("CertificateChecks", "Hashes of the chain"),
               &checkChainHash, OfLeaf, Stage::ContactNdes, ""},
    Definition{"basicConstraints", QT_TRANSLATE_NOOP("CertificateChecks", "Basic constraints"),
               &checkBasicConstraints, OfAll, Stage::DeployProfile, ""},
    Definition{"profileUsages", QT_TRANSLATE_NOOP("CertificateChecks", "Usages of the profile"),
               &checkProfileUsages, OfDevice, Stage::Issue, "profile.extendedKeyUsage"},
    Definition{"anyUsage", QT_TRANSLATE_NOOP("CertificateChecks", "Any purpose"), &checkAnyUsage,
               OfDevice, Stage::Issue, WrongPurpose},
    Definition{"profileKeyUsage",
               QT_TRANSLATE_NOOP("CertificateChecks", "Key usage of the profile"),
               &checkProfileKeyUsage, OfDevice, Stage::Issue, "profile.keyUsage"},
    Definition{"nonRepudiation", QT_TRANSLATE_NOOP("CertificateChecks", "Proof of origin"),
               &checkNonRepudiation, OfDevice, Stage::Issue, ""},
    Definition{"applicationPolicies",
               QT_TRANSLATE_NOOP("CertificateChecks", "Application policies"),
               &checkApplicationPolicies, OfDevice, Stage::Issue, ""},
    Definition{"profileSan", QT_TRANSLATE_NOOP("CertificateChecks", "Names of the profile"),
               &checkProfileSan, OfDevice, Stage::Issue, "profile.san"},
    Definition{"profileVariables",
               QT_TRANSLATE_NOOP("CertificateChecks", "Variables of the profile"),
               &checkProfileVariables, OfDevice, Stage::DeployProfile, ""},
    Definition{"subjectGuid", QT_TRANSLATE_NOOP("CertificateChecks", "Name or id"),
               &checkSubjectGuid, OfDevice, Stage::Issue, ""},
    Definition{"escapedName", QT_TRANSLATE_NOOP("CertificateChecks", "Escaped signs"),
               &checkEscapedName, OfDevice, Stage::ValidateChallenge, ""},
    Definition{"nameLength", QT_TRANSLATE_NOOP("CertificateChecks", "Length of the name"),
               &checkNameLength, OfDevice, Stage::Issue, ""},
    Definition{"withinIssuer", QT_TRANSLATE_NOOP("CertificateChecks", "Issuer's lifetime"),
               &checkWithinIssuer, OfLeaf, Stage::Issue, ""},
    Definition{"deviceClock", QT_TRANSLATE_NOOP("CertificateChecks", "Device clock"),
               &checkDeviceClock, OfDevice, Stage::Deliver, ""},
    Definition{"signingTime", QT_TRANSLATE_NOOP("CertificateChecks", "Signing time"),
               &checkSigningTime, OfDevice, Stage::ContactNdes, ""},
    Definition{"renewal", QT_TRANSLATE_NOOP("CertificateChecks", "Renewal"), &checkRenewal,
               OfDevice, Stage::Deliver, ""},
    Definition{"severalValid", QT_TRANSLATE_NOOP("CertificateChecks", "Several certificates"),
               &checkSeveralValid, OfDevice, Stage::Deliver, ""},
    Definition{"profileKeySize", QT_TRANSLATE_NOOP("CertificateChecks", "Key size of the profile"),
               &checkProfileKeySize, OfDevice, Stage::Issue, "profile.keySize"},
    Definition{"tpmKeySize", QT_TRANSLATE_NOOP("CertificateChecks", "TPM"), &checkTpmKeySize,
               OfDevice, Stage::ContactNdes, ""},
    Definition{"keyMatch", QT_TRANSLATE_NOOP("CertificateChecks", "Key of the request"),
               &checkKeyMatch, OfDevice, Stage::Deliver, ""},
    Definition{"caRequest", QT_TRANSLATE_NOOP("CertificateChecks", "CA request"), &checkCaRequest,
               OfDevice, Stage::Issue, ""},
    Definition{"template", QT_TRANSLATE_NOOP("CertificateChecks", "Template"), &checkTemplate,
               OfDevice, Stage::Issue, ""},
    Definition{"container", QT_TRANSLATE_NOOP("CertificateChecks", "File"), &checkContainer,
               OfAuthority, Stage::DeployProfile, ""},
    Definition{"serverName", QT_TRANSLATE_NOOP("CertificateChecks", "Host name"), &checkServerName,
               OfServer, Stage::ContactNdes, ""},
    Definition{"serverUsage", QT_TRANSLATE_NOOP("CertificateChecks", "Server authentication"),
               &checkServerUsage, OfServer, Stage::ContactNdes, ""},
    Definition{"serverPeriod", QT_TRANSLATE_NOOP("CertificateChecks", "Lifetime for Apple"),
               &checkServerPeriod, OfServer, Stage::ContactNdes, ""},
    Definition{"ndesClient", QT_TRANSLATE_NOOP("CertificateChecks", "NDES client"),
               &checkNdesClient, OfClient, Stage::ValidateChallenge, ""},
};

const Definition *findDefinition(const QString &id)
{
    const auto found = std::ranges::find_if(
        Definitions, [&id](const Definition &one) { return id == QLatin1StringView(one.id); });
    return found == Definitions.end() ? nullptr : &*found;
}
} // namespace

QList<CertificateCheck> certificateChecks(const CheckSubject &subject)
{
    QList<CertificateCheck> checks;
    for (const Definition &definition : Definitions) {
        if ((definition.roles & roleBit(subject.role)) == 0) {
            continue;
        }
        CertificateCheck check = definition.ask(subject);
        check.id = QLatin1StringView(definition.id);
        check.rule = *definition.rule == '\0'
                         ? QString(QLatin1StringView("certificate.") + check.id)
                         : QString(QLatin1StringView(definition.rule));
        checks.append(check);
    }
    return checks;
}

QString checkName(const QString &id)
{
    const Definition *definition = findDefinition(id);
    return definition == nullptr ? QString() : Tr::tr(definition->name);
}

std::optional<Finding> checkFinding(const CertificateCheck &check, const Certificate &certificate)
{
    const Definition *definition = findDefinition(check.id);
    // Comparisons with the profile quote both sides in findings of their own.
    if (definition == nullptr || check.outcome != CheckOutcome::Failed ||
        check.rule.startsWith(QLatin1String("profile."))) {
        return std::nullopt;
    }
    Finding finding{
        .ruleId = check.rule,
        .level = Level::Medium,
        .stage = definition->stage,
        .title =
            Tr::tr("“%1” fails a check: %2").arg(certificate.commonName, Tr::tr(definition->name)),
        .explanation = check.message,
        .cause = check.message,
        .fix = {},
        .references = {},
        .evidence = {}};
    if (!certificate.evidence.isEmpty()) {
        finding.evidence.append(*std::ranges::min_element(certificate.evidence));
    }
    return finding;
}

} // namespace Scep
