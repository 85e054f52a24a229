// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/logpainter.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Scep {

namespace {
constexpr int CachedLayouts = 300;
constexpr int CachedMatches = 300;
/// Matches marked in one line; more of them would only be colour.
constexpr qsizetype MatchesPerLine = 200;
constexpr int TabColumns = 4;
constexpr double LineSpacing = 1.25;

QFont strong(QFont font)
{
    font.setBold(true);
    return font;
}

double lastWidth(const QTextLayout &layout)
{
    return layout.lineCount() > 0 ? layout.lineAt(layout.lineCount() - 1).naturalTextWidth() : 0;
}

/// The lines are broken and drawn faster without what only writing other than ours needs; where it
/// needs that it is done all the same.
QFont withoutLigatures(QFont font)
{
    font.setStyleStrategy(
        static_cast<QFont::StyleStrategy>(font.styleStrategy() | QFont::PreferNoShaping));
    return font;
}

/// Whether some of it is written from right to left.
bool isMixed(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c.isSurrogate() || c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    });
}

/// Where these characters stand, in each row that they are broken into.
QList<QRectF> groundsOf(const QTextLayout &layout, int begin, int end)
{
    QList<QRectF> grounds;
    while (begin < end) {
        const QTextLine row = layout.lineForTextPosition(begin);
        const int next = std::min(end, row.textStart() + row.textLength());
        if (!row.isValid() || next <= begin) {
            break;
        }
        const double left = row.cursorToX(begin);
        grounds.append({left, row.y(), row.cursorToX(next) - left, row.height()});
        begin = next;
    }
    return grounds;
}

QTextLayout::FormatRange formatRange(int start, int length, const QTextCharFormat &format)
{
    QTextLayout::FormatRange range;
    range.start = start;
    range.length = length;
    range.format = format;
    return range;
}
} // namespace

LogPainter::LogPainter(const QFont &font, const QPalette &palette)
    : m_font(withoutLigatures(font))
    , m_strongFont(strong(m_font))
    , m_metrics(m_font)
    , m_charWidth(m_metrics.averageCharWidth())
    , m_colors(palette)
    , m_layouts(CachedLayouts)
    , m_matches(CachedMatches)
{
}

void LogPainter::clear()
{
    m_layouts.clear();
    m_matches.clear();
}

void LogPainter::setWrapWidth(int width)
{
    if (m_wrapWidth != width) {
        m_wrapWidth = width;
        clear();
    }
}

int LogPainter::heightOf(LineNumber number, const ShownLine &line)
{
    if (m_wrapWidth == 0) {
        return rowHeight();
    }
    // What is said of the rest of a cut line gets a row of its own.
    const int rows = layoutOf(number, line).lineCount() + (line.cutNote.isEmpty() ? 0 : 1);
    return std::max(1, rows) * rowHeight();
}

void LogPainter::setExpression(const QRegularExpression &expression)
{
    if (m_expression != expression) {
        m_expression = expression;
        m_matches.clear();
    }
}

int LogPainter::rowHeight() const
{
    return static_cast<int>(std::ceil(m_metrics.height() * LineSpacing));
}

int LogPainter::stepWidth() const
{
    return static_cast<int>(std::ceil(m_charWidth * 4));
}

int LogPainter::gutterWidth(LineNumber lineCount) const
{
    // Mark, a gap, the number, a gap.
    const QString widest(QLocale().toString(std::max<LineNumber>(lineCount, 1000)).size(), u'0');
    const double number = QFontMetricsF(m_strongFont).horizontalAdvance(widest);
    return static_cast<int>(std::ceil(rowHeight() + number + m_charWidth * 1.5));
}

double LogPainter::draw(QPainter &painter, const QRect &rect, int gutter, int scrolled,
                        const LogRow &row, const ShownLine &line)
{
    const QRect textArea = rect.adjusted(gutter, 0, 0, 0);
    painter.fillRect(textArea, background(row));

    painter.save();
    painter.setClipRect(textArea);
    const double indent = m_charWidth;
    const QRect firstRow(rect.left(), rect.top(), rect.width(), rowHeight());
    const double top = firstRow.top() + (firstRow.height() - m_metrics.height()) / 2;
    double x = textArea.left() + indent - scrolled;
    painter.setPen(m_colors.text);
    x += drawNote(painter, x, firstRow, line.leadNote);
    drawText(painter, QPointF(x, top), row.number, line);
    if (m_wrapWidth > 0) {
        QRect lastRow = firstRow;
        lastRow.moveBottom(rect.bottom());
        drawNote(painter, x, lastRow, line.cutNote);
        x = textArea.left();
    } else {
        x += lastWidth(layoutOf(row.number, line));
        x += drawNote(painter, x + indent, firstRow, line.cutNote);
    }
    const double width = x + scrolled - textArea.left();
    painter.restore();
    drawGutter(painter, QRect(rect.left(), rect.top(), gutter, rect.height()), row);
    return width + 2 * indent;
}

