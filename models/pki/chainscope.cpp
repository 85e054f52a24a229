// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/chainscope.h"

#include "models/pki/x509text.h"

#include <openssl/x509_vfy.h>

#include <algorithm>
#include <array>

namespace Scep {

namespace {
constexpr QLatin1StringView AnyUsage("2.5.29.37.0");

using NameConstraintsPtr = std::unique_ptr<NAME_CONSTRAINTS, OpenSslDeleter<NAME_CONSTRAINTS_free>>;

struct StackDeleter
{
    // The certificates are borrowed.
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};
using CertificateStackPtr = std::unique_ptr<STACK_OF(X509), StackDeleter>;

struct ObjectStackDeleter
{
    void operator()(STACK_OF(ASN1_OBJECT) * stack) const { sk_ASN1_OBJECT_free(stack); }
};
using ObjectStackPtr = std::unique_ptr<STACK_OF(ASN1_OBJECT), ObjectStackDeleter>;

struct PolicyTreeDeleter
{
    void operator()(X509_POLICY_TREE *tree) const { X509_policy_tree_free(tree); }
};
using PolicyTreePtr = std::unique_ptr<X509_POLICY_TREE, PolicyTreeDeleter>;

QString reasonOf(const RevocationList &list, const QString &serial)
{
    const auto entry = std::ranges::find(list.revoked, serial, &RevokedCertificate::serialNumber);
    return entry == list.revoked.cend() ? QString() : entry->reason;
}

/// What the lists of one issuer say of one certificate.
class Revocation
{
public:
    Revocation(const PathStep &step, const Issuer &issuer, const IssuerIndex &index)
    {
        for (const ParsedList *list : issuer.lists) {
            read(step, *list, index.verifies(*list, issuer));
        }
    }

    [[nodiscard]] LinkVerdict verdict(const PathStep &step, const Issuer &issuer,
                                      const Instant &judgedAt) const
    {
        LinkVerdict result{.aspect = LinkAspect::Revocation,
                           .outcome = CheckOutcome::Warning,
                           .fact = LinkFact::RevocationListUnverified,
                           .who = step.certificate->commonName,
                           .judgedAt = judgedAt};
        const RevocationList *newest = m_newestFull ? m_newestFull : m_newestDelta;
        if (m_revokedAt) {
            result.when = *m_revokedAt;
            result.what = m_reason;
            const bool isLater = judgedAt.certainty >= TimeCertainty::ZoneAssumed &&
                                 judgedAt.sinceEpoch < m_revokedAt->sinceEpoch;
            result.outcome = isLater ? CheckOutcome::Warning : CheckOutcome::Failed;
            result.fact = isLater ? LinkFact::RevokedLater : LinkFact::Revoked;
        } else if (newest == nullptr) {
            result.what = issuer.certificate->commonName;
            if (!m_hasUnverified) {
                result.outcome = CheckOutcome::NotApplicable;
                result.fact = LinkFact::NoRevocationList;
            }
        } else if (m_newestFull == nullptr) {
            result.fact = LinkFact::RevocationListIncomplete;
            result.when = newest->thisUpdate;
        } else if (!newest->nextUpdate.isNull() &&
                   judgedAt.certainty >= TimeCertainty::ZoneAssumed &&
                   judgedAt.sinceEpoch > newest->nextUpdate.sinceEpoch) {
            result.fact = LinkFact::RevocationListExpired;
            result.when = newest->nextUpdate;
        } else {
            result.outcome = CheckOutcome::Passed;
            result.fact = LinkFact::NotRevoked;
            result.when = newest->thisUpdate;
        }
        return result;
    }

private:
    void read(const PathStep &step, const ParsedList &list, bool isVerified)
    {
        if (!isVerified || step.x509 == nullptr) {
            m_hasUnverified = true;
            return;
        }
        const RevocationList *&newest = list.list->isDelta ? m_newestDelta : m_newestFull;
        if (newest == nullptr || newest->thisUpdate < list.list->thisUpdate) {
            newest = list.list;
        }
        X509_REVOKED *entry = nullptr;
        const int found = X509_CRL_get0_by_cert(list.crl.get(), &entry, step.x509);
        if (found == 1 && entry != nullptr) { // 2: removeFromCRL takes a hold back
            m_revokedAt = instantOf(X509_REVOKED_get0_revocationDate(entry));
            m_reason = reasonOf(*list.list, step.certificate->serialNumber);
        }
    }

