// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/checks/usagechecks.h"

#include "models/analysis/checks/checkresult.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertificateChecks)
};
} // namespace

CertificateCheck checkClientAuth(const CheckSubject &subject)
{
    const QList<NamedOid> &usages = subject.certificate.extendedKeyUsage;
    if (usages.isEmpty()) {
        return warning(Tr::tr("It has no extended key usage; most servers ask for "
                              "client authentication (1.3.6.1.5.5.7.3.2)."));
    }
    if (hasUsage(usages, ClientAuthOid)) {
        return passed(Tr::tr("Its extended key usage has client authentication."));
    }
    return failed(Tr::tr("Its extended key usage lacks client authentication "
                         "(1.3.6.1.5.5.7.3.2); it has: %1.")
                      .arg(usageNames(usages)));
}

CertificateCheck checkProfileUsages(const CheckSubject &subject)
{
    const QStringList wanted = subject.profile ? subject.profile->extendedKeyUsage : QStringList();
    if (wanted.isEmpty()) {
        return notApplicable(Tr::tr("No profile in evidence tells the extended key usage."));
    }
    QStringList missing;
    for (const QString &oid : wanted) {
        if (!hasUsage(subject.certificate.extendedKeyUsage, QLatin1StringView(oid.toLatin1()))) {
            missing.append(oid);
        }
    }
    if (missing.isEmpty()) {
        return passed(Tr::tr("It has every extended key usage of the profile."));
    }
    return failed(Tr::tr("It lacks the extended key usage %1 of the profile.")
                      .arg(missing.join(QLatin1String(", "))));
}

CertificateCheck checkAnyUsage(const CheckSubject &subject)
{
    const bool hasAny = hasUsage(subject.certificate.extendedKeyUsage, AnyUsageOid);
    const bool isAsked = subject.profile != nullptr &&
                         subject.profile->extendedKeyUsage.contains(QString(AnyUsageOid));
    if (!hasAny && !isAsked) {
        return notApplicable(Tr::tr("It is not for any purpose, and nobody asked for that."));
    }
    if (hasAny && isAsked) {
        return passed(Tr::tr("It is for any purpose, as the profile asks."));
    }
    if (hasAny) {
        return warning(Tr::tr("It is for any purpose (2.5.29.37.0), which no profile in evidence "
                              "asks for; some platforms then do not offer it."));
    }
    return failed(Tr::tr("The profile asks for any purpose (2.5.29.37.0), which it is not for."));
}

CertificateCheck checkKeyUsage(const CheckSubject &subject)
{
    const QStringList &usages = subject.certificate.keyUsage;
    if (usages.isEmpty()) {
        return notApplicable(Tr::tr("It has no key usage extension, so every usage is allowed."));
    }
    const QString names = usages.join(QLatin1String(", "));
    if (usages.contains(QLatin1String("digitalSignature"))) {
        return passed(Tr::tr("Its key usage allows signatures: %1.").arg(names));
    }
    return failed(Tr::tr("Its key usage lacks digitalSignature, which TLS clients "
                         "need; it has: %1.")
                      .arg(names));
}

CertificateCheck checkProfileKeyUsage(const CheckSubject &subject)
{
    const QStringList wanted = subject.profile ? subject.profile->keyUsage : QStringList();
    const QStringList &actual = subject.certificate.keyUsage;
    if (wanted.isEmpty()) {
        return notApplicable(Tr::tr("No profile in evidence tells the key usage."));
    }
    if (actual.isEmpty()) {
        return notApplicable(Tr::tr("It has no key usage extension, so every usage is allowed."));
    }
    QStringList missing;
    for (const QString &usage : wanted) {
        if (!actual.contains(usage, Qt::CaseInsensitive)) {
            missing.append(usage);
        }
    }
    if (missing.isEmpty()) {
        return passed(Tr::tr("It has every key usage of the profile."));
    }
    return failed(Tr::tr("It lacks the key usage %1 of the profile; the template that NDES uses "
                         "for this purpose may be another one.")
                      .arg(missing.join(QLatin1String(", "))));
}

CertificateCheck checkNonRepudiation(const CheckSubject &subject)
{
    if (subject.platform != Platform::Ios && subject.platform != Platform::MacOs) {
        return notApplicable(Tr::tr("Only Apple devices mind a proof of origin."));
    }
    if (subject.certificate.keyUsage.contains(QLatin1String("nonRepudiation"))) {
        return failed(Tr::tr("Its key usage has nonRepudiation: switch off “Signature is proof of "
                             "origin” in the template."));
    }
    return passed(Tr::tr("Its key usage has no proof of origin (nonRepudiation)."));
}

CertificateCheck checkApplicationPolicies(const CheckSubject &subject)
{
    const QList<NamedOid> &policies = subject.certificate.applicationPolicies;
    const QList<NamedOid> &usages = subject.certificate.extendedKeyUsage;
    if (policies.isEmpty()) {
        return notApplicable(Tr::tr("It has no application policies of Microsoft's."));
    }
    const auto lacks = [](const QList<NamedOid> &list, const QList<NamedOid> &others) {
        return std::ranges::any_of(others, [&list](const NamedOid &one) {
            return !std::ranges::contains(list, one.oid, &NamedOid::oid);
        });
    };
    if (lacks(usages, policies) || lacks(policies, usages)) {
        return warning(Tr::tr("Its application policies (%1) are not its extended key usages (%2); "
                              "Windows goes by the policies.")
                           .arg(usageNames(policies), usageNames(usages)));
    }
    return passed(Tr::tr("Its application policies are its extended key usages."));
}

CertificateCheck checkBasicConstraints(const CheckSubject &subject)
{
    const bool isCa = subject.certificate.isCa;
    if (subject.role == CertificateRole::Authority ||
        (subject.isDeployedRoot || subject.isPinned)) {
        return isCa ? passed(Tr::tr("It is marked as a CA certificate."))
                    : failed(Tr::tr("It is deployed as a trusted certificate, but it is not "
                                    "marked as a CA certificate (basicConstraints CA:TRUE)."));
    }
    return isCa ? failed(Tr::tr("It is marked as a CA certificate; a device's certificate must not "
                                "be one."))
                : passed(Tr::tr("It is no CA certificate."));
}

} // namespace Scep
