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

/// The life lines do not cross words.
void drawLifeLines(QPainter *painter, const QRect &row, const QRect &label, const QRect &detail)
{
    painter->save();
    painter->setClipRegion(QRegion(row) - label - detail, Qt::IntersectClip);
    for (int party = 0; party < PartyCount; ++party) {
        const int x = SequenceDelegate::lineOf(party, row);
        painter->drawLine(x, row.top(), x, row.bottom());
    }
    painter->restore();
}

/// The part of @p room that the text takes, with a little space around it.
QRect takenBy(const QString &text, const QRect &room, const QFontMetrics &metrics)
{
    const int margin = metrics.averageCharWidth() / 2;
    const int width = std::min(metrics.horizontalAdvance(text), room.width());
    return QRect(room.left(), room.top(), width, room.height()).adjusted(-margin, 0, margin, 0);
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

    const int from = lineOf(index.data(FromRole).toInt(), row.rect);
    const int to = lineOf(index.data(ToRole).toInt(), row.rect);
    const int middle = row.rect.top() + gap + metrics.height() + gap;
    // Words may reach over the end of their arrow, as far as there is room.
    QRect label(std::min(from, to) + gap, row.rect.top() + gap, 0, metrics.height());
    if (from == to) {
        label.setLeft(from + ArrowHead + gap);
    }
    label.setRight(row.rect.right() - gap);
    // The last party has no room at its right.
    if (label.width() < row.rect.width() / 4) {
        label.setRect(row.rect.left() + gap, label.top(), from - row.rect.left() - 3 * gap,
                      label.height());
    }
    const int extent = metrics.height();
    const QRect words = label.adjusted(extent + gap, 0, 0, 0);
    const QRect below = label.translated(0, metrics.height() + 2 * gap);
    const QString shown =
        metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, words.width());
    const QString detail =
        metrics.elidedText(index.data(DetailRole).toString(), Qt::ElideRight, below.width());

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isLoud ? text : hairlineColor(row.palette), 1));
    drawLifeLines(painter, row.rect, takenBy(shown, words, metrics),
                  takenBy(detail, below, metrics));
    painter->setPen(QPen(line, LineWidth));
    if (from == to) {
        painter->setBrush(line);
        painter->drawEllipse(QPoint(from, middle), ArrowHead / 2, ArrowHead / 2);
    } else {
        drawArrow(painter, QPoint(from, middle), QPoint(to, middle));
    }
    outcomeIcon(outcome).paint(painter, QRect(label.left(), label.top(), extent, extent),
                               Qt::AlignCenter, isLoud ? QIcon::Selected : QIcon::Normal);
    painter->setFont(row.font);
    painter->setPen(text);
    constexpr int Flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
    painter->drawText(words, Flags, shown);
    painter->setPen(detailColor);
    painter->drawText(below, Flags, detail);
    painter->restore();
}

QSize SequenceDelegate::sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex & /*index*/) const
{
    const int gap = room(option.fontMetrics);
    return {option.fontMetrics.averageCharWidth() * 60, 2 * option.fontMetrics.height() + 5 * gap};
}

} // namespace Scep
