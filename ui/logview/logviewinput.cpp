// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of LogView that answers keys, mouse and the search: see logview.h.

#include "models/report/codetext.h"
#include "ui/logview/findbar.h"
#include "ui/logview/gotolinebar.h"
#include "ui/logview/logpainter.h"
#include "ui/logview/logview.h"
#include "ui/tooltiptext.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace Scep {

namespace {
constexpr int WheelNotch = 120; // eighths of a degree, see QWheelEvent::angleDelta()
constexpr int LinesPerNotch = 3;
} // namespace

/// Whether the view wants the key for itself while it has the focus, before any menu's shortcut.
bool LogView::isCommandKey(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Copy) || event.matches(QKeySequence::SelectAll) ||
           event.matches(QKeySequence::Find) || event.key() == Qt::Key_F3 ||
           event.keyCombination() == QKeyCombination(Qt::CTRL, Qt::Key_G);
}

bool LogView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        isCommandKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool LogView::handleCommandKey(const QKeyEvent &event)
{
    if (!isCommandKey(event)) {
        return false;
    }
    if (event.matches(QKeySequence::Copy)) {
        copy();
    } else if (event.matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event.matches(QKeySequence::Find)) {
        find();
    } else if (event.key() != Qt::Key_F3) {
        goToLine();
    } else if (event.modifiers().testFlag(Qt::ShiftModifier)) {
        findPrevious();
    } else {
        findNext();
    }
    return true;
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (handleCommandKey(*event)) {
        return;
    }
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const LineNumber page = std::max<LineNumber>(1, visibleLineCount() - 1);
    // Without a current line the keys begin at what is in sight.
    const LineNumber from = m_current > 0 ? m_current : m_top;
    switch (event->key()) {
    case Qt::Key_Up:
        moveTo(from - 1, extend);
        return;
    case Qt::Key_Down:
        moveTo(m_current > 0 ? from + 1 : from, extend);
        return;
    case Qt::Key_PageUp:
        moveTo(from - page, extend);
        return;
    case Qt::Key_PageDown:
        moveTo(from + page, extend);
        return;
    case Qt::Key_Home:
        horizontalScrollBar()->setValue(0);
        moveTo(1, extend);
        return;
    case Qt::Key_End:
        moveTo(lineCount(), extend);
        return;
    case Qt::Key_Left:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return;
    case Qt::Key_Right:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current > 0) {
            emit lineActivated(m_current);
        }
        return;
    case Qt::Key_Escape:
        if (!m_findBar->isHidden() || !m_goToLineBar->isHidden()) {
            hideBars();
            return;
        }
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || lineCount() == 0) {
        return;
    }
    setCurrent(lineAt(event->position().toPoint().y()),
               event->modifiers().testFlag(Qt::ShiftModifier));
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && lineCount() > 0) {
        m_dragY = event->position().toPoint().y();
        dragSelection();
        m_dragTimer->start();
    }
}

void LogView::mouseReleaseEvent(QMouseEvent *event)
{
    Q_UNUSED(event);
    m_dragTimer->stop();
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_current > 0) {
        emit lineActivated(m_current);
    }
}

/// Goes on scrolling while the pointer is held outside the view.
void LogView::dragSelection()
{
    const int y = m_dragY;
    if (y < 0) {
        setTop(m_top - 1);
    } else if (y >= viewport()->height()) {
        setTop(m_top + 1);
    }
    setCurrent(lineAt(std::clamp(y, 0, viewport()->height() - 1)), true);
}

