// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/asn1tree.h"

#include <QAbstractItemModel>

namespace Scep {

/// An ASN.1 tree, an element a row. Roles: SortRole (offset), CheckOutcomeRole (Warning for what is
/// cut or left out, Failed for what is malformed; else invalid).
class Asn1TreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Column { Element, Value, Offset, Length };
    static constexpr int ColumnCount = 4;

    explicit Asn1TreeModel(QObject *parent = nullptr);

    void setTree(const Asn1Tree &tree);
    [[nodiscard]] const Asn1Tree &tree() const { return m_tree; }
    /// The row of a node by its place in Asn1Tree::nodes; invalid for -1.
    [[nodiscard]] QModelIndex indexOf(int node) const;
    /// The other way round; -1 for an invalid index.
    [[nodiscard]] int nodeOf(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] const QList<int> &childrenOf(const QModelIndex &parent) const;
    [[nodiscard]] QString text(const Asn1Node &node, Column column) const;
    [[nodiscard]] QString spoken(const Asn1Node &node) const;

    Asn1Tree m_tree;
    QList<int> m_rows; ///< of each node among its siblings
};

} // namespace Scep
