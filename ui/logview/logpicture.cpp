// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/logpicture.h"

#include <algorithm>
#include <cmath>

namespace Scep {

void LogPicture::begin(const QSize &size, double ratio, const QList<DrawnRow> &rows)
{
    const QSize pixels = (QSizeF(size) * ratio).toSize();
    if (m_pixmap.size() != pixels || m_pixmap.devicePixelRatio() != ratio) {
        m_pixmap = QPixmap(pixels);
        m_pixmap.setDevicePixelRatio(ratio);
        m_rows.clear();
    }
    moveRows(rows);
}

void LogPicture::moveRows(const QList<DrawnRow> &rows)
{
    const QRect whole(QPoint(0, 0), m_pixmap.deviceIndependentSize().toSize());
    // One row that is in both tells how far all of them moved.
    for (const DrawnRow &before : std::as_const(m_rows)) {
        const auto now = std::ranges::find(rows, before.row.number,
                                           [](const DrawnRow &row) { return row.row.number; });
        if (now == rows.cend()) {
            continue;
        }
        const int moved = now->rect.top() - before.rect.top();
        const double pixels = moved * m_pixmap.devicePixelRatio();
        if (moved == 0 || std::abs(moved) >= whole.height()) {
            return;
        }
        if (pixels != std::round(pixels)) {
            m_rows.clear(); // it would be blurred
            return;
        }
        m_pixmap.scroll(0, static_cast<int>(pixels), m_pixmap.rect());
        QList<DrawnRow> kept;
        for (DrawnRow row : std::as_const(m_rows)) {
            const bool wasWhole = whole.contains(row.rect);
            row.rect.translate(0, moved);
            if (wasWhole && whole.intersects(row.rect)) {
                kept.append(row);
            }
        }
        m_rows = kept;
        return;
    }
}

} // namespace Scep
