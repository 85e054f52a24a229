// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/mergedlogmodel.h"

#include "models/domain/datetimetext.h"
#include "models/domain/sameplace.h"
#include "models/domain/tellingfolders.h"
#include "models/item/roles.h"
#include "models/text/quotedline.h"
#include "models/text/singlelinetext.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
/// Bytes of a line that a row shows.
constexpr qint64 ShownBytes = 1024;

/// The beginning of a record in XML is the same in each: what the event says tells more. Of one
/// that says nothing its @p line.
QString saidBy(const QString &eventId, const QString &message, const QString &line)
{
    if (eventId.isEmpty()) {
        return message.isEmpty() ? line : singleLineText(message, ShownBytes);
    }
    //: %1 the number of a Windows event, %2 what it says
    return message.isEmpty() ? line
                             : MergedLogModel::tr("Event %1: %2")
                                   .arg(eventId, singleLineText(message, ShownBytes));
}

bool hasDate(const Instant &instant)
{
    return instant.certainty != TimeCertainty::None &&
           instant.certainty != TimeCertainty::DateMissing;
}
} // namespace

QHash<SourceId, QString> MergedLogModel::namesOf(const CaseEvidence &evidence)
{
    const QStringList telling = tellingNames(evidence.sources);
    QHash<SourceId, QString> names;
    for (qsizetype i = 0; i < telling.size(); ++i) {
        names.insert(evidence.sources.at(i).id, telling.at(i));
    }
    return names;
}

MergedLogModel::MergedLogModel(DocumentFunction document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(std::move(document))
{
}

void MergedLogModel::setCase(const CaseEvidence &evidence, const QSet<SourceId> &sources)
{
    beginResetModel();
    m_rows.clear();
    m_names = namesOf(evidence);
    m_numbers.clear();
    m_undated = 0;
    for (const SourceFile &source : evidence.sources) {
        m_numbers.insert(source.id, static_cast<int>(m_numbers.size()));
    }
    for (const LogEvent &event : evidence.events) {
        if (!sources.isEmpty() && !sources.contains(event.evidence.source)) {
            continue;
        }
        if (hasDate(event.instant)) {
            m_rows.append({.instant = event.instant,
                           .evidence = event.evidence,
                           .eventId = event.field(QStringLiteral("EventID")),
                           .message = event.field(QStringLiteral("message"))});
        } else {
            ++m_undated;
        }
    }
    std::ranges::sort(
        m_rows, {}, [](const Row &row) { return std::pair(row.instant.sinceEpoch, row.evidence); });
    endResetModel();
}

void MergedLogModel::setDisplayOffset(std::chrono::seconds offset)
{
    if (m_displayOffset != offset) {
        m_displayOffset = offset;
        if (!m_rows.isEmpty()) {
            const int column = static_cast<int>(Column::Time);
            emit dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
        }
    }
}

int MergedLogModel::rowOf(const EvidenceRef &evidence) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&evidence](const Row &row) { return isSamePlace(row.evidence, evidence); });
    return found != m_rows.cend() ? static_cast<int>(found - m_rows.cbegin()) : -1;
}

int MergedLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MergedLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MergedLogModel::text(const Row &row, Column column) const
{
    switch (column) {
    case Column::Time: {
        const Instant shown{.sinceEpoch = row.instant.sinceEpoch + m_displayOffset,
                            .certainty = row.instant.certainty};
        const QString iso = toIsoString(shown);
        return iso.left(10) + QLatin1Char(' ') + toTimeOfDayString(row.instant, m_displayOffset);
    }
    case Column::Source:
        return m_names.value(row.evidence.source);
    case Column::Line:
        return QLocale().toString(row.evidence.line);
    case Column::Text:
        break;
    }
    const auto document = m_document(row.evidence.source);
    const QString line =
        document ? singleLineText(quotedLine(*document, row.evidence, ShownBytes), ShownBytes)
                 : QString();
    return line.startsWith(u'<') || line.isEmpty() ? saidBy(row.eventId, row.message, line) : line;
}

QVariant MergedLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, static_cast<Column>(index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == static_cast<int>(Column::Line)
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case IdRole:
        return m_numbers.value(row.evidence.source);
    case EvidenceRole:
        return QVariant::fromValue(row.evidence);
    default:
        return {};
    }
}

QVariant MergedLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::Time:
        return tr("Time");
    case Column::Source:
        return tr("Source");
    case Column::Line:
        return tr("Line");
    case Column::Text:
        return tr("Text");
    }
    return {};
}

} // namespace Scep