void LogView::wheelEvent(QWheelEvent *event)
{
    const QPoint angle = event->angleDelta();
    if (std::abs(angle.x()) > std::abs(angle.y()) ||
        event->modifiers().testFlag(Qt::ShiftModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_wheelRest += angle.y() * LinesPerNotch;
    const int lines = m_wheelRest / WheelNotch;
    m_wheelRest -= lines * WheelNotch;
    setTop(m_top - lines);
    event->accept();
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copyAction = menu.addAction(tr("&Copy"), this, &LogView::copy);
    copyAction->setEnabled(m_current > 0);
    menu.addAction(tr("Select &All"), this, &LogView::selectAll);
    menu.addSeparator();
    menu.addAction(tr("&Find…"), this, &LogView::find);
    menu.addAction(tr("&Go to Line…"), this, &LogView::goToLine);
    menu.addSeparator();
    QStringList codes = currentCodes();
    if (const QString pointed = codeAt(event->pos()); !pointed.isEmpty()) {
        codes.removeAll(pointed);
        codes.prepend(pointed);
    }
    menu.addAction(tr("&Look Up Error Code…"), this,
                   [this, codes] { emit codeLookupRequested(codes); });
    menu.exec(event->globalPos());
}

/// The error code under the pointer, as lookUpCode() takes it; empty where there is none.
QString LogView::codeAt(const QPoint &position)
{
    if (lineCount() == 0 || !viewport()->rect().contains(position)) {
        return {};
    }
    const LineNumber line = lineAt(position.y());
    if (!lineRect(line).contains(position)) {
        return {};
    }
    const ShownLine &shown = m_cache.line(line);
    const double x =
        position.x() - m_painter->gutterWidth(lineCount()) + horizontalScrollBar()->value();
    const auto character = m_painter->characterAt(line, shown, x);
    const auto found = std::ranges::find_if(shown.codes, [&character](const FoundCode &code) {
        return character && *character >= code.offset && *character < code.offset + code.length;
    });
    return found != shown.codes.cend() ? found->query : QString();
}

bool LogView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString code = codeAt(help->pos());
        if (code.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), wrappedToolTip(codeToolTip(code)), viewport());
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void LogView::copy()
{
    if (m_current > 0) {
        QGuiApplication::clipboard()->setText(selectedText());
    }
}

void LogView::selectAll()
{
    if (lineCount() > 0) {
        m_anchor = 1;
        setCurrent(lineCount(), true);
    }
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

void LogView::findNext()
{
    const bool isReady = !m_findBar->isHidden() && !m_findBar->query().text.isEmpty();
    isReady ? jumpToHit(m_finder.hitAfter(m_current)) : find();
}

void LogView::findPrevious()
{
    const bool isReady = !m_findBar->isHidden() && !m_findBar->query().text.isEmpty();
    isReady ? jumpToHit(m_finder.hitBefore(m_current)) : find();
}

void LogView::jumpToHit(std::optional<LineNumber> line)
{
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
    if (!span) {
        return;
    }
    growWidth(span->second + m_painter->stepWidth());
    updateScrollBars();
    QScrollBar *bar = horizontalScrollBar();
    if (span->first < bar->value() || span->second > bar->value() + bar->pageStep()) {
        bar->setValue(span->second <= bar->pageStep()
                          ? 0
                          : static_cast<int>(span->first) - bar->pageStep() / 3);
    }
}

/// Looks for what was typed and shows the first hit.
void LogView::startSearch(const LineQuery &query)
{
    m_searchFrom = 0;
    applyExpression();
    const auto matcher = LineMatcher::compiled(query);
    if (query.text.isEmpty() || lineCount() == 0 || !matcher) {
        m_finder.clear();
        m_findBar->setStatus(matcher ? QString()
                                     : tr("The expression is not valid: %1.").arg(matcher.error()));
        return;
    }
    m_finder.start(m_document, *matcher);
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
        m_finder.clear();
    }
}

/// Marks in the text what the visible search bar asks for.
void LogView::applyExpression()
{
    const LineQuery query = m_findBar->query();
    const bool isWanted = !m_findBar->isHidden() && !query.text.isEmpty();
    const auto matcher = LineMatcher::compiled(query);
    m_painter->setExpression(isWanted && matcher ? (*matcher)->expression() : QRegularExpression());
    viewport()->update();
}

void LogView::showHits()
{
    if (m_searchFrom > 0 && !m_finder.hits().isEmpty()) {
        // The first hit from the current line on; from the top only when there is none for sure.
        const LineNumber hit = *m_finder.hitAfter(m_searchFrom - 1);
        if (hit >= m_searchFrom || !m_finder.isRunning()) {
            m_searchFrom = 0;
            showLine(hit);
            scrollToMatch(hit);
        }
    }
    const QLocale locale;
    const QString count = locale.toString(m_finder.hits().size());
    const qsizetype position = m_finder.positionOf(m_current);
    if (m_findBar->query().text.isEmpty()) {
        m_findBar->setStatus({});
    } else if (m_finder.isRunning()) {
        m_findBar->setStatus(tr("Searching, matching lines: %1").arg(count));
    } else if (m_finder.hits().isEmpty()) {
        m_findBar->setStatus(tr("Not found"));
    } else if (m_finder.isFull()) {
        m_findBar->setStatus(tr("Matching lines: %1 or more").arg(count));
    } else if (position > 0) {
        m_findBar->setStatus(tr("Matching line %1 of %2").arg(locale.toString(position), count));
    } else {
        m_findBar->setStatus(tr("Matching lines: %1").arg(count));
    }
}

void LogView::showBar(QWidget *bar)
{
    m_findBar->setVisible(bar == m_findBar);
    m_goToLineBar->setVisible(bar == m_goToLineBar);
    setViewportMargins(0, 0, 0, bar->sizeHint().height());
    placeBars();
}

void LogView::hideBars()
{
    m_findBar->hide();
    m_goToLineBar->hide();
    applyExpression();
    m_finder.cancel();
    setViewportMargins(0, 0, 0, 0);
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
