// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"
#include "models/domain/case.h"
#include "models/item/linetimes.h"
#include "ui/panes/chainpane.h"
#include "ui/window/messagebar.h"
#include "ui/window/navigationhistory.h"
#include "ui/window/preferences.h"

#include <QMainWindow>
#include <QPointer>
#include <QStringList>

#include <memory>
#include <optional>

class QDockWidget;
class QLabel;
class QProgressBar;
class QSettings;
class QStackedWidget;
class QToolButton;
class QUndoStack;

namespace Scep {

class Actions;
class Asn1Dialog;
class CasePage;
class CertificatesDialog;
class CodeDialog;
class ComparePage;
class CoverageView;
class CaseStore;
class DeviceModel;
class EnrollmentPicker;
class FindingModel;
class KeyBindings;
class ListPane;
class LogPane;
class LogView;
class MatrixPage;
class MergedLogDialog;
class NotesPane;
class PastedEvidence;
class SequenceDialog;
class SourceModel;
class WelcomePage;
struct ComparisonInput;
struct EncodedItem;
struct NotePlace;
struct OtherCase;
struct ShownKeptFile;
struct WindowPlace;
struct WindowState;

/// What the window says of the file that keeps the case.
struct CaseFileState
{
    QString path;        ///< empty: there is none yet
    QString name;        ///< that the person gave it; empty: none
    bool isSaved = true; ///< every decision is on the disk
    bool isReadOnly = false;
    bool isPacking = false; ///< copies of evidence are being written
};

/// The window: wires panes, actions and the case store, and keeps what is selected the same in all
/// of them. Knows nothing of importing: it asks by signal and is told of progress.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// @p store must outlive the window.
    explicit MainWindow(CaseStore &store, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Example cases for the Help menu and the welcome page, as (title, folder).
    void setExamples(const QList<QPair<QString, QString>> &examples);
    /// What a report says of this program: the language of its words (as BCP 47 names it) and which
    /// rules are used.
    void setReportOrigin(const QString &language, const QString &rules);
    /// Lets the person choose the time at which chains are judged.
    void setJudge(const JudgeFunction &judge);
    /// Gives times and fields of any line of a log.
    void setRecordReader(const RecordFunction &read);
    /// Shows the enrollment that needs attention most of the n-th device, counted from 0.
    void showDevice(int row);

    /// Cases that were open lately, paths, the last one first.
    void setRecentCases(const QStringList &paths);
    /// Says in title and status bar how the case is kept.
    void showCaseFile(const CaseFileState &state);

    /// Shows a message above the pages until it is closed; @p details are lines that tell more.
    void showMessage(const QString &text, const QStringList &details);

    /// The same with buttons.
    void showChoice(const QString &text, const QStringList &details,
                    const QList<MessageChoice> &choices);

    /// Shows how the files of the case are kept.
    void showCaseFiles(const QList<ShownKeptFile> &files, qint64 embeddedBytes);

    void showImportStarted();
    /// @p text is a translated sentence: what is read, how much of it and how fast.
    void showImportProgress(int permille, const QString &text);
    /// @p summary is a translated sentence; it stays in the status bar.
    void showImportFinished(const QString &summary);

    /// A source was read on; @p bytes is what its file has more than before.
    void showSourceGrew(const QString &fileName, qint64 bytes);
    /// A source could not be read again.
    void showSourceKept(const QString &fileName);

    /// A case to compare with was read; it stays in the lists to choose from.
    void addOtherCase(const std::shared_ptr<const OtherCase> &other);
    /// It could not be; @p why is a translated sentence.
    void showOtherCaseFailed(const QString &why);

    /// Layout as to be kept between sessions.
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray &geometry, const QByteArray &state);
    /// What the person made of the pages in the middle, to be kept between sessions likewise: the
    /// room of the timeline, the columns of the tables.
    [[nodiscard]] QByteArray pagesState() const;
    /// Bytes that are none bring the program's own back.
    void restorePages(const QByteArray &state);

