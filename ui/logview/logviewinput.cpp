// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a LogView answers keys and mouse: see logview.h.

#include "models/report/codetext.h"
#include "models/text/linepattern.h"
#include "ui/logview/clipboardtext.h"
#include "ui/logview/findbar.h"
#include "ui/logview/gotolinebar.h"
#include "ui/logview/logpainter.h"
#include "ui/logview/logview.h"
#include "ui/tooltiptext.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>

#include <algorithm>

namespace Scep {

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
    const LineNumber page = std::max<LineNumber>(1, wholeRowsInSight() - 1);
    // Without a current line the keys begin at what is in sight.
    const LineNumber from = m_current > 0 ? m_rows.rowOf(m_current) : m_top;
    switch (event->key()) {
    case Qt::Key_Up:
        moveToRow(from - 1, extend);
        return;
    case Qt::Key_Down:
        moveToRow(m_current > 0 ? from + 1 : from, extend);
        return;
    case Qt::Key_PageUp:
        moveToRow(from - page, extend);
        return;
    case Qt::Key_PageDown:
        moveToRow(from + page, extend);
        return;
    case Qt::Key_Home:
        horizontalScrollBar()->setValue(0);
        moveToRow(1, extend);
        return;
    case Qt::Key_End:
        moveToRow(m_rows.count(), extend);
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
    if (event->button() != Qt::LeftButton || m_rows.count() == 0) {
        return;
    }
    setCurrent(m_rows.lineOf(rowAt(event->position().toPoint().y())),
               event->modifiers().testFlag(Qt::ShiftModifier));
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && m_rows.count() > 0) {
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
        scrollBy(-1);
    } else if (y >= viewport()->height()) {
        scrollBy(1);
    }
    setCurrent(m_rows.lineOf(rowAt(std::clamp(y, 0, viewport()->height() - 1))), true);
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    const QString word = wordAt(event->pos());
    QAction *copyAction = menu.addAction(tr("&Copy"), this, &LogView::copy);
    copyAction->setEnabled(m_current > 0);
    menu.addAction(tr("Select &All"), this, &LogView::selectAll);
    menu.addSeparator();
    menu.addAction(tr("&Find…"), this, &LogView::find);
    menu.addAction(tr("&Go to Line or Time…"), this, &LogView::goToLine);
    menu.addSeparator();
    fillFilterMenu(menu, word);
    menu.addSeparator();
    QStringList codes = currentCodes();
    if (const QString pointed = codeAt(event->pos()); !pointed.isEmpty()) {
        codes.removeAll(pointed);
        codes.prepend(pointed);
    }
    menu.addAction(tr("&Look Up Error Code…"), this,
                   [this, codes] { emit codeLookupRequested(codes); });
    emit menuRequested(&menu, word);
    menu.exec(event->globalPos());
}

/// The line under the pointer and the place in its text, in UTF-16 units; null where there is none.
const ShownLine *LogView::pointedLine(const QPoint &position, qsizetype &character) const
{
    if (m_rows.count() == 0 || !viewport()->rect().contains(position)) {
        return nullptr;
    }
    const LineNumber line = m_rows.lineOf(rowAt(position.y()));
    const QRect rect = lineRect(line);
    if (!rect.contains(position)) {
        return nullptr;
    }
    const ShownLine &shown = m_cache.line(line);
    const QPoint inText(position.x() - m_painter->gutterWidth(lineCount()) +
                            horizontalScrollBar()->value(),
                        position.y() - rect.top());
    const auto found = m_painter->characterAt(line, shown, inText);
    character = found.value_or(-1);
    return found ? &shown : nullptr;
}

/// The error code under the pointer, as lookUpCode() takes it; empty where there is none.
QString LogView::codeAt(const QPoint &position) const
{
    qsizetype character = 0;
    const ShownLine *shown = pointedLine(position, character);
    if (shown == nullptr) {
        return {};
    }
    const auto found = std::ranges::find_if(shown->codes, [character](const FoundCode &code) {
        return character >= code.offset && character < code.offset + code.length;
    });
    return found != shown->codes.cend() ? found->query : QString();
}

/// The word under the pointer; empty where there is none, or one of marks for unseen characters.
QString LogView::wordAt(const QPoint &position) const
{
    qsizetype character = 0;
    const ShownLine *shown = pointedLine(position, character);
    const bool isMark =
        shown && std::ranges::any_of(shown->marks, [character](const TextRun &mark) {
            return character >= mark.offset && character < mark.offset + mark.length;
        });
    return shown && !isMark ? Scep::wordAt(shown->text, character) : QString();
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
        copyEvidenceText(selectedText());
    }
}

void LogView::selectAll()
{
    if (m_rows.count() > 0) {
        m_anchor = m_rows.lineOf(1);
        setCurrent(m_rows.lineOf(m_rows.count()), true);
    }
}

} // namespace Scep
