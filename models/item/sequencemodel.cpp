// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/sequencemodel.h"

#include "models/item/roles.h"

namespace Scep {

SequenceModel::SequenceModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void SequenceModel::setEnrollment(const Case &caseData, const QString &enrollmentId)
{
    beginResetModel();
    m_rows.clear();
    if (const Enrollment *enrollment = findEnrollment(caseData.analysis, enrollmentId)) {
        for (const SequenceStep &step : sequenceOf(caseData, *enrollment)) {
            Row row{.step = step, .detail = {}, .accessible = {}};
            QStringList parts;
            if (!step.instant.isNull()) {
                parts.append(toTimeOfDayString(step.instant));
            }
            if (step.outcome != Outcome::NotObserved) {
                parts.append(outcomeDisplayName(step.outcome));
            }
            row.detail = parts.join(QStringLiteral(" · "));
            row.accessible =
                step.from == step.to
                    ? tr("%1: %2, %3").arg(partyName(step.from), step.label, row.detail)
                    : tr("%1 to %2: %3, %4")
                          .arg(partyName(step.from), partyName(step.to), step.label, row.detail);
            m_rows.append(row);
        }
    }
    endResetModel();
}

int SequenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SequenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.step.label;
    case DetailRole:
        return row.detail;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return row.accessible;
    case OutcomeRole:
        return static_cast<int>(row.step.outcome);
    case EvidenceRole:
        return QVariant::fromValue(row.step.evidence);
    case FromRole:
        return static_cast<int>(row.step.from);
    case ToRole:
        return static_cast<int>(row.step.to);
    case MessageRole:
        return row.step.hasMessage;
    default:
        return {};
    }
}

} // namespace Scep
