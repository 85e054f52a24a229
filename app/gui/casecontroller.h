// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/copiesjob.h"
#include "app/gui/filefollower.h"
#include "app/gui/importcontroller.h"
#include "models/session/casekeeper.h"

#include <QObject>
#include <QStringList>

namespace Scep {

class MainWindow;

/// Joins window, import, store and keeper into what the person does with cases: begins, opens,
/// saves and merges them, and says what of them could not be had or kept.
class CaseController : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive the controller. The window is told at once of a case that there is.
    CaseController(CaseStore &store, CaseKeeper &keeper, ImportController &imports,
                   FileFollower &follower, MainWindow &window, QObject *parent = nullptr);

    /// Puts the case aside and begins one with these files and folders, or an empty one.
    void begin(const QStringList &paths);
    /// Puts the case aside and goes on with that one. False when it cannot be opened; the window
    /// says why.
    bool open(const QString &path);
    /// Adds what files and folders hold, or, where one of them is a case, opens it.
    void take(const QStringList &paths);
    /// Whether there is a case, with a file that keeps it.
    [[nodiscard]] bool hasCase() const;
    /// Whether the case is being saved under another name.
    [[nodiscard]] bool isSaving() const { return !m_savedPath.isEmpty(); }
    /// Waits until it is.
    void finishSaving();
    /// Offers a case of @p folder that was never saved under a name.
    void offerUntitled(const QString &folder);

    /// Cases that were open, the last one first, as to be kept between sessions.
    [[nodiscard]] QStringList recentCases() const { return m_recent; }
    void setRecentCases(const QStringList &paths);

signals:
    void recentCasesChanged();

private:
    void save();
    void saveAs(const QString &path);
    void saveNow(const QString &path);
    void takeSavedCopies(const QList<CaseInput> &copies);
    void showSavingProgress(qint64 bytesDone, qint64 bytesTotal);
    void endSavingProgress(const QString &text);
    void tellKeeping();
    void showFiles();
    void merge(const QString &path);
    void showState();
    void showProblems();
    void locate(qint64 file, const QString &name);
    void sayError(const CaseFileError &error);
    void remember(const QString &path);

    CaseStore &m_store;
    CaseKeeper &m_keeper;
    ImportController &m_imports;
    FileFollower &m_follower;
    MainWindow &m_window;
    CopiesJob m_savedCopies;
    QString m_savedPath; ///< where the case goes when its copies are unpacked; empty: nowhere
    QStringList m_recent;
    std::optional<CaseFileError> m_saidError;
};

} // namespace Scep