    /// What the person decided in earlier sessions; the window only lets it be changed.
    void setPreferences(const Preferences &preferences);
    /// Folder of the rules that the program started with, where the preferences name another.
    void setRulesInUse(const QString &folder);

    /// Where the person is in the window.
    [[nodiscard]] WindowPlace place() const;
    /// Ends this window's work: what another needs to go on where this one was. The window is of
    /// no use after it.
    [[nodiscard]] WindowState handOver();
    /// Goes on where another window with the same store was.
    void takeOver(WindowState state);

    /// Gives commands the keys that the person chose in an earlier session.
    void loadKeys(QSettings &settings);

signals:
    void importRequested(const QStringList &paths);
    void exampleRequested(const QString &folder);
    void cancelRequested();
    void newCaseRequested();
    void newWindowRequested();
    void preferencesChanged(const Scep::Preferences &preferences);
    /// The person is done with choosing another language; empty: the system's.
    void languageChosen(const QString &language);
    void openCaseRequested(const QString &path);
    void saveCaseRequested();
    void saveCaseAsRequested(const QString &path);
    void mergeCaseRequested(const QString &path);
    void caseFilesRequested();
    /// Files, folders or a case to compare with.
    void otherCaseRequested(const QStringList &paths);
    void readAgainRequested(Scep::SourceId source);
    void followingChanged(bool isOn);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void createPanes();
    void createDocks();
    void createMenus();
    void createStatusBar();
    void connectPanes();
    void connectActions();
    void connectNavigation();
    void connectPreferences();
    void useMenuPreferences();
    void notePlace();
    void notePlace(const QList<ComparedPlace> &compared);
    void goTo(const std::optional<VisitedPlace> &place);
    void updateNavigation();
    void pasteEvidence();
    void showPasteFaults(const QStringList &faults);
    void showHandbook(const QString &page);
    void exportReport();
    [[nodiscard]] std::optional<ComparisonInput> shownComparison() const;

    void takeCase();
    void showPanes(bool shown);
    void connectComparison();
    void updateComparison();
    void showComparison(bool shown);
    void chooseSide(int side);
    void fillPicker();
    void forgetComparisons();
    void keepComparison();
    void restoreComparison();
    void askForOtherCases();
    [[nodiscard]] LogView *shownLog() const;
    void connectMatrix();
    void showMatrix(bool shown);
    void fitPages();
    void arrangeDocks();
    void resetLayout();
    void chooseEnrollment(const QString &enrollmentId);
    void selectEnrollment(const QString &enrollmentId);
    void chooseEvidence(const EvidenceRef &evidence);
    void selectEvidence(const EvidenceRef &evidence);
    void followEvidence(const EvidenceRef &evidence);
    void stepEnrollment(int step);
    void stepPane(int step);
    void copySelection();
    void showFirstEvidence();
    [[nodiscard]] SourceId selectedSource() const;
    void askForClock();
    void askForDevice();
    [[nodiscard]] const ClockProposal *selectedProposal() const;
    void applyProposedClock();
    void updateProposedClock();
    void updateUndoActions();
    void lookUpCodes(const QStringList &codes);
    void showAsn1();
    void connectCertificateDialogs();
    void connectCertificateFiles();
    [[nodiscard]] const Certificate *certificateInPane();
    void saveCertificate();
    void showCertificates();
    void showSequence();
    void updateCertificateDialogs();
    void connectNotes();
    void showNotes();
    void showNotesOnTimeline();
    void updateNoteActions();
    [[nodiscard]] std::optional<AnnotationTarget> selectedLines() const;
    [[nodiscard]] std::optional<AnnotationTarget> shownCertificate() const;
    [[nodiscard]] QList<NotePlace> notePlaces() const;
    void addNote();
    void changeNote(const Annotation &annotation);
    void askForNote(const Annotation &before, const QList<NotePlace> &places);
    void openNote(const Annotation &annotation);
    void connectLog();
    void updateLogActions();
    void showLogSelection();
    void decodeLine();
    void showMergedLog();
    void updateMergedLog();
    void updateDisplayZone();
    void showEncoded(const QList<EncodedItem> &items);
    void fillLogMenu(QMenu *menu);
    void connectCaseFile();
    [[nodiscard]] static QString caseFilter();
    void chooseCase();
    void chooseCaseName();
    void takePaths(const QStringList &paths);
    void updateCaseActions();
    void updateTitle();
    void chooseFiles();
    void chooseFolder();
    void showAbout();

