// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"
#include "models/domain/case.h"
#include "models/domain/sourceclock.h"
#include "models/session/casedecisions.h"
#include "models/session/evidencecollector.h"
#include "models/text/sourcecontents.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QTimer;

namespace Scep {

/// The only writer of a case. Takes sources as they are imported, has them analysed on a worker
/// thread, and publishes evidence and analysis together, so that a view never sees one without the
/// other. Lives on the thread that made it.
class CaseStore : public QObject
{
    Q_OBJECT

public:
    /// Runs on a worker thread; must be pure.
    using AnalyzeFunction = std::function<Analysis(const CaseEvidence &)>;

    explicit CaseStore(AnalyzeFunction analyze, QObject *parent = nullptr);
    ~CaseStore() override;

    /// Has the evidence analysed by another function from now on; the case is published again when
    /// that is done.
    void setAnalysis(AnalyzeFunction analyze);

    /// The case as last published. The reference is valid until the next caseAboutToChange().
    [[nodiscard]] const Case &current() const { return m_case; }
    /// The document behind a source; null when the source is binary or unknown.
    [[nodiscard]] std::shared_ptr<const TextDocument> document(SourceId id) const;
    /// The id that the next imported source should carry.
    [[nodiscard]] SourceId nextSourceId() const;
    /// Whether evidence was added that the published case does not show yet.
    [[nodiscard]] bool isAnalyzing() const { return m_isAnalyzing || m_stale; }

    /// How the person wants the source's times to be read.
    [[nodiscard]] SourceClock clock(SourceId id) const { return m_clocks.value(id); }
    /// Of every source that has one.
    [[nodiscard]] const SourceClocks &clocks() const { return m_clocks; }
    /// The source with its times as they are written, whatever its clock; nothing when there is
    /// none.
    [[nodiscard]] std::optional<SourceFile> sourceAsWritten(SourceId id) const;

    /// Adds a source, or puts it in the place of what it gave before; the case is published again
    /// when its analysis is done. Sources that arrive while an analysis runs share the next one.
    void addSource(const SourceContents &contents);
    /// Says that for now no more comes: what was added is judged without the pause that is
    /// otherwise made between two rounds.
    void judgeNow();
    /// Notes something about a source that came up after it was read; it stays until the source
    /// comes again. Published like a source.
    void addIssue(SourceId id, const ImportIssue &issue);
    /// Decides how the source's times are read; the case is published again when its analysis is
    /// done. A clock that says nothing takes the decision back. It outlives the source's contents:
    /// a source that comes again is read by it too.
    void setClock(SourceId id, const SourceClock &clock);

    /// The notes of the person, in the order in which they were made (createdAt, then id). The
    /// reference is valid until the next annotationsChanged().
    [[nodiscard]] const Annotations &annotations() const { return m_annotations; }
    /// The note with that id, or nothing.
    [[nodiscard]] std::optional<Annotation> annotation(const QUuid &id) const;
    /// The notes that say all words of @p query, whatever their case and accents; all of them for
    /// an empty query.
    [[nodiscard]] Annotations annotationsMatching(QStringView query) const;
    /// Puts a note in its place by createdAt. Nothing for one without id, or whose id is there.
    void addAnnotation(const Annotation &annotation);
    /// Puts the note in the place of the one with its id, which must be there.
    void changeAnnotation(const Annotation &annotation);
    /// Takes the note out, if it is there.
    void removeAnnotation(const QUuid &id);

    /// What the person decided besides notes and clocks.
    [[nodiscard]] const CaseDecisions &decisions() const { return m_decisions; }
    /// The name of the device that the person says the source is of; empty: not said.
    [[nodiscard]] QString device(SourceId id) const { return m_decisions.devices.value(id); }
    /// Decides that, or takes it back with an empty name; the case is published again when its
    /// analysis is done. It outlives the source's contents, as a clock does. @p name is one that
    /// deviceNameFrom() gives.
    void setDevice(SourceId id, const QString &name);
    [[nodiscard]] bool hasBookmark(SourceId source, LineNumber line) const;
    /// Puts a bookmark on the line, or takes it away.
    void turnBookmark(SourceId source, LineNumber line);
    void setComparison(const KeptComparison &comparison);
    void setRedaction(const KeptRedaction &redaction);
    /// Whether there is anything, notes and clocks too, that only the person can know.
    [[nodiscard]] bool hasDecisions() const
    {
        return !m_annotations.isEmpty() || !m_clocks.isEmpty() || !m_decisions.isEmpty();
    }

    /// Takes over decisions that are kept already, in place of those that there are: of the signals
    /// only annotationsChanged(), bookmarksChanged() and decisionsRestored() are told.
    void restoreDecisions(const Annotations &annotations, const SourceClocks &clocks,
                          const CaseDecisions &decisions = {});
    /// The same for decisions that stay what they are, while their sources have other ids now:
    /// decisionsRestored() is not told.
    void moveDecisions(const Annotations &annotations, const SourceClocks &clocks,
                       const CaseDecisions &decisions);

    /// Forgets everything and publishes the empty case at once.
    void clear();

signals:
    void caseAboutToChange();
    void caseChanged();
    /// A decision, at once; the case that follows from it is published later.
    void clockChanged(Scep::SourceId id);
    /// The notes are others than before.
    void annotationsChanged();
    /// Before annotationsChanged(): the note was added, changed or removed by the person. Who keeps
    /// decisions has kept this one when the call that made it returns.
    void annotationChanged(const QUuid &id);
    /// The bookmarks of a source are others than before; None: those of any.
    void bookmarksChanged(Scep::SourceId source);
    /// The person put one, or took one away; the others likewise.
    /// Who keeps decisions has kept this one when the call that made it returns.
    void bookmarkDecided(Scep::SourceId source);
    void deviceDecided(Scep::SourceId source);
    void comparisonDecided();
    void redactionDecided();
    /// Decisions came back that were kept.
    void decisionsRestored();

private:
    void analyzeSoon();
    void startAnalysis();
    void pauseBeforeNext();
    void endPause();
    void publish(const Case &caseData);

    AnalyzeFunction m_analyze;
    EvidenceCollector m_collected; ///< evidence as it is written: what arrived so far
    SourceClocks m_clocks;
    Annotations m_annotations; ///< sorted
    CaseDecisions m_decisions;
    QHash<SourceId, std::shared_ptr<const TextDocument>> m_documents;
    Case m_case;
    QFuture<Case> m_running;
    quint64 m_generation = 0; ///< results of an older generation are dropped
    quint32 m_lastId = 0;
    QElapsedTimer m_round; ///< since the last analysis began
    QTimer *m_pause;       ///< runs until the next round may begin
    /// Until the result is taken (the worker itself may be done earlier) and through the pause.
    bool m_isAnalyzing = false;
    bool m_stale = false;
    bool m_skipsPause = false; ///< before the next round
};

} // namespace Scep
