// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/logview/linecache.h"
#include "ui/logview/logpalette.h"

#include <QCache>
#include <QFont>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTextLayout>

#include <optional>

class QPainter;

namespace Scep {

/// What is said about one row besides its text.
struct LogRow
{
    LineNumber number = 0;
    bool isEvidence = false;
    bool hasNote = false; ///< of the person
    bool isCurrent = false;
    bool isSelected = false;
};

/// Draws the rows of a log: gutter with mark and number, and the highlighted text. All sizes come
/// from the font, all colours from the palette.
class LogPainter
{
public:
    LogPainter(const QFont &font, const QPalette &palette);

    /// Forgets laid-out lines: the document has changed.
    void clear();
    /// What is marked as found; an empty pattern marks nothing.
    void setExpression(const QRegularExpression &expression);

    [[nodiscard]] const LogPalette &colors() const { return m_colors; }
    [[nodiscard]] int rowHeight() const;
    /// Width of one step to the side.
    [[nodiscard]] int stepWidth() const;
    [[nodiscard]] int gutterWidth(LineNumber lineCount) const;

    /// Draws a row into @p rect, its text @p scrolled pixels to the left. Gives the width that the
    /// whole text needs.
    double draw(QPainter &painter, const QRect &rect, int gutter, int scrolled, const LogRow &row,
                const ShownLine &line);

    /// Where the first match of a line begins and ends, in pixels from the text area's left edge.
    [[nodiscard]] std::optional<std::pair<double, double>> firstMatch(LineNumber number,
                                                                      const ShownLine &line);

    /// The character of a line at @p x pixels from the text area's left edge, or nothing.
    [[nodiscard]] std::optional<int> characterAt(LineNumber number, const ShownLine &line,
                                                 double x);

private:
    [[nodiscard]] double noteWidth(const QString &note) const;
    /// Gives the width of what was drawn: nothing for no note.
    double drawNote(QPainter &painter, double x, const QRect &rect, const QString &note) const;
    void drawGutter(QPainter &painter, const QRect &rect, const LogRow &row) const;
    [[nodiscard]] QColor background(const LogRow &row) const;
    [[nodiscard]] const QTextLayout &layoutOf(LineNumber number, const ShownLine &line);
    [[nodiscard]] QList<QTextLayout::FormatRange> matches(const QString &text) const;

    QFont m_font;
    QFont m_strongFont;
    QFontMetricsF m_metrics;
    LogPalette m_colors;
    QRegularExpression m_expression;
    QCache<LineNumber, QTextLayout> m_layouts;
};

} // namespace Scep
