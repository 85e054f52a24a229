// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/casepage.h"

#include "models/domain/sameplace.h"
#include "ui/central/columnkeeper.h"
#include "ui/central/eventfilters.h"
#include "ui/central/eventtable.h"
#include "ui/central/stagerail.h"
#include "ui/central/timelineview.h"
#include "ui/central/verdictbanner.h"
#include "ui/chips.h"
#include "ui/scrolledpage.h"
#include "ui/statebytes.h"
#include "ui/statuscolors.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QIODevice>
#include <QLabel>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>

namespace Scep {

namespace {
constexpr quint32 StateVersion = 1;

/// Why there is nothing to show, and what to do about it.
QString emptyText(const Case &aCase)
{
    const bool hasEnrollments = std::ranges::any_of(
        aCase.analysis.devices, [](const Device &device) { return !device.enrollments.isEmpty(); });
    const bool hasLogs = std::ranges::any_of(
        aCase.evidence.sources, [](const SourceFile &source) { return source.eventCount > 0; });
    if (hasEnrollments || aCase.evidence.sources.isEmpty()) {
        return CasePage::tr("No enrollment is selected.\nChoose a device or a certificate request "
                            "on the left to see what became of it.");
    }
    if (!aCase.evidence.certificates.isEmpty() && !hasLogs) {
        return CasePage::tr("This case has certificates, but no device log yet.\n"
                            "Their chain is on the right. Add the log of the device to see how "
                            "the certificate was requested and delivered.");
    }
    const bool isAnyKnown =
        std::ranges::any_of(aCase.evidence.sources,
                            [](const SourceFile &source) { return !source.formatId.isEmpty(); });
    return isAnyKnown ? CasePage::tr("No certificate request was found in these logs.\n"
                                     "They may not reach back to it, or be written without "
                                     "debug messages. Add a log of the time of the request.")
                      : CasePage::tr("None of these files was recognised.\n"
                                     "Choose a file on the left to read why.");
}
} // namespace

CasePage::CasePage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("casePage"));
    createWidgets();
    colorPage();
    setCase({});

    connect(m_banner, &VerdictBanner::evidenceActivated, this, &CasePage::chooseEvidence);
    connect(m_banner, &VerdictBanner::linkActivated, this, &CasePage::linkActivated);
    connect(m_timeline, &TimelineView::evidenceSelected, this, &CasePage::chooseEvidence);
    connect(m_events, &EventTable::evidenceSelected, this, &CasePage::chooseEvidence);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isHandleMoved = true; });
    connect(m_timeline, &TimelineView::enrollmentActivated, this, &CasePage::enrollmentRequested);
    connect(m_timeline, &TimelineView::measured, this, &CasePage::showTimelineNote);
    connect(m_filters, &EventFilters::filterChanged, m_timeline, &TimelineView::setFilter);
    connect(m_filters, &EventFilters::filterChanged, this, [this](const EventFilter &filter) {
        m_events->setFilter(filter);
        m_events->selectEvidence(m_selected);
    });
    connect(m_rail, &StageRail::stageActivated, this, &CasePage::chooseStage);
}

void CasePage::createWidgets()
{
    m_empty = new QLabel(this);
    m_empty->setObjectName(QStringLiteral("casePageEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);

    m_area = new ScrolledPage(this);
    m_area->setObjectName(QStringLiteral("casePageArea"));
    m_content = m_area->page();
    m_banner = new VerdictBanner(m_content);
    m_rail = new StageRail(m_content);
    m_chips = new Chips(m_content);
    m_chips->setObjectName(QStringLiteral("eventFilterChips"));
    m_filters = new EventFilters(m_chips, this);
    m_splitter = new QSplitter(Qt::Vertical, m_content);
    m_splitter->setObjectName(QStringLiteral("casePageSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_timeline = new TimelineView(m_splitter);
    m_events = new EventTable(m_splitter);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);

    m_events->addActions(m_filters->actions());
    m_events->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_timeline->addActions(m_filters->actions());
    m_timeline->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *layout = new QVBoxLayout(m_content);
    layout->setSpacing(fontMetrics().height() * 3 / 5);
    layout->addWidget(m_banner);
    layout->addWidget(m_rail);
    layout->addWidget(createTimelineBar());
    layout->addWidget(m_chips);
    layout->addWidget(m_splitter, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_area);
    m_stack->addWidget(m_empty);
}

QWidget *CasePage::createTimelineBar()
{
    auto *bar = new QWidget(m_content);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *title = new QLabel(tr("Timeline"), bar);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    m_note = new QLabel(bar);
    m_note->setObjectName(QStringLiteral("timelineNote"));
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(title);
    layout->addWidget(m_note, 1);
    const QList<QAction *> actions = m_timeline->viewActions() << m_filters->actions().constFirst();
    for (QAction *action : actions) {
        auto *button = new QToolButton(bar);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(action->text().remove(QLatin1Char('&')));
        layout->addWidget(button);
    }
    return bar;
}

void CasePage::colorPage()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, mutedTextColor(palette()));
    m_empty->setPalette(quiet);
    m_note->setPalette(quiet);
}

void CasePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_note) {
        colorPage();
    }
}

