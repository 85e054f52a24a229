// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/comparepage.h"

#include "models/item/comparedplacemodel.h"
#include "models/item/comparisonmodel.h"
#include "models/item/roles.h"
#include "models/report/comparisontext.h"
#include "models/session/syncpairs.h"
#include "ui/central/comparesides.h"
#include "ui/central/comparisonproxy.h"
#include "ui/central/elidedlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QTreeView>

#include <algorithm>

namespace Scep {

namespace {
/// Of a state that is named where it says what to do with it, in average characters.
constexpr int MarkedCharacters = 40;
} // namespace

void ComparePage::setDocuments(const CompareLogs::DocumentFunction &documents)
{
    m_documents = documents;
}

const Comparison &ComparePage::comparison() const
{
    return m_model->comparison();
}

bool ComparePage::isCompared(const QString &enrollmentId) const
{
    return m_sides.contains(ComparedPlace{.enrollmentId = enrollmentId});
}

void ComparePage::setCase(const Case &aCase)
{
    takeCase(aCase);
    compareChosen();
}

void ComparePage::setEnrollment(const QString &enrollmentId)
{
    choose(enrollmentId);
    compareChosen();
}

void ComparePage::compareIn(const Case &aCase, const QString &enrollmentId)
{
    takeCase(aCase);
    if (!isCompared(enrollmentId) || m_sides[0].isNull() || m_sides[1].isNull()) {
        choose(enrollmentId);
    }
    compareChosen();
}

void ComparePage::restore(const Case &aCase, const QList<ComparedPlace> &sides,
                          const QList<SyncPair> &pairs)
{
    m_case = aCase;
    m_pairs = pairs;
    setSides(sides);
}

void ComparePage::setSides(const QList<ComparedPlace> &sides)
{
    m_sides = sides.first(std::min(sides.size(), MostComparedSides));
    m_sides.resize(std::max<qsizetype>(m_sides.size(), 2));
    takeCase(m_case);
    compareChosen();
}

void ComparePage::setOtherCases(const QList<std::shared_ptr<const OtherCase>> &cases)
{
    m_others = cases;
    const bool wasProposed = m_proposal && m_sides[0] == m_proposal->place;
    m_proposal = proposedTwin(m_case, m_sides[1], m_others);
    if (m_proposal && (m_sides[0].isNull() || wasProposed) && m_sides[0] != m_proposal->place) {
        m_sides[0] = m_proposal->place;
        compareChosen();
    }
}

void ComparePage::takeCase(const Case &aCase)
{
    m_case = aCase;
    for (qsizetype side = m_sides.size() - 1; side >= 0; --side) {
        if (isThere(m_case, m_sides[side])) {
            continue;
        }
        if (side < 2) {
            m_sides[side] = {};
        } else {
            m_sides.removeAt(side);
        }
    }
    m_proposal = proposedTwin(m_case, m_sides[1], m_others);
}

void ComparePage::choose(const QString &enrollmentId)
{
    const ComparedPlace place{.enrollmentId = enrollmentId};
    m_sides = {{}, isThere(m_case, place) ? place : ComparedPlace()};
    m_proposal = proposedTwin(m_case, m_sides[1], m_others);
    if (m_proposal) {
        m_sides[0] = m_proposal->place;
    }
}

void ComparePage::setSide(qsizetype side, const ComparedPlace &place)
{
    if (side < 0 || side > m_sides.size() || side >= MostComparedSides || m_sides.contains(place) ||
        !isThere(m_case, place)) {
        return;
    }
    if (side == m_sides.size()) {
        m_sides.append(place);
    } else {
        m_sides[side] = place;
    }
    if (side == 1) {
        m_proposal = proposedTwin(m_case, place, m_others);
    }
    compareChosen();
}

void ComparePage::removeSide(qsizetype side)
{
    if (side > 0 && side < m_sides.size() && m_sides.size() > 2) {
        m_sides.removeAt(side);
        m_proposal = proposedTwin(m_case, m_sides[1], m_others);
        compareChosen();
    }
}

void ComparePage::compareChosen()
{
    m_marked = -1;
    const bool isComplete = !m_sides[0].isNull() && !m_sides[1].isNull();
    QStringList caseNames;
    for (const ComparedPlace &side : std::as_const(m_sides)) {
        caseNames.append(side.other ? side.other->name : QString());
    }
    m_model->setComparison(isComplete ? compareEnrollments(m_case, m_sides, m_pairs) : Comparison(),
                           caseNames);
    showSides();
    showSummary();
    showLogs();
    showMark(-1);
    sizeColumns();
    showDivergence();
    emit sidesChanged();
}

void ComparePage::showSides()
{
    QList<CompareSides::Side> shown;
    for (const ComparedPlace &side : std::as_const(m_sides)) {
        const Enrollment *enrollment =
            findEnrollment(side.caseIn(m_case).analysis, side.enrollmentId);
        shown.append({.text = comparedPlaceText(m_case, side),
                      .outcome = enrollment ? enrollment->verdict.outcome : Outcome::Unknown});
    }
    m_chosen->setSides(shown);
    const bool isProposed = m_proposal && m_sides[0] == m_proposal->place;
    //: %1 why a healthy enrollment is proposed: "nearest healthy enrollment: same profile"
    m_reason->setText(isProposed ? tr("Good is the %1.").arg(m_proposal->reason) : QString());
    m_reason->setVisible(isProposed);
}

void ComparePage::showSummary()
{
    const Comparison &compared = comparison();
    if (compared.sides.isEmpty()) {
        m_summary->setText(enrollmentId().isEmpty()
                               ? tr("Choose the certificate request in question.")
                               : tr("No certificate request of this kind went well in this case. "
                                    "Choose one of another case, or add the log of a device where "
                                    "it did."));
        return;
    }
    m_summary->setText(divergenceTexts(compared).join(QLatin1Char('\n')));
}

void ComparePage::showLogs()
{
    const Comparison &compared = comparison();
    QList<CompareLogs::Side> shown;
    for (qsizetype side = 0; side < compared.sides.size(); ++side) {
        const std::shared_ptr<const OtherCase> other = m_sides[side].other;
        CompareLogs::DocumentFunction document = m_documents;
        if (other) {
            document = [other](SourceId id) { return other->documents.value(id); };
        } else if (!document) {
            document = [](SourceId) { return std::shared_ptr<const TextDocument>(); };
        }
        shown.append(
            {.name = m_model->headerData(static_cast<int>(side) + 1, Qt::Horizontal).toString(),
             .caseData = other ? &other->caseData : &m_case,
             .document = document});
    }
    QList<QList<EvidenceRef>> rows;
    for (const ComparisonRow &row : compared.rows) {
        QList<EvidenceRef> places;
        for (const std::optional<ComparedStep> &step : row.steps) {
            places.append(step ? step->evidence : EvidenceRef());
        }
        rows.append(places);
    }
    m_logs->setSides(shown, rows);
    m_logs->setVisible(!shown.isEmpty());
}

/// What comes before is the same: it stays folded.
void ComparePage::showDivergence()
{
    m_view->collapseAll();
    const QModelIndex divergence = m_proxy->mapFromSource(m_model->divergence());
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex head = m_proxy->index(row, 0);
        const auto difference =
            static_cast<Difference>(head.data(ComparisonModel::DifferenceRole).toInt());
        if (isDifference(difference) || head == divergence.parent()) {
            m_view->expand(head);
        }
    }
    if (divergence.isValid()) {
        goTo(divergence);
    }
}

