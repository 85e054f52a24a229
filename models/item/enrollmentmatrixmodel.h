// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QAbstractTableModel>

#include <array>

namespace Scep {

/// All enrollments of a case, one row each, with a column for each of the six stages: its outcome
/// and how long it took. What is sorted and filtered by is made once, when the case is set, so that
/// ten thousand rows are there without a wait. Roles: SortRole (what went wrong comes first, then
/// what took longest), IdRole, OutcomeRole (of a stage or, in the column of the verdict, of the
/// enrollment), EvidenceRole, StageRole (of the verdict; 0: none), FilterRole.
class EnrollmentMatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Device, Name, Result, FirstStage, Time = FirstStage + 6, ColumnCount };
    static constexpr int FilterRole = Qt::UserRole + 100; ///< QString: the row's texts

    explicit EnrollmentMatrixModel(QObject *parent = nullptr);

    void setCase(const Case &caseData);
    /// The row of the enrollment; invalid when there is none.
    [[nodiscard]] QModelIndex indexOf(const QString &enrollmentId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Cell
    {
        Outcome outcome = Outcome::NotObserved;
        std::chrono::microseconds duration{0}; ///< 0: a moment, or unknown
        EvidenceRef evidence;
        bool isBrokenOff = false; ///< a stage's: see StageResult::isBrokenOff()
    };
    struct Row
    {
        QString id;
        QString device;
        QString name;
        QString title; ///< the cause in a few words
        QString filter;
        int failedStage = 0; ///< number of the verdict's stage; 0: none
        Cell whole;          ///< the enrollment's verdict and time
        std::array<Cell, 6> stages;
    };

    [[nodiscard]] static Row rowOf(const ::Scep::Device &device, const Enrollment &enrollment);
    [[nodiscard]] static const Cell *cellOf(const Row &row, int column);
    [[nodiscard]] static QString text(const Row &row, int column);
    [[nodiscard]] static QString accessibleText(const Row &row, int column);
    [[nodiscard]] static QVariant sortValue(const Row &row, int column);

    QList<Row> m_rows;
};

} // namespace Scep
