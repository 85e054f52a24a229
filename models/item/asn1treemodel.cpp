// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/asn1treemodel.h"

#include "models/domain/certificate.h"
#include "models/item/roles.h"

namespace Scep {

namespace {
qint64 offsetOf(const Asn1Tree &tree, const Asn1Node &node)
{
    const QList<ByteRange> ranges = rangesInBytes(tree, node);
    return ranges.isEmpty() ? 0 : ranges.first().offset;
}

QVariant outcomeOf(Asn1Node::Mark mark)
{
    switch (mark) {
    case Asn1Node::Mark::None:
        return {};
    case Asn1Node::Mark::Cut:
    case Asn1Node::Mark::LimitReached:
        return static_cast<int>(CheckOutcome::Warning);
    case Asn1Node::Mark::Malformed:
        return static_cast<int>(CheckOutcome::Failed);
    }
    return {};
}

QString lengthOf(const Asn1Node &node)
{
    if (node.kind == Asn1Node::Kind::Element && !node.announcedLength) {
        return Asn1TreeModel::tr("indefinite");
    }
    return QString::number(node.announcedLength.value_or(node.contentLength));
}
} // namespace

Asn1TreeModel::Asn1TreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void Asn1TreeModel::setTree(const Asn1Tree &tree)
{
    beginResetModel();
    m_tree = tree;
    m_rows.fill(0, tree.nodes.size());
    for (qsizetype row = 0; row < tree.roots.size(); ++row) {
        m_rows[tree.roots.at(row)] = static_cast<int>(row);
    }
    for (const Asn1Node &node : tree.nodes) {
        for (qsizetype row = 0; row < node.children.size(); ++row) {
            m_rows[node.children.at(row)] = static_cast<int>(row);
        }
    }
    endResetModel();
}

QModelIndex Asn1TreeModel::indexOf(int node) const
{
    return node < 0 || node >= m_rows.size()
               ? QModelIndex()
               : createIndex(m_rows.at(node), 0, static_cast<quintptr>(node));
}

int Asn1TreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<int>(index.internalId()) : -1;
}

const QList<int> &Asn1TreeModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_tree.nodes.at(nodeOf(parent)).children : m_tree.roots;
}

QModelIndex Asn1TreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, static_cast<quintptr>(childrenOf(parent).at(row)));
}

QModelIndex Asn1TreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(m_tree.nodes.at(nodeOf(index)).parent) : QModelIndex();
}

int Asn1TreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int Asn1TreeModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

QString Asn1TreeModel::text(const Asn1Node &node, Column column) const
{
    switch (column) {
    case Column::Element: {
        const QString name = asn1TagName(node);
        return node.isEncapsulated ? tr("inside: %1").arg(name) : name;
    }
    case Column::Value: {
        // The value may be long: what is wrong comes before it.
        QStringList parts{asn1MarkLine(node), asn1ValueLine(node)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" — "));
    }
    case Column::Offset:
        return QString::number(offsetOf(m_tree, node));
    case Column::Length:
        return lengthOf(node);
    }
    return {};
}

QString Asn1TreeModel::spoken(const Asn1Node &node) const
{
    QStringList parts{text(node, Column::Element), text(node, Column::Value),
                      tr("offset %1").arg(offsetOf(m_tree, node)),
                      tr("length %1").arg(lengthOf(node))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant Asn1TreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Asn1Node &node = m_tree.nodes.at(nodeOf(index));
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(node, column);
    case Qt::ToolTipRole:
        return column == Column::Value ? QVariant(text(node, column)) : QVariant();
    case Qt::AccessibleTextRole:
        return column == Column::Element ? spoken(node) : text(node, column);
    case Qt::TextAlignmentRole:
        return column == Column::Offset || column == Column::Length
                   ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant();
    case SortRole:
        return offsetOf(m_tree, node);
    case CheckOutcomeRole:
        return outcomeOf(node.mark);
    default: // other roles have no value
        return {};
    }
}

QVariant Asn1TreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::Element:
        return tr("Element");
    case Column::Value:
        return tr("Value");
    case Column::Offset:
        return tr("Offset");
    case Column::Length:
        return tr("Length");
    }
    return {};
}

} // namespace Scep
