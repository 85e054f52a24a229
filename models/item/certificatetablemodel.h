// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QAbstractTableModel>

namespace Scep {

/// All certificates of a case, one row each. What a row shows is made once, when the case is set,
/// so that thousands can be sorted and filtered without a wait. Roles: SortRole, IdRole
/// (fingerprint), CheckOutcomeRole (of the first column: the worst check), EvidenceRole; FilterRole
/// has all texts of the row.
class CertificateTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Issuer, SerialNumber, ValidTo, Key, Chain, Checks, ColumnCount };
    static constexpr int FilterRole = Qt::UserRole + 100;

    explicit CertificateTableModel(QObject *parent = nullptr);

    void setCase(const Case &caseData);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row
    {
        QString fingerprint;
        QStringList texts; ///< by column
        QString filter;
        QString whyNoChain; ///< empty where there is one
        qint64 validTo = 0;
        CheckOutcome outcome = CheckOutcome::NotApplicable;
        EvidenceRef evidence;
    };
    QList<Row> m_rows;
};

} // namespace Scep
