// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/hexmodel.h"

#include "models/item/roles.h"

#include <algorithm>

namespace Scep {

HexModel::HexModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void HexModel::setTree(const Asn1Tree &tree)
{
    beginResetModel();
    m_tree = tree;
    m_unreadable.clear();
    m_isCut = false;
    for (const Asn1Node &node : tree.nodes) {
        m_isCut = m_isCut || node.mark == Asn1Node::Mark::Cut;
        if (node.kind == Asn1Node::Kind::Element) {
            continue;
        }
        const bool isMalformed = node.mark == Asn1Node::Mark::Malformed;
        for (const ByteRange &range : rangesInBytes(tree, node)) {
            m_unreadable.append(
                {.range = range,
                 .outcome = isMalformed ? CheckOutcome::Failed : CheckOutcome::Warning});
        }
    }
    std::ranges::sort(m_unreadable, {}, &Unreadable::range);
    endResetModel();
}

QModelIndex HexModel::indexOf(qint64 offset) const
{
    return offset < 0 || offset >= cells() ? QModelIndex()
                                           : index(static_cast<int>(offset / OctetsOfRow),
                                                   static_cast<int>(offset % OctetsOfRow));
}

qint64 HexModel::offsetOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() >= OctetsOfRow) {
        return -1;
    }
    const qint64 offset = qint64(index.row()) * OctetsOfRow + index.column();
    return offset < cells() ? offset : -1;
}

int HexModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>((cells() + OctetsOfRow - 1) / OctetsOfRow);
}

int HexModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : OctetsOfRow + 1;
}

QString HexModel::octetText(qint64 offset) const
{
    if (isCutCell(offset)) {
        return QStringLiteral("--");
    }
    return isHidden(m_tree, offset)
               ? QStringLiteral("··")
               : QString::fromLatin1(m_tree.bytes.sliced(offset, 1).toHex().toUpper());
}

QString HexModel::spoken(qint64 offset) const
{
    if (isCutCell(offset)) {
        return tr("The bytes end here, after byte %1.").arg(offset);
    }
    if (isHidden(m_tree, offset)) {
        return tr("Byte %1 belongs to a key or password and is not shown.").arg(offset);
    }
    return tr("Byte %1 (0x%2): %3").arg(offset).arg(offset, 0, 16).arg(octetText(offset));
}

/// Octets as text, a dot for all that is not printable ASCII.
QString HexModel::rowText(int row) const
{
    QString text;
    const qint64 begin = qint64(row) * OctetsOfRow;
    const qint64 end = std::min<qint64>(begin + OctetsOfRow, m_tree.bytes.size());
    for (qint64 offset = begin; offset < end; ++offset) {
        const char octet = m_tree.bytes.at(offset);
        const bool isPrintable = octet >= 0x20 && octet < 0x7F && !isHidden(m_tree, offset);
        text += isPrintable ? QLatin1Char(octet) : QLatin1Char('.');
    }
    return text;
}

QVariant HexModel::outcome(qint64 offset) const
{
    if (isCutCell(offset)) {
        return static_cast<int>(CheckOutcome::Warning);
    }
    const auto next = std::ranges::upper_bound(
        m_unreadable, offset, {}, [](const Unreadable &part) { return part.range.offset; });
    if (next == m_unreadable.cbegin() || offset >= std::prev(next)->range.end()) {
        return {};
    }
    return static_cast<int>(std::prev(next)->outcome);
}

QVariant HexModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (index.column() == TextColumn) {
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                   ? QVariant(rowText(index.row()))
                   : QVariant();
    }
    const qint64 offset = offsetOf(index);
    if (offset < 0) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return octetText(offset);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return spoken(offset);
    case Qt::TextAlignmentRole:
        return Qt::AlignCenter;
    case SortRole:
        return offset;
    case CheckOutcomeRole:
        return outcome(offset);
    default: // other roles have no value
        return {};
    }
}

QVariant HexModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        return QString::number(qint64(section) * OctetsOfRow);
    }
    return section == TextColumn ? tr("Text") : QString::number(section);
}

Qt::ItemFlags HexModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && index.column() == TextColumn) {
        return Qt::ItemIsEnabled;
    }
    return offsetOf(index) < 0 ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace Scep
