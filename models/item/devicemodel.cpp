// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/devicemodel.h"

#include "models/item/roles.h"

#include <algorithm>

namespace Scep {

namespace {
// The tree has two levels: a device row carries 0, an enrollment row its device's row plus one.
constexpr quintptr DeviceLevel = 0;

const Enrollment *mostUrgent(const Device &device)
{
    const Outcome worst = deviceOutcome(device);
    // Of equals the last: root certificates come first, and the SCEP certificate is what one looks
    // for.
    const auto found = std::ranges::find_if(
        device.enrollments.crbegin(), device.enrollments.crend(),
        [worst](const Enrollment &item) { return item.verdict.outcome == worst; });
    return found == device.enrollments.crend() ? nullptr : &*found;
}

/// The client that a server's lines name, else the kind, and that it is a renewal.
QString nameOf(const Enrollment &enrollment)
{
    if (!enrollment.client.isEmpty()) {
        return enrollment.client;
    }
    const QString kind = enrollmentKindDisplayName(enrollment.kind);
    return enrollment.isRenewal ? DeviceModel::tr("%1, renewal", "kind of certificate").arg(kind)
                                : kind;
}

int stageValue(const Verdict &verdict)
{
    return verdict.stage ? stageNumber(*verdict.stage) : 0;
}
} // namespace

DeviceModel::DeviceModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void DeviceModel::setCase(const Case &caseData)
{
    beginResetModel();
    m_devices = caseData.analysis.devices;
    endResetModel();
}

QModelIndex DeviceModel::indexOf(const QString &enrollmentId) const
{
    for (int row = 0; row < m_devices.size(); ++row) {
        const QList<Enrollment> &enrollments = m_devices.at(row).enrollments;
        const auto found = std::ranges::find(enrollments, enrollmentId, &Enrollment::id);
        if (found != enrollments.cend()) {
            return index(static_cast<int>(std::distance(enrollments.cbegin(), found)), 0,
                         index(row, 0));
        }
    }
    return {};
}

QString DeviceModel::enrollmentId(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (index.internalId() == DeviceLevel) {
        const Enrollment *urgent = mostUrgent(m_devices.at(index.row()));
        return urgent ? urgent->id : QString();
    }
    return m_devices.at(static_cast<qsizetype>(index.internalId()) - 1)
        .enrollments.at(index.row())
        .id;
}

QModelIndex DeviceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : DeviceLevel);
}

QModelIndex DeviceModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == DeviceLevel) {
        return {};
    }
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, DeviceLevel);
}

int DeviceModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_devices.size());
    }
    const bool isDevice = parent.internalId() == DeviceLevel && parent.column() == 0;
    return isDevice ? static_cast<int>(m_devices.at(parent.row()).enrollments.size()) : 0;
}

int DeviceModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant DeviceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (index.internalId() == DeviceLevel) {
        return deviceData(m_devices.at(index.row()), role);
    }
    const Device &device = m_devices.at(static_cast<qsizetype>(index.internalId()) - 1);
    return enrollmentData(device.enrollments.at(index.row()), role);
}

QVariant DeviceModel::deviceData(const Device &device, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return device.name;
    case DetailRole:
        return platformDisplayName(device.platform);
    case Qt::ToolTipRole:
        return tr("%1, %2: %3")
            .arg(device.name, platformDisplayName(device.platform),
                 outcomeDisplayName(deviceOutcome(device)));
    case Qt::AccessibleTextRole:
        return tr("Device %1, %2").arg(device.name, outcomeDisplayName(deviceOutcome(device)));
    case IdRole:
        return device.id;
    case OutcomeRole:
        return static_cast<int>(deviceOutcome(device));
    default:
        return {};
    }
}

QVariant DeviceModel::enrollmentData(const Enrollment &enrollment, int role) const
{
    const QString outcome = outcomeDisplayName(enrollment.verdict.outcome);
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return nameOf(enrollment);
    case DetailRole:
        return outcome;
    case Qt::ToolTipRole:
        return enrollment.alias.isEmpty() ? outcome : tr("%1: %2").arg(enrollment.alias, outcome);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(nameOf(enrollment), outcome);
    case IdRole:
        return enrollment.id;
    case OutcomeRole:
        return static_cast<int>(enrollment.verdict.outcome);
    case StageRole:
        return stageValue(enrollment.verdict);
    default:
        return {};
    }
}

QVariant DeviceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isTitle = section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return isTitle ? QVariant(tr("Devices")) : QVariant();
}

} // namespace Scep