double LogPainter::noteWidth(const QString &note) const
{
    return note.isEmpty() ? 0 : m_metrics.horizontalAdvance(note) + 2 * m_charWidth;
}

double LogPainter::drawNote(QPainter &painter, double x, const QRect &rect,
                            const QString &note) const
{
    const QRectF area(x, rect.top(), noteWidth(note), rect.height());
    if (!note.isEmpty()) {
        painter.fillRect(area, m_colors.mark);
        painter.setFont(m_font);
        painter.drawText(area, Qt::AlignCenter, note);
    }
    return area.width();
}

std::optional<std::pair<double, double>> LogPainter::firstMatch(LineNumber number,
                                                                const ShownLine &line)
{
    const QList<std::pair<int, int>> found = matchesOf(number, line).places;
    const QTextLayout &layout = layoutOf(number, line);
    if (found.isEmpty() || layout.lineCount() == 0) {
        return std::nullopt;
    }
    const QTextLine text = layout.lineAt(0);
    const double indent = m_charWidth + noteWidth(line.leadNote);
    const auto [begin, length] = found.first();
    return std::pair(indent + text.cursorToX(begin), indent + text.cursorToX(begin + length));
}

std::optional<int> LogPainter::characterAt(LineNumber number, const ShownLine &line,
                                           const QPointF &place)
{
    const QTextLayout &layout = layoutOf(number, line);
    const double x = place.x() - m_charWidth - noteWidth(line.leadNote);
    const int row = static_cast<int>(place.y()) / rowHeight();
    if (row < 0 || row >= layout.lineCount() || x < 0 ||
        x > layout.lineAt(row).naturalTextWidth()) {
        return std::nullopt;
    }
    return layout.lineAt(row).xToCursor(x, QTextLine::CursorOnCharacter);
}

