// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/certificatetablemodel.h"

#include "models/domain/datetimetext.h"
#include "models/item/roles.h"

#include <algorithm>

namespace Scep {

namespace {
int severity(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Failed:
        return 3;
    case CheckOutcome::Warning:
        return 2;
    case CheckOutcome::Passed:
        return 1;
    case CheckOutcome::NotApplicable:
        return 0;
    }
    return 0;
}

CheckOutcome worstOf(const QList<CertificateCheck> &checks)
{
    CheckOutcome worst = CheckOutcome::NotApplicable;
    for (const CertificateCheck &check : checks) {
        if (severity(check.outcome) > severity(worst)) {
            worst = check.outcome;
        }
    }
    return worst;
}

QString checksText(const QList<CertificateCheck> &checks)
{
    const auto count = [&checks](CheckOutcome outcome) {
        return static_cast<int>(std::ranges::count(checks, outcome, &CertificateCheck::outcome));
    };
    const int failed = count(CheckOutcome::Failed);
    const int warnings = count(CheckOutcome::Warning);
    if (failed > 0) {
        return CertificateTableModel::tr("%n failed", nullptr, failed);
    }
    return warnings > 0 ? CertificateTableModel::tr("%n warning(s)", nullptr, warnings)
                        : CertificateTableModel::tr("passed");
}

QString chainText(const CertificateChain *chain)
{
    if (chain == nullptr) {
        return QStringLiteral("—");
    }
    if (chain->isValid) {
        return CertificateTableModel::tr("valid");
    }
    const auto broken = std::ranges::find_if(
        chain->links, [](const ChainLink &link) { return link.status != LinkStatus::Ok; });
    return broken == chain->links.cend() ? CertificateTableModel::tr("incomplete")
                                         : linkStatusDisplayName(broken->status);
}

QString whyNoChain(const Certificate &certificate)
{
    return certificate.isCa ? CertificateTableModel::tr("A CA certificate: it is judged in the "
                                                        "chains of the certificates below it")
                            : CertificateTableModel::tr("No chain was built for this certificate");
}
} // namespace

CertificateTableModel::CertificateTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CertificateTableModel::setCase(const Case &caseData)
{
    QHash<QString, const CertificateChain *> chains;
    for (const CertificateChain &chain : caseData.analysis.chains) {
        chains.insert(chain.leaf, &chain);
    }
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(caseData.evidence.certificates.size());
    for (const Certificate &certificate : caseData.evidence.certificates) {
        const QList<CertificateCheck> checks =
            caseData.analysis.checks.value(certificate.fingerprint);
        const QString key = certificate.keyBits > 0
                                ? tr("%1 %2").arg(certificate.keyAlgorithm).arg(certificate.keyBits)
                                : certificate.keyAlgorithm;
        const CertificateChain *chain = chains.value(certificate.fingerprint);
        Row row{.fingerprint = certificate.fingerprint,
                .texts = {certificate.commonName, certificate.issuer, certificate.serialNumber,
                          toDateTimeString(certificate.notAfter), key, chainText(chain),
                          checksText(checks)},
                .filter = {},
                .whyNoChain = chain == nullptr ? whyNoChain(certificate) : QString(),
                .validTo = certificate.notAfter.sinceEpoch.count(),
                .outcome = worstOf(checks),
                .evidence = certificate.evidence.value(0)};
        row.filter = QStringList{row.texts.join(QLatin1Char('\n')), certificate.subject,
                                 certificate.thumbprint}
                         .join(QLatin1Char('\n'));
        m_rows.append(row);
    }
    endResetModel();
}

int CertificateTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CertificateTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CertificateTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.texts.at(index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return index.column() == Chain && !row.whyNoChain.isEmpty() ? row.whyNoChain
                                                                    : row.texts.at(index.column());
    case SortRole:
        return index.column() == ValidTo  ? QVariant(row.validTo)
               : index.column() == Checks ? QVariant(severity(row.outcome))
                                          : QVariant(row.texts.at(index.column()));
    case IdRole:
        return row.fingerprint;
    case FilterRole:
        return row.filter;
    case CheckOutcomeRole:
        return index.column() == Name ? QVariant(static_cast<int>(row.outcome)) : QVariant();
    case EvidenceRole:
        return QVariant::fromValue(row.evidence);
    default:
        return {};
    }
}

QVariant CertificateTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Name");
    case Issuer:
        return tr("Issuer");
    case SerialNumber:
        return tr("Serial number");
    case ValidTo:
        return tr("Valid to");
    case Key:
        return tr("Key");
    case Chain:
        return tr("Chain");
    case Checks:
        return tr("Checks");
    default:
        return {};
    }
}

} // namespace Scep