void CasePage::setCase(const Case &aCase)
{
    const EvidenceRef selected = m_selected;
    m_case = aCase;
    m_empty->setText(emptyText(m_case));
    m_filters->setEvidence(m_case.evidence);
    setEnrollment(m_enrollmentId);
    selectEvidence(selected);
}

void CasePage::setEnrollment(const QString &enrollmentId)
{
    const Enrollment *enrollment = findEnrollment(m_case.analysis, enrollmentId);
    m_enrollmentId = enrollment ? enrollmentId : QString();
    m_selected = {};
    m_banner->setEnrollment(m_case, m_enrollmentId);
    m_rail->setEnrollment(enrollment ? *enrollment : Enrollment());
    m_rail->setSelectedStage({});
    m_timeline->setEnrollment(m_case, m_enrollmentId);
    m_events->setEnrollment(m_case, m_enrollmentId);
    showTimelineNote({});
    m_stack->setCurrentWidget(enrollment ? m_area : static_cast<QWidget *>(m_empty));
    giveTimelineItsHeight();
}

// The measured time comes first: the person just asked for it.
void CasePage::showTimelineNote(const QString &measured)
{
    m_note->setText(measured.isEmpty() ? m_timeline->content().undatedNote : measured);
}

QList<QAction *> CasePage::filterActions() const
{
    return m_filters->actions();
}

// The lanes get the room they need and the table the rest, until the person moves the handle.
void CasePage::giveTimelineItsHeight()
{
    if (m_isHandleMoved) {
        return;
    }
    const int wanted = m_timeline->sizeHint().height();
    const int total = std::max(m_splitter->height(), wanted + m_events->minimumSizeHint().height());
    m_splitter->setSizes({wanted, total - wanted});
}

void CasePage::setDisplayOffset(std::chrono::seconds offset)
{
    m_timeline->setDisplayOffset(offset);
    m_events->setDisplayOffset(offset);
}

void CasePage::selectEvidence(const EvidenceRef &evidence)
{
    m_selected = evidence;
    m_timeline->selectEvidence(evidence);
    m_events->selectEvidence(evidence);
    const std::optional<Stage> stage = stageOf(evidence);
    m_rail->setSelectedStage(stage);
    m_timeline->setSelectedStage(stage);
    m_filters->setCurrent(stage, evidence.source);
}

void CasePage::chooseEvidence(const EvidenceRef &evidence)
{
    if (evidence.isNull()) {
        return;
    }
    selectEvidence(evidence);
    emit evidenceSelected(evidence);
}

void CasePage::chooseStage(Stage stage)
{
    const Enrollment *enrollment = findEnrollment(m_case.analysis, m_enrollmentId);
    if (!enrollment) {
        return;
    }
    EvidenceRef first;
    for (const Observation &observation : enrollment->observations) {
        if (observation.stage == stage && first.isNull()) {
            first = observation.event.evidence;
        }
    }
    selectEvidence(first);
    m_rail->setSelectedStage(stage);
    m_timeline->setSelectedStage(stage);
    emit stageSelected(stage);
    if (!first.isNull()) {
        emit evidenceSelected(first);
    }
}

std::optional<Stage> CasePage::stageOf(const EvidenceRef &evidence) const
{
    const Enrollment *enrollment = findEnrollment(m_case.analysis, m_enrollmentId);
    if (!enrollment || evidence.isNull()) {
        return std::nullopt;
    }
    for (const Observation &observation : enrollment->observations) {
        const EvidenceRef &candidate = observation.event.evidence;
        if (isSamePlace(candidate, evidence)) {
            return observation.stage;
        }
    }
    return std::nullopt;
}

QByteArray CasePage::saveState() const
{
    return joinedState(StateVersion, {m_isHandleMoved ? m_splitter->saveState() : QByteArray(),
                                      m_events->columns()->state()});
}

void CasePage::restoreState(const QByteArray &state)
{
    const QByteArrayList parts = stateParts(StateVersion, state, 2);
    m_isHandleMoved = !parts.at(0).isEmpty() && m_splitter->restoreState(parts.at(0));
    m_events->columns()->restore(parts.at(1));
    m_events->sizeColumns();
    giveTimelineItsHeight();
}

} // namespace Scep
