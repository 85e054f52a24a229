// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/eventmodel.h"

#include "models/domain/sameplace.h"
#include "models/item/roles.h"
#include "models/text/singlelinetext.h"

#include <QLocale>

#include <algorithm>
#include <optional>

namespace Scep {

namespace {
constexpr qsizetype ShownMessageCharacters = 1'000;

bool isDated(const Instant &instant)
{
    return instant.certainty > TimeCertainty::DateMissing;
}

QString messageOf(const Observation &observation)
{
    const QString message = observation.event.field(QStringLiteral("message"));
    return message.isEmpty() ? observation.title : message;
}

/// What is not known of a time, or how it came to be known; empty for one that is written whole.
QString certaintySentence(TimeCertainty certainty, const SourceClock &clock)
{
    switch (certainty) {
    case TimeCertainty::None:
    case TimeCertainty::Known:
        return {};
    case TimeCertainty::DateMissing:
        return EventModel::tr("The line names no date: the time is one of day.");
    case TimeCertainty::YearInferred:
        return EventModel::tr("The line names no year and no time zone: the year is inferred, the "
                              "time taken as UTC.");
    case TimeCertainty::YearInferredInZone:
        return EventModel::tr("The line names no year: it is inferred.");
    case TimeCertainty::ZoneAssumed:
        return EventModel::tr("The line names no time zone: it is taken as UTC.");
    case TimeCertainty::ZoneSet:
        return EventModel::tr("The line names no time zone: you set %1.").arg(zoneText(clock.zone));
    }
    return {};
}
} // namespace

EventModel::EventModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void EventModel::setEnrollment(const Case &aCase, const QString &enrollmentId)
{
    beginResetModel();
    m_observations.clear();
    m_sourceNames.clear();
    m_clocks.clear();
    m_failureEvidence.clear();
    m_failingStage.reset();
    if (const Enrollment *enrollment = findEnrollment(aCase.analysis, enrollmentId)) {
        m_observations = enrollment->observations;
        if (isFailure(enrollment->verdict.outcome)) {
            m_failingStage = enrollment->verdict.stage;
            m_failureEvidence = enrollment->verdict.evidence;
        }
    }
    for (const SourceFile &source : aCase.evidence.sources) {
        m_sourceNames.insert(source.id, source.displayName);
        if (source.clock.isSet()) {
            m_clocks.insert(source.id, source.clock);
        }
    }
    endResetModel();
}

void EventModel::setDisplayOffset(std::chrono::seconds offset)
{
    if (offset == m_displayOffset) {
        return;
    }
    m_displayOffset = offset;
    if (!m_observations.isEmpty()) {
        const int column = static_cast<int>(Column::Time);
        emit dataChanged(index(0, column), index(rowCount() - 1, column),
                         {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    }
}

int EventModel::rowOf(const EvidenceRef &evidence) const
{
    for (qsizetype row = 0; row < m_observations.size(); ++row) {
        const EvidenceRef &candidate = m_observations.at(row).event.evidence;
        if (isSamePlace(candidate, evidence)) {
            return static_cast<int>(row);
        }
    }
    return -1;
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_observations.size());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const int row = index.row();
    const auto column = static_cast<Column>(index.column());
    const Observation &observation = m_observations.at(row);
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        return accessibleText(row, column);
    case Qt::TextAlignmentRole:
        return column == Column::Delta || column == Column::Line
                   ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    case SortRole:
        return sortValue(row, column);
    case EvidenceRole:
        return QVariant::fromValue(observation.event.evidence);
    case StageRole:
        return stageNumber(observation.stage);
    case OutcomeRole:
        return static_cast<int>(observation.outcome);
    case ProvesFailureRole:
        return observation.stage == m_failingStage &&
               std::ranges::any_of(m_failureEvidence, [&observation](const EvidenceRef &each) {
                   return isSamePlace(each, observation.event.evidence);
               });
    default:
        return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole) {
        return column == Column::Delta || column == Column::Line
                   ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case Column::Time:
        return tr("Time");
    case Column::Delta:
        //: Column: the time since the event in the row above
        return tr("After");
    case Column::Stage:
        return tr("Stage");
    case Column::State:
        return tr("State");
    case Column::Outcome:
        return tr("Outcome");
    case Column::Source:
        return tr("Source");
    case Column::Line:
        return tr("Line");
    case Column::Message:
        return tr("Message");
    }
    return {};
}

std::optional<std::chrono::microseconds> EventModel::delta(int row) const
{
    if (row == 0) {
        return std::nullopt;
    }
    const Instant &previous = m_observations.at(row - 1).event.instant;
    const Instant &current = m_observations.at(row).event.instant;
    // A time of day and a date cannot be subtracted.
    if (previous.isNull() || current.isNull() || isDated(previous) != isDated(current)) {
        return std::nullopt;
    }
    return current.sinceEpoch - previous.sinceEpoch;
}

QString EventModel::displayText(int row, Column column) const
{
    const Observation &observation = m_observations.at(row);
    switch (column) {
    case Column::Time:
        return toTimeOfDayString(observation.event.instant, m_displayOffset);
    case Column::Delta: {
        const auto length = delta(row);
        return length ? toDurationString(*length) : QString();
    }
    case Column::Stage:
        return tr("%1 %2", "stage number and name")
            .arg(QString::number(stageNumber(observation.stage)),
                 stageDisplayName(observation.stage));
    case Column::State: {
        const QString state = singleLineText(observation.state, ShownMessageCharacters);
        return observation.isProbable ? tr("%1 (probable)").arg(state) : state;
    }
    case Column::Outcome:
        return eventOutcomeDisplayName(observation.outcome);
    case Column::Source:
        return m_sourceNames.value(observation.event.evidence.source);
    case Column::Line:
        // A source without lines has no number to show.
        return observation.event.evidence.line > 0
                   ? QLocale().toString(observation.event.evidence.line)
                   : QString();
    case Column::Message:
        return singleLineText(messageOf(observation), ShownMessageCharacters);
    }
    return {};
}

QString EventModel::accessibleText(int row, Column column) const
{
    const QString text = displayText(row, column);
    switch (column) {
    case Column::Time:
        return text.isEmpty() ? tr("no time") : text;
    case Column::Delta:
        return text.isEmpty() ? tr("first event") : tr("%1 after the event before").arg(text);
    case Column::Line:
        return text.isEmpty() ? tr("no line") : tr("line %1").arg(text);
    case Column::Outcome:
        return data(index(row, 0), ProvesFailureRole).toBool()
                   ? tr("%1, evidence of the verdict").arg(text)
                   : text;
    case Column::Stage:
    case Column::State:
    case Column::Source:
    case Column::Message:
        return text;
    }
    return text;
}

QString EventModel::toolTip(int row, Column column) const
{
    const Observation &observation = m_observations.at(row);
    if (column == Column::Time) {
        const QString written = singleLineText(observation.event.timestampText, 100);
        const QString iso = toIsoString(observation.event.instant);
        if (iso.isEmpty()) {
            return tr("The line carries no time.");
        }
        QStringList lines{tr("UTC: %1\nAs written: %2").arg(iso, written)};
        const SourceClock clock = m_clocks.value(observation.event.evidence.source);
        lines.append(certaintySentence(observation.event.instant.certainty, clock));
        if (clock.offset.count() != 0) {
            lines.append(
                tr("The clock of its source is set by %1.").arg(clockOffsetText(clock.offset)));
        }
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    }
    if (column == Column::State && observation.isProbable) {
        return tr("%1\nNothing but time and client ties this line to the enrollment.")
            .arg(observation.title);
    }
    if (column == Column::State && !observation.title.isEmpty()) {
        return observation.title;
    }
    return displayText(row, column);
}

QVariant EventModel::sortValue(int row, Column column) const
{
    const Observation &observation = m_observations.at(row);
    switch (column) {
    case Column::Time:
        return QVariant::fromValue<qint64>(observation.event.instant.sinceEpoch.count());
    case Column::Delta: {
        const auto length = delta(row);
        return length ? QVariant::fromValue<qint64>(length->count())
                      : QVariant::fromValue<qint64>(-1);
    }
    case Column::Stage:
        return stageNumber(observation.stage);
    case Column::Outcome:
        return static_cast<int>(observation.outcome);
    case Column::Line:
        return QVariant::fromValue<qint64>(observation.event.evidence.line);
    case Column::State:
    case Column::Source:
    case Column::Message:
        return displayText(row, column);
    }
    return {};
}

} // namespace Scep
