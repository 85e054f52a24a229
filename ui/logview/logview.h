// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textdocument.h"
#include "ui/logview/linecache.h"
#include "ui/logview/logfinder.h"
#include "ui/logview/logrows.h"

#include <QAbstractScrollArea>
#include <QList>

#include <memory>

class QMenu;
class QTimer;

namespace Scep {

class ColumnHeading;
class FindBar;
class GoToLineBar;
class LogPainter;
struct LogRow;

/// Shows a log of any size, line by line: line numbers, marks on evidence lines, highlighting by
/// the log's format. Only the lines in sight are read. The unit is the line: one line is current, a
/// run of lines is selected, scrolling goes by lines, so that a document may have more of them than
/// pixels can count. Filters hide lines; the numbers are those of the source. Keys: arrows, Page Up
/// and Down, Home, End, with Shift to select; Ctrl+C, Ctrl+A; Ctrl+F, F3, Shift+F3 to find; Ctrl+G
/// to go to a line; Enter activates the line. Error codes are underlined; pointing at one tells
/// what it means.
class LogView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LogView(QWidget *parent = nullptr);
    ~LogView() override;

    /// Shows another document, or none; no line is current. @p formatId: SourceFile::formatId.
    void setDocument(const std::shared_ptr<const TextDocument> &document, const QString &formatId);
    /// Shows the same source as it is now: place and current line stay. Who looks at its end looks
    /// at the new end then.
    void continueDocument(const std::shared_ptr<const TextDocument> &document,
                          const QString &formatId);
    [[nodiscard]] const std::shared_ptr<const TextDocument> &document() const { return m_document; }
    /// The lines that prove something; they are marked.
    void setEvidenceLines(const QList<LineNumber> &lines);
    /// The lines that the person made notes on; they are marked too.
    void setNoteLines(const QList<LineNumber> &lines);
    /// The lines that the person wants to come back to; their numbers are marked.
    void setBookmarks(const QList<LineNumber> &lines);
    /// The selected lines, first and last; the current line alone where none are. 0: no line.
    [[nodiscard]] std::pair<LineNumber, LineNumber> selectedLines() const;
    /// Makes the line current and brings it into the middle third of the view. Out of range: the
    /// nearest line. One that a filter hides is shown all the same, see revealedLines().
    void showLine(LineNumber line);

    /// No line is current any more; what is in sight stays.
    void showNoLine();

    /// As showLine(), and where the evidence stands far into a long line the line is shown from the
    /// evidence on. Where columns leave no room for the message, it goes sideways to that. The
    /// source is the caller's business.
    void showEvidence(const EvidenceRef &evidence);

    /// 0 when no line is current.
    [[nodiscard]] LineNumber currentLine() const { return m_current; }
    /// The line at the top; 0 without lines.
    [[nodiscard]] LineNumber firstVisibleLine() const;
    /// Scrolls there; out of range: as far as it goes.
    void setFirstVisibleLine(LineNumber line);
    /// Lines that fit into the view.
    [[nodiscard]] LineNumber visibleLineCount() const;
    /// Where the line is in the viewport; null when it is not in sight.
    [[nodiscard]] QRect lineRect(LineNumber line) const;
    /// The selected lines as they are in the source, without hidden ones, at most
    /// Limits::ClipboardCharacters.
    [[nodiscard]] QString selectedText() const;
    /// The current line as it is in the source, its beginning up to Limits::DrawnCharacters; empty
    /// without one.
    [[nodiscard]] QString currentText() const;
    /// The error codes of the current line, as lookUpCode() takes them.
    [[nodiscard]] QStringList currentCodes();
    /// Says below the lines why there is no such line or time.
    void showGoToStatus(const QString &status);
    /// Takes the bars for searching and going away.
    void closeBars() { hideBars(); }
    /// Opens the search bar with this expression and goes to the first match.
    void findExpression(const QString &expression);
    /// The lines that the search has found so far.
    [[nodiscard]] const LineSet &findHits() const { return m_finder.lines(); }
    /// The current line in words, for a screen reader: number, whether it is evidence, text.
    [[nodiscard]] QString currentLineDescription() const { return lineDescription(m_current); }
    [[nodiscard]] QString lineDescription(LineNumber line) const;
    /// The line of a row, as they are shown, counted from 1; 0 when there is none.
    [[nodiscard]] LineNumber lineOfRow(LineNumber row) const { return m_rows.lineOf(row); }
    /// The row of a line; 0 when it is not shown.
    [[nodiscard]] LineNumber rowOfLine(LineNumber line) const
    {
        return m_rows.isShown(line) ? m_rows.rowOf(line) : 0;
    }

    /// What hides lines; they stay from document to document.
    [[nodiscard]] const LineFilters &filters() const { return m_filters; }
    void setFilters(const LineFilters &filters);
    /// Adds a filter, unless there is the same one.
    void addFilter(const LineFilter &filter);
    /// Whether the lines behind those that are shown are still being decided.
    [[nodiscard]] bool isFiltering() const;
    [[nodiscard]] LineNumber shownLineCount() const { return m_rows.count(); }
    /// Lines that are shown though filters hide them: somebody wanted to see just these.
    [[nodiscard]] const QList<LineNumber> &revealedLines() const { return m_rows.revealed(); }

    /// Whether long lines go on below themselves instead of to the side.
    [[nodiscard]] bool isWrapped() const { return m_isWrapped; }
    /// Whether the columns of formats that have such are brought below each other, under their
    /// names.
    [[nodiscard]] bool linesUpColumns() const { return m_linesUpColumns; }

