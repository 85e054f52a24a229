// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QList>
#include <QObject>

class QMenu;
class QMenuBar;
class QToolBar;

namespace Scep {

/// Every command of the window, made once: stable object name, text, tool tip, icon and key. Menus
/// and tool bar draw from here. Owned by the window.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent);

    QAction *importFiles = nullptr;
    QAction *importFolder = nullptr;
    QAction *newCase = nullptr;
    QAction *newWindow = nullptr;
    QAction *exportReport = nullptr;
    QAction *openCase = nullptr;
    QAction *saveCase = nullptr;
    QAction *saveCaseAs = nullptr;
    QAction *mergeCase = nullptr;
    QAction *caseFiles = nullptr;
    QAction *quit = nullptr;
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *copy = nullptr;
    QAction *paste = nullptr;
    QAction *find = nullptr;
    QAction *findNext = nullptr;
    QAction *findPrevious = nullptr;
    QAction *goToLine = nullptr;
    QAction *includeLines = nullptr;
    QAction *excludeLines = nullptr;
    QAction *showAllLines = nullptr;
    QAction *toggleBookmark = nullptr;
    QAction *nextBookmark = nullptr;
    QAction *previousBookmark = nullptr;
    QAction *wrapLines = nullptr;
    QAction *lineUpColumns = nullptr;
    QAction *lineDetails = nullptr;
    QAction *decodeLine = nullptr;
    QAction *mergedLog = nullptr;
    QAction *zoneUtc = nullptr;
    QAction *zoneLocal = nullptr;
    QAction *preferences = nullptr;
    QAction *goBack = nullptr;
    QAction *goForward = nullptr;
    QAction *nextPane = nullptr;
    QAction *previousPane = nullptr;
    QAction *followFiles = nullptr;
    QAction *resetLayout = nullptr;
    QAction *nextEnrollment = nullptr;
    QAction *previousEnrollment = nullptr;
    QAction *firstEvidence = nullptr;
    QAction *compare = nullptr;
    QAction *matrix = nullptr;
    QAction *addSide = nullptr;
    QAction *syncStates = nullptr;
    QAction *nextDifference = nullptr;
    QAction *previousDifference = nullptr;
    QAction *addNote = nullptr;
    QAction *changeNote = nullptr;
    QAction *removeNote = nullptr;
    QAction *searchNotes = nullptr;
    QAction *sourceClock = nullptr;
    QAction *proposedClock = nullptr;
    QAction *sourceDevice = nullptr;
    QAction *readAgain = nullptr;
    QAction *lookUpCode = nullptr;
    QAction *showAsn1 = nullptr;
    QAction *saveCertificate = nullptr;
    QAction *copyCertificate = nullptr;
    QAction *commands = nullptr;
    QAction *shortcuts = nullptr;
    QAction *handbook = nullptr;
    QAction *about = nullptr;
    QAction *aboutQt = nullptr;

    /// All of the above, in menu order.
    [[nodiscard]] QList<QAction *> all() const { return m_all; }

private:
    void addLogActions();
    QAction *add(const char *objectName, const QString &text, const QString &toolTip,
                 const QString &iconName, const QKeySequence &key);

    QList<QAction *> m_all;
};

} // namespace Scep