/// The names of stages and states stay in sight.
void ComparePage::goTo(const QModelIndex &row)
{
    m_view->expand(row.parent());
    m_view->setCurrentIndex(row.siblingAtColumn(0));
    m_view->scrollTo(row.siblingAtColumn(0), QAbstractItemView::PositionAtCenter);
    showBeginOfColumns();
}

void ComparePage::follow(const QModelIndex &current)
{
    const QList<ComparisonRow> &rows = comparison().rows;
    const auto number = current.data(ComparisonModel::ComparisonRowRole).value<qsizetype>();
    if (!current.isValid() || number < 0 || number >= rows.size()) {
        return;
    }
    QList<EvidenceRef> places;
    for (const std::optional<ComparedStep> &step : rows[number].steps) {
        places.append(step ? step->evidence : EvidenceRef());
    }
    m_logs->showRow(places);
    // The cell's own side, else the last one of the open case that proves anything here.
    qsizetype told = current.column() - 1;
    const auto isTold = [&](qsizetype side) {
        return side >= 0 && side < places.size() && !m_sides[side].other && !places[side].isNull();
    };
    for (qsizetype side = places.size() - 1; side >= 0 && !isTold(told); --side) {
        told = side;
    }
    if (isVisible() && isTold(told)) {
        emit evidenceSelected(places[told]);
    }
}

