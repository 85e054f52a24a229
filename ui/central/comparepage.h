// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/domain/comparison.h"

#include <QAbstractItemModel>
#include <QWidget>

class QComboBox;
class QLabel;
class QTreeView;

namespace Scep {

class ComparisonModel;
class ComparisonProxy;

/// The middle of the window while enrollments are compared: a healthy one beside one in question,
/// state by state, and where their ways part.
class ComparePage : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePage(QWidget *parent = nullptr);

    /// Takes a case. What is compared stays where the case still has it.
    void setCase(const Case &aCase);
    /// Compares that enrollment with the healthy one that is most like it.
    void setEnrollment(const QString &enrollmentId);
    /// Both in one step.
    void compareIn(const Case &aCase, const QString &enrollmentId);

    [[nodiscard]] QString referenceId() const;
    [[nodiscard]] QString enrollmentId() const;

    /// What is shown; without sides where nothing is compared.
    [[nodiscard]] const Comparison &comparison() const;

    [[nodiscard]] QTreeView *rows() const { return m_view; }

    /// Goes to the next row (+1) or the one before (-1) that differs, around the ends.
    void stepDifference(int step);

signals:
    /// The person moved to a row; where the state under the cursor is proved.
    void evidenceSelected(const Scep::EvidenceRef &evidence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    void fillChoices();
    void takeCase(const Case &aCase);
    void choose(const QString &enrollmentId);
    void compareChosen();
    void showDivergence();
    void goTo(const QModelIndex &row);
    void sizeColumns();
    void follow(const QModelIndex &current);
    [[nodiscard]] QModelIndexList differingRows() const;

    Case m_case;
    ComparisonModel *m_model;
    ComparisonProxy *m_proxy;
    QComboBox *m_reference = nullptr;
    QComboBox *m_compared = nullptr;
    QLabel *m_summary = nullptr;
    QTreeView *m_view = nullptr;
    bool m_isFilling = false;
};

} // namespace Scep
