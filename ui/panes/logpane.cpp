// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/logpane.h"

#include "models/item/sourcemodel.h"
#include "ui/logview/logview.h"
#include "ui/panes/issuelist.h"
#include "ui/statuscolors.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Scep {

LogPane::LogPane(const CaseStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_sources(new SourceModel(this))
    , m_chooser(new QComboBox(this))
    , m_position(new QLabel(this))
    , m_issues(new IssueList(this))
    , m_note(new QLabel(this))
    , m_view(new LogView(this))
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
    layout->addWidget(m_note, 1);
    layout->addWidget(m_view, 1);
    m_note->hide();
    setTabOrder(m_chooser, m_issues);
    setTabOrder(m_issues, m_view);

    connect(m_chooser, &QComboBox::activated, this, [this] {
        showSource(m_sources->sourceId(m_sources->index(m_chooser->currentIndex())));
        emit sourceChanged(m_source);
    });
    connect(m_issues, &IssueList::lineChosen, m_view, &LogView::showLine);
    connect(m_view, &LogView::currentLineChanged, this, &LogPane::tellLine);
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
    m_view->showEvidence(evidence);
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
    QList<LineNumber> lines;
    for (const EvidenceRef &evidence : m_evidence.value(m_source)) {
        lines.append(evidence.line);
    }
    m_view->setEvidenceLines(lines);
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
    m_view->setVisible(hasText);
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
