// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/comparedplacemodel.h"

#include "models/item/roles.h"

#include <algorithm>

namespace Scep {

namespace {
/// Of a longer name the beginning and the end are shown: requests are told apart by both.
constexpr qsizetype LongestName = 40;
constexpr qsizetype NameBeginning = 24;

struct Found
{
    const Device *device = nullptr;
    const Enrollment *enrollment = nullptr;
};

Found find(const Case &open, const ComparedPlace &place)
{
    for (const Device &device : place.caseIn(open).analysis.devices) {
        const auto found =
            std::ranges::find(device.enrollments, place.enrollmentId, &Enrollment::id);
        if (found != device.enrollments.cend()) {
            return {.device = &device, .enrollment = &*found};
        }
    }
    return {};
}

QString nameOf(const Enrollment &enrollment)
{
    return enrollment.alias.isEmpty() ? enrollment.id : enrollment.alias;
}

QString shortName(const QString &name)
{
    return name.size() <= LongestName ? name
                                      : name.first(NameBeginning) + QChar(0x2026) +
                                            name.last(LongestName - NameBeginning - 1);
}

QString textOf(const Device &device, const Enrollment &enrollment, const QString &name,
               const QString &caseName)
{
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
    const Found found = find(open, place);
    return found.enrollment ? textOf(*found.device, *found.enrollment, nameOf(*found.enrollment),
                                     place.other ? place.other->name : QString())
                            : QString();
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
        if (const Found found = find(open, proposal->place); found.enrollment) {
            append(proposal->place, *found.device, *found.enrollment, proposal->reason);
        }
    }
    add(open, nullptr);
    for (const std::shared_ptr<const OtherCase> &other : others) {
        add(open, other);
    }
    endResetModel();
}

void ComparedPlaceModel::add(const Case &open, const std::shared_ptr<const OtherCase> &other)
{
    for (const Device &device : (other ? other->caseData : open).analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            append({.other = other, .enrollmentId = enrollment.id}, device, enrollment, {});
        }
    }
}

void ComparedPlaceModel::append(const ComparedPlace &place, const Device &device,
                                const Enrollment &enrollment, const QString &reason)
{
    const QString name = nameOf(enrollment);
    const QString caseName = place.other ? place.other->name : QString();
    m_rows.append({.place = place,
                   .title = textOf(device, enrollment, shortName(name), caseName),
                   .text = textOf(device, enrollment, name, caseName),
                   .verdict = enrollment.verdict,
                   .startedAt = enrollment.startedAt,
                   .reason = reason});
}

ComparedPlace ComparedPlaceModel::place(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_rows.at(index.row()).place
                                                             : ComparedPlace();
}

Verdict ComparedPlaceModel::verdict(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_rows.at(index.row()).verdict
                                                             : Verdict();
}

Instant ComparedPlaceModel::startedAt(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_rows.at(index.row()).startedAt
                                                             : Instant();
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
        return row.title;
    case Qt::ToolTipRole:
        return row.text;
    case Qt::AccessibleTextRole:
        //: an enrollment, how it came out, and why it is proposed (may be empty)
        return tr("%1, %2 %3")
            .arg(row.text, outcomeDisplayName(row.verdict.outcome), row.reason)
            .trimmed();
    case DetailRole:
        return row.reason;
    case OutcomeRole:
        return static_cast<int>(row.verdict.outcome);
    default:
        return {};
    }
}

} // namespace Scep
