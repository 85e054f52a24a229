// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/enrollment.h"

#include <QAbstractListModel>

namespace Scep {

/// The findings of an enrollment, gravest first. Roles: DetailRole (level and stage), LevelRole,
/// EvidenceRole (first line of evidence), IdRole (rule id).
class FindingModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit FindingModel(QObject *parent = nullptr);

    void setFindings(const QList<Finding> &findings);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Finding> m_findings;
};

} // namespace Scep
