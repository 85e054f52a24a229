// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QAbstractListModel>

namespace Scep {

/// One certificate chain, root first, as it is read from top to bottom. A missing issuer is a row
/// of its own. Roles: IdRole (fingerprint, empty for a missing certificate), DetailRole (key, hash
/// and end of validity, or what is known of a missing one), CheckOutcomeRole, EvidenceRole.
class ChainModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ChainModel(QObject *parent = nullptr);

    /// Shows the chain; a chain without links shows the certificate named as its leaf alone.
    void setChain(const CertificateChain &chain, const CaseEvidence &evidence);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        ChainLink link;
        Certificate certificate; ///< default made for a missing one
    };
    QList<Row> m_rows;
};

} // namespace Scep
