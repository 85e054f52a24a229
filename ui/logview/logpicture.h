// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QList>
#include <QPixmap>
#include <QRect>

#include <optional>

namespace Scep {

/// What is said about one row besides its text.
struct LogRow
{
    LineNumber number = 0;
    bool isEvidence = false;
    bool hasNote = false;     ///< of the person
    bool hasBookmark = false; ///< the same
    bool isRevealed = false;  ///< a filter hides it, and it is shown all the same
    bool isCurrent = false;
    bool isSelected = false;

    bool operator==(const LogRow &) const = default;
};

/// All that a drawn row depends on, besides font, palette and document.
struct DrawnRow
{
    LogRow row;
    QRect rect;
    int gutter = 0;
    int scrolled = 0;                  ///< pixels to the left
    QList<std::pair<int, int>> marked; ///< offset and length of what is found in it

    bool operator==(const DrawnRow &) const = default;
};

/// The rows of a log as they were drawn last, so that a frame draws only those that are new or
/// different. GUI thread only.
class LogPicture
{
public:
    /// Forgets what was drawn.
    void clear() { m_rows.clear(); }
    /// Begins a frame. Rows that the picture has at another height are moved to where they are now.
    void begin(const QSize &size, double ratio, const QList<DrawnRow> &rows);
    /// Whether that row is in the picture as it is to be.
    [[nodiscard]] bool holds(const DrawnRow &row) const { return m_rows.contains(row); }
    /// Ends a frame: these rows are in it now.
    void end(const QList<DrawnRow> &rows) { m_rows = rows; }

    [[nodiscard]] QPixmap &pixmap() { return m_pixmap; }

private:
    void moveRows(const QList<DrawnRow> &rows);

    QPixmap m_pixmap;
    QList<DrawnRow> m_rows;
};

} // namespace Scep
