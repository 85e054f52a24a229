// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/sourcemodel.h"

#include "models/domain/clocktext.h"
#include "models/domain/sourcedevice.h"
#include "models/domain/tellingfolders.h"
#include "models/item/roles.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

namespace Scep {

namespace {
Outcome readOutcome(const SourceFile &source)
{
    const bool unreadable = std::ranges::any_of(source.issues, &isReadFailure, &ImportIssue::code);
    if (unreadable) {
        return Outcome::Failed;
    }
    if (source.formatId.isEmpty()) {
        return Outcome::Unknown;
    }
    return source.issues.isEmpty() ? Outcome::Succeeded : Outcome::Warning;
}

QString detail(const SourceFile &source)
{
    if (source.formatName.isEmpty()) {
        const bool isEmpty =
            std::ranges::contains(source.issues, IssueCode::EmptyFile, &ImportIssue::code);
        return readOutcome(source) == Outcome::Failed ? SourceModel::tr("not readable")
               : isEmpty                              ? SourceModel::tr("empty")
                                                      : SourceModel::tr("not recognised");
    }
    const QString format = source.issues.isEmpty()
                               ? source.formatName
                               : SourceModel::tr("%1 · %n problem(s)", "format of a file",
                                                 static_cast<int>(source.issues.size()))
                                     .arg(source.formatName);
    const QString decisions = sourceDecisionsText(source);
    return decisions.isEmpty()
               ? format
               : SourceModel::tr("%1 · %2", "format of a file; its time zone, clock and device")
                     .arg(format, decisions);
}

/// How the times are read, where that is not simply what is written; else empty.
QString clockSentence(const SourceFile &source)
{
    if (const QString clock = clockText(source.clock); !clock.isEmpty()) {
        return SourceModel::tr("Its times are read by the clock that you set: %1.").arg(clock);
    }
    const TimeCertainty certainty = source.firstInstant.certainty;
    return certainty == TimeCertainty::ZoneAssumed || certainty == TimeCertainty::YearInferred
               ? SourceModel::tr("Its times name no zone; they are taken as UTC.")
               : QString();
}

QString toolTip(const SourceFile &source, const QString &proposal)
{
    const QLocale locale;
    QStringList lines{
        QDir::toNativeSeparators(source.path),
        SourceModel::tr("%1, %2").arg(detail(source), locale.formattedDataSize(source.size))};
    if (source.lineCount > 0) {
        lines.append(SourceModel::tr("%1 lines, %2 events, %3")
                         .arg(locale.toString(source.lineCount), locale.toString(source.eventCount),
                              source.encoding));
    }
    if (const QString sentence = clockSentence(source); !sentence.isEmpty()) {
        lines.append(sentence);
    }
    if (!source.device.isEmpty()) {
        lines.append(SourceModel::tr("You say that it is of the device “%1”.").arg(source.device));
    }
    if (!proposal.isEmpty()) {
        lines.append(SourceModel::tr("Clock proposal: %1").arg(proposal));
    }
    constexpr int MostIssues = 8;
    for (const ImportIssue &issue :
         source.issues.first(std::min<qsizetype>(source.issues.size(), MostIssues))) {
        lines.append(issue.line > 0
                         ? SourceModel::tr("Line %1: %2").arg(issue.line).arg(issueText(issue))
                         : issueText(issue));
    }
    return lines.join(QLatin1Char('\n'));
}
} // namespace

SourceModel::SourceModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void SourceModel::setCase(const Case &caseData)
{
    beginResetModel();
    m_sources = caseData.evidence.sources;
    m_names = tellingNames(m_sources);
    m_proposals.clear();
    for (const ClockProposal &proposal : caseData.analysis.clockProposals) {
        if (proposal.isDifferent()) {
            m_proposals.insert(proposal.source, clockProposalText(proposal, caseData.evidence));
        }
    }
    endResetModel();
}

SourceId SourceModel::sourceId(const QModelIndex &index) const
{
    // No row is no source: a list may have nothing selected.
    return index.isValid() && checkIndex(index) ? m_sources.at(index.row()).id : SourceId::None;
}

QModelIndex SourceModel::indexOf(SourceId id) const
{
    const auto found = std::ranges::find(m_sources, id, &SourceFile::id);
    return found == m_sources.cend()
               ? QModelIndex()
               : index(static_cast<int>(std::distance(m_sources.cbegin(), found)));
}

int SourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sources.size());
}

QVariant SourceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SourceFile &source = m_sources.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return m_names.at(index.row());
    case DetailRole:
        return detail(source);
    case Qt::ToolTipRole:
        return toolTip(source, m_proposals.value(source.id));
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %n issue(s)", nullptr, static_cast<int>(source.issues.size()))
            .arg(m_names.at(index.row()), detail(source));
    case IdRole:
        return QString::number(static_cast<quint32>(source.id));
    case OutcomeRole:
        return static_cast<int>(readOutcome(source));
    default:
        return {};
    }
}

} // namespace Scep
