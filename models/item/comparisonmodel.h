// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/comparison.h"

#include <QAbstractItemModel>

namespace Scep {

/// A comparison as a tree: stages with their states, then groups of values (parameters, chain,
/// evidence). Before the ways part, states that are the same hang together on one row that says how
/// many there are. Columns: what it is, one for each side, how the sides differ from the first, and
/// how long it usually takes. Roles: DifferenceRole, IsDivergenceRole, IsSyncedRole,
/// ComparisonRowRole; in a side's column EvidenceRole (in the others that of the last side that has
/// one) and OutcomeRole.
class ComparisonModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        /// Scep::Difference: in a side's column that side's, in the others the gravest of the row.
        DifferenceRole = Qt::UserRole + 100,
        IsDivergenceRole,  ///< bool: the ways part in this row
        IsSyncedRole,      ///< bool: a person put its steps side by side
        IsSameFoldRole,    ///< bool: stands for the rows below it, which are the same
        ComparisonRowRole, ///< qsizetype: which of Comparison::rows; -1 for others
    };

    explicit ComparisonModel(QObject *parent = nullptr);

    /// @p caseNames: for each side that is of another case, its name; empty for the others.
    void setComparison(const Comparison &comparison, const QStringList &caseNames = {});
    [[nodiscard]] const Comparison &comparison() const { return m_comparison; }

    /// Whether what differs from request to request (ids, nonces, times) is told too. It is never a
    /// difference.
    void setVolatileShown(bool isShown);
    [[nodiscard]] bool isVolatileShown() const { return m_isVolatileShown; }

    /// The row in which the ways part; invalid when they do not.
    [[nodiscard]] QModelIndex divergence() const;
    /// The row of one of Comparison::rows; invalid when there is none.
    [[nodiscard]] QModelIndex indexOf(qsizetype comparisonRow) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    /// What a row shows and where it hangs; made once, when the comparison comes.
    struct Node
    {
        QString title;
        QStringList cells;             ///< one for each side
        QList<EvidenceRef> evidence;   ///< one for each side
        QList<Outcome> outcomes;       ///< one for each side
        QList<Difference> differences; ///< one for each side
        QString note;
        qsizetype comparisonRow = -1;
        bool isDivergence = false;
        bool isSynced = false;
        bool isSameFold = false;
        int parent = -1; ///< in m_nodes; -1: none
        int place = 0;   ///< among its parent's children
        QList<int> children;
    };

    void rebuild();
    void addStages();
    void addValues(const QList<ComparedValue> &values, const QString &prefix);
    [[nodiscard]] Node nodeOf(qsizetype comparisonRow) const;
    int addNode(Node node, int parent);
    [[nodiscard]] bool isSameBefore(qsizetype row) const;
    [[nodiscard]] const QList<int> &childrenOf(const QModelIndex &parent) const;
    [[nodiscard]] QModelIndex indexOfNode(int node, int column) const;
    [[nodiscard]] const Node *nodeAt(const QModelIndex &index) const;
    [[nodiscard]] QString cell(const Node &node, int column) const;
    [[nodiscard]] QString differenceText(const Node &node) const;
    [[nodiscard]] QString description(const Node &node) const;
    [[nodiscard]] QString sideName(qsizetype side) const;

    Comparison m_comparison;
    QStringList m_caseNames;
    bool m_isVolatileShown = false;
    QList<Node> m_nodes;
    QList<int> m_top; ///< sections
};

} // namespace Scep
