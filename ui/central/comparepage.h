// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/domain/comparison.h"
#include "models/session/enrollmentcomparison.h"
#include "ui/central/comparelogs.h"

#include <QAbstractItemModel>
#include <QWidget>

#include <optional>

class QLabel;
class QTreeView;

namespace Scep {

class CompareSides;
class ComparisonModel;
class ComparisonProxy;
class ElidedLabel;

/// The middle of the window while enrollments are compared: a healthy one beside up to three in
/// question, state by state, where their ways part, and the log of each.
class ComparePage : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePage(QWidget *parent = nullptr);

    /// Gives the documents of the open case's sources. Without it their logs stay empty.
    void setDocuments(const CompareLogs::DocumentFunction &documents);
    /// Takes a case. What is compared stays where it still is.
    void setCase(const Case &aCase);
    /// Compares that enrollment with the healthy one that is most like it.
    void setEnrollment(const QString &enrollmentId);
    /// Both in one step; where the enrollment is compared already, it goes on as it was.
    void compareIn(const Case &aCase, const QString &enrollmentId);
    /// What was compared before: all sides, the reference first, and what was put side by side.
    void restore(const Case &aCase, const QList<ComparedPlace> &sides,
                 const QList<SyncPair> &pairs);
    /// Compares these, where they still are.
    void setSides(const QList<ComparedPlace> &sides);
    /// Further cases that a healthy enrollment is looked for in.
    void setOtherCases(const QList<std::shared_ptr<const OtherCase>> &cases);

    /// What is compared, the reference first. One of the first two may be null: not chosen.
    [[nodiscard]] const QList<ComparedPlace> &sides() const { return m_sides; }
    /// Puts an enrollment in the place of a side, or, where the number is that of no side yet,
    /// beside the others. Nothing happens where it is compared already, or there is no room.
    void setSide(qsizetype side, const ComparedPlace &place);
    void removeSide(qsizetype side);
    [[nodiscard]] bool hasRoom() const { return m_sides.size() < MostComparedSides; }
    /// What is proposed for the reference; nothing without a healthy one.
    [[nodiscard]] const std::optional<ProposedTwin> &proposal() const { return m_proposal; }
    [[nodiscard]] QString referenceId() const { return m_sides[0].enrollmentId; }
    [[nodiscard]] QString enrollmentId() const { return m_sides[1].enrollmentId; }
    /// Whether the enrollment of the open case is one of the sides.
    [[nodiscard]] bool isCompared(const QString &enrollmentId) const;

    /// What a person put side by side.
    [[nodiscard]] const QList<SyncPair> &syncPairs() const { return m_pairs; }
    void setSyncPairs(const QList<SyncPair> &pairs);
    /// Puts what the first side has in one row beside what the others have in another one: the two
    /// rows that are selected, or the one that is current at the first call and the one at the
    /// next. On a row that was put together so, takes it apart again.
    void syncRows();

    /// What is shown; without sides where nothing is compared.
    [[nodiscard]] const Comparison &comparison() const;

    [[nodiscard]] QTreeView *rows() const { return m_view; }
    [[nodiscard]] CompareLogs *logs() const { return m_logs; }

    /// Goes to the next row (+1) or the one before (-1) that differs, around the ends.
    void stepDifference(int step);

signals:
    /// The person moved to a row; where the state under the cursor is proved in the open case.
    void evidenceSelected(const Scep::EvidenceRef &evidence);
    /// The person wants to choose the enrollment of a side; one that is not there yet: one more.
    void sideRequested(int side);
    void sidesChanged();
    /// The person put states side by side, or apart; setSyncPairs() makes it so.
    void syncPairsRequested(const QList<Scep::SyncPair> &pairs, const QString &what);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createControls();
    void createView();
    void layOut();
    void takeCase(const Case &aCase);
    void choose(const QString &enrollmentId);
    void compareChosen();
    void showSides();
    void showSummary();
    void showLogs();
    void showDivergence();
    void showMark(qsizetype row);
    void say(const QString &text);
    void goTo(const QModelIndex &row);
    void sizeColumns();
    void showBeginOfColumns();
    void follow(const QModelIndex &current);
    [[nodiscard]] QModelIndexList differingRows() const;
    [[nodiscard]] QList<qsizetype> selectedStates() const;

    Case m_case;
    QList<std::shared_ptr<const OtherCase>> m_others;
    QList<ComparedPlace> m_sides = QList<ComparedPlace>(2);
    std::optional<ProposedTwin> m_proposal;
    QList<SyncPair> m_pairs;
    qsizetype m_marked = -1; ///< row of the comparison that is to be synced with the next; -1: none
    CompareLogs::DocumentFunction m_documents;
    ComparisonModel *m_model;
    ComparisonProxy *m_proxy;
    CompareSides *m_chosen;
    QWidget *m_controls = nullptr;
    ElidedLabel *m_reason;
    QLabel *m_summary;
    ElidedLabel *m_mark; ///< what to do next to put states side by side
    QTreeView *m_view;
    CompareLogs *m_logs;
};

} // namespace Scep
