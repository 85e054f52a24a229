// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/comparison/comparedchains.h"

#include "models/domain/findchain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

QString dayOf(const Instant &instant)
{
    return toIsoString(instant).left(10);
}
} // namespace

QList<SideValue> chainValuesOf(const EnrollmentPlace &place)
{
    const QString leaf = place.enrollment->certificates.value(0);
    const CertificateChain *chain = findChain(place.caseData->analysis, leaf);
    if (leaf.isEmpty() || chain == nullptr) {
        return {};
    }
    QList<SideValue> values;
    const qsizetype count = chain->links.size();
    for (qsizetype i = 0; i < count; ++i) {
        const ChainLink &link = chain->links[count - 1 - i];
        const bool isLeaf = i == count - 1;
        const QString prefix = isLeaf ? u"chain.leaf."_s : u"chain.%1."_s.arg(i);
        const QString group =
            isLeaf ? Tr::tr("The certificate itself") : Tr::tr("Link %1 from the top").arg(i + 1);
        const auto add = [&](QLatin1StringView id, const QString &name, const QString &value) {
            values.append({.id = prefix + id, .group = group, .name = name, .value = value});
        };
        add("status"_L1, Tr::tr("Status"), linkStatusDisplayName(link.status));
        if (isLeaf) {
            continue; // its fields are parameters
        }
        add("subject"_L1, Tr::tr("Subject"), link.subject);
        const Certificate *certificate =
            findCertificate(place.caseData->evidence, link.fingerprint);
        const QByteArray key =
            certificate == nullptr ? link.keyIdentifier : certificate->subjectKeyIdentifier;
        add("keyIdentifier"_L1, Tr::tr("Key identifier"), QString::fromLatin1(key.toHex()));
        if (certificate != nullptr) {
            add("issuer"_L1, Tr::tr("Issuer"), certificate->issuer);
            add("thumbprint"_L1, Tr::tr("Thumbprint"), certificate->thumbprint);
            add("notBefore"_L1, Tr::tr("Valid from"), dayOf(certificate->notBefore));
            add("notAfter"_L1, Tr::tr("Valid until"), dayOf(certificate->notAfter));
            add("key"_L1, Tr::tr("Key"),
                certificate->keyBits > 0
                    ? Tr::tr("%1, %2 bits").arg(certificate->keyAlgorithm).arg(certificate->keyBits)
                    : certificate->keyAlgorithm);
            add("signature"_L1, Tr::tr("Signature"), certificate->signatureAlgorithm);
        }
    }
    return values;
}

} // namespace Scep
