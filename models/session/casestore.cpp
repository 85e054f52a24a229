// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casestore.h"

#include "models/domain/decidedevidence.h"
#include "models/session/annotationsearch.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace Scep {

namespace {
bool isBefore(const Annotation &a, const Annotation &b)
{
    return std::tie(a.createdAt, a.id) < std::tie(b.createdAt, b.id);
}
} // namespace

CaseStore::CaseStore(AnalyzeFunction analyze, QObject *parent)
    : QObject(parent)
    , m_analyze(std::move(analyze))
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    connect(m_pause, &QTimer::timeout, this, &CaseStore::endPause);
}

CaseStore::~CaseStore()
{
    // The function works on copies and touches nothing of this object; it only must not outlive the
    // program's static data.
    m_running.waitForFinished();
}

void CaseStore::setAnalysis(AnalyzeFunction analyze)
{
    m_analyze = std::move(analyze);
    analyzeSoon();
}

std::shared_ptr<const TextDocument> CaseStore::document(SourceId id) const
{
    return m_documents.value(id);
}

SourceId CaseStore::nextSourceId() const
{
    return SourceId{m_lastId + 1};
}

void CaseStore::addSource(const SourceContents &contents)
{
    m_lastId = std::max(m_lastId, static_cast<quint32>(contents.source.id));
    m_documents.insert(contents.source.id, contents.document);
    m_collected.add(contents);
    analyzeSoon();
}

void CaseStore::addIssue(SourceId id, const ImportIssue &issue)
{
    m_collected.addIssue(id, issue);
    analyzeSoon();
}

std::optional<SourceFile> CaseStore::sourceAsWritten(SourceId id) const
{
    const SourceFile *source = findSource(m_collected.evidence(), id);
    return source ? std::optional(*source) : std::nullopt;
}

void CaseStore::setClock(SourceId id, const SourceClock &clock)
{
    if (m_clocks.value(id) == clock) {
        return;
    }
    if (clock.isSet()) {
        m_clocks.insert(id, clock);
    } else {
        m_clocks.remove(id);
    }
    emit clockChanged(id);
    analyzeSoon();
}

void CaseStore::setDevice(SourceId id, const QString &name)
{
    if (device(id) == name) {
        return;
    }
    if (name.isEmpty()) {
        m_decisions.devices.remove(id);
    } else {
        m_decisions.devices.insert(id, name);
    }
    emit deviceDecided(id);
    analyzeSoon();
}

std::optional<Annotation> CaseStore::annotation(const QUuid &id) const
{
    const auto found = std::ranges::find(m_annotations, id, &Annotation::id);
    return found != m_annotations.cend() ? std::optional(*found) : std::nullopt;
}

Annotations CaseStore::annotationsMatching(QStringView query) const
{
    Annotations matching;
    std::ranges::copy_if(m_annotations, std::back_inserter(matching), AnnotationSearch(query));
    return matching;
}

void CaseStore::addAnnotation(const Annotation &annotation)
{
    if (annotation.id.isNull() || this->annotation(annotation.id)) {
        return;
    }
    m_annotations.insert(std::ranges::upper_bound(m_annotations, annotation, &isBefore),
                         annotation);
    emit annotationChanged(annotation.id);
    emit annotationsChanged();
}

void CaseStore::changeAnnotation(const Annotation &annotation)
{
    const auto found = std::ranges::find(m_annotations, annotation.id, &Annotation::id);
    if (found == m_annotations.end() || *found == annotation) {
        return;
    }
    *found = annotation;
    std::ranges::stable_sort(m_annotations, &isBefore);
    emit annotationChanged(annotation.id);
    emit annotationsChanged();
}

void CaseStore::removeAnnotation(const QUuid &id)
{
    if (m_annotations.removeIf([&id](const Annotation &each) { return each.id == id; }) > 0) {
        emit annotationChanged(id);
        emit annotationsChanged();
    }
}

bool CaseStore::hasBookmark(SourceId source, LineNumber line) const
{
    return std::ranges::binary_search(m_decisions.bookmarks.value(source), line);
}