QModelIndexList ComparePage::differingRows() const
{
    QModelIndexList rows;
    for (int section = 0; section < m_proxy->rowCount(); ++section) {
        const QModelIndex head = m_proxy->index(section, 0);
        for (int row = 0; row < m_proxy->rowCount(head); ++row) {
            const QModelIndex index = m_proxy->index(row, 0, head);
            if (isDifference(
                    static_cast<Difference>(index.data(ComparisonModel::DifferenceRole).toInt()))) {
                rows.append(index);
            }
        }
    }
    return rows;
}

void ComparePage::stepDifference(int step)
{
    const QModelIndexList rows = differingRows();
    if (rows.isEmpty()) {
        return;
    }
    const QModelIndex current = m_view->currentIndex().siblingAtColumn(0);
    qsizetype next = rows.indexOf(current);
    if (next >= 0) {
        next = (next + step + rows.size()) % rows.size();
    } else {
        next = step > 0 ? 0 : rows.size() - 1;
    }
    goTo(rows.at(next));
}

void ComparePage::setSyncPairs(const QList<SyncPair> &pairs)
{
    const auto kept = m_view->currentIndex().data(ComparisonModel::ComparisonRowRole);
    m_pairs = pairs;
    compareChosen();
    // The states that were spoken of, where they stand now.
    const auto synced = std::ranges::find_if(comparison().rows, [&](const ComparisonRow &row) {
        return row.isSynced && !pairs.isEmpty() && row.steps[0] &&
               row.steps[0]->evidence == pairs.constLast().referenceStep.evidence;
    });
    const qsizetype row = synced == comparison().rows.cend() ? kept.value<qsizetype>()
                                                             : synced - comparison().rows.cbegin();
    const QModelIndex index = m_proxy->mapFromSource(m_model->indexOf(row));
    if (kept.isValid() && index.isValid()) {
        goTo(index);
    }
}

/// The rows that are selected and are states, from top to bottom.
QList<qsizetype> ComparePage::selectedStates() const
{
    QList<qsizetype> states;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows()) {
        const auto row = index.data(ComparisonModel::ComparisonRowRole).value<qsizetype>();
        if (row >= 0 && !comparison().rows[row].isWholeStage) {
            states.append(row);
        }
    }
    std::ranges::sort(states);
    return states;
}

void ComparePage::syncRows()
{
    QList<qsizetype> states = selectedStates();
    if (states.isEmpty() || states.size() > 2) {
        showMark(-1);
        say(tr("Choose a state, or two of one stage, to put them side by side."));
        return;
    }
    if (states.size() == 1 && comparison().rows[states[0]].isSynced) {
        emit syncPairsRequested(withoutSyncPairs(m_pairs, comparison(), m_sides, states[0]),
                                tr("Put States Apart"));
        return;
    }
    if (states.size() == 1 && m_marked < 0) {
        showMark(states[0]);
        return;
    }
    if (states.size() == 1) {
        states.prepend(m_marked);
    }
    // Either of them may have the state of the first side.
    auto pairs = withSyncPair(m_pairs, comparison(), m_sides, states[0], states[1]);
    if (!pairs) {
        pairs = withSyncPair(m_pairs, comparison(), m_sides, states[1], states[0]);
    }
    showMark(-1);
    if (pairs) {
        emit syncPairsRequested(*pairs, tr("Put States Side by Side"));
    } else {
        say(tr("These two cannot stand side by side: one must be a state of the good one, the "
               "other of another one, in the same stage."));
    }
}

void ComparePage::showMark(qsizetype row)
{
    m_marked = row;
    m_mark->hide();
    if (row >= 0) {
        //: %1 a state
        // What to do stands behind the name, and is not to be cut off.
        const int room = fontMetrics().averageCharWidth() * MarkedCharacters;
        const QString state =
            fontMetrics().elidedText(comparison().rows[row].stateText(), Qt::ElideRight, room);
        say(tr("“%1” goes beside another state: select that one and do the same again; Esc leaves "
               "it.")
                .arg(state));
    }
}

/// For who cannot see that it appears too.
void ComparePage::say(const QString &text)
{
    m_mark->setText(text);
    m_mark->show();
    QAccessibleAnnouncementEvent event(m_mark, text);
    QAccessible::updateAccessibility(&event);
}

bool ComparePage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEscape = event->type() == QEvent::KeyPress &&
                          static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (watched == m_view && isEscape && m_mark->isVisible()) {
        showMark(-1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ComparePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_proxy->setPalette(palette());
    } else if (event->type() == QEvent::FontChange) {
        sizeColumns();
        showDivergence();
    }
}

} // namespace Scep
