// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/logview/linecache.h"
#include "ui/logview/logpalette.h"

#include <QCache>
#include <QFont>
#include <QFontMetricsF>
#include <QGlyphRun>
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
    bool hasNote = false;     ///< of the person
    bool hasBookmark = false; ///< the same
    bool isRevealed = false;  ///< a filter hides it, and it is shown all the same
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
    /// Lines longer than this go on below themselves, in pixels from the text area's left edge to
    /// its right one; 0: they go on to the side.
    void setWrapWidth(int width);
    /// What is marked as found; an empty pattern marks nothing.
    void setExpression(const QRegularExpression &expression);
    [[nodiscard]] const QRegularExpression &expression() const { return m_expression; }

    [[nodiscard]] const LogPalette &colors() const { return m_colors; }
    [[nodiscard]] const QFont &font() const { return m_font; }
    /// Height of one line of text, and of a whole line of the log.
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int heightOf(LineNumber number, const ShownLine &line);
    /// Between the left edge of the text area and the text.
    [[nodiscard]] int indent() const { return static_cast<int>(m_charWidth); }
    /// Width of one step to the side.
    [[nodiscard]] int stepWidth() const;
    [[nodiscard]] int gutterWidth(LineNumber lineCount) const;

    /// Draws a row into @p rect, its text @p scrolled pixels to the left. Gives the width that the
    /// whole text needs.
    double draw(QPainter &painter, const QRect &rect, int gutter, int scrolled, const LogRow &row,
                const ShownLine &line);

    /// Offset and length, in characters, of each place in a line that is marked as found.
    [[nodiscard]] const QList<std::pair<int, int>> &foundPlaces(LineNumber number,
                                                                const ShownLine &line)
    {
        return matchesOf(number, line).places;
    }
    /// Where the first match of a line begins and ends, in pixels from the text area's left edge.
    [[nodiscard]] std::optional<std::pair<double, double>> firstMatch(LineNumber number,
                                                                      const ShownLine &line);

    /// The character of a line at that place, in pixels from the text area's left edge and the top
    /// of the line, or nothing.
    [[nodiscard]] std::optional<int> characterAt(LineNumber number, const ShownLine &line,
                                                 const QPointF &place);

private:
    [[nodiscard]] double noteWidth(const QString &note) const;
    /// Gives the width of what was drawn: nothing for no note.
    double drawNote(QPainter &painter, double x, const QRect &rect, const QString &note) const;
    void drawMarks(QPainter &painter, const QRect &rect, const LogRow &row) const;
    void drawGutter(QPainter &painter, const QRect &rect, const LogRow &row) const;
    [[nodiscard]] QColor background(const LogRow &row) const;
    [[nodiscard]] const QTextLayout &layoutOf(LineNumber number, const ShownLine &line);
    void layOut(QTextLayout &layout, const ShownLine &line) const;
    /// What is found in a line, and how it is drawn once that was asked for.
    struct Matches
    {
        QList<std::pair<int, int>> places; ///< offset and length
        bool isLaidOut = false;
        QList<QRectF> grounds;    ///< from where the line's text is drawn
        QList<QGlyphRun> letters; ///< the same
    };

    [[nodiscard]] Matches &matchesOf(LineNumber number, const ShownLine &line);
    void drawText(QPainter &painter, const QPointF &at, LineNumber number, const ShownLine &line);
    void drawMatches(QPainter &painter, const QPointF &at, const QTextLayout &layout,
                     Matches &matches) const;

    QFont m_font;
    QFont m_strongFont;
    QFontMetricsF m_metrics;
    double m_charWidth; ///< average; asked for again and again while drawing
    LogPalette m_colors;
    int m_wrapWidth = 0;
    QRegularExpression m_expression;
    QCache<LineNumber, QTextLayout> m_layouts;
    QCache<LineNumber, Matches> m_matches; ///< of m_expression
};

} // namespace Scep
