// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/logview.h"

#include "models/domain/limits.h"
#include "ui/logview/columnheading.h"
#include "ui/logview/findbar.h"
#include "ui/logview/gotolinebar.h"
#include "ui/logview/logpainter.h"
#include "ui/logview/logscrollbar.h"
#include "ui/logview/logviewaccessible.h"

#include <QLocale>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace Scep {

LogView::LogView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_heading(new ColumnHeading(this))
    , m_dragTimer(new QTimer(this))
    , m_findBar(new FindBar(this))
    , m_goToLineBar(new GoToLineBar(this))
    , m_typingTimer(new QTimer(this))
{
    installLogViewAccessibility();
    setVerticalScrollBar(new LogScrollBar(Qt::Vertical, this));
    setAccessibleName(tr("Log"));
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight); // which is how logs are written, whatever is spoken
    viewport()->setCursor(Qt::ArrowCursor);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // all of it is drawn, the ground too
    m_findBar->hide();
    m_goToLineBar->hide();
    m_dragTimer->setInterval(40);
    renewPainter();

    connect(m_dragTimer, &QTimer::timeout, this, &LogView::dragSelection);
    connectBars();
    connect(&m_filter, &LogFinder::linesChanged, this, &LogView::takeFiltered);
    connect(&m_filter, &LogFinder::finished, this, &LogView::takeFiltered);
    connect(horizontalScrollBar(), &QScrollBar::actionTriggered, this,
            [this] { m_sideways = Sideways::Chosen; });
}

LogView::~LogView()
{
    m_finder.disconnect(this);
    m_filter.disconnect(this);
}

void LogView::setDocument(const std::shared_ptr<const TextDocument> &document,
                          const QString &formatId)
{
    m_document = document;
    m_formatId = formatId;
    m_cache.setDocument(document, syntaxForFormat(formatId));
    renewColumns();
    m_rows.setLineCount(document ? document->lineCount() : 0);
    m_evidence.clear();
    m_notes.clear();
    m_bookmarks.clear();
    m_anchor = 0;
    m_textWidth = 0;
    m_wheelRest = 0;
    if (!m_filters.isEmpty()) {
        m_rows.showOnly({});
    }
    updateScrollBars();
    setTop(1);
    horizontalScrollBar()->setValue(0);
    m_sideways = Sideways::Beginning;
    setCurrent(0, false);
    restartFilter();
    restartSearch();
    viewport()->update();
}

void LogView::continueDocument(const std::shared_ptr<const TextDocument> &document,
                               const QString &formatId)
{
    // Where everything is in sight the end is too: there the current line tells what is looked at.
    const bool isCurrentAtEnd = m_current == 0 || m_current == lineCount();
    const bool showsEnd = m_top >= lastTop() && (lastTop() > 1 || isCurrentAtEnd);
    m_document = document;
    m_formatId = formatId;
    m_cache.setDocument(document, syntaxForFormat(formatId));
    renewColumns();
    m_rows.continueTo(document ? document->lineCount() : 0);
    m_anchor = std::min(m_anchor, lineCount());
    updateScrollBars();
    setTop(showsEnd ? lastTop() : m_top);
    setCurrent(std::min(m_current, lineCount()), true);
    restartFilter();
    restartSearch();
    viewport()->update();
}

void LogView::setNoteLines(const QList<LineNumber> &lines)
{
    m_notes = lines;
    std::ranges::sort(m_notes);
    viewport()->update();
}

void LogView::setEvidenceLines(const QList<LineNumber> &lines)
{
    m_evidence = lines;
    std::ranges::sort(m_evidence);
    viewport()->update();
}

void LogView::setBookmarks(const QList<LineNumber> &lines)
{
    m_bookmarks = lines;
    std::ranges::sort(m_bookmarks);
    viewport()->update();
}

void LogView::showLine(LineNumber line)
{
    if (lineCount() == 0) {
        return;
    }
    const LineNumber wanted = std::clamp<LineNumber>(line, 1, lineCount());
    if (!m_rows.isShown(wanted)) {
        m_rows.reveal(wanted);
        updateScrollBars();
        viewport()->update();
        emit shownLinesChanged();
    }
    bringIntoSight(m_rows.rowOf(wanted));
    setCurrent(wanted, false);
}

void LogView::showNoLine()
{
    setCurrent(0, false);
}

