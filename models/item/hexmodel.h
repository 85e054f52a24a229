// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/asn1tree.h"
#include "models/domain/certificate.h"

#include <QAbstractTableModel>

namespace Scep {

/// The octets of an ASN.1 tree, 16 in a row, with the same as text behind them. Where the octets
/// end too early, a cell behind the last one says so. Octets of keys and passwords are not shown.
/// Roles: SortRole (offset), CheckOutcomeRole (Warning where they are cut, Failed where no element
/// can be read; else invalid).
class HexModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int OctetsOfRow = 16;
    static constexpr int TextColumn = OctetsOfRow;

    explicit HexModel(QObject *parent = nullptr);

    void setTree(const Asn1Tree &tree);
    /// Where the octet is; invalid outside.
    [[nodiscard]] QModelIndex indexOf(qint64 offset) const;
    /// The octet of a cell; -1 for the text and for cells without one.
    [[nodiscard]] qint64 offsetOf(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] qint64 cells() const { return m_tree.bytes.size() + (m_isCut ? 1 : 0); }
    [[nodiscard]] bool isCutCell(qint64 offset) const { return offset == m_tree.bytes.size(); }
    [[nodiscard]] QString octetText(qint64 offset) const;
    [[nodiscard]] QString spoken(qint64 offset) const;
    [[nodiscard]] QString rowText(int row) const;
    [[nodiscard]] QVariant outcome(qint64 offset) const;

    /// Octets that are no element, and how bad that is.
    struct Unreadable
    {
        ByteRange range;
        CheckOutcome outcome = CheckOutcome::Failed;
    };

    Asn1Tree m_tree;
    QList<Unreadable> m_unreadable; ///< in order
    bool m_isCut = false;
};

} // namespace Scep
