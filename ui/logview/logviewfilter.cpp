// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a LogView hides: see logview.h. Filters are decided in the background; the view goes on to
// show what it showed until it is known what stands in its place.

#include "models/text/linepattern.h"
#include "ui/logview/findbar.h"
#include "ui/logview/logpainter.h"
#include "ui/logview/logview.h"

#include <QMenu>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
/// UTF-16 units of a line or word that a filter is called by.
constexpr qsizetype NameCharacters = 60;

QString shortened(const QString &text)
{
    return text.size() > NameCharacters ? text.left(NameCharacters) + QChar(0x2026) : text;
}

/// In a menu an ampersand would underline what follows.
QString menuText(const QString &text)
{
    return shortened(text).replace(QLatin1Char('&'), QLatin1StringView("&&"));
}
} // namespace

void LogView::setFilters(const LineFilters &filters)
{
    if (filters == m_filters) {
        return;
    }
    m_filters = filters;
    m_rows.hideRevealed();
    restartFilter();
    emit filtersChanged();
    emit shownLinesChanged();
}

void LogView::addFilter(const LineFilter &filter)
{
    if (!m_filters.contains(filter)) {
        setFilters(m_filters + LineFilters{filter});
    }
}

bool LogView::isFiltering() const
{
    return m_isFilterStale || m_filter.isRunning();
}

void LogView::restartFilter()
{
    m_isFilterStale = !m_filters.isEmpty() && m_document;
    if (m_isFilterStale) {
        m_filter.start(m_document, LineFilterSet(m_filters));
    } else {
        m_filter.clear(); // which tells takeFiltered()
    }
}

/// Shows what is decided so far, once it is at least what is looked at.
void LogView::takeFiltered()
{
    const bool isDone = !m_filter.isRunning();
    if (m_filters.isEmpty() && !m_rows.isFiltered()) {
        return;
    }
    const LineNumber lastInSight =
        m_rows.lineOf(std::min(m_rows.count(), m_top + visibleLineCount()));
    if (!m_filters.isEmpty() && m_isFilterStale && !isDone &&
        m_filter.lines().covered() <= lastInSight) {
        return;
    }
    const LineNumber topLine = firstVisibleLine();
    const bool isCurrentInSight = lineRect(m_current).isValid();
    const LineNumber above = isCurrentInSight ? m_rows.rowOf(m_current) - m_top : 0;
    if (m_filters.isEmpty()) {
        m_rows.showAll();
    } else {
        m_rows.showOnly(m_filter.lines());
    }
    const bool isOther = std::exchange(m_isFilterStale, false);
    updateScrollBars();
    // The current line stays where the eye is; else the line at the top, or what follows it.
    setTop(isCurrentInSight ? m_rows.rowOf(m_current) - above : m_rows.rowOf(topLine));
    if (isDone || isOther) {
        restartSearch();
    }
    emit shownLinesChanged();
    viewport()->update();
}

void LogView::hideRevealedLines()
{
    if (!m_rows.revealed().isEmpty()) {
        m_rows.hideRevealed();
        updateScrollBars();
        setTop(m_top);
        emit shownLinesChanged();
    }
}

/// Makes a filter of what is being searched for.
void LogView::addFindFilter(LineFilter::Kind kind)
{
    const LineQuery query = m_findBar->query();
    if (!query.text.isEmpty() && LineMatcher::compiled(query)) {
        addFilter({.kind = kind, .query = query, .name = {}});
    }
}

void LogView::addFilterLikeThis(LineFilter::Kind kind)
{
    const QString line = currentText();
    const QString expression = expressionForLinesLike(line);
    if (expression.isEmpty()) {
        return;
    }
    // What stands after the time says what the line is about.
    const auto letter = std::ranges::find_if(line, [](QChar c) { return c.isLetter(); });
    const QString words = toVisibleText(line.sliced(letter - line.cbegin()).simplified()).text;
    addFilter({.kind = kind,
               .query = {.text = expression, .isCaseSensitive = true, .isRegularExpression = true},
               .name = tr("like “%1”").arg(shortened(words))});
}

void LogView::includeLinesLikeThis()
{
    addFilterLikeThis(LineFilter::Kind::Include);
}

void LogView::excludeLinesLikeThis()
{
    addFilterLikeThis(LineFilter::Kind::Exclude);
}

void LogView::fillFilterMenu(QMenu &menu, const QString &word)
{
    const auto addWord = [&](const QString &text, LineFilter::Kind kind) {
        menu.addAction(text.arg(menuText(toVisibleText(word).text)), this, [this, word, kind] {
            addFilter({.kind = kind, .query = {.text = word, .isCaseSensitive = true}, .name = {}});
        });
    };
    if (!word.isEmpty()) {
        addWord(tr("Show Only Lines with “%1”"), LineFilter::Kind::Include);
        addWord(tr("Hide Lines with “%1”"), LineFilter::Kind::Exclude);
    }
    const bool hasLine = m_current > 0;
    menu.addAction(tr("Show &Only Lines Like This"), this, &LogView::includeLinesLikeThis)
        ->setEnabled(hasLine);
    menu.addAction(tr("&Hide Lines Like This"), this, &LogView::excludeLinesLikeThis)
        ->setEnabled(hasLine);
    menu.addAction(tr("Show All &Lines"), this, [this] { setFilters({}); })
        ->setEnabled(!m_filters.isEmpty());
}

} // namespace Scep
