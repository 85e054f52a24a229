// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/enrollmentmatrixmodel.h"

#include "models/item/roles.h"

#include <algorithm>

namespace Scep {

namespace {
/// What one looks for comes first.
int rank(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Failed:
        return 0;
    case Outcome::Stalled:
        return 1;
    case Outcome::Unknown:
        return 2;
    case Outcome::InProgress:
        return 3;
    case Outcome::Warning:
        return 4;
    case Outcome::NotObserved:
        return 5;
    case Outcome::Implied:
        return 6;
    case Outcome::Succeeded:
        return 7;
    }
    return 8;
}

std::chrono::microseconds between(const Instant &from, const Instant &to)
{
    return from.isNull() || to.isNull()
               ? std::chrono::microseconds(0)
               : std::max(std::chrono::microseconds(0), to.sinceEpoch - from.sinceEpoch);
}
} // namespace

EnrollmentMatrixModel::EnrollmentMatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

EnrollmentMatrixModel::Row EnrollmentMatrixModel::rowOf(const ::Scep::Device &device,
                                                        const Enrollment &enrollment)
{
    const Verdict &verdict = enrollment.verdict;
    Row row{.id = enrollment.id,
            .device = device.name,
            .name = enrollment.alias.isEmpty() ? enrollment.id : enrollment.alias,
            .title = verdict.title,
            .filter = {},
            .failedStage = verdict.stage ? stageNumber(*verdict.stage) : 0,
            .whole = {.outcome = verdict.outcome,
                      .duration = between(enrollment.startedAt, enrollment.endedAt),
                      .evidence = verdict.evidence.value(0),
                      .isBrokenOff = false},
            .stages = {}};
    for (const StageResult &stage : enrollment.stages) {
        const EvidenceRef last =
            stage.spans.isEmpty() ? EvidenceRef() : stage.spans.constLast().evidence;
        row.stages.at(stageNumber(stage.stage) - 1) = {.outcome = stage.outcome,
                                                       .duration = between(stage.from, stage.to),
                                                       .evidence = stage.evidence.value(0, last),
                                                       .isBrokenOff = stage.isBrokenOff()};
    }
    row.filter = QStringList{row.device,
                             platformDisplayName(device.platform),
                             row.name,
                             enrollmentKindDisplayName(enrollment.kind),
                             outcomeDisplayName(verdict.outcome),
                             row.title}
                     .join(QLatin1Char('\n'));
    return row;
}

void EnrollmentMatrixModel::setCase(const Case &caseData)
{
    beginResetModel();
    m_rows.clear();
    for (const ::Scep::Device &device : caseData.analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            m_rows.append(rowOf(device, enrollment));
        }
    }
    endResetModel();
}

QModelIndex EnrollmentMatrixModel::indexOf(const QString &enrollmentId) const
{
    const auto found = std::ranges::find(m_rows, enrollmentId, &Row::id);
    return found == m_rows.cend() ? QModelIndex()
                                  : index(static_cast<int>(found - m_rows.cbegin()), 0);
}

int EnrollmentMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EnrollmentMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const EnrollmentMatrixModel::Cell *EnrollmentMatrixModel::cellOf(const Row &row, int column)
{
    if (column >= FirstStage && column < Time) {
        return &row.stages.at(column - FirstStage);
    }
    return column == Result ? &row.whole : nullptr;
}

QString EnrollmentMatrixModel::text(const Row &row, int column)
{
    const Cell *cell = cellOf(row, column);
    switch (column) {
    case Device:
        return row.device;
    case Name:
        return row.name;
    case Result:
        //: %1 an outcome, %2 the cause in a few words
        return row.title.isEmpty()
                   ? outcomeDisplayName(row.whole.outcome)
                   : tr("%1: %2").arg(outcomeDisplayName(row.whole.outcome), row.title);
    case Time:
        return row.whole.duration.count() > 0 ? toDurationString(row.whole.duration) : QString();
    default:
        break;
    }
    if (cell->isBrokenOff) {
        return stageOutcomeDisplayName(cell->outcome, cell->isBrokenOff);
    }
    if (cell->outcome == Outcome::NotObserved) {
        return QStringLiteral("–");
    }
    //: %1 an outcome, %2 a length of time
    return cell->duration.count() > 0 ? tr("%1, %2").arg(outcomeDisplayName(cell->outcome),
                                                         toDurationString(cell->duration))
                                      : outcomeDisplayName(cell->outcome);
}

QString EnrollmentMatrixModel::accessibleText(const Row &row, int column)
{
    const Cell *cell = cellOf(row, column);
    const bool isGap = cell && cell->outcome == Outcome::NotObserved && !cell->isBrokenOff;
    return isGap ? outcomeDisplayName(cell->outcome) : text(row, column);
}

QVariant EnrollmentMatrixModel::sortValue(const Row &row, int column)
{
    constexpr qint64 Step = 1LL << 50; // microseconds: 35 years
    if (const Cell *cell = cellOf(row, column)) {
        const qint64 longestFirst = Step - 1 - std::min<qint64>(cell->duration.count(), Step - 1);
        // The verdicts of one kind stand in the order of the stages.
        return rank(cell->outcome) * Step + (column == Result ? row.failedStage : longestFirst);
    }
    return column == Time ? QVariant(qint64(row.whole.duration.count()))
                          : QVariant(text(row, column));
}

QVariant EnrollmentMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    const Cell *cell = cellOf(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return accessibleText(row, index.column());
    case SortRole:
        return sortValue(row, index.column());
    case IdRole:
        return row.id;
    case OutcomeRole:
        return cell ? QVariant(static_cast<int>(cell->outcome)) : QVariant();
    case EvidenceRole:
        return QVariant::fromValue(cell ? cell->evidence : row.whole.evidence);
    case StageRole:
        return row.failedStage;
    case FilterRole:
        return row.filter;
    default:
        return {};
    }
}

QVariant EnrollmentMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal ||
        (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)) {
        return {};
    }
    switch (section) {
    case Device:
        return tr("Device");
    case Name:
        return tr("Certificate request");
    case Result:
        return tr("Result");
    case Time:
        return tr("Time");
    default:
        break;
    }
    if (section < FirstStage || section >= Time) {
        return {};
    }
    const Stage stage = AllStages.at(section - FirstStage);
    //: a stage's number and name
    return tr("%1 %2").arg(stageNumber(stage)).arg(stageDisplayName(stage));
}

} // namespace Scep
