// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/chainmodel.h"

#include "models/item/roles.h"

#include <algorithm>

namespace Scep {

namespace {
QString year(const Instant &instant)
{
    return toIsoString(instant).left(4);
}

QString signatureHash(const QString &signatureAlgorithm)
{
    for (const auto &[needle, name] :
         {std::pair{"sha256", "SHA-256"}, std::pair{"sha384", "SHA-384"},
          std::pair{"sha512", "SHA-512"}, std::pair{"sha1", "SHA-1"}, std::pair{"md5", "MD5"}}) {
        if (signatureAlgorithm.contains(QLatin1StringView(needle), Qt::CaseInsensitive)) {
            return QLatin1StringView(name);
        }
    }
    return signatureAlgorithm;
}

QString certificateDetail(const Certificate &certificate)
{
    return ChainModel::tr("%1 %2 · %3 · to %4")
        .arg(certificate.keyAlgorithm)
        .arg(certificate.keyBits)
        .arg(signatureHash(certificate.signatureAlgorithm), year(certificate.notAfter));
}

CheckOutcome checkOutcome(LinkStatus status)
{
    switch (status) {
    case LinkStatus::Ok:
        return CheckOutcome::Passed;
    case LinkStatus::IssuerMissing:
    case LinkStatus::UntrustedRoot:
        return CheckOutcome::Warning;
    case LinkStatus::SignatureInvalid:
    case LinkStatus::NotYetValid:
    case LinkStatus::Expired:
    case LinkStatus::NotACa:
    case LinkStatus::KeyUsageInvalid:
    case LinkStatus::PathTooLong:
        return CheckOutcome::Failed;
    }
    return CheckOutcome::NotApplicable;
}
} // namespace

ChainModel::ChainModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ChainModel::setChain(const CertificateChain &chain, const CaseEvidence &evidence)
{
    beginResetModel();
    m_rows.clear();
    QList<ChainLink> links = chain.links;
    if (links.isEmpty()) {
        links.append(ChainLink{.fingerprint = chain.leaf});
    }
    std::ranges::reverse(links);
    for (const ChainLink &link : links) {
        const Certificate *certificate = findCertificate(evidence, link.fingerprint);
        m_rows.append({.link = link, .certificate = certificate ? *certificate : Certificate()});
    }
    endResetModel();
}

void ChainModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int ChainModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ChainModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    const bool isMissing = row.certificate.fingerprint.isEmpty();
    const QString name = isMissing ? row.link.subject : row.certificate.commonName;
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return name;
    case DetailRole: {
        if (isMissing) {
            return linkStatusDisplayName(row.link.status);
        }
        const QString detail = certificateDetail(row.certificate);
        return row.link.status == LinkStatus::Ok
                   ? detail
                   : tr("%1 · %2").arg(linkStatusDisplayName(row.link.status), detail);
    }
    case Qt::ToolTipRole:
        return row.link.message.isEmpty() ? name : row.link.message;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(name, linkStatusDisplayName(row.link.status));
    case IdRole:
        return row.certificate.fingerprint;
    case CheckOutcomeRole:
        return static_cast<int>(checkOutcome(row.link.status));
    case EvidenceRole:
        return row.certificate.evidence.isEmpty()
                   ? QVariant()
                   : QVariant::fromValue(row.certificate.evidence.constFirst());
    default:
        return {};
    }
}

} // namespace Scep
