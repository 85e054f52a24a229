// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/logpane.h"

#include "models/item/sourcemodel.h"
#include "ui/logview/filterbar.h"
#include "ui/logview/logview.h"
#include "ui/panes/issuelist.h"
#include "ui/panes/linedetails.h"
#include "ui/statuscolors.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace Scep {

namespace {
constexpr std::chrono::milliseconds DetailsPause{60};

/// Whether a line of the format is a whole record, which nobody reads as it is written.
bool isOfRecords(const QString &formatId)
{
    return QStringList{QStringLiteral("evtx"), QStringLiteral("windows-event-xml"),
                       QStringLiteral("apple-log-json"), QStringLiteral("svclog")}
        .contains(formatId);
}
} // namespace

LogPane::LogPane(const CaseStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_sources(new SourceModel(this))
    , m_chooser(new QComboBox(this))
    , m_position(new QLabel(this))
    , m_issues(new IssueList(this))
    , m_filters(new FilterBar(this))
    , m_note(new QLabel(this))
    , m_view(new LogView(this))
    , m_details(new LineDetails(this))
    , m_views(new QSplitter(this))
    , m_detailsPause(new QTimer(this))
{
    m_chooser->setObjectName(QStringLiteral("logSourceChooser"));
    m_chooser->setAccessibleName(tr("Log source"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_chooser->setMinimumContentsLength(12);
    // A model of its own: a chooser that is handed thousands of names one by one measures all of
    // them for each.
    m_chooser->setModel(m_sources);
    m_position->setObjectName(QStringLiteral("logPosition"));
    m_note->setObjectName(QStringLiteral("logNote"));
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setMargin(fontMetrics().height());
    m_view->setObjectName(QStringLiteral("logView"));

    auto *bar = new QHBoxLayout;
    bar->addWidget(m_chooser);
    bar->addStretch();
    bar->addWidget(m_position);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(bar);
    layout->addWidget(m_issues);
    layout->addWidget(m_filters);
    layout->addWidget(m_note, 1);
    m_views->setObjectName(QStringLiteral("logViews"));
    m_views->setChildrenCollapsible(false);
    m_views->addWidget(m_view);
    m_views->addWidget(m_details);
    m_views->setStretchFactor(0, 3);
    m_views->setStretchFactor(1, 2);
    layout->addWidget(m_views, 1);
    m_details->hide();
    m_detailsPause->setSingleShot(true);
    m_detailsPause->setInterval(DetailsPause);
    m_note->hide();
    setTabOrder(m_chooser, m_issues);
    setTabOrder(m_issues, m_filters);
    setTabOrder(m_filters, m_view);
    setTabOrder(m_view, m_details);

    connect(m_chooser, &QComboBox::activated, this, [this] {
        showSource(m_sources->sourceId(m_sources->index(m_chooser->currentIndex())));
        emit sourceChanged(m_source);
    });
    connect(m_issues, &IssueList::lineChosen, m_view, &LogView::showLine);
    connect(m_view, &LogView::currentLineChanged, this, &LogPane::tellLine);
    connect(m_view, &LogView::timeRequested, this, &LogPane::goToTime);
    connect(m_view, &LogView::currentLineChanged, m_detailsPause, qOverload<>(&QTimer::start));
    connect(m_detailsPause, &QTimer::timeout, this, &LogPane::renewDetails);
    connect(&m_store, &CaseStore::bookmarksChanged, this, &LogPane::showBookmarks);
    connectFilters();
}

void LogPane::setDetailsShown(bool areShown)
{
    m_areDetailsChosen = true;
    showDetails(areShown);
}

void LogPane::followDetails(const SourceFile *source)
{
    const bool areWanted = source && isOfRecords(source->formatId);
    if (m_areDetailsChosen || !source || areWanted == !m_details->isHidden()) {
        return;
    }
    showDetails(areWanted);
    emit detailsFollowed(areWanted);
    m_areDetailsChosen = false; // whoever was told may have told it back
}

void LogPane::showDetails(bool areShown)
{
    m_details->setVisible(areShown);
    if (areShown && !m_wereDetailsShown) {
        // Wide enough for most values; afterwards as the person leaves them.
        m_views->setSizes({width() * 3 / 5, width() * 2 / 5});
        m_wereDetailsShown = true;
    }
    renewDetails();
}

/// The current line, or the part of it that was shown as evidence: records may share a line.
EvidenceRef LogPane::placeOfDetails(const TextDocument &document) const
{
    const LineNumber line = m_view->currentLine();
    const ByteRange whole = document.lineRange(line);
    const ByteRange part = m_shownEvidence.range;
    const bool isPart = m_shownEvidence.source == m_source && m_shownEvidence.line == line &&
                        part.length > 0 && part.offset >= whole.offset && part.end() <= whole.end();
    return {.source = m_source, .line = line, .range = isPart ? part : whole};
}

void LogPane::renewDetails()
{
    const auto document = m_store.document(m_source);
    if (m_details->isHidden()) {
        return;
    }
    if (!document || m_view->currentLine() < 1) {
        m_details->showNothing();
        return;
    }
    const EvidenceRef place = placeOfDetails(*document);
    m_details->showLine(*document, place, m_times.recordAt(place));
}

void LogPane::connectFilters()
{
    connect(m_filters, &FilterBar::filtersChosen, m_view, &LogView::setFilters);
    connect(m_filters, &FilterBar::hideRevealedRequested, m_view, &LogView::hideRevealedLines);
    connect(m_view, &LogView::filtersChanged, this,
            [this] { m_filters->setFilters(m_view->filters()); });
    connect(m_view, &LogView::shownLinesChanged, this, [this] {
        const auto document = m_store.document(m_source);
        m_filters->setCounts(m_view->shownLineCount(), document ? document->lineCount() : 0,
                             m_view->isFiltering(), m_view->revealedLines());
    });
}

void LogPane::setCase(const Case &caseData)
{
    m_case = caseData;
    const QSignalBlocker blocker(m_chooser);
    m_sources->setCase(m_case);
    const auto &sources = m_case.evidence.sources;
    const auto firstText = std::ranges::find_if(sources, [this](const SourceFile &source) {
        return m_store.document(source.id) != nullptr;
    });
    const bool shown = m_sources->indexOf(m_source).isValid();
    openSource(shown ? m_source : firstText != sources.cend() ? firstText->id : SourceId::None);
}

void LogPane::setEnrollment(const Enrollment *enrollment)
{
    m_evidence.clear();
    if (enrollment) {
        for (const Observation &observation : enrollment->observations) {
            m_evidence[observation.event.evidence.source].append(observation.event.evidence);
        }
        for (QList<EvidenceRef> &lines : m_evidence) {
            std::ranges::sort(lines, {}, &EvidenceRef::line);
        }
    }
    openSource(m_source);
}

void LogPane::showNotes()
{
    constexpr qsizetype MostLines = 100'000; // that are marked
    QList<LineNumber> lines;
    for (const Annotation &annotation : m_store.annotations()) {
        const AnnotationTarget &target = annotation.target;
        if (target.kind == AnnotationTargetKind::Lines && target.evidence.source == m_source) {
            for (LineNumber line = target.evidence.line;
                 line <= target.lastLine && lines.size() < MostLines; ++line) {
                lines.append(line);
            }
        }
    }
    m_view->setNoteLines(lines);
}

void LogPane::setRecordReader(const RecordFunction &read)
{
    m_readRecord = read;
    renewTimes();
}

void LogPane::renewTimes()
{
    const auto source = m_store.sourceAsWritten(m_source);
    m_times = source ? LineTimes(*source, m_store.document(m_source), m_store.clock(m_source),
                                 m_case.evidence.events, m_readRecord)
                     : LineTimes();
    m_detailsPause->start();
}

void LogPane::goToTime(const QString &text)
{
    const auto typed = timeFromText(text);
    if (!typed) {
        m_view->showGoToStatus(tr("That is neither a line number nor a time."));
        return;
    }
    const auto time = m_times.meant(*typed, m_view->currentLine(), m_displayOffset);
    const LineNumber line = time ? m_times.nearestLine(*time) : 0;
    if (line == 0) {
        m_view->showGoToStatus(tr("No line of this source is known to have a time."));
        return;
    }
    m_view->closeBars();
    m_view->showLine(line);
}

void LogPane::showBookmarks()
{
    m_view->setBookmarks(m_store.decisions().bookmarks.value(m_source));
}

void LogPane::showSource(SourceId id)
{
    if (id != m_source) {
        openSource(id);
    }
}

void LogPane::showEvidence(const EvidenceRef &evidence)
{
    const QScopedValueRollback following(m_following, true);
    if (evidence.isNull() || !m_store.document(evidence.source)) {
        return;
    }
    showSource(evidence.source);
    m_shownEvidence = evidence;
    m_view->showEvidence(evidence);
    m_detailsPause->start();
    updatePosition();
}

void LogPane::openSource(SourceId id)
{
    const QScopedValueRollback following(m_following, true);
    const SourceFile *source = findSource(m_case.evidence, id);
    const bool changed = id != m_source;
    m_source = source ? id : SourceId::None;
    if (changed || !source) {
        m_view->setDocument(m_store.document(m_source), source ? source->formatId : QString());
    } else if (const auto document = m_store.document(m_source); document != m_view->document()) {
        m_view->continueDocument(document, source->formatId);
    }
    showIssues(source);
    followDetails(source);
    QList<LineNumber> lines;
    for (const EvidenceRef &evidence : m_evidence.value(m_source)) {
        lines.append(evidence.line);
    }
    m_view->setEvidenceLines(lines);
    showBookmarks();
    renewTimes();
    showNotes();
    m_chooser->setCurrentIndex(m_sources->indexOf(m_source).row());
    updatePosition();
}

void LogPane::showIssues(const SourceFile *source)
{
    if (!source) {
        m_issues->clearIssues();
    } else if (source->issues != m_shownIssues || !m_issues->isVisibleTo(this)) {
        m_issues->showIssues(*source);
    }
    m_shownIssues = source ? source->issues : QList<ImportIssue>();
    const bool hasText = !source || m_store.document(m_source);
    m_view->parentWidget()->setVisible(hasText);
    m_note->setVisible(!hasText);
    if (!hasText) {
        m_note->setText(
            tr("%1 has no lines to show: it is not a text file.").arg(source->displayName));
    }
}

void LogPane::updatePosition()
{
    const auto document = m_store.document(m_source);
    if (!document) {
        m_position->clear();
        return;
    }
    const QLocale locale;
    const QString total = locale.toString(document->lineCount());
    m_position->setText(m_view->currentLine() > 0
                            ? tr("Line %1 of %2").arg(locale.toString(m_view->currentLine()), total)
                            : tr("%1 lines").arg(total));
}

void LogPane::tellLine(LineNumber line)
{
    updatePosition();
    if (m_following) {
        return;
    }
    const QList<EvidenceRef> lines = m_evidence.value(m_source);
    const auto found = std::ranges::find(lines, line, &EvidenceRef::line);
    if (found != lines.cend()) {
        emit evidenceSelected(*found);
    }
}

} // namespace Scep
