// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/columnheading.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace Scep {

ColumnHeading::ColumnHeading(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("logColumnHeading"));
    setVisible(false);
}

void ColumnHeading::setColumns(const QList<LogColumns::Column> &columns, const QFont &font)
{
    m_columns = columns;
    setFont(font);
    QStringList names;
    for (const LogColumns::Column &column : columns) {
        names.append(column.name);
    }
    setAccessibleName(tr("Columns: %1").arg(names.join(QLatin1String(", "))));
    updateGeometry();
    update();
}

void ColumnHeading::setPlace(int begin, int visibleFrom)
{
    m_begin = begin;
    m_visibleFrom = visibleFrom;
    update();
}

QSize ColumnHeading::sizeHint() const
{
    const QFontMetricsF metrics(font());
    return {0, static_cast<int>(std::ceil(metrics.height() * 1.4))};
}

void ColumnHeading::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // as the lines below are
    painter.fillRect(rect(), palette().color(QPalette::Button));
    painter.setPen(palette().color(QPalette::ButtonText));
    painter.setClipRect(rect().adjusted(m_visibleFrom, 0, 0, 0));
    // Letters of a fixed width, as in the lines: a name stands where its column does.
    const double character = QFontMetricsF(font()).horizontalAdvance(u' ');
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const double x = m_begin + m_columns[i].begin * character;
        const bool isLast = i + 1 == m_columns.size();
        const double next = isLast ? width() : m_begin + m_columns[i + 1].begin * character;
        painter.drawText(QRectF(x, 0, std::max(0.0, next - x), height()),
                         Qt::AlignLeft | Qt::AlignVCenter, m_columns[i].name);
    }
    painter.setClipping(false);
    painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
}

} // namespace Scep
