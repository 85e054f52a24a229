// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QAbstractItemModel>

#include <vector>

namespace Scep {

/// The paths of one certificate as a tree: each root, or what is missing instead of it, with what
/// it issued below, down to the certificate. The preferred path comes first. What a row shows is
/// made once. Roles: IdRole (fingerprint, empty for a missing certificate), DetailRole (the verdict
/// in a word, key, hash and end of validity), CheckOutcomeRole, EvidenceRole.
class ChainModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit ChainModel(QObject *parent = nullptr);

    /// Shows the chain; a chain without links shows the certificate named as its leaf alone.
    void setChain(const CertificateChain &chain, const CaseEvidence &evidence);
    /// Shows several paths of one certificate.
    void setPaths(const QList<CertificateChain> &paths, const CaseEvidence &evidence);
    void clear();

    /// The link of a row; null for a strange index. Lives until the model changes.
    [[nodiscard]] const ChainLink *link(const QModelIndex &index) const;
    /// The certificate itself on the preferred path; invalid when nothing is shown.
    [[nodiscard]] QModelIndex leaf() const;
    /// The first row with that certificate, from the preferred path on.
    [[nodiscard]] QModelIndex find(const QString &fingerprint) const;
    /// Rows of the whole tree.
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_nodes.size()); }

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    /// One link of one path. A path is a run of nodes, root first, each the only child of the one
    /// before.
    struct Node
    {
        ChainLink link;
        QString name;
        QString detail;
        QString accessible;
        QString toolTip;
        int outcome = 0;
        EvidenceRef evidence;
        int path = 0;
        int depth = 0;
    };
    [[nodiscard]] const Node *node(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(size_t position) const;
    void addPath(const CertificateChain &chain, const CaseEvidence &evidence);

    std::vector<Node> m_nodes;
    std::vector<size_t> m_firsts; ///< where each path begins
};

} // namespace Scep
