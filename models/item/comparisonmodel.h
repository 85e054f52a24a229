// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/comparison.h"

#include <QAbstractItemModel>

namespace Scep {

/// A comparison as a tree: stages with their states, then groups of values (parameters, chain,
/// evidence). Columns: what it is, one for each side, how the last side differs, and how long it
/// usually takes. Roles: DifferenceRole, IsDivergenceRole; in a side's column EvidenceRole (in the
/// others that of the last side that has one) and OutcomeRole.
class ComparisonModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        DifferenceRole = Qt::UserRole + 100, ///< Scep::Difference: the gravest of a section's rows
        IsDivergenceRole,                    ///< bool: the ways part in this row
    };

    explicit ComparisonModel(QObject *parent = nullptr);

    void setComparison(const Comparison &comparison);
    [[nodiscard]] const Comparison &comparison() const { return m_comparison; }

    /// The row in which the ways part; invalid when they do not.
    [[nodiscard]] QModelIndex divergence() const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    /// What a row shows; made once, when the comparison comes.
    struct Row
    {
        QString title;
        QStringList cells;           ///< one for each side
        QList<EvidenceRef> evidence; ///< one for each side
        QList<Outcome> outcomes;     ///< one for each side
        Difference difference = Difference::None;
        QString usual;
        bool isDivergence = false;
    };
    struct Section
    {
        Row head;
        QList<Row> rows;
    };

    void addStages();
    void addValues(const QList<ComparedValue> &values, const QString &prefix);
    [[nodiscard]] const Row *rowOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant cell(const Row &row, int column) const;

    Comparison m_comparison;
    QList<Section> m_sections;
};

} // namespace Scep
