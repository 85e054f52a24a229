// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Scep {

/// Draws a row of a SequenceModel: the parties' life lines, the arrow of the step between two of
/// them with its label above and its detail below, in the colour of its outcome. What happens at
/// one party is a dot with its label beside it.
class SequenceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

    /// Where a party's line stands in that width.
    [[nodiscard]] static int lineOf(int party, const QRect &area);
};

} // namespace Scep
