// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/checks/microsoftchecks.h"

#include "models/analysis/checks/checkresult.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertificateChecks)
};

/// NDES chooses the template by the key usage that is asked for.
QString settingFor(const QStringList &keyUsage)
{
    const bool signs = keyUsage.contains(QLatin1String("digitalSignature"));
    const bool encrypts = keyUsage.contains(QLatin1String("keyEncipherment"));
    if (signs && encrypts) {
        return QStringLiteral("GeneralPurposeTemplate");
    }
    return signs ? QStringLiteral("SignatureTemplate") : QStringLiteral("EncryptionTemplate");
}

QString settingOf(const ScepProfile &profile, const QString &name)
{
    for (const ProfileSetting &setting : profile.settings) {
        if (setting.name.compare(name, Qt::CaseInsensitive) == 0) {
            return setting.value;
        }
    }
    return {};
}
} // namespace

CertificateCheck checkSidMapping(const CheckSubject &subject)
{
    if (subject.certificate.securityIdentifier.isEmpty()) {
        return warning(Tr::tr("It carries no security identifier (SID): domain controllers that "
                              "enforce strong mapping (KB5014754) will refuse it for accounts in "
                              "Active Directory."));
    }
    return passed(Tr::tr("It carries the security identifier %1.")
                      .arg(subject.certificate.securityIdentifier));
}

CertificateCheck checkCaRequest(const CheckSubject &subject)
{
    if (!subject.certificate.adcsRequestId) {
        return notApplicable(Tr::tr("Its serial number is not in the layout of AD CS."));
    }
    return passed(Tr::tr("It is request %1 in the database of the CA “%2”.")
                      .arg(*subject.certificate.adcsRequestId)
                      .arg(subject.certificate.issuer));
}

CertificateCheck checkTemplate(const CheckSubject &subject)
{
    const auto &actual = subject.certificate.certificateTemplate;
    if (!actual) {
        return notApplicable(Tr::tr("It names no certificate template."));
    }
    const QString shown = actual->name.isEmpty() ? actual->oid : actual->name;
    QString expected = subject.profile ? subject.profile->templateName : QString();
    if (expected.isEmpty() && subject.server != nullptr) {
        expected = settingOf(*subject.server, settingFor(subject.certificate.keyUsage));
    }
    // A template of version 2 is named by an OID, which no profile tells.
    if (expected.isEmpty() || (actual->name.isEmpty() && !expected.startsWith(u"1."))) {
        return notApplicable(
            Tr::tr("It was made from the template %1; nothing in evidence tells which one it "
                   "should be.")
                .arg(shown));
    }
    if (shown.compare(expected, Qt::CaseInsensitive) == 0) {
        return passed(Tr::tr("It was made from the template %1, as configured.").arg(shown));
    }
    return failed(Tr::tr("It was made from the template %1, but %2 is configured for this key "
                         "usage.")
                      .arg(shown, expected));
}

CertificateCheck checkContainer(const CheckSubject &subject)
{
    if (!subject.certificate.isCa) {
        return notApplicable(Tr::tr("It is no CA certificate."));
    }
    const auto isKeyFile = [&subject](const EvidenceRef &place) {
        const SourceFile *source = findSource(subject.evidence, place.source);
        const QString name = source ? source->displayName : QString();
        return name.endsWith(QLatin1String(".pfx"), Qt::CaseInsensitive) ||
               name.endsWith(QLatin1String(".p12"), Qt::CaseInsensitive);
    };
    const QList<EvidenceRef> &places = subject.certificate.evidence;
    if (!places.isEmpty() && std::ranges::all_of(places, isKeyFile)) {
        return warning(
            Tr::tr("It is only in a file that also holds a private key; such a file "
                   "must never be uploaded as a trusted certificate. Export it as .cer."));
    }
    return passed(Tr::tr("It is in a file without a private key."));
}

} // namespace Scep
