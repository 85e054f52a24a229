// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/item/linetimes.h"
#include "models/session/casestore.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLabel;
class QSplitter;
class QTimer;

namespace Scep {

class FilterBar;
class IssueList;
class LineDetails;
class LogView;
class SourceModel;

/// The log at the bottom of the window: a source chooser, where one is in the file, what could
/// not be used of it, and the lines.
class LogPane : public QWidget
{
    Q_OBJECT

public:
    /// @p store gives the documents; it must outlive the pane.
    explicit LogPane(const CaseStore &store, QWidget *parent = nullptr);

    [[nodiscard]] LogView *view() const { return m_view; }
    /// What stands in the current line; hidden unless the person wants to see it.
    [[nodiscard]] LineDetails *details() const { return m_details; }
    [[nodiscard]] SourceId currentSource() const { return m_source; }

    void setCase(const Case &caseData);
    /// Which lines speak of the enrollment: they are marked in every source.
    void setEnrollment(const Enrollment *enrollment);
    /// Gives times and fields of any line.
    void setRecordReader(const RecordFunction &read);
    /// The times of the lines of the shown source.
    [[nodiscard]] const LineTimes &times() const { return m_times; }

    /// Shows or hides what stands in the current line. Before anybody asked for either, the details
    /// stand beside logs whose lines are whole records, and not beside those that read as text.
    void setDetailsShown(bool areShown);
    /// What a typed time without a zone is ahead of UTC.
    void setDisplayOffset(std::chrono::seconds offset) { m_displayOffset = offset; }

    /// Whether the shown source has bookmarks.
    [[nodiscard]] bool hasBookmarks() const
    {
        return !m_store.decisions().bookmarks.value(m_source).isEmpty();
    }

    /// Marks the lines that the store has notes on.
    void showNotes();
    void showSource(SourceId id);
    /// Shows the source and scrolls to the line, without telling.
    void showEvidence(const EvidenceRef &evidence);

signals:
    /// The person moved to a line that is evidence.
    void evidenceSelected(const Scep::EvidenceRef &evidence);
    void sourceChanged(Scep::SourceId id);
    /// The details are shown or hidden on account of the log.
    void detailsFollowed(bool areShown);

private:
    void openSource(SourceId id);
    void showIssues(const SourceFile *source);
    void updatePosition();
    void tellLine(LineNumber line);
    void connectFilters();
    void showBookmarks();
    void renewTimes();
    [[nodiscard]] EvidenceRef placeOfDetails(const TextDocument &document) const;
    void renewDetails();
    void showDetails(bool areShown);
    void followDetails(const SourceFile *source);
    void goToTime(const QString &text);

    const CaseStore &m_store;
    Case m_case;
    QHash<SourceId, QList<EvidenceRef>> m_evidence; ///< of the enrollment, ascending lines
    RecordFunction m_readRecord;
    LineTimes m_times; ///< of the shown source
    std::chrono::seconds m_displayOffset{0};
    SourceId m_source = SourceId::None;
    QList<ImportIssue> m_shownIssues;
    EvidenceRef m_shownEvidence; ///< what was shown last
    bool m_following = false;
    SourceModel *m_sources;
    QComboBox *m_chooser;
    QLabel *m_position;
    IssueList *m_issues;
    FilterBar *m_filters;
    QLabel *m_note; ///< in place of the lines, where there are none
    LogView *m_view;
    LineDetails *m_details;
    QSplitter *m_views; ///< lines and details
    bool m_wereDetailsShown = false;
    bool m_areDetailsChosen = false; ///< by the person
    QTimer *m_detailsPause;          ///< until the person has stopped going from line to line
};

} // namespace Scep