void CaseStore::turnBookmark(SourceId source, LineNumber line)
{
    if (source == SourceId::None || line < 1) {
        return;
    }
    QList<LineNumber> &lines = m_decisions.bookmarks[source];
    const auto place = std::ranges::lower_bound(lines, line);
    if (place != lines.end() && *place == line) {
        lines.erase(place);
    } else {
        lines.insert(place, line);
    }
    if (lines.isEmpty()) {
        m_decisions.bookmarks.remove(source);
    }
    emit bookmarkDecided(source);
    emit bookmarksChanged(source);
}

void CaseStore::setComparison(const KeptComparison &comparison)
{
    if (m_decisions.comparison != comparison) {
        m_decisions.comparison = comparison;
        emit comparisonDecided();
    }
}

void CaseStore::setRedaction(const KeptRedaction &redaction)
{
    if (m_decisions.redaction != redaction) {
        m_decisions.redaction = redaction;
        emit redactionDecided();
    }
}

void CaseStore::restoreDecisions(const Annotations &annotations, const SourceClocks &clocks,
                                 const CaseDecisions &decisions)
{
    moveDecisions(annotations, clocks, decisions);
    emit decisionsRestored();
}

void CaseStore::moveDecisions(const Annotations &annotations, const SourceClocks &clocks,
                              const CaseDecisions &decisions)
{
    const bool isReadOtherwise = m_clocks != clocks || m_decisions.devices != decisions.devices;
    const bool areOtherBookmarks = m_decisions.bookmarks != decisions.bookmarks;
    m_decisions = decisions;
    m_clocks = clocks;
    m_annotations = annotations;
    std::ranges::stable_sort(m_annotations, &isBefore);
    emit annotationsChanged();
    if (areOtherBookmarks) {
        emit bookmarksChanged(SourceId::None);
    }
    if (isReadOtherwise && !m_collected.evidence().sources.isEmpty()) {
        analyzeSoon();
    }
}

void CaseStore::clear()
{
    ++m_generation;
    m_stale = false;
    m_collected = {};
    m_clocks.clear();
    m_documents.clear();
    m_lastId = 0;
    const bool hadNotes = !m_annotations.isEmpty();
    m_annotations.clear();
    const bool hadBookmarks = !m_decisions.bookmarks.isEmpty();
    m_decisions = {};
    publish({});
    if (hadNotes) {
        emit annotationsChanged();
    }
    if (hadBookmarks) {
        emit bookmarksChanged(SourceId::None);
    }
}

void CaseStore::analyzeSoon()
{
    m_stale = true;
    if (!m_isAnalyzing) {
        startAnalysis();
    }
}

void CaseStore::startAnalysis()
{
    m_stale = false;
    m_skipsPause = false;
    m_isAnalyzing = true;
    m_round.start();
    const quint64 generation = m_generation;
    m_running = QtConcurrent::run([analyze = m_analyze, written = m_collected.evidence(),
                                   clocks = m_clocks, devices = m_decisions.devices] {
        Case result{.evidence = withDecisions(written, clocks, devices), .analysis = {}};
        result.analysis = analyze(result.evidence);
        return result;
    });
    // Not QFuture::then(), which calls at once where the analysis has already ended.
    auto *watcher = new QFutureWatcher<Case>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, generation] {
        watcher->deleteLater();
        m_isAnalyzing = false;
        if (generation == m_generation) {
            publish(watcher->result());
        }
        if (m_stale && !m_isAnalyzing) {
            m_skipsPause ? startAnalysis() : pauseBeforeNext();
        }
    });
    watcher->setFuture(m_running);
}

/// Waits as long as the last round took, the views' share included, so that thousands of small
/// sources come in ever larger portions and the cost of a whole import stays linear.
void CaseStore::pauseBeforeNext()
{
    m_isAnalyzing = true;
    m_pause->start(std::chrono::milliseconds(m_round.elapsed()));
}

void CaseStore::endPause()
{
    m_isAnalyzing = false;
    if (m_stale) {
        startAnalysis();
    }
}

void CaseStore::judgeNow()
{
    if (m_pause->isActive()) {
        m_pause->stop();
        endPause();
    } else {
        m_skipsPause = m_isAnalyzing;
    }
}

void CaseStore::publish(const Case &caseData)
{
    emit caseAboutToChange();
    m_case = caseData;
    emit caseChanged();
}

} // namespace Scep
