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

/// Any link that is not in order, and then the warnings that it has all the same.
QString statusWord(const ChainLink &link)
{
    const bool warns =
        link.status == LinkStatus::Ok &&
        std::ranges::contains(link.verdicts, CheckOutcome::Warning, &LinkVerdict::outcome);
    return warns ? ChainModel::tr("ok, with warnings") : linkStatusDisplayName(link.status);
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
    case LinkStatus::NameNotAllowed:
    case LinkStatus::UsageNotAllowed:
    case LinkStatus::PolicyInvalid:
    case LinkStatus::AlgorithmTooWeak:
    case LinkStatus::ExtensionUnknown:
    case LinkStatus::Revoked:
        return CheckOutcome::Failed;
    }
    return CheckOutcome::NotApplicable;
}

CheckOutcome linkOutcome(const ChainLink &link)
{
    const bool warns =
        std::ranges::contains(link.verdicts, CheckOutcome::Warning, &LinkVerdict::outcome);
    return link.status == LinkStatus::Ok && warns ? CheckOutcome::Warning
                                                  : checkOutcome(link.status);
}
} // namespace

ChainModel::ChainModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void ChainModel::setChain(const CertificateChain &chain, const CaseEvidence &evidence)
{
    setPaths({chain}, evidence);
}

void ChainModel::setPaths(const QList<CertificateChain> &paths, const CaseEvidence &evidence)
{
    beginResetModel();
    m_nodes.clear();
    m_firsts.clear();
    for (const CertificateChain &path : paths) {
        addPath(path, evidence);
    }
    endResetModel();
}

void ChainModel::addPath(const CertificateChain &chain, const CaseEvidence &evidence)
{
    QList<ChainLink> links = chain.links;
    if (links.isEmpty()) {
        links.append(ChainLink{.fingerprint = chain.leaf});
    }
    std::ranges::reverse(links);
    m_firsts.push_back(m_nodes.size());
    int depth = 0;
    for (const ChainLink &link : std::as_const(links)) {
        Node made{.link = link,
                  .outcome = static_cast<int>(linkOutcome(link)),
                  .path = static_cast<int>(m_firsts.size()) - 1,
                  .depth = depth++};
        const QString word = statusWord(link);
        if (const Certificate *certificate = findCertificate(evidence, link.fingerprint)) {
            const QString detail = certificateDetail(*certificate);
            made.name = certificate->commonName;
            // Without a chain nothing was judged.
            made.detail = chain.links.isEmpty() ? detail : tr("%1 · %2").arg(word, detail);
            made.evidence = certificate->evidence.value(0);
        } else {
            made.name = link.subject;
            made.detail = word;
        }
        made.accessible = tr("%1, %2").arg(made.name, word);
        made.toolTip = link.message.isEmpty() ? made.name : link.message;
        m_nodes.push_back(made);
    }
}

void ChainModel::clear()
{
    setPaths({}, {});
}

const ChainModel::Node *ChainModel::node(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? &m_nodes.at(index.internalId())
                                                             : nullptr;
}

const ChainLink *ChainModel::link(const QModelIndex &index) const
{
    const Node *shown = node(index);
    return shown == nullptr ? nullptr : &shown->link;
}

QModelIndex ChainModel::indexOf(size_t position) const
{
    const Node &shown = m_nodes.at(position);
    return createIndex(shown.depth == 0 ? shown.path : 0, 0, static_cast<quintptr>(position));
}

QModelIndex ChainModel::leaf() const
{
    if (m_nodes.empty()) {
        return {};
    }
    return indexOf((m_firsts.size() > 1 ? m_firsts.at(1) : m_nodes.size()) - 1);
}

QModelIndex ChainModel::find(const QString &fingerprint) const
{
    for (size_t position = 0; position < m_nodes.size(); ++position) {
        if (m_nodes[position].link.fingerprint == fingerprint) {
            return indexOf(position);
        }
    }
    return {};
}

QModelIndex ChainModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return parent.isValid() ? indexOf(parent.internalId() + 1)
                            : indexOf(m_firsts.at(static_cast<size_t>(row)));
}

QModelIndex ChainModel::parent(const QModelIndex &index) const
{
    const Node *shown = index.isValid() ? &m_nodes.at(index.internalId()) : nullptr;
    return shown == nullptr || shown->depth == 0 ? QModelIndex() : indexOf(index.internalId() - 1);
}

int ChainModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_firsts.size());
    }
    const size_t next = parent.internalId() + 1;
    return next < m_nodes.size() && m_nodes[next].depth > 0 ? 1 : 0;
}

int ChainModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant ChainModel::data(const QModelIndex &index, int role) const
{
    const Node *shown = node(index);
    if (shown == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return shown->name;
    case DetailRole:
        return shown->detail;
    case Qt::ToolTipRole:
        return shown->toolTip;
    case Qt::AccessibleTextRole:
        return shown->accessible;
    case IdRole:
        return shown->link.fingerprint;
    case CheckOutcomeRole:
        return shown->outcome;
    case EvidenceRole:
        return shown->evidence.isNull() ? QVariant() : QVariant::fromValue(shown->evidence);
    default:
        return {};
    }
}

} // namespace Scep
