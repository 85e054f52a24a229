// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/rowdelegate.h"

#include "models/item/roles.h"
#include "models/report/codetext.h"
#include "ui/icons.h"
#include "ui/labelicon.h"
#include "ui/statuscolors.h"
#include "ui/tooltiptext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>
#include <QTreeView>

namespace Scep {

namespace {
/// Room around and between the parts of a row, from the font.
int spacing(const QFontMetrics &metrics)
{
    return std::max(4, metrics.height() / 3);
}

/// Whether text and detail fit side by side in the width.
bool fitsOneLine(const QFontMetrics &metrics, const QString &text, const QString &detail, int width)
{
    const int gap = 2 * spacing(metrics);
    return metrics.horizontalAdvance(text) + gap + metrics.horizontalAdvance(detail) <= width;
}

/// Whether the row is selected, but keys go elsewhere: it is told quietly, so that of all the panes
/// that show the same thing only the one in use speaks loudly.
bool isQuietlySelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected) && option.widget &&
           !option.widget->hasFocus();
}

QIcon rowIcon(const QModelIndex &index)
{
    if (const QVariant outcome = index.data(OutcomeRole); outcome.isValid()) {
        return outcomeIcon(static_cast<Outcome>(outcome.toInt()));
    }
    if (const QVariant outcome = index.data(CheckOutcomeRole); outcome.isValid()) {
        return checkOutcomeIcon(static_cast<CheckOutcome>(outcome.toInt()));
    }
    if (const QVariant level = index.data(LevelRole); level.isValid()) {
        return levelIcon(static_cast<Level>(level.toInt()));
    }
    if (const QVariant label = index.data(AnnotationLabelRole); label.isValid()) {
        return labelIcon(static_cast<AnnotationLabel>(label.toInt()));
    }
    return {};
}

/// The icon and the room behind it; nothing for a row that has none.
int iconRoom(const QStyleOptionViewItem &option, const QIcon &icon)
{
    return icon.isNull() ? 0 : option.fontMetrics.height() + spacing(option.fontMetrics);
}

/// The text in one line, or in two where it is wider than that; what does not go into the second is
/// cut off there.
QStringList linesOf(const QStyleOptionViewItem &option, const QString &text, int width)
{
    const QFontMetrics &metrics = option.fontMetrics;
    if (metrics.horizontalAdvance(text) <= width) {
        return {text};
    }
    QTextLayout layout(text, option.font);
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(wrapping);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width);
    layout.endLayout();
    const int cut = first.textLength();
    if (cut >= text.size() || first.naturalTextWidth() > width) {
        return {metrics.elidedText(text, Qt::ElideRight, width)};
    }
    return {text.left(cut).trimmed(), metrics.elidedText(text.sliced(cut), Qt::ElideRight, width)};
}

/// The lines of a row: of its text, and below them of its detail, unless that fits beside the text.
struct RowLines
{
    QStringList text;
    QStringList detail;
    bool isBeside = false;

    [[nodiscard]] int count() const
    {
        return static_cast<int>(text.size() + (isBeside ? 0 : detail.size()));
    }
};

RowLines rowLines(const QStyleOptionViewItem &option, const QString &text, const QString &detail,
                  int width)
{
    const bool isBeside = detail.isEmpty() || fitsOneLine(option.fontMetrics, text, detail, width);
    return {.text = linesOf(option, text, width),
            .detail = linesOf(option, detail, width),
            .isBeside = isBeside};
}

/// Where text may go, in the width that a view of the option's widget offers.
int textWidth(const QStyleOptionViewItem &option, const QIcon &icon, const QRect &rect)
{
    return rect.width() - iconRoom(option, icon) - 2 * spacing(option.fontMetrics);
}

/// The width of a row in the view, which a view does not tell when it asks for a height.
int rowWidth(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    if (!view) {
        return option.rect.width();
    }
    int depth = view->rootIsDecorated() ? 1 : 0;
    for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent()) {
        ++depth;
    }
    return view->viewport()->width() - depth * view->indentation();
}
} // namespace

RowDelegate::RowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->icon = rowIcon(index);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString text = std::exchange(row.text, {});
    const QIcon icon = std::exchange(row.icon, {});
    const QString detail = index.data(DetailRole).toString();
    const bool quiet = isQuietlySelected(row);
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    painter->save();
    const QFontMetrics &metrics = row.fontMetrics;
    const int room = spacing(metrics);
    const bool selected = row.state.testFlag(QStyle::State_Selected) && !quiet;
    const QColor textColor =
        row.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor detailColor = selected ? textColor : mutedTextColor(row.palette);

    const QRect content = row.rect.adjusted(room, 0, -room, 0);
    const RowLines lines = rowLines(row, text, detail, textWidth(row, icon, row.rect));
    const int firstLineTop =
        content.top() + (content.height() - lines.count() * metrics.height()) / 2;
    const QRect iconRect(content.left(), firstLineTop, metrics.height(), metrics.height());
    icon.paint(painter, QStyle::visualRect(row.direction, row.rect, iconRect), Qt::AlignCenter,
               selected ? QIcon::Selected : QIcon::Normal);

    QRect line(content.left() + iconRoom(row, icon), firstLineTop,
               content.width() - iconRoom(row, icon), metrics.height());
    const auto drawText = [&](const QRect &rect, const QString &string, const QColor &color,
                              Qt::Alignment alignment) {
        painter->setPen(color);
        painter->drawText(QStyle::visualRect(row.direction, row.rect, rect),
                          static_cast<int>(QStyle::visualAlignment(row.direction, alignment)) |
                              Qt::TextSingleLine,
                          metrics.elidedText(string, Qt::ElideRight, rect.width()));
    };
    painter->setFont(row.font);
    if (lines.isBeside) {
        drawText(line, detail, detailColor, Qt::AlignRight | Qt::AlignVCenter);
    }
    const auto drawLines = [&](const QStringList &parts, const QColor &color) {
        for (const QString &part : parts) {
            drawText(line, part, color, Qt::AlignLeft | Qt::AlignVCenter);
            line.translate(0, metrics.height());
        }
    };
    drawLines(lines.text, textColor);
    if (!lines.isBeside) {
        drawLines(lines.detail, detailColor);
    }
    painter->restore();
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                            const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString text = index.data(Qt::ToolTipRole).toString();
    const QStringList codes =
        event->type() == QEvent::ToolTip ? codeLinesOf({text}) : QStringList();
    if (codes.isEmpty()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QToolTip::showText(event->globalPos(),
                       wrappedToolTip(text + QLatin1Char('\n') + codes.join(QLatin1Char('\n'))),
                       view);
    return true;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString detail = index.data(DetailRole).toString();
    const int room = spacing(row.fontMetrics);
    const int width = textWidth(row, row.icon, QRect(0, 0, rowWidth(row, index), 0));
    const int lines = rowLines(row, row.text, detail, width).count();
    return {iconRoom(row, row.icon) + 2 * room + row.fontMetrics.averageCharWidth() * 10,
            lines * row.fontMetrics.height() + room};
}

} // namespace Scep