    const RevocationList *m_newestFull = nullptr;
    const RevocationList *m_newestDelta = nullptr;
    bool m_hasUnverified = false;
    std::optional<Instant> m_revokedAt;
    QString m_reason;
};
} // namespace

LinkVerdict nameVerdict(const std::vector<PathStep> &steps, size_t index)
{
    LinkVerdict result{.aspect = LinkAspect::NameConstraints,
                       .outcome = CheckOutcome::Passed,
                       .fact = LinkFact::NamesAllowed,
                       .who = steps[index].certificate->commonName};
    const NameConstraintsPtr constraints(static_cast<NAME_CONSTRAINTS *>(
        X509_get_ext_d2i(steps[index].x509, NID_name_constraints, nullptr, nullptr)));
    for (size_t below = 0; below < index; ++below) {
        const PathStep &step = steps[below];
        // A CA that renewed itself is not bound by its own constraints, a leaf is.
        if (step.x509 == nullptr || (below > 0 && step.certificate->isSelfIssued)) {
            continue;
        }
        const int answer = constraints ? NAME_CONSTRAINTS_check(step.x509, constraints.get())
                                       : X509_V_ERR_UNSPECIFIED;
        if (answer == X509_V_OK) {
            continue;
        }
        const bool isForbidden =
            answer == X509_V_ERR_PERMITTED_VIOLATION || answer == X509_V_ERR_EXCLUDED_VIOLATION;
        result.outcome = CheckOutcome::Failed;
        result.fact = isForbidden ? LinkFact::NamesForbidden : LinkFact::NamesNotJudged;
        result.what = step.certificate->commonName;
        break;
    }
    return result;
}

QStringList usageOids(const Certificate &certificate)
{
    QStringList oids;
    for (const NamedOid &usage : certificate.extendedKeyUsage) {
        if (usage.oid == AnyUsage) {
            return {};
        }
        oids.append(usage.oid);
    }
    return oids;
}

LinkVerdict usageVerdict(const Certificate &leaf, const Certificate &issuer)
{
    const QStringList allowed = usageOids(issuer);
    QStringList missing;
    for (const NamedOid &usage : leaf.extendedKeyUsage) {
        if (!allowed.contains(usage.oid)) {
            missing.append(usage.name.isEmpty() ? usage.oid : usage.name);
        }
    }
    LinkVerdict result{.aspect = LinkAspect::ExtendedKeyUsage,
                       .outcome = CheckOutcome::Passed,
                       .fact = LinkFact::UsagesAllowed,
                       .who = issuer.commonName,
                       .what = missing.join(QLatin1String(", "))};
    if (missing.size() == leaf.extendedKeyUsage.size()) {
        result.outcome = CheckOutcome::Failed;
        result.fact = LinkFact::UsagesForbidden;
    } else if (!missing.isEmpty()) {
        result.outcome = CheckOutcome::Warning;
        result.fact = LinkFact::UsagesPartlyAllowed;
    }
    return result;
}

std::optional<bool> policyVerdict(const Path &path)
{
    const bool isRequired = std::ranges::any_of(path.steps, [](const PathStep &step) {
        return step.issuer != nullptr && step.issuer->hasPolicyConstraints;
    });
    const bool isWhole = path.end == PathEnd::Root || path.end == PathEnd::Anchor;
    if (!isRequired || !isWhole) {
        return std::nullopt;
    }
    const CertificateStackPtr certificates(sk_X509_new_null());
    for (const PathStep &step : path.steps) {
        if (step.x509 == nullptr || sk_X509_push(certificates.get(), step.x509) == 0) {
            return std::nullopt;
        }
    }
    // Any policy will do; without saying so, OpenSSL takes none.
    const ObjectStackPtr wanted(sk_ASN1_OBJECT_new_null());
    sk_ASN1_OBJECT_push(wanted.get(), OBJ_nid2obj(NID_any_policy));
    X509_POLICY_TREE *made = nullptr;
    int isExplicit = 0;
    const int answer = X509_policy_check(&made, &isExplicit, certificates.get(), wanted.get(), 0);
    const PolicyTreePtr tree(made);
    return answer > 0;
}

LinkVerdict revocationVerdict(const PathStep &step, const Issuer &issuer, const IssuerIndex &index,
                              const Instant &judgedAt)
{
    return Revocation(step, issuer, index).verdict(step, issuer, judgedAt);
}

QString unknownCriticalExtension(X509 *x509)
{
    if (x509 == nullptr || (X509_get_extension_flags(x509) & EXFLAG_CRITICAL) == 0) {
        return {};
    }
    for (int index = 0; index < X509_get_ext_count(x509); ++index) {
        X509_EXTENSION *extension = X509_get_ext(x509, index);
        if (X509_EXTENSION_get_critical(extension) != 0 &&
            X509_supported_extension(extension) == 0) {
            return objectText(X509_EXTENSION_get_object(extension));
        }
    }
    return {};
}

} // namespace Scep
