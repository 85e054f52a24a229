// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/eventfilters.h"

#include "models/domain/case.h"
#include "ui/chips.h"
#include "ui/icons.h"

#include <QAction>

namespace Scep {

namespace {
QAction *makeAction(QObject *parent, const char *name, const QString &text, const QString &toolTip)
{
    auto *action = new QAction(actionIcon(QStringLiteral("view-filter")), text, parent);
    action->setObjectName(QLatin1StringView(name));
    action->setToolTip(toolTip);
    return action;
}

QString chipOf(Stage stage)
{
    return QStringLiteral("stage-%1").arg(stageNumber(stage));
}

QString chipOf(SourceId source)
{
    return QStringLiteral("source-%1").arg(static_cast<quint32>(source));
}

const QString ProblemsChip = QStringLiteral("problems");
} // namespace

EventFilters::EventFilters(Chips *chips, QObject *parent)
    : QObject(parent)
    , m_chips(chips)
    , m_problems(makeAction(this, "eventsOnlyProblems", tr("Only &Problems"),
                            tr("Shows only events that failed, stalled or warn")))
    , m_stage(makeAction(this, "eventsOnlyStage", tr("Only This St&age"),
                         tr("Shows only events of the selected event's stage")))
    , m_source(makeAction(this, "eventsOnlySource", tr("Onl&y This Source"),
                          tr("Shows only events of the selected event's log")))
    , m_all(makeAction(this, "eventsAll", tr("S&how All Events"), tr("Removes every filter")))
{
    m_problems->setCheckable(true);
    m_all->setIcon(actionIcon(QStringLiteral("edit-clear")));
    connect(m_chips, &Chips::removed, this, &EventFilters::remove);
    connect(m_chips, &Chips::cleared, this, [this] { change({}); });
    connect(m_all, &QAction::triggered, this, [this] { change({}); });
    connect(m_problems, &QAction::triggered, this, [this](bool isOn) {
        EventFilter filter = m_filter;
        filter.onlyProblems = isOn;
        change(filter);
    });
    connect(m_stage, &QAction::triggered, this, [this] {
        EventFilter filter = m_filter;
        if (m_currentStage && !filter.stages.contains(*m_currentStage)) {
            filter.stages.append(*m_currentStage);
        }
        change(filter);
    });
    connect(m_source, &QAction::triggered, this, [this] {
        EventFilter filter = m_filter;
        if (!filter.sources.contains(m_currentSource)) {
            filter.sources.append(m_currentSource);
        }
        change(filter);
    });
    updateActions();
}

QList<QAction *> EventFilters::actions() const
{
    return {m_problems, m_stage, m_source, m_all};
}

void EventFilters::setEvidence(const CaseEvidence &evidence)
{
    m_sourceNames.clear();
    for (const SourceFile &source : evidence.sources) {
        m_sourceNames.insert(source.id, source.displayName);
    }
    EventFilter filter = m_filter;
    filter.sources.removeIf([this](SourceId source) { return !m_sourceNames.contains(source); });
    if (m_sourceNames.isEmpty()) {
        filter = {}; // another case begins
    }
    change(filter);
}

void EventFilters::setCurrent(std::optional<Stage> stage, SourceId source)
{
    m_currentStage = stage;
    m_currentSource = source;
    updateActions();
}

void EventFilters::remove(const QString &chip)
{
    EventFilter filter = m_filter;
    filter.stages.removeIf([&chip](Stage stage) { return chipOf(stage) == chip; });
    filter.sources.removeIf([&chip](SourceId source) { return chipOf(source) == chip; });
    filter.onlyProblems = filter.onlyProblems && chip != ProblemsChip;
    change(filter);
}

void EventFilters::change(const EventFilter &filter)
{
    if (filter != m_filter) {
        m_filter = filter;
        showChips();
        emit filterChanged(m_filter);
    }
    updateActions();
}

void EventFilters::showChips()
{
    QStringList gone = m_chips->ids();
    const auto show = [&](const QString &id, const QString &text, const QIcon &icon, Tone tone) {
        gone.removeAll(id);
        m_chips->addChip(id, text, {}, icon, tone);
    };
    if (m_filter.onlyProblems) {
        show(ProblemsChip, tr("Only problems"), outcomeIcon(Outcome::Failed), Tone::Bad);
    }
    for (const Stage stage : std::as_const(m_filter.stages)) {
        show(chipOf(stage),
             tr("Stage: %1 %2", "its number and name")
                 .arg(QString::number(stageNumber(stage)), stageDisplayName(stage)),
             {}, Tone::Info);
    }
    for (const SourceId source : std::as_const(m_filter.sources)) {
        show(chipOf(source), tr("Source: %1").arg(m_sourceNames.value(source)), {}, Tone::Info);
    }
    for (const QString &id : std::as_const(gone)) {
        m_chips->removeChip(id);
    }
}

void EventFilters::updateActions()
{
    m_problems->setEnabled(!m_sourceNames.isEmpty());
    m_problems->setChecked(m_filter.onlyProblems);
    m_stage->setEnabled(m_currentStage.has_value());
    m_source->setEnabled(m_sourceNames.contains(m_currentSource));
    m_all->setEnabled(!m_filter.isEmpty());
}

} // namespace Scep
