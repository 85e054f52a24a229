// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/findingmodel.h"

#include "models/item/roles.h"

#include <algorithm>

namespace Scep {

namespace {
QString detail(const Finding &finding)
{
    QString text = finding.stage ? FindingModel::tr("%1 · %2").arg(levelDisplayName(finding.level),
                                                                   stageDisplayName(*finding.stage))
                                 : levelDisplayName(finding.level);
    if (finding.isProbable) {
        text = FindingModel::tr("%1 · probable").arg(text);
    }
    return finding.consequenceOf.isEmpty() ? text : FindingModel::tr("%1 · consequence").arg(text);
}

QString toolTip(const Finding &finding)
{
    QStringList lines{finding.title};
    if (!finding.cause.isEmpty()) {
        lines.append(finding.cause);
    }
    lines.append(finding.fix);
    return lines.join(QLatin1Char('\n'));
}
} // namespace

FindingModel::FindingModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void FindingModel::setFindings(const QList<Finding> &findings)
{
    beginResetModel();
    m_findings = findings;
    std::ranges::stable_sort(m_findings, std::ranges::greater(), &Finding::level);
    endResetModel();
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Finding &finding = m_findings.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return finding.title;
    case DetailRole:
        return detail(finding);
    case Qt::ToolTipRole:
        return toolTip(finding);
    case Qt::AccessibleTextRole:
        return tr("Finding: %1, %2").arg(finding.title, levelDisplayName(finding.level));
    case SortRole:
    case LevelRole:
        return static_cast<int>(finding.level);
    case IdRole:
        return finding.ruleId;
    case StageRole:
        return finding.stage ? stageNumber(*finding.stage) : 0;
    case EvidenceRole:
        return finding.evidence.isEmpty() ? QVariant()
                                          : QVariant::fromValue(finding.evidence.constFirst());
    default:
        return {};
    }
}

} // namespace Scep
