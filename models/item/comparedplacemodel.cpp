// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/comparedplacemodel.h"

#include "models/item/roles.h"

#include <algorithm>

namespace Scep {

namespace {
QString textOf(const Device &device, const Enrollment &enrollment, const QString &caseName)
{
    const QString name = enrollment.alias.isEmpty() ? enrollment.id : enrollment.alias;
    const QString kind = enrollmentKindDisplayName(enrollment.kind);
    return caseName.isEmpty()
               //: a device, and kind and name of a certificate request
               ? ComparedPlaceModel::tr("%1: %2, %3").arg(device.name, kind, name)
               //: the same, and the case that it is in
               : ComparedPlaceModel::tr("%1: %2, %3 (in %4)")
                     .arg(device.name, kind, name, caseName);
}
} // namespace

QString comparedPlaceText(const Case &open, const ComparedPlace &place)
{
    for (const Device &device : place.caseIn(open).analysis.devices) {
        const auto found =
            std::ranges::find(device.enrollments, place.enrollmentId, &Enrollment::id);
        if (found != device.enrollments.cend()) {
            return textOf(device, *found, place.other ? place.other->name : QString());
        }
    }
    return {};
}

ComparedPlaceModel::ComparedPlaceModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ComparedPlaceModel::setPlaces(const Case &open,
                                   const QList<std::shared_ptr<const OtherCase>> &others,
                                   const std::optional<ProposedTwin> &proposal)
{
    beginResetModel();
    m_rows.clear();
    if (proposal) {
        m_rows.append({.place = proposal->place,
                       .text = comparedPlaceText(open, proposal->place),
                       .outcome = Outcome::Succeeded,
                       .reason = proposal->reason});
    }
    add(open, nullptr);
    for (const std::shared_ptr<const OtherCase> &other : others) {
        add(open, other);
    }
    endResetModel();
}

void ComparedPlaceModel::add(const Case &open, const std::shared_ptr<const OtherCase> &other)
{
    const QString caseName = other ? other->name : QString();
    for (const Device &device : (other ? other->caseData : open).analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            m_rows.append({.place = {.other = other, .enrollmentId = enrollment.id},
                           .text = textOf(device, enrollment, caseName),
                           .outcome = enrollment.verdict.outcome,
                           .reason = {}});
        }
    }
}

ComparedPlace ComparedPlaceModel::place(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_rows.at(index.row()).place
                                                             : ComparedPlace();
}

QModelIndex ComparedPlaceModel::indexOf(const ComparedPlace &place) const
{
    const auto found = std::ranges::find(m_rows.crbegin(), m_rows.crend(), place, &Row::place);
    return found == m_rows.crend() ? QModelIndex()
                                   : index(static_cast<int>(m_rows.crend() - found) - 1);
}

int ComparedPlaceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ComparedPlaceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        //: an enrollment, and why it is proposed
        return row.reason.isEmpty() ? row.text : tr("%1 – %2").arg(row.text, row.reason);
    case Qt::ToolTipRole:
        return row.text;
    case Qt::AccessibleTextRole:
        //: an enrollment, how it came out, and why it is proposed (may be empty)
        return tr("%1, %2 %3").arg(row.text, outcomeDisplayName(row.outcome), row.reason).trimmed();
    case DetailRole:
        return row.reason;
    case OutcomeRole:
        return static_cast<int>(row.outcome);
    default:
        return {};
    }
}

} // namespace Scep
