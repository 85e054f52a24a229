// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/comparisonmodel.h"

#include "models/item/roles.h"

#include <algorithm>

namespace Scep {

namespace {
/// Internal id of a section; a row of a section has the section's number and one.
constexpr quintptr SectionId = 0;

QString stageTitle(Stage stage)
{
    //: a stage's number and name
    return ComparisonModel::tr("%1 %2").arg(stageNumber(stage)).arg(stageDisplayName(stage));
}
} // namespace

ComparisonModel::ComparisonModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void ComparisonModel::setComparison(const Comparison &comparison)
{
    beginResetModel();
    m_comparison = comparison;
    m_sections.clear();
    addStages();
    addValues(comparison.parameters, {});
    addValues(comparison.chain, tr("Chain"));
    addValues(comparison.evidence, {});
    endResetModel();
}

void ComparisonModel::addStages()
{
    for (qsizetype i = 0; i < m_comparison.rows.size(); ++i) {
        const ComparisonRow &compared = m_comparison.rows[i];
        Row row{.difference = compared.differences.constLast(),
                .usual = usualDurationText(compared.usual),
                .isDivergence = m_comparison.firstDivergence == i};
        for (const std::optional<ComparedStep> &step : compared.steps) {
            const ComparedStep shown = step.value_or(ComparedStep());
            row.cells.append(compared.isWholeStage ? outcomeDisplayName(shown.outcome)
                                                   : comparedStepText(step));
            row.evidence.append(shown.evidence);
            row.outcomes.append(shown.outcome);
            if (row.title.isEmpty() && step && !compared.isWholeStage) {
                row.title = shown.state;
            }
        }
        if (compared.isWholeStage) {
            row.title = stageTitle(compared.stage);
            m_sections.append({.head = row, .rows = {}});
        } else {
            m_sections.last().rows.append(row);
        }
    }
}

void ComparisonModel::addValues(const QList<ComparedValue> &values, const QString &prefix)
{
    QString group;
    for (const ComparedValue &value : values) {
        if (group != value.group) {
            group = value.group;
            //: a part of the certificate chain: "Chain: Link 1 from the top"
            const QString title = prefix.isEmpty() ? group : tr("%1: %2").arg(prefix, group);
            m_sections.append({.head = {.title = title}, .rows = {}});
        }
        Section &section = m_sections.last();
        section.rows.append(
            {.title = value.name,
             .cells = value.values,
             .difference = value.differences.constLast(),
             .usual = value.isVolatile ? tr("differs from request to request") : QString()});
        if (isDifference(section.rows.constLast().difference)) {
            section.head.difference = Difference::Value;
        }
    }
}

QModelIndex ComparisonModel::divergence() const
{
    for (int section = 0; section < m_sections.size(); ++section) {
        if (m_sections[section].head.isDivergence) {
            return index(section, 0);
        }
        const QList<Row> &rows = m_sections[section].rows;
        const auto found = std::ranges::find(rows, true, &Row::isDivergence);
        if (found != rows.cend()) {
            return index(static_cast<int>(found - rows.cbegin()), 0, index(section, 0));
        }
    }
    return {};
}

QModelIndex ComparisonModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : SectionId);
}

QModelIndex ComparisonModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == SectionId) {
        return {};
    }
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, SectionId);
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_sections.size());
    }
    const bool isSection = parent.internalId() == SectionId && parent.column() == 0;
    return isSection ? static_cast<int>(m_sections.at(parent.row()).rows.size()) : 0;
}

int ComparisonModel::columnCount(const QModelIndex & /*parent*/) const
{
    return static_cast<int>(m_comparison.sides.size()) + 3;
}

const ComparisonModel::Row *ComparisonModel::rowOf(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return nullptr;
    }
    if (index.internalId() == SectionId) {
        return &m_sections.at(index.row()).head;
    }
    return &m_sections.at(static_cast<qsizetype>(index.internalId()) - 1).rows.at(index.row());
}

QVariant ComparisonModel::cell(const Row &row, int column) const
{
    const auto sides = static_cast<int>(m_comparison.sides.size());
    if (column == 0) {
        return row.title;
    }
    if (column <= sides) {
        return row.cells.value(column - 1);
    }
    if (column == sides + 1) {
        return isDifference(row.difference) ? differenceDisplayName(row.difference) : QString();
    }
    return row.usual;
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    const Row *row = rowOf(index);
    if (row == nullptr) {
        return {};
    }
    const int side = index.column() - 1;
    switch (role) {
    case Qt::DisplayRole:
        return cell(*row, index.column());
    case Qt::ToolTipRole:
        return row->title;
    case Qt::AccessibleTextRole: {
        const QString text = cell(*row, index.column()).toString();
        return row->isDivergence ? tr("%1, here the ways part").arg(text) : text;
    }
    case DifferenceRole:
        return static_cast<int>(row->difference);
    case IsDivergenceRole:
        return row->isDivergence;
    case OutcomeRole:
        return side >= 0 && side < row->outcomes.size()
                   ? QVariant(static_cast<int>(row->outcomes[side]))
                   : QVariant();
    case EvidenceRole: {
        if (side >= 0 && side < row->evidence.size()) {
            return QVariant::fromValue(row->evidence[side]);
        }
        const auto last =
            std::ranges::find_if(row->evidence.crbegin(), row->evidence.crend(),
                                 [](const EvidenceRef &evidence) { return !evidence.isNull(); });
        return QVariant::fromValue(last == row->evidence.crend() ? EvidenceRef() : *last);
    }
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const auto sides = static_cast<int>(m_comparison.sides.size());
    if (section == 0) {
        return tr("Step");
    }
    if (section <= sides) {
        return m_comparison.sides[section - 1].deviceName;
    }
    return section == sides + 1 ? tr("Difference") : tr("Note");
}

} // namespace Scep