    QSize sizeHint() const override;

public slots:
    void find();
    void findNext();
    void findPrevious();
    void goToLine();
    void copy();
    void selectAll();
    void setWrapped(bool isWrapped);
    void setLinesUpColumns(bool linesUp);
    /// Adds a filter for lines like the current one.
    void includeLinesLikeThis();
    void excludeLinesLikeThis();
    void hideRevealedLines();
    /// Goes to the next line with a bookmark, or the one before, from the end to the beginning.
    void showNextBookmark();
    void showPreviousBookmark();

signals:
    /// The person asks what error codes mean.
    void codeLookupRequested(const QStringList &codes);
    void currentLineChanged(Scep::LineNumber line);
    /// findHits() are more, or none any more.
    void findHitsChanged();
    /// Other lines are selected, or another one is current.
    void selectionChanged();
    /// Enter or a double click.
    void lineActivated(Scep::LineNumber line);
    void filtersChanged();
    /// Other lines are shown than before, or it is decided of more whether they are.
    void shownLinesChanged();
    /// The person typed a time where a line is asked for.
    void timeRequested(const QString &text);
    /// The menu of the line is about to be shown; @p word is the one at the pointer.
    void menuRequested(QMenu *menu, const QString &word);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// A line in sight: its row and where it begins in the viewport.
    struct PlacedRow
    {
        LineNumber row = 0;
        int top = 0;
        int height = 0;
    };

    [[nodiscard]] LineNumber lineCount() const { return m_rows.lineCount(); }
    [[nodiscard]] LineNumber lastTop() const { return topThatShows(m_rows.count()); }
    [[nodiscard]] LineNumber topThatShows(LineNumber row) const;
    [[nodiscard]] int heightOf(LineNumber row) const;
    [[nodiscard]] QList<PlacedRow> rowsInSight() const;
    [[nodiscard]] LineNumber wholeRowsInSight() const;
    [[nodiscard]] LineNumber rowAt(int y) const;
    [[nodiscard]] std::pair<LineNumber, LineNumber> selection() const;
    void setTop(LineNumber row);
    void scrollBy(LineNumber steps);
    void bringIntoSight(LineNumber row);
    [[nodiscard]] bool isCurrentWithin(int height) const;
    void keepCurrentInSight();
    void setCurrent(LineNumber line, bool extendSelection);
    void moveToRow(LineNumber row, bool extendSelection);
    bool handleCommandKey(const QKeyEvent &event);
    [[nodiscard]] static bool isCommandKey(const QKeyEvent &event);
    void renewPainter();
    void renewWrapping();
    void renewColumns();
    void placeHeading();
    [[nodiscard]] std::optional<std::pair<int, int>> messagePlace() const;
    void showMessage();
    void keepMessageInSight();
    void updateMargins();
    void updateScrollBars();
    void growWidth(double width);
    [[nodiscard]] LogRow lookOf(LineNumber row) const;
    [[nodiscard]] double paintRows(QPainter &painter, const QRegion &wanted);
    void updateRow(const PlacedRow &placed);
    void updateLines(const std::pair<LineNumber, LineNumber> &lines);
    void paintEmpty(QPainter &painter);
    void paintFocus(QPainter &painter);
    void showBar(QWidget *bar);
    void hideBars();
    void placeBars();
    void connectBars();
    void typeSearch(const LineQuery &query);
    void startSearch(const LineQuery &query);
    void searchNow();
    void restartSearch();
    void applyExpression();
    void markMatches(const QRegularExpression &expression);
    void showHits();
    [[nodiscard]] QString hitsText() const;
    void jumpToHit(std::optional<LineNumber> line);
    void scrollToMatch(LineNumber line);
    void restartFilter();
    void takeFiltered();
    void addFindFilter(LineFilter::Kind kind);
    void addFilterLikeThis(LineFilter::Kind kind);
    void fillFilterMenu(QMenu &menu, const QString &word);
    void dragSelection();
    [[nodiscard]] const ShownLine *pointedLine(const QPoint &position, qsizetype &character) const;
    [[nodiscard]] QString codeAt(const QPoint &position) const;
    [[nodiscard]] QString wordAt(const QPoint &position) const;

    std::shared_ptr<const TextDocument> m_document;
    LogRows m_rows;
    QList<LineNumber> m_evidence;  ///< ascending
    QList<LineNumber> m_notes;     ///< ascending
    QList<LineNumber> m_bookmarks; ///< ascending
    mutable LineCache m_cache;
    std::unique_ptr<LogPainter> m_painter;
    LineNumber m_top = 1;     ///< the row at the top
    LineNumber m_skipped = 0; ///< of a wrapped row at the top: how many of its own rows are above
    LineNumber m_current = 0;
    LineNumber m_anchor = 0; ///< where the selection began; the current line is its other end
    double m_textWidth = 0;  ///< widest line seen so far
    int m_wheelRest = 0;     ///< angle that has not made a line yet
    bool m_isSettingTop = false;
    bool m_isWrapped = false;
    bool m_linesUpColumns = false;
    /// What the place sideways is for.
    enum class Sideways { Beginning, Message, Chosen };
    Sideways m_sideways = Sideways::Beginning;
    QString m_formatId;
    ColumnHeading *m_heading = nullptr;
    QTimer *m_dragTimer = nullptr; ///< scrolls on while the pointer is held outside
    int m_dragY = 0;

    FindBar *m_findBar = nullptr;
    GoToLineBar *m_goToLineBar = nullptr;
    LogFinder m_finder;
    QTimer *m_typingTimer = nullptr; ///< runs until nobody types any more; then it is searched
    LineNumber m_searchFrom = 0;     ///< the first hit from here on is to be shown; 0: it was
    LineFilters m_filters;
    LogFinder m_filter;
    bool m_isFilterStale = false; ///< the rows are those of filters or lines before
};

} // namespace Scep