/// Shapes say what is marked where colours cannot be seen.
void LogPainter::drawMarks(QPainter &painter, const QRect &rect, const LogRow &row) const
{
    const QPointF center = QRectF(rect.left(), rect.top(), rect.height(), rect.height()).center();
    painter.setRenderHint(QPainter::Antialiasing);
    if (row.isEvidence) {
        const double half = m_metrics.ascent() * 0.36;
        QPainterPath diamond(center + QPointF(0, -half));
        diamond.lineTo(center + QPointF(half, 0));
        diamond.lineTo(center + QPointF(0, half));
        diamond.lineTo(center + QPointF(-half, 0));
        diamond.closeSubpath();
        painter.fillPath(diamond, m_colors.evidenceMark);
    }
    if (row.isRevealed) {
        // A ring, as of something that is not really there.
        painter.setPen(QPen(m_colors.text, std::max(1.0, m_charWidth * 0.15), Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(center, m_metrics.ascent() * 0.5, m_metrics.ascent() * 0.5);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (row.hasNote) {
        // A bar at the edge, beside the diamond that the line may have too.
        const double width = std::max(2.0, m_charWidth * 0.4);
        painter.fillRect(QRectF(rect.left(), rect.top(), width, rect.height()), m_colors.focus);
    }
}

void LogPainter::drawGutter(QPainter &painter, const QRect &rect, const LogRow &row) const
{
    painter.save();
    const bool isPlain = !row.isEvidence && !row.isCurrent && !row.isSelected;
    painter.fillRect(rect, isPlain ? m_colors.gutter : background(row));
    const QRect first(rect.left(), rect.top(), rect.width(), rowHeight());
    drawMarks(painter, first, row);
    const double gap = m_charWidth;
    const QString number = QLocale().toString(row.number);
    painter.setFont(row.isCurrent ? m_strongFont : m_font);
    painter.setPen(row.isCurrent || row.isEvidence ? m_colors.text : m_colors.quiet);
    if (row.hasBookmark) {
        // The number on a tab that points into the line.
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(number);
        QRectF tab(first.right() - gap * 1.5 - width, first.top() + 1, width + gap,
                   first.height() - 2);
        QPainterPath shape(tab.topLeft());
        shape.lineTo(tab.topRight());
        shape.lineTo(QPointF(first.right() + 1, tab.center().y()));
        shape.lineTo(tab.bottomRight());
        shape.lineTo(tab.bottomLeft());
        shape.closeSubpath();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(shape, m_colors.focus);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(m_colors.base);
    }
    painter.drawText(QRectF(first).adjusted(0, 0, -gap, 0), Qt::AlignRight | Qt::AlignVCenter,
                     number);
    const double edge = row.isCurrent ? gap * 0.4 : 1.0;
    painter.fillRect(QRectF(rect.right() + 1 - edge, rect.top(), edge, rect.height()),
                     row.isCurrent ? m_colors.focus : m_colors.gutterEdge);
    painter.restore();
}

QColor LogPainter::background(const LogRow &row) const
{
    if (row.isSelected) {
        return m_colors.selected;
    }
    if (row.isEvidence) {
        return m_colors.evidence;
    }
    return row.isCurrent ? m_colors.current : m_colors.base;
}

const QTextLayout &LogPainter::layoutOf(LineNumber number, const ShownLine &line)
{
    if (const QTextLayout *known = m_layouts.object(number)) {
        return *known;
    }
    auto *layout = new QTextLayout(line.text, m_font);
    QTextOption option;
    option.setWrapMode(m_wrapWidth > 0 ? QTextOption::WrapAtWordBoundaryOrAnywhere
                                       : QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    option.setTabStopDistance(m_metrics.horizontalAdvance(u' ') * TabColumns);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);

    QList<QTextLayout::FormatRange> formats;
    for (const HighlightSpan &span : line.spans) {
        const QTextCharFormat format = m_colors.charFormat(span.format);
        // Each range is shaped and drawn for itself: neighbours of one look are one, and what looks
        // like any text is none.
        if (m_colors.isPlain(format)) {
            continue;
        }
        if (!formats.isEmpty() && formats.constLast().format == format &&
            formats.constLast().start + formats.constLast().length == span.offset) {
            formats.last().length += span.length;
        } else {
            formats.append(formatRange(span.offset, span.length, format));
        }
    }
    QTextCharFormat markFormat;
    markFormat.setBackground(m_colors.mark);
    markFormat.setForeground(m_colors.text);
    for (const TextRun &mark : line.marks) {
        formats.append(
            formatRange(static_cast<int>(mark.offset), static_cast<int>(mark.length), markFormat));
    }
    QTextCharFormat codeFormat;
    codeFormat.setUnderlineStyle(QTextCharFormat::DotLine);
    codeFormat.setUnderlineColor(m_colors.code);
    for (const FoundCode &code : line.codes) {
        formats.append(
            formatRange(static_cast<int>(code.offset), static_cast<int>(code.length), codeFormat));
    }
    layout->setFormats(formats);
    layOut(*layout, line);
    m_layouts.insert(number, layout); // takes ownership
    return *layout;
}

/// Breaks the text into rows where lines are wrapped; else it is one row.
void LogPainter::layOut(QTextLayout &layout, const ShownLine &line) const
{
    const double room = m_wrapWidth - 2 * m_charWidth - noteWidth(line.leadNote);
    layout.beginLayout();
    for (QTextLine row = layout.createLine(); row.isValid(); row = layout.createLine()) {
        if (m_wrapWidth == 0) {
            break;
        }
        row.setLineWidth(std::max(room, m_charWidth * 4));
        row.setPosition(QPointF(0, (layout.lineCount() - 1) * rowHeight()));
    }
    layout.endLayout();
}

/// Each frame asks for them: a line is searched once for an expression.
LogPainter::Matches &LogPainter::matchesOf(LineNumber number, const ShownLine &line)
{
    if (Matches *known = m_matches.object(number)) {
        return *known;
    }
    auto *matches = new Matches;
    if (!m_expression.pattern().isEmpty()) {
        auto match = m_expression.globalMatch(line.text);
        while (match.hasNext() && matches->places.size() < MatchesPerLine) {
            const QRegularExpressionMatch found = match.next();
            matches->places.append({static_cast<int>(found.capturedStart()),
                                    static_cast<int>(found.capturedLength())});
        }
    }
    m_matches.insert(number, matches); // takes ownership
    return *matches;
}

void LogPainter::drawText(QPainter &painter, const QPointF &at, LineNumber number,
                          const ShownLine &line)
{
    const QTextLayout &layout = layoutOf(number, line);
    Matches &matches = matchesOf(number, line);
    if (matches.places.isEmpty() || (line.codes.isEmpty() && !isMixed(line.text))) {
        layout.draw(&painter, at);
        drawMatches(painter, at, layout, matches);
        return;
    }
    // The whole line is drawn again for each, with all that belongs to it.
    QTextCharFormat format;
    format.setBackground(m_colors.match);
    format.setForeground(m_colors.text);
    QList<QTextLayout::FormatRange> ranges;
    for (const auto &[start, length] : std::as_const(matches.places)) {
        ranges.append(formatRange(start, length, format));
    }
    layout.draw(&painter, at, ranges);
}

/// Draws what is found once more, on its ground and in a colour that can be read there. Text in one
/// direction only.
void LogPainter::drawMatches(QPainter &painter, const QPointF &at, const QTextLayout &layout,
                             Matches &matches) const
{
    if (!matches.isLaidOut) {
        matches.isLaidOut = true;
        for (const auto &[start, length] : std::as_const(matches.places)) {
            if (length > 0) { // an expression may find nothing between two characters
                matches.grounds += groundsOf(layout, start, start + length);
                matches.letters += layout.glyphRuns(start, length);
            }
        }
    }
    for (const QRectF &ground : std::as_const(matches.grounds)) {
        painter.fillRect(ground.translated(at), m_colors.match);
    }
    painter.setPen(m_colors.text);
    for (const QGlyphRun &run : std::as_const(matches.letters)) {
        painter.drawGlyphRun(at, run);
    }
}

} // namespace Scep
