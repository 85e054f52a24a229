// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace Scep {

class ColumnKeeper;
class EnrollmentMatrixModel;
class MatrixProxy;

/// The middle of the window with all enrollments of the case: a row each, a column for each stage.
/// Sorted by any column, narrowed by words, result and failing stage. Enter opens the enrollment,
/// at the evidence of the stage under the cursor; Ctrl+Enter compares it with a healthy one.
class MatrixPage : public QWidget
{
    Q_OBJECT

public:
    explicit MatrixPage(QWidget *parent = nullptr);

    /// Takes a case; the enrollment under the cursor stays the same.
    void setCase(const Case &aCase);
    /// Moves to that enrollment, if it is among the shown rows.
    void setEnrollment(const QString &enrollmentId);

    [[nodiscard]] QTableView *table() const { return m_table; }
    /// Whose the widths of the table's columns are.
    [[nodiscard]] ColumnKeeper *columns() const { return m_columns; }
    /// Makes the columns as wide as what they hold, unless the person did something else.
    void sizeColumns();

signals:
    /// The person wants to see the enrollment; @p evidence may be null.
    void enrollmentChosen(const QString &enrollmentId, const Scep::EvidenceRef &evidence);
    void comparisonRequested(const QString &enrollmentId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createFilters();
    void createTable();
    void layOut();
    void open(const QModelIndex &index);
    void compareCurrent();
    void updateState();
    void fitColumns();
    [[nodiscard]] QString currentId() const;

    EnrollmentMatrixModel *m_model;
    MatrixProxy *m_proxy;
    QLineEdit *m_words;
    QCheckBox *m_troubled;
    QComboBox *m_stage;
    QLabel *m_count;
    QPushButton *m_open;
    QPushButton *m_compare;
    QTableView *m_table;
    ColumnKeeper *m_columns = nullptr;
    bool m_wasShown = false;
};

} // namespace Scep
