// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/actions.h"

#include "ui/icons.h"

#include <QKeySequence>

namespace Scep {

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    using Key = QKeySequence;
    importFiles =
        add("actionImportFiles", tr("&Import Files…"), tr("Add logs and certificates to this case"),
            QStringLiteral("document-open"), Key(Key::Open));
    importFolder = add("actionImportFolder", tr("Import &Folder…"),
                       tr("Add everything in a folder to this case"), QStringLiteral("folder-open"),
                       Key(tr("Ctrl+Shift+O")));
    newCase =
        add("actionNewCase", tr("&New Case"), tr("Put this case aside and begin an empty one"),
            QStringLiteral("document-new"), Key(Key::New));
    newWindow =
        add("actionNewWindow", tr("New &Window"), tr("Open one more window, for another case"),
            QStringLiteral("window-new"), Key(tr("Ctrl+Shift+N")));
    exportReport = add("actionExportReport", tr("&Export Report…"),
                       tr("Write what was found for others, without what names anybody"),
                       QStringLiteral("document-export"), Key(tr("Ctrl+Shift+E")));
    openCase = add("actionOpenCase", tr("&Open Case…"), tr("Go on with a case that was saved"),
                   QStringLiteral("folder-open"), Key(tr("Ctrl+Alt+O")));
    saveCase =
        add("actionSaveCase", tr("&Save Case"), tr("Keep evidence, notes and decisions in a file"),
            QStringLiteral("document-save"), Key(Key::Save));
    saveCaseAs =
        add("actionSaveCaseAs", tr("Save Case &As…"), tr("Keep the case in a file of another name"),
            QStringLiteral("document-save"), Key(tr("Ctrl+Shift+S")));
    mergeCase = add("actionMergeCase", tr("&Merge Case…"),
                    tr("Add evidence, notes and decisions of another case to this one"),
                    QStringLiteral("compress-gaps"), Key());
    caseFiles = add("actionCaseFiles", tr("Fi&les of the Case…"),
                    tr("Show which files are copied into the case and which are only referenced"),
                    QStringLiteral("view-list-text"), Key());
    quit = add("actionQuit", tr("&Quit"), tr("Close the program"),
               QStringLiteral("application-exit"), Key(Key::Quit));
    quit->setMenuRole(QAction::QuitRole);

    undo = add("actionUndo", tr("&Undo"), tr("Take the last decision back"),
               QStringLiteral("edit-undo"), Key(Key::Undo));
    // The other standard key of some platforms, Ctrl+Y, puts states side by side.
    redo = add("actionRedo", tr("&Redo"), tr("Decide again as before"), QStringLiteral("edit-redo"),
               Key(tr("Ctrl+Shift+Z")));
    copy = add("actionCopy", tr("&Copy"), tr("Copy what is selected as text"),
               QStringLiteral("edit-copy"), Key(Key::Copy));
    paste = add("actionPaste", tr("P&aste as Evidence"),
                tr("Add the text or the files on the clipboard to this case"),
                QStringLiteral("edit-paste"), Key(Key::Paste));
    find = add("actionFind", tr("&Find in Log"), tr("Search the log that is shown"),
               QStringLiteral("edit-find"), Key(Key::Find));
    findNext = add("actionFindNext", tr("Find &Next"), tr("Go to the next match"),
                   QStringLiteral("go-down"), Key(Key::FindNext));
    findPrevious = add("actionFindPrevious", tr("Find &Previous"), tr("Go to the previous match"),
                       QStringLiteral("go-up"), Key(Key::FindPrevious));
    goToLine = add("actionGoToLine", tr("&Go to Line or Time…"),
                   tr("Show a line by its number or its time"), QStringLiteral("go-jump"),
                   Key(tr("Ctrl+G")));
    addLogActions();

    preferences = add("actionPreferences", tr("Pr&eferences…"),
                      tr("Colours, language, your own rules, what is kept in a case"),
                      QStringLiteral("configure"), Key(tr("Ctrl+,")));
    preferences->setMenuRole(QAction::PreferencesRole);

    goBack = add("actionGoBack", tr("&Back"), tr("Go to where you were before"),
                 QStringLiteral("go-previous"), Key(tr("Alt+Left")));
    goForward = add("actionGoForward", tr("For&ward"), tr("Go to where you came back from"),
                    QStringLiteral("go-next"), Key(tr("Alt+Right")));
    nextPane = add("actionNextPane", tr("Ne&xt Pane"), tr("Move the focus to the next pane"),
                   QStringLiteral("go-next-view-page"), Key(tr("F6")));
    previousPane =
        add("actionPreviousPane", tr("Pre&vious Pane"), tr("Move the focus to the previous pane"),
            QStringLiteral("go-previous-view-page"), Key(tr("Shift+F6")));
    followFiles =
        add("actionFollowFiles", tr("Follow Growing &Files"),
            tr("Read a file on by itself when it grows"), QStringLiteral("view-follow"), Key());
    followFiles->setCheckable(true);
    followFiles->setChecked(true);
    resetLayout = add("actionResetLayout", tr("&Reset Layout"),
                      tr("Put all panes back to where they were at first"),
                      QStringLiteral("view-restore"), Key());

    nextEnrollment = add("actionNextEnrollment", tr("&Next Enrollment"),
                         tr("Show the next certificate request of the case"),
                         QStringLiteral("go-next"), Key(tr("Ctrl+PgDown")));
    previousEnrollment = add("actionPreviousEnrollment", tr("&Previous Enrollment"),
                             tr("Show the previous certificate request of the case"),
                             QStringLiteral("go-previous"), Key(tr("Ctrl+PgUp")));
    firstEvidence = add("actionFirstEvidence", tr("Show &Evidence"),
                        tr("Show the log line that proves the verdict"),
                        QStringLiteral("go-jump-definition"), Key(tr("Ctrl+J")));

