// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/eventdecorationproxy.h"

#include "models/item/eventmodel.h"
#include "models/item/roles.h"
#include "ui/icons.h"
#include "ui/statuscolors.h"

#include <QBrush>

namespace Scep {

EventDecorationProxy::EventDecorationProxy(QObject *parent)
    : QIdentityProxyModel(parent)
{
}

void EventDecorationProxy::setPalette(const QPalette &palette)
{
    m_palette = palette;
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                         {Qt::DecorationRole, Qt::ForegroundRole, Qt::BackgroundRole});
    }
}

QVariant EventDecorationProxy::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto column = static_cast<EventModel::Column>(index.column());
    const auto outcome =
        static_cast<Outcome>(QIdentityProxyModel::data(index, OutcomeRole).toInt());
    const bool proves = QIdentityProxyModel::data(index, ProvesFailureRole).toBool();
    switch (role) {
    case Qt::DecorationRole:
        if (column == EventModel::Column::Outcome) {
            return outcome == Outcome::NotObserved ? levelIcon(Level::Informational)
                                                   : outcomeIcon(outcome);
        }
        return {};
    case Qt::BackgroundRole:
        return proves ? QVariant(QBrush(statusColors(Tone::Bad, m_palette).background))
                      : QVariant();
    case Qt::ForegroundRole:
        if (column == EventModel::Column::Delta || column == EventModel::Column::Line ||
            column == EventModel::Column::Source) {
            return QBrush(mutedTextColor(m_palette));
        }
        return isFailure(outcome) && column == EventModel::Column::State
                   ? QVariant(QBrush(statusColors(outcome, m_palette).text))
                   : QVariant();
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

} // namespace Scep
