// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/comparisonproxy.h"

#include "models/item/comparisonmodel.h"
#include "models/item/roles.h"
#include "ui/icons.h"
#include "ui/statuscolors.h"

#include <QBrush>
#include <QFont>

namespace Scep {

ComparisonProxy::ComparisonProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
}

void ComparisonProxy::setOnlyDifferences(bool only)
{
    m_onlyDifferences = only;
    invalidateRowsFilter();
}

void ComparisonProxy::setPalette(const QPalette &palette)
{
    m_palette = palette;
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                         {Qt::ForegroundRole, Qt::BackgroundRole});
    }
}

bool ComparisonProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!m_onlyDifferences) {
        return true;
    }
    const QModelIndex shown = sourceModel()->index(row, 0, parent);
    const bool isStage =
        !parent.isValid() && sourceModel()->index(row, 1, parent).data(OutcomeRole).isValid();
    const bool isSynced = shown.data(ComparisonModel::IsSyncedRole).toBool();
    return isStage || isSynced ||
           isDifference(
               static_cast<Difference>(shown.data(ComparisonModel::DifferenceRole).toInt()));
}

QVariant ComparisonProxy::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    // The first side is what the others differ from.
    const QModelIndex compared = index.column() == 1 ? index.siblingAtColumn(0) : index;
    const auto difference = static_cast<Difference>(
        QSortFilterProxyModel::data(compared, ComparisonModel::DifferenceRole).toInt());
    const bool isDivergence =
        QSortFilterProxyModel::data(index, ComparisonModel::IsDivergenceRole).toBool();
    const bool isHead = !index.parent().isValid();
    switch (role) {
    case Qt::DecorationRole: {
        const QVariant outcome = QSortFilterProxyModel::data(index, OutcomeRole);
        const QString text = QSortFilterProxyModel::data(index, Qt::DisplayRole).toString();
        const auto shown = static_cast<Outcome>(outcome.toInt());
        const bool isGap = text == QStringLiteral("-");
        return outcome.isValid() && !isGap && (isHead || shown != Outcome::NotObserved)
                   ? QVariant(outcomeIcon(shown))
                   : QVariant();
    }
    case Qt::BackgroundRole:
        return isDivergence ? QVariant(QBrush(statusColors(Tone::Bad, m_palette).background))
                            : QVariant();
    case Qt::ForegroundRole:
        return isDifference(difference) || isHead ? QVariant()
                                                  : QVariant(QBrush(mutedTextColor(m_palette)));
    case Qt::FontRole: {
        QFont font;
        font.setBold(isDivergence || (isHead && index.column() == 0));
        return font;
    }
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

} // namespace Scep