    compare = add("actionCompare", tr("&Compare"),
                  tr("Set the shown certificate request beside one that went well"),
                  QStringLiteral("view-split-left-right"), Key(tr("Ctrl+Shift+D")));
    compare->setCheckable(true);
    nextDifference =
        add("actionNextDifference", tr("Next &Difference"), tr("Go to the next row that differs"),
            QStringLiteral("go-down"), Key(tr("Ctrl+Down")));
    previousDifference =
        add("actionPreviousDifference", tr("Previous D&ifference"),
            tr("Go to the row before that differs"), QStringLiteral("go-up"), Key(tr("Ctrl+Up")));

    matrix = add("actionMatrix", tr("A&ll Enrollments"),
                 tr("Show all certificate requests of the case in a table, stage by stage"),
                 QStringLiteral("view-list-text"), Key(tr("Ctrl+Shift+L")));
    matrix->setCheckable(true);
    addSide = add("actionAddSide", tr("Compare &with One More…"),
                  tr("Set one more certificate request beside those that are compared, of this "
                     "case or another"),
                  QStringLiteral("view-split-left-right"), Key(tr("Ctrl+Shift+W")));
    syncStates = add("actionSyncStates", tr("P&ut States Side by Side"),
                     tr("Put a state of the good one beside one of the others, or apart again"),
                     QStringLiteral("go-jump-definition"), Key(tr("Ctrl+Y")));

    addNote = add("actionAddNote", tr("Add No&te…"),
                  tr("Write down what matters about the line, state, request, finding or "
                     "certificate that is selected"),
                  QStringLiteral("document-new"), Key(tr("Ctrl+M")));
    changeNote = add("actionChangeNote", tr("C&hange Note…"), tr("Change the selected note"),
                     QStringLiteral("configure"), Key(tr("Ctrl+Shift+M")));
    removeNote = add("actionRemoveNote", tr("Remo&ve Note"), tr("Take the selected note away"),
                     QStringLiteral("edit-clear"), Key(tr("Ctrl+Backspace")));
    searchNotes = add("actionSearchNotes", tr("&Search Notes"), tr("Find notes by their words"),
                      QStringLiteral("edit-find"), Key(tr("Ctrl+Shift+F")));

    sourceClock = add("actionSourceClock", tr("Cl&ock of Source…"),
                      tr("Set the time zone and clock offset of the selected source"),
                      QStringLiteral("view-calendar-time"), Key(tr("Ctrl+Shift+T")));

    sourceDevice = add("actionSourceDevice", tr("Device o&f Source…"),
                       tr("Say which device the selected source is of, where its events and its "
                          "folder do not"),
                       QStringLiteral("computer"), Key());

    proposedClock =
        add("actionProposedClock", tr("&Apply Proposed Clock"),
            tr("Adds to the times of the selected source what its exchanges with another source "
               "tell"),
            QStringLiteral("view-calendar-time"), Key());
    readAgain = add("actionReadAgain", tr("&Read Source Again"),
                    tr("Read the file of the selected source as it is now"),
                    QStringLiteral("view-refresh"), Key(Key::Refresh));

    lookUpCode = add("actionLookUpCode", tr("&Look Up Error Code…"),
                     tr("What an error code means: the one at the cursor, or one that you type"),
                     QStringLiteral("help-contents"), Key(tr("Ctrl+E")));

    showAsn1 = add("actionShowAsn1", tr("Show &ASN.1…"),
                   tr("Take the selected certificate or SCEP message apart, element by element"),
                   QStringLiteral("view-list-tree"), Key(tr("Ctrl+Shift+A")));

    saveCertificate = add("actionSaveCertificate", tr("&Save Certificate As…"),
                          tr("Write the shown certificate to a file, as DER or as PEM"),
                          QStringLiteral("document-save"), Key());
    copyCertificate =
        add("actionCopyCertificate", tr("Copy Certificate as &PEM"),
            tr("Copy the shown certificate as text"), QStringLiteral("edit-copy"), Key());

    commands = add("actionCommands", tr("&Commands…"), tr("Find a command by its name and run it"),
                   QStringLiteral("view-list-text"), Key(tr("Ctrl+Shift+P")));
    shortcuts =
        add("actionShortcuts", tr("&Keyboard Shortcuts…"),
            tr("See and change the keys of all commands"), QStringLiteral("configure"), Key());

    handbook = add("actionHandbook", tr("&Handbook"),
                   tr("How to collect evidence, read a verdict, write a rule"),
                   QStringLiteral("help-contents"), Key(tr("F1")));
    about = add("actionAbout", tr("&About SCEP Workbench"), tr("Version and licence"),
                QStringLiteral("help-about"), Key());
    about->setMenuRole(QAction::AboutRole);
    aboutQt = add("actionAboutQt", tr("About &Qt"), tr("About the library behind the window"),
                  QStringLiteral("help-about"), Key());
    aboutQt->setMenuRole(QAction::AboutQtRole);
}

QAction *Actions::add(const char *objectName, const QString &text, const QString &toolTip,
                      const QString &iconName, const QKeySequence &key)
{
    auto *action = new QAction(actionIcon(iconName), text, this);
    action->setObjectName(QLatin1StringView(objectName));
    action->setToolTip(toolTip);
    action->setShortcut(key);
    m_all.append(action);
    return action;
}

} // namespace Scep
