// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a LogView is searched, and the bars below its lines: see logview.h.

#include "ui/logview/findbar.h"
#include "ui/logview/gotolinebar.h"
#include "ui/logview/logpainter.h"
#include "ui/logview/logview.h"

#include <QLocale>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <iterator>

namespace Scep {

namespace {
/// Shorter than between two keys of most people: a search that the next key ends is not begun.
constexpr std::chrono::milliseconds TypingPause{120};
} // namespace

void LogView::connectBars()
{
    connect(m_findBar, &FindBar::queryChanged, this, &LogView::typeSearch);
    m_typingTimer->setSingleShot(true);
    connect(m_typingTimer, &QTimer::timeout, this, [this] { startSearch(m_findBar->query()); });
    connect(m_findBar, &FindBar::nextRequested, this, &LogView::findNext);
    connect(m_findBar, &FindBar::previousRequested, this, &LogView::findPrevious);
    connect(m_findBar, &FindBar::closeRequested, this, &LogView::hideBars);
    connect(m_findBar, &FindBar::filterRequested, this, &LogView::addFindFilter);
    connect(m_goToLineBar, &GoToLineBar::closeRequested, this, &LogView::hideBars);
    connect(m_goToLineBar, &GoToLineBar::lineRequested, this, [this](LineNumber line) {
        hideBars();
        showLine(line);
    });
    connect(m_goToLineBar, &GoToLineBar::timeRequested, this, &LogView::timeRequested);
    connect(&m_finder, &LogFinder::linesChanged, this, &LogView::showHits);
    connect(&m_finder, &LogFinder::linesChanged, this, &LogView::findHitsChanged);
    connect(&m_finder, &LogFinder::finished, this, &LogView::showHits);
}

void LogView::find()
{
    const bool wasVisible = !m_findBar->isHidden();
    showBar(m_findBar);
    m_findBar->activate();
    if (!wasVisible) {
        restartSearch();
    }
}

void LogView::findExpression(const QString &expression)
{
    find();
    m_findBar->setQuery({.text = expression, .isRegularExpression = true});
}

void LogView::goToLine()
{
    showBar(m_goToLineBar);
    m_goToLineBar->activate(lineCount());
}

void LogView::showGoToStatus(const QString &status)
{
    m_goToLineBar->setStatus(status);
}

void LogView::findNext()
{
    searchNow();
    const bool isReady = !m_findBar->isHidden() && !m_findBar->query().text.isEmpty();
    isReady ? jumpToHit(m_finder.hitAfter(m_current)) : find();
}

void LogView::findPrevious()
{
    searchNow();
    const bool isReady = !m_findBar->isHidden() && !m_findBar->query().text.isEmpty();
    isReady ? jumpToHit(m_finder.hitBefore(m_current)) : find();
}

void LogView::jumpToHit(std::optional<LineNumber> line)
{
    m_findBar->remember();
    if (line) {
        m_searchFrom = 0;
        showLine(*line);
        scrollToMatch(*line);
        showHits();
    }
}

/// Brings the first match of the line into sight sideways.
void LogView::scrollToMatch(LineNumber line)
{
    const auto span = m_painter->firstMatch(line, m_cache.line(line));
    if (!span || m_isWrapped) {
        return;
    }
    growWidth(span->second + m_painter->stepWidth());
    updateScrollBars();
    m_sideways = Sideways::Chosen;
    QScrollBar *bar = horizontalScrollBar();
    if (span->first < bar->value() || span->second > bar->value() + bar->pageStep()) {
        bar->setValue(span->second <= bar->pageStep()
                          ? 0
                          : static_cast<int>(span->first) - bar->pageStep() / 3);
    }
}

/// What is in sight is marked at once; the log is searched when nothing is typed for a moment.
void LogView::typeSearch(const LineQuery &query)
{
    m_searchFrom = 0;
    m_finder.cancel();
    const auto matcher = LineMatcher::compiled(query);
    if (query.text.isEmpty() || lineCount() == 0 || !matcher) {
        startSearch(query); // there is nothing to wait for
        return;
    }
    m_typingTimer->start(TypingPause);
    markMatches((*matcher)->expression());
    m_findBar->setFilterable(true);
    m_findBar->setStatus(tr("Searching…"));
}

/// Who wants the next hit does not type any more.
void LogView::searchNow()
{
    if (m_typingTimer->isActive()) {
        startSearch(m_findBar->query());
    }
}

/// Looks for what was typed and shows the first hit.
void LogView::startSearch(const LineQuery &query)
{
    m_typingTimer->stop();
    m_searchFrom = 0;
    const auto matcher = LineMatcher::compiled(query);
    const bool isWanted = matcher && !query.text.isEmpty();
    markMatches(isWanted ? (*matcher)->expression() : QRegularExpression());
    m_findBar->setFilterable(isWanted);
    if (query.text.isEmpty() || lineCount() == 0 || !matcher) {
        m_finder.clear();
        m_findBar->setStatus(matcher ? QString()
                                     : tr("The expression is not valid: %1.").arg(matcher.error()));
        return;
    }
    const LineFilter wanted{.kind = LineFilter::Kind::Include, .query = query, .name = {}};
    m_finder.start(m_document, LineFilterSet({wanted}), m_rows.shown());
    m_searchFrom = std::max<LineNumber>(1, m_current);
    showHits();
}

/// Looks again, in another document or after the bar was closed, and stays where the view is.
void LogView::restartSearch()
{
    if (!m_findBar->isHidden()) {
        startSearch(m_findBar->query());
        m_searchFrom = 0;
    } else {
        m_typingTimer->stop();
        m_finder.clear();
    }
}

/// Marks in the text what the visible search bar asks for.
void LogView::applyExpression()
{
    const LineQuery query = m_findBar->query();
    const bool isWanted = !m_findBar->isHidden() && !query.text.isEmpty();
    const auto matcher = LineMatcher::compiled(query);
    markMatches(isWanted && matcher ? (*matcher)->expression() : QRegularExpression());
}

/// To draw a line takes far longer than to look into it: only those are drawn again that are marked
/// otherwise than before.
void LogView::markMatches(const QRegularExpression &expression)
{
    if (expression == m_painter->expression()) {
        return;
    }
    const QList<PlacedRow> rows = rowsInSight();
    const auto placesIn = [this](const PlacedRow &placed) {
        const LineNumber line = m_rows.lineOf(placed.row);
        return m_painter->foundPlaces(line, m_cache.line(line));
    };
    QList<QList<std::pair<int, int>>> before;
    std::ranges::transform(rows, std::back_inserter(before), placesIn);
    m_painter->setExpression(expression);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (placesIn(rows.at(i)) != before.at(i)) {
            updateRow(rows.at(i));
        }
    }
}

