// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/comparisonmodel.h"

#include "models/item/roles.h"

#include <algorithm>

namespace Scep {

namespace {
/// Fewer than so many are not worth a row of their own.
constexpr qsizetype LeastFolded = 2;

QString stageTitle(Stage stage)
{
    //: a stage's number and name
    return ComparisonModel::tr("%1 %2").arg(stageNumber(stage)).arg(stageDisplayName(stage));
}

/// The first that is one; None where there is none.
Difference gravest(const QList<Difference> &differences)
{
    const auto found = std::ranges::find_if(differences, &isDifference);
    return found == differences.cend() ? Difference::None : *found;
}
} // namespace

ComparisonModel::ComparisonModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void ComparisonModel::setComparison(const Comparison &comparison, const QStringList &caseNames)
{
    beginResetModel();
    m_comparison = comparison;
    m_caseNames = caseNames;
    rebuild();
    endResetModel();
}

void ComparisonModel::setVolatileShown(bool isShown)
{
    if (m_isVolatileShown != isShown) {
        beginResetModel();
        m_isVolatileShown = isShown;
        rebuild();
        endResetModel();
    }
}

void ComparisonModel::rebuild()
{
    m_nodes.clear();
    m_top.clear();
    addStages();
    addValues(m_comparison.parameters, {});
    addValues(m_comparison.chain, tr("Chain"));
    addValues(m_comparison.evidence, {});
}

int ComparisonModel::addNode(Node node, int parent)
{
    const int number = static_cast<int>(m_nodes.size());
    QList<int> &siblings = parent < 0 ? m_top : m_nodes[parent].children;
    node.parent = parent;
    node.place = static_cast<int>(siblings.size());
    siblings.append(number);
    m_nodes.append(std::move(node));
    return number;
}

bool ComparisonModel::isSameBefore(qsizetype row) const
{
    const ComparisonRow &compared = m_comparison.rows[row];
    return m_comparison.firstDivergence && row < *m_comparison.firstDivergence &&
           !compared.isWholeStage && compared.isSame() && !compared.isSynced;
}

ComparisonModel::Node ComparisonModel::nodeOf(qsizetype comparisonRow) const
{
    const ComparisonRow &compared = m_comparison.rows[comparisonRow];
    const auto words = m_isVolatileShown ? StateWords::AsLogged : StateWords::Comparable;
    Node node{.title =
                  compared.isWholeStage ? stageTitle(compared.stage) : compared.stateText(words),
              .differences = compared.differences,
              .note = usualDurationText(compared.usual),
              .comparisonRow = comparisonRow,
              .isDivergence = m_comparison.firstDivergence == comparisonRow,
              .isSynced = compared.isSynced};
    if (compared.isSynced) {
        //: %1 how long a state usually takes; may be empty
        node.note = node.note.isEmpty() ? tr("put side by side by you")
                                        : tr("put side by side by you; %1").arg(node.note);
    }
    for (const std::optional<ComparedStep> &step : compared.steps) {
        const ComparedStep shown = step.value_or(ComparedStep());
        node.cells.append(compared.isWholeStage ? comparedStageText(step)
                                                : comparedStepText(step, words));
        node.evidence.append(shown.evidence);
        node.outcomes.append(shown.outcome);
    }
    return node;
}

void ComparisonModel::addStages()
{
    int section = -1;
    for (qsizetype row = 0; row < m_comparison.rows.size(); ++row) {
        if (m_comparison.rows[row].isWholeStage) {
            section = addNode(nodeOf(row), -1);
            continue;
        }
        qsizetype end = row;
        while (end < m_comparison.rows.size() && isSameBefore(end)) {
            ++end;
        }
        if (end - row < LeastFolded) {
            addNode(nodeOf(row), section);
            continue;
        }
        const int fold =
            addNode({.title = tr("%n state(s), the same", nullptr, static_cast<int>(end - row)),
                     .isSameFold = true},
                    section);
        for (; row < end; ++row) {
            addNode(nodeOf(row), fold);
        }
        --row;
    }
}

void ComparisonModel::addValues(const QList<ComparedValue> &values, const QString &prefix)
{
    QString group;
    int section = -1;
    for (const ComparedValue &value : values) {
        if (value.isVolatile && !m_isVolatileShown) {
            continue;
        }
        if (section < 0 || group != value.group) {
            group = value.group;
            //: a part of the certificate chain: "Chain: Link 1 from the top"
            const QString title = prefix.isEmpty() ? group : tr("%1: %2").arg(prefix, group);
            section = addNode({.title = title}, -1);
        }
        addNode({.title = value.name,
                 .cells = value.values,
                 .differences = value.differences,
                 .note = value.isVolatile ? tr("differs from request to request") : QString()},
                section);
        if (!value.isSame()) {
            m_nodes[section].differences = {Difference::Value};
        }
    }
}

QModelIndex ComparisonModel::divergence() const
{
    return m_comparison.firstDivergence ? indexOf(*m_comparison.firstDivergence) : QModelIndex();
}

QModelIndex ComparisonModel::indexOf(qsizetype comparisonRow) const
{
    const auto found = std::ranges::find(m_nodes, comparisonRow, &Node::comparisonRow);
    return comparisonRow < 0 || found == m_nodes.cend()
               ? QModelIndex()
               : indexOfNode(static_cast<int>(found - m_nodes.cbegin()), 0);
}

const QList<int> &ComparisonModel::childrenOf(const QModelIndex &parent) const
{
    static const QList<int> none;
    if (!parent.isValid()) {
        return m_top;
    }
    return parent.column() == 0 ? m_nodes.at(static_cast<int>(parent.internalId())).children : none;
}

QModelIndex ComparisonModel::indexOfNode(int node, int column) const
{
    return createIndex(m_nodes.at(node).place, column, static_cast<quintptr>(node));
}

QModelIndex ComparisonModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? indexOfNode(childrenOf(parent).at(row), column)
                                         : QModelIndex();
}

