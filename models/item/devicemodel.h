// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QAbstractItemModel>

namespace Scep {

/// The devices of a case, with their enrollments below. Roles: IdRole, DetailRole, OutcomeRole,
/// StageRole, SortRole.
class DeviceModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit DeviceModel(QObject *parent = nullptr);

    void setCase(const Case &caseData);

    /// The row of the enrollment, or an invalid index.
    [[nodiscard]] QModelIndex indexOf(const QString &enrollmentId) const;
    /// The enrollment that a row stands for; a device row gives its most urgent enrollment.
    [[nodiscard]] QString enrollmentId(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QVariant deviceData(const Device &device, int role) const;
    [[nodiscard]] QVariant enrollmentData(const Enrollment &enrollment, int role) const;

    QList<Device> m_devices;
};

} // namespace Scep