void LogView::showHits()
{
    if (m_searchFrom > 0 && m_finder.lines().count() > 0) {
        // The first hit from the current line on; from the top only when there is none for sure.
        const LineNumber hit = *m_finder.hitAfter(m_searchFrom - 1);
        if (hit >= m_searchFrom || !m_finder.isRunning()) {
            m_searchFrom = 0;
            showLine(hit);
            scrollToMatch(hit);
        }
    }
    if (!m_typingTimer->isActive()) {
        m_findBar->setStatus(hitsText());
    }
}

QString LogView::hitsText() const
{
    if (m_findBar->query().text.isEmpty()) {
        return {};
    }
    const QLocale locale;
    const LineNumber hits = m_finder.lines().count();
    const QString count = locale.toString(hits);
    if (m_finder.isRunning()) {
        return tr("Searching, matching lines: %1").arg(count);
    }
    const QString hidden = m_finder.hidden() > 0
                               ? tr("hidden by filters: %1").arg(locale.toString(m_finder.hidden()))
                               : QString();
    const LineNumber position = m_finder.positionOf(m_current);
    const QString shown = hits == 0 ? tr("Not found")
                          : position > 0
                              ? tr("Matching line %1 of %2").arg(locale.toString(position), count)
                              : tr("Matching lines: %1").arg(count);
    return hidden.isEmpty() ? shown : tr("%1; %2", "hits, hidden ones").arg(shown, hidden);
}

void LogView::showBar(QWidget *bar)
{
    m_findBar->setVisible(bar == m_findBar);
    m_goToLineBar->setVisible(bar == m_goToLineBar);
    updateMargins();
    placeBars();
}

void LogView::hideBars()
{
    m_findBar->remember();
    m_findBar->hide();
    m_goToLineBar->hide();
    applyExpression();
    m_typingTimer->stop();
    m_finder.cancel();
    updateMargins();
    setFocus();
}

void LogView::placeBars()
{
    const QRect area = viewport()->geometry();
    for (QWidget *bar :
         {static_cast<QWidget *>(m_findBar), static_cast<QWidget *>(m_goToLineBar)}) {
        bar->setGeometry(area.left(), area.bottom() + 1, area.width(), bar->sizeHint().height());
    }
}

} // namespace Scep
