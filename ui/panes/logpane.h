// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/session/casestore.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLabel;

namespace Scep {

class IssueList;
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
    [[nodiscard]] SourceId currentSource() const { return m_source; }

    void setCase(const Case &caseData);
    /// Which lines speak of the enrollment: they are marked in every source.
    void setEnrollment(const Enrollment *enrollment);
    /// Marks the lines that the store has notes on.
    void showNotes();
    void showSource(SourceId id);
    /// Shows the source and scrolls to the line, without telling.
    void showEvidence(const EvidenceRef &evidence);

signals:
    /// The person moved to a line that is evidence.
    void evidenceSelected(const Scep::EvidenceRef &evidence);
    void sourceChanged(Scep::SourceId id);

private:
    void openSource(SourceId id);
    void showIssues(const SourceFile *source);
    void updatePosition();
    void tellLine(LineNumber line);

    const CaseStore &m_store;
    Case m_case;
    QHash<SourceId, QList<EvidenceRef>> m_evidence; ///< of the enrollment, ascending lines
    SourceId m_source = SourceId::None;
    QList<ImportIssue> m_shownIssues;
    bool m_following = false;
    SourceModel *m_sources;
    QComboBox *m_chooser;
    QLabel *m_position;
    IssueList *m_issues;
    QLabel *m_note; ///< in place of the lines, where there are none
    LogView *m_view;
};

} // namespace Scep
