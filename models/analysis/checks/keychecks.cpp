// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/checks/keychecks.h"

#include "models/analysis/checks/checkresult.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertificateChecks)
};

constexpr int SmallestRsaKey = 2048;
constexpr int TpmRsaKey = 2048;

/// KeyProtection of the SCEP profile's CSP: 1 TPM, 2 TPM where there is one, 3 software, 4
/// Passport.
std::optional<int> keyProtection(const ScepProfile &profile)
{
    for (const ProfileSetting &setting : profile.settings) {
        if (setting.name.endsWith(QLatin1String("KeyProtection"), Qt::CaseInsensitive)) {
            bool isNumber = false;
            const int value = setting.value.toInt(&isNumber);
            return isNumber ? std::optional(value) : std::nullopt;
        }
    }
    return std::nullopt;
}
} // namespace

bool isWeakSignature(const QString &algorithm)
{
    return algorithm.contains(QLatin1String("md5"), Qt::CaseInsensitive) ||
           algorithm.contains(QLatin1String("sha1"), Qt::CaseInsensitive) ||
           algorithm.contains(QLatin1String("sha-1"), Qt::CaseInsensitive);
}

bool isPssSignature(const QString &algorithm)
{
    return algorithm.contains(QLatin1String("pss"), Qt::CaseInsensitive);
}

CertificateCheck checkKeySize(const CheckSubject &subject)
{
    const QString key = subject.certificate.keyAlgorithm;
    if (!key.startsWith(QLatin1String("RSA"))) {
        return warning(Tr::tr("The key is %1; SCEP clients managed by Intune make RSA "
                              "keys.")
                           .arg(key));
    }
    if (subject.certificate.keyBits < SmallestRsaKey) {
        return failed(Tr::tr("The RSA key has %1 bits; at least %2 are needed.")
                          .arg(subject.certificate.keyBits)
                          .arg(SmallestRsaKey));
    }
    return passed(Tr::tr("The RSA key has %1 bits.").arg(subject.certificate.keyBits));
}

CertificateCheck checkProfileKeySize(const CheckSubject &subject)
{
    const int wanted = subject.profile ? subject.profile->keyBits : 0;
    const int actual = subject.certificate.keyBits;
    if (wanted <= 0) {
        return notApplicable(Tr::tr("No profile in evidence tells the size of the key."));
    }
    if (wanted == actual) {
        return passed(Tr::tr("The key has the %1 bits that the profile asks for.").arg(wanted));
    }
    return failed(Tr::tr("The profile asks for %1 bits, the key has %2.").arg(wanted).arg(actual));
}

CertificateCheck checkTpmKeySize(const CheckSubject &subject)
{
    constexpr int TpmRequired = 1;
    constexpr int TpmPreferred = 2;
    const std::optional<int> protection =
        subject.profile ? keyProtection(*subject.profile) : std::nullopt;
    if (!protection || (*protection != TpmRequired && *protection != TpmPreferred)) {
        return notApplicable(Tr::tr("No profile in evidence puts the key into a TPM."));
    }
    if (subject.profile->keyBits > TpmRsaKey) {
        const QString said = Tr::tr("The profile wants a key of %1 bits in a TPM; most TPMs make "
                                    "RSA keys of 2048 bits only.")
                                 .arg(subject.profile->keyBits);
        return *protection == TpmRequired ? failed(said) : warning(said);
    }
    return passed(Tr::tr("The profile asks for a key that a TPM can make."));
}

CertificateCheck checkSignatureHash(const CheckSubject &subject)
{
    const QString &algorithm = subject.certificate.signatureAlgorithm;
    if (isWeakSignature(algorithm)) {
        return failed(
            Tr::tr("It is signed with %1, which is too weak; SHA-256 is expected.").arg(algorithm));
    }
    if (isPssSignature(algorithm)) {
        return failed(Tr::tr("It is signed with %1; Apple devices refuse RSASSA-PSS in a SCEP "
                             "chain.")
                          .arg(algorithm));
    }
    return passed(Tr::tr("It is signed with %1.").arg(algorithm));
}

CertificateCheck checkKeyMatch(const CheckSubject &subject)
{
    constexpr int PkcsReq = 19;
    const QByteArray &key = subject.certificate.publicKeySha256;
    if (subject.enrollment == nullptr || key.isEmpty()) {
        return notApplicable(Tr::tr("No request that it answers is in evidence."));
    }
    bool isAsked = false;
    for (const EvidenceRef &place : subject.enrollment->messages) {
        const ScepMessage *message = findMessage(subject.evidence, place);
        if (message == nullptr || message->messageType != PkcsReq ||
            message->signerPublicKeySha256.isEmpty()) {
            continue;
        }
        if (message->signerPublicKeySha256 == key) {
            return passed(Tr::tr("Its key is the one that signed the request."));
        }
        isAsked = true;
    }
    const bool isRequested =
        std::ranges::any_of(subject.evidence.requests, [&key](const CertificateRequest &request) {
            return request.publicKeySha256 == key;
        });
    if (isRequested) {
        return passed(Tr::tr("Its key is the one of the certificate request in evidence."));
    }
    return isAsked ? failed(Tr::tr("Its key is not the one that signed the request: the device "
                                   "cannot have the private key."))
                   : notApplicable(Tr::tr("No request that it answers is in evidence."));
}

} // namespace Scep