    CaseStore &m_store;
    Actions *m_actions;
    std::unique_ptr<QUndoStack> m_undo; ///< the decisions of the person
    DeviceModel *m_deviceModel;
    SourceModel *m_sourceModel;
    FindingModel *m_findingModel;
    MessageBar *m_message = nullptr;
    QStackedWidget *m_pages = nullptr;
    WelcomePage *m_welcome = nullptr;
    CasePage *m_casePage = nullptr;
    ComparePage *m_comparePage = nullptr;
    MatrixPage *m_matrixPage = nullptr;
    QPointer<EnrollmentPicker> m_picker; ///< while a side is being chosen
    int m_pickedSide = 0;
    QList<std::shared_ptr<const OtherCase>> m_otherCases;
    ListPane *m_devices = nullptr;
    ListPane *m_sources = nullptr;
    ListPane *m_findings = nullptr;
    CoverageView *m_coverage = nullptr;
    NotesPane *m_notes = nullptr;
    ChainPane *m_chain = nullptr;
    LogPane *m_log = nullptr;
    CodeDialog *m_codes = nullptr;                ///< made when it is first asked for
    Asn1Dialog *m_asn1 = nullptr;                 ///< the same
    CertificatesDialog *m_certificates = nullptr; ///< the same
    SequenceDialog *m_sequence = nullptr;         ///< the same
    MergedLogDialog *m_mergedLog = nullptr;       ///< the same
    struct Docks
    {
        QList<QDockWidget *> all;
        QDockWidget *devices = nullptr;
        QDockWidget *sources = nullptr;
        QDockWidget *findings = nullptr;
        QDockWidget *coverage = nullptr; ///< behind the findings
        QDockWidget *notes = nullptr;
        QDockWidget *chain = nullptr;
        QDockWidget *log = nullptr;
    };
    Docks m_docks;
    QMenu *m_exampleMenu = nullptr;
    QMenu *m_recentMenu = nullptr;
    CaseFileState m_caseFile;
    Annotations m_ownVerdicts; ///< that the panes show in place of the program's
    QLabel *m_saved = nullptr;
    QLabel *m_status = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_zone = nullptr;
    QLabel *m_logSelection = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_cancel = nullptr;
    QByteArray m_defaultState;
    QByteArray m_hiddenState;  ///< of the panes while the welcome page hides them
    QByteArray m_stateWithLog; ///< of the panes before a comparison hid the log; else empty
    bool m_arePanesSet = false;
    bool m_isLayoutOwn = false; ///< the person, or what is remembered, decided the sizes
    QString m_enrollmentId;
    EvidenceRef m_evidence; ///< selected everywhere
    QString m_reportLanguage = QStringLiteral("en");
    QString m_reportRules;
    NavigationHistory m_history;
    std::unique_ptr<PastedEvidence> m_pasted;
    std::unique_ptr<KeyBindings> m_keys;
    Preferences m_preferences;
    Preferences m_startedWith;         ///< what waits for the next start is measured at this
    bool m_isGoing = false;            ///< back or forward
    bool m_isComparisonWanted = false; ///< that the case was kept with, and is not back yet
    bool m_areOthersAsked = false;     ///< the other cases that it needs
    bool m_isChosen = false;           ///< the person chose what is shown, not the program
};

} // namespace Scep