void LogView::showEvidence(const EvidenceRef &evidence)
{
    if (lineCount() == 0) {
        return;
    }
    const qint64 lineStart = m_document->lineRange(evidence.line).offset;
    const bool isFar = evidence.range.offset - lineStart > Limits::DrawnCharacters / 4;
    m_cache.setWindow(isFar ? evidence.line : 0, isFar ? evidence.range.offset : 0);
    m_painter->clear();
    if (isFar) {
        horizontalScrollBar()->setValue(0);
    }
    showLine(evidence.line);
    if (!isFar) {
        showMessage();
    }
}

void LogView::showNextBookmark()
{
    const auto next = std::ranges::upper_bound(m_bookmarks, m_current);
    if (!m_bookmarks.isEmpty()) {
        showLine(next == m_bookmarks.cend() ? m_bookmarks.constFirst() : *next);
    }
}

void LogView::showPreviousBookmark()
{
    const auto next = std::ranges::lower_bound(m_bookmarks, m_current);
    if (!m_bookmarks.isEmpty()) {
        showLine(next == m_bookmarks.cbegin() ? m_bookmarks.constLast() : *std::prev(next));
    }
}

QString LogView::selectedText() const
{
    const auto [first, last] = selection();
    QString text;
    const LineNumber firstRow = m_rows.rowOf(first);
    for (LineNumber row = firstRow; first > 0 && row > 0; ++row) {
        const LineNumber line = m_rows.lineOf(row);
        if (line < first || line > last) {
            break;
        }
        const QString next = m_document->lineText(line);
        if (text.size() + next.size() > Limits::ClipboardCharacters) {
            const LineNumber left = m_rows.rowOf(last) - row + (m_rows.isShown(last) ? 1 : 0);
            text += tr("… %1 more lines").arg(QLocale().toString(left));
            break;
        }
        text += row == firstRow ? next : QLatin1Char('\n') + next;
    }
    return text;
}

QString LogView::currentText() const
{
    return m_current > 0 ? m_document->lineText(m_current).left(Limits::DrawnCharacters)
                         : QString();
}

QString LogView::lineDescription(LineNumber line) const
{
    if (line < 1 || line > lineCount()) {
        return {};
    }
    const QString text =
        toVisibleText(m_document->lineText(line).left(Limits::DrawnCharacters)).text;
    const QString number = QLocale().toString(line);
    if (m_rows.revealed().contains(line)) {
        return tr("Line %1, hidden by a filter: %2").arg(number, text);
    }
    if (std::ranges::binary_search(m_bookmarks, line)) {
        return tr("Line %1, with a bookmark: %2").arg(number, text);
    }
    if (std::ranges::binary_search(m_notes, line)) {
        return tr("Line %1, with a note: %2").arg(number, text);
    }
    return std::ranges::binary_search(m_evidence, line)
               ? tr("Line %1, evidence: %2").arg(number, text)
               : tr("Line %1: %2").arg(number, text);
}

QStringList LogView::currentCodes()
{
    QStringList codes;
    if (m_current > 0) {
        for (const FoundCode &code : m_cache.line(m_current).codes) {
            if (!codes.contains(code.query)) {
                codes.append(code.query);
            }
        }
    }
    return codes;
}

std::pair<LineNumber, LineNumber> LogView::selection() const
{
    return std::minmax({m_anchor, m_current});
}

std::pair<LineNumber, LineNumber> LogView::selectedLines() const
{
    return m_current > 0 && m_anchor > 0 ? selection() : std::pair(m_current, m_current);
}

void LogView::setCurrent(LineNumber line, bool extendSelection)
{
    const LineNumber anchor = extendSelection && m_anchor > 0 ? m_anchor : line;
    const bool isOther = anchor != m_anchor || line != m_current;
    const bool isOtherLine = line != m_current;
    updateLines(selection());
    m_anchor = anchor;
    m_current = line;
    updateLines(selection());
    if (isOtherLine) {
        announceCurrentLine(*this);
        emit currentLineChanged(line);
    }
    if (isOther) {
        emit selectionChanged();
    }
}

void LogView::moveToRow(LineNumber row, bool extendSelection)
{
    if (m_rows.count() == 0) {
        return;
    }
    const LineNumber wanted = std::clamp<LineNumber>(row, 1, m_rows.count());
    if (wanted <= m_top) {
        setTop(wanted);
    } else {
        setTop(std::max(m_top, topThatShows(wanted)));
    }
    setCurrent(m_rows.lineOf(wanted), extendSelection);
}

} // namespace Scep
