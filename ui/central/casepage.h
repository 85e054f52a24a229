// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QWidget>

#include <chrono>

class QAction;
class QLabel;
class QSplitter;
class QStackedLayout;

namespace Scep {

class Chips;
class EventFilters;
class EventTable;
class ScrolledPage;
class StageRail;
class TimelineView;
class VerdictBanner;

/// The middle of the window: one enrollment's verdict, stages, timeline and events. Everything
/// selected in one of them is selected in the others.
class CasePage : public QWidget
{
    Q_OBJECT

public:
    explicit CasePage(QWidget *parent = nullptr);

    /// Takes a case; the shown enrollment stays if the case still has it, else none is shown.
    void setCase(const Case &aCase);

    /// Shows that enrollment; no such enrollment: a friendly line instead.
    void setEnrollment(const QString &enrollmentId);
    [[nodiscard]] QString enrollmentId() const { return m_enrollmentId; }

    /// Selects the twins of that line. Emits nothing.
    void selectEvidence(const EvidenceRef &evidence);
    [[nodiscard]] EvidenceRef selectedEvidence() const { return m_selected; }

    /// What is added to UTC for every shown time of day.
    void setDisplayOffset(std::chrono::seconds offset);

    [[nodiscard]] TimelineView *timeline() const { return m_timeline; }
    [[nodiscard]] EventTable *events() const { return m_events; }

    /// What filters the events; for menus.
    [[nodiscard]] QList<QAction *> filterActions() const;

    /// Layout of the splitter and of the table's columns, to be remembered by the window.
    [[nodiscard]] QByteArray saveState() const;
    /// Puts a remembered layout back; bytes that are none: the program's own.
    void restoreState(const QByteArray &state);

signals:
    void evidenceSelected(const Scep::EvidenceRef &evidence);
    void stageSelected(Scep::Stage stage);
    /// The person wants another enrollment to be shown.
    void enrollmentRequested(const QString &enrollmentId);
    void linkActivated(const QString &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createTimelineBar();
    void createWidgets();
    void colorPage();
    void chooseEvidence(const EvidenceRef &evidence);
    void chooseStage(Stage stage);
    void giveTimelineItsHeight();
    void showTimelineNote(const QString &measured);
    [[nodiscard]] std::optional<Stage> stageOf(const EvidenceRef &evidence) const;

    Case m_case;
    QString m_enrollmentId;
    EvidenceRef m_selected;
    bool m_isHandleMoved = false; ///< the person, or what is remembered, decided the heights
    QStackedLayout *m_stack = nullptr;
    ScrolledPage *m_area = nullptr;
    QWidget *m_content = nullptr; ///< in it
    QLabel *m_empty = nullptr;
    QLabel *m_note = nullptr;
    VerdictBanner *m_banner = nullptr;
    StageRail *m_rail = nullptr;
    Chips *m_chips = nullptr;
    EventFilters *m_filters = nullptr;
    QSplitter *m_splitter = nullptr;
    TimelineView *m_timeline = nullptr;
    EventTable *m_events = nullptr;
};

} // namespace Scep
