// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/limits.h"
#include "models/pki/certificateextensions.h"
#include "models/pki/keytext.h"
#include "models/pki/pkidecode.h"
#include "models/pki/x509text.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <array>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RevocationListDecoder)
};

using Asn1IntegerPtr = std::unique_ptr<ASN1_INTEGER, OpenSslDeleter<ASN1_INTEGER_free>>;
using Asn1EnumeratedPtr = std::unique_ptr<ASN1_ENUMERATED, OpenSslDeleter<ASN1_ENUMERATED_free>>;

/// CRLReason (RFC 5280 section 5.3.1); the number's text when it has no name.
QString reasonName(long reason)
{
    static constexpr std::array<const char *, 11> Names = {
        "unspecified",   "keyCompromise",        "cACompromise",    "affiliationChanged",
        "superseded",    "cessationOfOperation", "certificateHold", "",
        "removeFromCRL", "privilegeWithdrawn",   "aACompromise"};
    const bool isKnown = reason >= 0 && reason < static_cast<long>(Names.size()) && reason != 7;
    return isKnown ? QString::fromLatin1(Names[static_cast<size_t>(reason)])
                   : QString::number(reason);
}

RevokedCertificate revokedCertificate(const X509_REVOKED *entry)
{
    RevokedCertificate revoked;
    revoked.serialNumber = serialText(X509_REVOKED_get0_serialNumber(entry));
    revoked.revokedAt = instantOf(X509_REVOKED_get0_revocationDate(entry));
    const Asn1EnumeratedPtr reason(static_cast<ASN1_ENUMERATED *>(
        X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr)));
    if (reason) {
        revoked.reason = reasonName(ASN1_ENUMERATED_get(reason.get()));
    }
    return revoked;
}

void readListExtensions(const X509_CRL *crl, RevocationList *list)
{
    const Asn1IntegerPtr number(
        static_cast<ASN1_INTEGER *>(X509_CRL_get_ext_d2i(crl, NID_crl_number, nullptr, nullptr)));
    if (number) {
        list->number = serialText(number.get());
    }
    list->isDelta = X509_CRL_get_ext_by_NID(crl, NID_delta_crl, -1) >= 0;
    const AuthorityKeyIdPtr authority(static_cast<AUTHORITY_KEYID *>(
        X509_CRL_get_ext_d2i(crl, NID_authority_key_identifier, nullptr, nullptr)));
    if (authority) {
        list->authorityKeyIdentifier = bytesOf(authority->keyid);
    }
    Certificate carrier;
    readExtensions(X509_CRL_get0_extensions(crl), &carrier);
    list->extensions = carrier.extensions;
}
} // namespace

std::expected<RevocationList, ImportIssue> decodeRevocationList(QByteArrayView der)
{
    const ImportIssue malformed{.code = IssueCode::MalformedCertificate,
                                .line = 0,
                                .range = {.offset = 0, .length = der.size()},
                                .detail = Tr::tr("it is not a revocation list (CRL)")};
    if (der.size() > Limits::RevocationListBytes) {
        ImportIssue issue = malformed;
        issue.code = IssueCode::LimitReached;
        issue.detail = Tr::tr("size of a revocation list");
        return std::unexpected(issue);
    }
    const ErrorQueueMark mark;
    const auto *position = reinterpret_cast<const unsigned char *>(der.data());
    const auto *const end = position + der.size();
    const X509CrlPtr crl(
        der.isEmpty() ? nullptr : d2i_X509_CRL(nullptr, &position, static_cast<long>(der.size())));
    if (!crl || position != end) {
        return std::unexpected(malformed);
    }
    RevocationList list;
    list.fingerprint =
        QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex());
    list.der = der.toByteArray();
    list.issuer = nameText(X509_CRL_get_issuer(crl.get()));
    list.thisUpdate = instantOf(X509_CRL_get0_lastUpdate(crl.get()));
    list.nextUpdate = instantOf(X509_CRL_get0_nextUpdate(crl.get()));
    const X509_ALGOR *algorithm = nullptr;
    X509_CRL_get0_signature(crl.get(), nullptr, &algorithm);
    list.signatureAlgorithm = algorithmText(algorithm);
    readListExtensions(crl.get(), &list);
    const STACK_OF(X509_REVOKED) *entries = X509_CRL_get_REVOKED(crl.get());
    list.revokedCount = std::max(0, sk_X509_REVOKED_num(entries));
    const int kept = static_cast<int>(std::min<qint64>(list.revokedCount, Limits::RevokedPerList));
    for (int index = 0; index < kept; ++index) {
        list.revoked.append(revokedCertificate(sk_X509_REVOKED_value(entries, index)));
    }
    return list;
}

} // namespace Scep
