// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/sequencedelegate.h"

#include "models/item/roles.h"
#include "models/item/sequencemodel.h"
#include "ui/icons.h"
#include "ui/statuscolors.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Scep {

namespace {
constexpr int ArrowHead = 7;
constexpr qreal LineWidth = 1.5;

int room(const QFontMetrics &metrics)
{
    return std::max(3, metrics.height() / 4);
}

void drawArrow(QPainter *painter, QPoint from, QPoint to)
{
    painter->drawLine(from, to);
    const int back = to.x() > from.x() ? -ArrowHead : ArrowHead;
    QPainterPath head(to);
    head.lineTo(to.x() + back, to.y() - ArrowHead / 2);
    head.lineTo(to.x() + back, to.y() + ArrowHead / 2);
    head.closeSubpath();
    painter->fillPath(head, painter->pen().color());
}
} // namespace

int SequenceDelegate::lineOf(int party, const QRect &area)
{
    const int step = area.width() / PartyCount;
    return area.left() + step / 2 + party * step;
}

void SequenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const auto outcome = static_cast<Outcome>(index.data(OutcomeRole).toInt());
    const bool isLoud = row.state.testFlag(QStyle::State_Selected);
    const QColor text = row.palette.color(isLoud ? QPalette::HighlightedText : QPalette::Text);
    const QColor detailColor = isLoud ? text : mutedTextColor(row.palette);
    const QColor line = isLoud ? text : statusColors(outcome, row.palette).solid;
    const QFontMetrics &metrics = row.fontMetrics;
    const int gap = room(metrics);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isLoud ? text : hairlineColor(row.palette), 1));
    for (int party = 0; party < PartyCount; ++party) {
        const int x = lineOf(party, row.rect);
        painter->drawLine(x, row.rect.top(), x, row.rect.bottom());
    }
    const int from = lineOf(index.data(FromRole).toInt(), row.rect);
    const int to = lineOf(index.data(ToRole).toInt(), row.rect);
    const int middle = row.rect.top() + gap + metrics.height() + gap;
    QRect label(std::min(from, to) + gap, row.rect.top() + gap, std::abs(to - from) - 2 * gap,
                metrics.height());
    painter->setPen(QPen(line, LineWidth));
    if (from == to) {
        painter->setBrush(line);
        painter->drawEllipse(QPoint(from, middle), ArrowHead / 2, ArrowHead / 2);
        label.setLeft(from + ArrowHead + gap);
        label.setRight(row.rect.right() - gap);
        // The last party has no room at its right.
        if (label.width() < row.rect.width() / 4) {
            label.setRect(row.rect.left() + gap, label.top(), from - row.rect.left() - 3 * gap,
                          label.height());
        }
    } else {
        drawArrow(painter, QPoint(from, middle), QPoint(to, middle));
    }
    const int extent = metrics.height();
    outcomeIcon(outcome).paint(painter, QRect(label.left(), label.top(), extent, extent),
                               Qt::AlignCenter, isLoud ? QIcon::Selected : QIcon::Normal);
    const QRect words = label.adjusted(extent + gap, 0, 0, 0);
    painter->setFont(row.font);
    painter->setPen(text);
    const QString shown = index.data(Qt::DisplayRole).toString();
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(shown, Qt::ElideRight, words.width()));
    painter->setPen(detailColor);
    painter->drawText(
        label.translated(0, metrics.height() + 2 * gap),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(index.data(DetailRole).toString(), Qt::ElideRight, label.width()));
    painter->restore();
}

QSize SequenceDelegate::sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex & /*index*/) const
{
    const int gap = room(option.fontMetrics);
    return {option.fontMetrics.averageCharWidth() * 60, 2 * option.fontMetrics.height() + 5 * gap};
}

} // namespace Scep