QModelIndex ComparisonModel::parent(const QModelIndex &child) const
{
    const Node *node = nodeAt(child);
    return node == nullptr || node->parent < 0 ? QModelIndex() : indexOfNode(node->parent, 0);
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return static_cast<int>(childrenOf(parent).size());
}

int ComparisonModel::columnCount(const QModelIndex & /*parent*/) const
{
    return static_cast<int>(m_comparison.sides.size()) + 3;
}

const ComparisonModel::Node *ComparisonModel::nodeAt(const QModelIndex &index) const
{
    const bool isUsable =
        checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::DoNotUseParent);
    return isUsable ? &m_nodes.at(static_cast<int>(index.internalId())) : nullptr;
}

/// Of a section the gravest, as it stands for several rows.
QString ComparisonModel::differenceText(const Node &node) const
{
    if (node.differences.size() == m_comparison.sides.size()) {
        return differencesText(node.differences);
    }
    const Difference difference = gravest(node.differences);
    return isDifference(difference) ? differenceDisplayName(difference) : QString();
}

QString ComparisonModel::cell(const Node &node, int column) const
{
    const auto sides = static_cast<int>(m_comparison.sides.size());
    if (column == 0) {
        return node.title;
    }
    if (column <= sides) {
        return node.cells.value(column - 1);
    }
    return column == sides + 1 ? differenceText(node) : node.note;
}

/// The whole row, for who cannot see that it is one.
QString ComparisonModel::description(const Node &node) const
{
    QStringList parts{node.title};
    for (qsizetype side = 0; side < node.cells.size(); ++side) {
        if (!node.cells[side].isEmpty()) {
            const QString text =
                node.cells[side] == QStringLiteral("-") ? tr("nothing") : node.cells[side];
            //: %1 a device, %2 what it did
            parts.append(tr("%1: %2").arg(sideName(side), text));
        }
    }
    const QString difference = differenceText(node);
    if (!difference.isEmpty()) {
        parts.append(difference);
    } else if (!node.isSameFold && node.comparisonRow >= 0) {
        parts.append(differenceDisplayName(Difference::None));
    }
    if (node.isDivergence) {
        parts.append(tr("here the ways part"));
    }
    parts.append(node.note);
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    const Node *node = nodeAt(index);
    if (node == nullptr) {
        return {};
    }
    const int side = index.column() - 1;
    const bool isSide = side >= 0 && side < m_comparison.sides.size();
    switch (role) {
    case Qt::DisplayRole:
        return cell(*node, index.column());
    case Qt::ToolTipRole:
        return isSide ? cell(*node, index.column()) : node->title;
    case Qt::AccessibleTextRole: {
        const QString text = cell(*node, index.column());
        return node->isDivergence ? tr("%1, here the ways part").arg(text) : text;
    }
    case Qt::AccessibleDescriptionRole:
        return description(*node);
    case DifferenceRole:
        return static_cast<int>(isSide && node->differences.size() == m_comparison.sides.size()
                                    ? node->differences[side]
                                    : gravest(node->differences));
    case IsDivergenceRole:
        return node->isDivergence;
    case IsSyncedRole:
        return node->isSynced;
    case IsSameFoldRole:
        return node->isSameFold;
    case ComparisonRowRole:
        return QVariant::fromValue(node->comparisonRow);
    case OutcomeRole:
        return side >= 0 && side < node->outcomes.size()
                   ? QVariant(static_cast<int>(node->outcomes[side]))
                   : QVariant();
    case EvidenceRole: {
        if (isSide) {
            return QVariant::fromValue(node->evidence.value(side));
        }
        const auto last =
            std::ranges::find_if(node->evidence.crbegin(), node->evidence.crend(),
                                 [](const EvidenceRef &evidence) { return !evidence.isNull(); });
        return QVariant::fromValue(last == node->evidence.crend() ? EvidenceRef() : *last);
    }
    default:
        return {};
    }
}

QString ComparisonModel::sideName(qsizetype side) const
{
    const QString &device = m_comparison.sides[side].deviceName;
    const QString &caseName = m_caseNames.value(side);
    //: a device and the case that it is in
    return caseName.isEmpty() ? device : tr("%1 (%2)").arg(device, caseName);
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto sides = static_cast<int>(m_comparison.sides.size());
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (orientation != Qt::Horizontal || !isText || section < 0) {
        return {};
    }
    if (section == 0) {
        return tr("Step");
    }
    if (section <= sides) {
        const QString name = sideName(section - 1);
        //: %1 the letter of a side, %2 its device
        return sides > 2 ? tr("%1: %2").arg(sideLetter(section - 1)).arg(name) : name;
    }
    return section == sides + 1 ? tr("Difference") : tr("Note");
}

} // namespace Scep
