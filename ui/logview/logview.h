// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textdocument.h"
#include "ui/logview/linecache.h"
#include "ui/logview/logfinder.h"

#include <QAbstractScrollArea>
#include <QList>

#include <memory>

class QTimer;

namespace Scep {

class FindBar;
class GoToLineBar;
class LogPainter;

/// Shows a log of any size, line by line: line numbers, marks on evidence lines, highlighting by
/// the log's format. Only the lines in sight are read. The unit is the line: one line is current, a
/// run of lines is selected, scrolling goes by lines, so that a document may have more of them than
/// pixels can count. Keys: arrows, Page Up and Down, Home, End, with Shift to select; Ctrl+C,
/// Ctrl+A; Ctrl+F, F3, Shift+F3 to find; Ctrl+G to go to a line; Enter activates the line. Error
/// codes are underlined; pointing at one tells what it means.
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
    /// The selected lines, first and last; the current line alone where none are. 0: no line.
    [[nodiscard]] std::pair<LineNumber, LineNumber> selectedLines() const;
    /// Makes the line current and brings it into the middle third of the view. Out of range: the
    /// nearest line.
    void showLine(LineNumber line);

    /// As showLine(), and where the evidence stands far into a long line the line is shown from the
    /// evidence on. The source is the caller's business.
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
    /// The selected lines as they are in the source, at most Limits::ClipboardCharacters.
    [[nodiscard]] QString selectedText() const;
    /// The error codes of the current line, as lookUpCode() takes them.
    [[nodiscard]] QStringList currentCodes();
    /// Opens the search bar with this expression and goes to the first match.
    void findExpression(const QString &expression);
    /// The lines that the search has found so far, ascending.
    [[nodiscard]] const QList<LineNumber> &findHits() const { return m_finder.hits(); }
    /// The current line in words, for a screen reader: number, whether it is evidence, text.
    [[nodiscard]] QString currentLineDescription() const;

    QSize sizeHint() const override;

public slots:
    void find();
    void findNext();
    void findPrevious();
    void goToLine();
    void copy();
    void selectAll();

signals:
    /// The person asks what error codes mean.
    void codeLookupRequested(const QStringList &codes);
    void currentLineChanged(Scep::LineNumber line);
    /// findHits() are more, or none any more.
    void findHitsChanged();
    /// Enter or a double click.
    void lineActivated(Scep::LineNumber line);

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
    [[nodiscard]] LineNumber lineCount() const;
    [[nodiscard]] LineNumber lastTop() const;
    [[nodiscard]] LineNumber lineAt(int y) const;
    [[nodiscard]] std::pair<LineNumber, LineNumber> selection() const;
    void setTop(LineNumber top);
    void setCurrent(LineNumber line, bool extendSelection);
    void moveTo(LineNumber line, bool extendSelection);
    bool handleCommandKey(const QKeyEvent &event);
    [[nodiscard]] static bool isCommandKey(const QKeyEvent &event);
    void renewPainter();
    void updateScrollBars();
    void growWidth(double width);
    void paintEmpty(QPainter &painter);
    void paintFocus(QPainter &painter);
    void showBar(QWidget *bar);
    void hideBars();
    void placeBars();
    void startSearch(const LineQuery &query);
    void restartSearch();
    void applyExpression();
    void showHits();
    void jumpToHit(std::optional<LineNumber> line);
    void scrollToMatch(LineNumber line);
    void dragSelection();
    [[nodiscard]] QString codeAt(const QPoint &position);

    std::shared_ptr<const TextDocument> m_document;
    QList<LineNumber> m_evidence; ///< ascending
    QList<LineNumber> m_notes;    ///< ascending
    LineCache m_cache;
    std::unique_ptr<LogPainter> m_painter;
    LineNumber m_top = 1;
    LineNumber m_current = 0;
    LineNumber m_anchor = 0; ///< where the selection began; the current line is its other end
    double m_textWidth = 0;  ///< widest line seen so far
    int m_wheelRest = 0;     ///< angle that has not made a line yet
    bool m_isSettingTop = false;
    QTimer *m_dragTimer = nullptr; ///< scrolls on while the pointer is held outside
    int m_dragY = 0;

    FindBar *m_findBar = nullptr;
    GoToLineBar *m_goToLineBar = nullptr;
    LogFinder m_finder;
    LineNumber m_searchFrom = 0; ///< the first hit from here on is to be shown; 0: it was
};

} // namespace Scep
