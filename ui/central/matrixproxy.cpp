// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/matrixproxy.h"

#include "models/domain/outcome.h"
#include "models/item/enrollmentmatrixmodel.h"
#include "models/item/roles.h"
#include "ui/icons.h"

#include <algorithm>

namespace Scep {

MatrixProxy::MatrixProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
}

void MatrixProxy::setWords(const QString &text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

void MatrixProxy::setOnlyTroubled(bool only)
{
    m_onlyTroubled = only;
    invalidateRowsFilter();
}

void MatrixProxy::setFailedStage(int number)
{
    m_failedStage = number;
    invalidateRowsFilter();
}

bool MatrixProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex result = sourceModel()->index(row, EnrollmentMatrixModel::Result, parent);
    const auto outcome = static_cast<Outcome>(result.data(OutcomeRole).toInt());
    if (m_onlyTroubled && outcome == Outcome::Succeeded) {
        return false;
    }
    if (m_failedStage > 0 &&
        (!isFailure(outcome) || result.data(StageRole).toInt() != m_failedStage)) {
        return false;
    }
    const QString text =
        m_words.isEmpty() ? QString() : result.data(EnrollmentMatrixModel::FilterRole).toString();
    return std::ranges::all_of(
        m_words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QVariant MatrixProxy::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DecorationRole) {
        const QVariant outcome = QSortFilterProxyModel::data(index, OutcomeRole);
        const auto shown = static_cast<Outcome>(outcome.toInt());
        return outcome.isValid() && shown != Outcome::NotObserved ? QVariant(outcomeIcon(shown))
                                                                  : QVariant();
    }
    return QSortFilterProxyModel::data(index, role);
}

} // namespace Scep
