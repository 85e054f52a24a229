// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the panes of the window are, and how the focus goes through them.

#include "ui/central/casepage.h"
#include "ui/central/columnkeeper.h"
#include "ui/central/comparepage.h"
#include "ui/central/eventtable.h"
#include "ui/central/matrixpage.h"
#include "ui/central/timelineview.h"
#include "ui/logview/logview.h"
#include "ui/panes/chainpane.h"
#include "ui/panes/coverageview.h"
#include "ui/panes/listpane.h"
#include "ui/panes/logpane.h"
#include "ui/panes/notespane.h"
#include "ui/statebytes.h"
#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/welcomepage.h"

#include <QDockWidget>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace Scep {

namespace {
/// Of the bytes that remember what the person made of the pages.
constexpr quint32 PagesVersion = 1;

/// What the tabs of panes that lie behind each other take when none of their texts is cut.
int tabsWidth(const QMainWindow &window)
{
    int width = 0;
    const auto bars = window.findChildren<QTabBar *>(Qt::FindDirectChildrenOnly);
    for (const QTabBar *bar : bars) {
        width = std::max(width, bar->sizeHint().width());
    }
    return width;
}
} // namespace

// A page that is not shown asks for no room: the window may be as small as the shown one.
void MainWindow::fitPages()
{
    for (int i = 0; i < m_pages->count(); ++i) {
        const auto policy =
            i == m_pages->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_pages->widget(i)->setSizePolicy(policy, policy);
    }
}

// Lists get the height of their rows, within reason, and the last of a column the rest; widths and
// the log's height follow the window. Until the person moves a separator.
void MainWindow::arrangeDocks()
{
    if (m_isLayoutOwn || m_pages->currentWidget() == m_welcome) {
        return;
    }
    const int character = fontMetrics().averageCharWidth();
    const int line = fontMetrics().height();
    const int leastSide = std::max(28 * character, tabsWidth(*this));
    const int sideWidth = std::clamp(width() / 5, leastSide, std::max(leastSide, 40 * character));
    const int chainWidth = std::clamp(width() * 2 / 9, 36 * character, 50 * character);
    resizeDocks({m_docks.devices, m_docks.chain}, {sideWidth, chainWidth}, Qt::Horizontal);
    resizeDocks({m_docks.log}, {std::clamp(height() * 2 / 9, 8 * line, 18 * line)}, Qt::Vertical);

    const int title = 2 * line;
    const int column = centralWidget()->height() + m_docks.log->height();
    // A list that has not been laid out in its width yet may count a row too low.
    constexpr int LeastLines = 9;
    const auto share = [&](const ListPane *list, double most) {
        const int least = LeastLines * line + title;
        return std::clamp(list->contentHeight() + title + line, least,
                          std::max(least, static_cast<int>(column * most)));
    };
    const int devices = share(m_devices, 0.36);
    const int sources = share(m_sources, 0.34);
    resizeDocks({m_docks.devices, m_docks.sources, m_docks.findings},
                {devices, sources, std::max(column - devices - sources, 4 * line)}, Qt::Vertical);
}

void MainWindow::showPanes(bool shown)
{
    const bool areShown = m_pages->currentWidget() != m_welcome;
    if (m_pages->currentWidget() != nullptr && shown == areShown && m_arePanesSet) {
        return;
    }
    if (!shown && m_arePanesSet) {
        m_hiddenState = saveState();
    }
    m_arePanesSet = true;
    m_pages->setCurrentWidget(shown ? static_cast<QWidget *>(m_casePage) : m_welcome);
    for (QDockWidget *dock : std::as_const(m_docks.all)) {
        dock->toggleViewAction()->setEnabled(shown);
        dock->hide();
    }
    // Bytes that are no layout leave everything hidden: then the layout is the first one.
    if (shown && !restoreState(m_hiddenState)) {
        restoreState(m_defaultState);
    }
    for (QAction *action :
         {m_actions->find, m_actions->findNext, m_actions->findPrevious, m_actions->goToLine,
          m_actions->copy, m_actions->nextPane, m_actions->previousPane}) {
        action->setEnabled(shown);
    }
    updateLogActions();
}

QByteArray MainWindow::layoutState() const
{
    if (m_pages->currentWidget() == m_welcome) {
        return m_hiddenState;
    }
    return m_stateWithLog.isEmpty() ? saveState() : m_stateWithLog;
}

void MainWindow::restoreLayout(const QByteArray &geometry, const QByteArray &state)
{
    restoreGeometry(geometry);
    if (state.isEmpty()) {
        return;
    }
    m_isLayoutOwn = true;
    if (m_pages->currentWidget() != m_welcome) {
        restoreState(state);
    } else {
        m_hiddenState = state;
    }
}

QByteArray MainWindow::pagesState() const
{
    return joinedState(PagesVersion, {m_casePage->saveState(), m_matrixPage->columns()->state()});
}

void MainWindow::restorePages(const QByteArray &state)
{
    const QByteArrayList parts = stateParts(PagesVersion, state, 2);
    m_casePage->restoreState(parts.at(0));
    m_matrixPage->columns()->restore(parts.at(1));
    m_matrixPage->sizeColumns();
}

void MainWindow::resetLayout()
{
    m_isLayoutOwn = false;
    restorePages({});
    if (m_pages->currentWidget() != m_welcome) {
        restoreState(m_defaultState);
        arrangeDocks();
    } else {
        m_hiddenState = m_defaultState;
    }
}

bool MainWindow::event(QEvent *event)
{
    const bool isTaken = QMainWindow::event(event);
    // A press that the window itself takes is one on a separator between panes.
    // Events come from the first child on, before the members are there.
    if (isTaken && event->type() == QEvent::MouseButtonPress) {
        m_isLayoutOwn = true;
    }
    return isTaken;
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    arrangeDocks();
}

void MainWindow::stepPane(int step)
{
    struct Pane
    {
        QWidget *area;
        QWidget *target; ///< gets the focus
    };
    const CompareLogs *logs = m_comparePage->logs();
    const QList<Pane> all{{m_devices, m_devices},
                          {m_sources, m_sources},
                          {m_findings, m_findings},
                          {m_coverage, m_coverage},
                          {m_notes, m_notes->list()},
                          {m_casePage, m_casePage->timeline()},
                          {m_casePage->events(), m_casePage->events()},
                          {m_comparePage, m_comparePage->rows()},
                          {m_comparePage->logs(),
                           logs->count() > 0 ? logs->view(0) : static_cast<QWidget *>(nullptr)},
                          {m_matrixPage, m_matrixPage->table()},
                          {m_chain, m_chain->findChild<QAbstractItemView *>()},
                          {m_log, m_log->view()}};
    QList<Pane> panes;
    qsizetype current = -1;
    for (const Pane &pane : all) {
        const QWidget *focus = focusWidget();
        if (pane.target && pane.target->isVisible()) {
            if (focus && (pane.area == focus || pane.area->isAncestorOf(focus))) {
                current = panes.size();
            }
            panes.append(pane);
        }
    }
    if (panes.isEmpty()) {
        return;
    }
    const qsizetype from = current < 0 && step < 0 ? 0 : current;
    const qsizetype count = panes.size();
    panes.at((from + step + count) % count).target->setFocus(Qt::TabFocusReason);
}

} // namespace Scep
