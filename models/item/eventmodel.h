// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QAbstractTableModel>
#include <QHash>

#include <chrono>
#include <optional>

namespace Scep {

/// The observations of one enrollment as rows, in their order of time. Texts, raw values and ids
/// only: icons and colours are added by the ui.
class EventModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Time, Delta, Stage, State, Outcome, Source, Line, Message };
    static constexpr int ColumnCount = 8;

    explicit EventModel(QObject *parent = nullptr);

    /// Shows the enrollment with that id; no such enrollment: no rows.
    void setEnrollment(const Case &aCase, const QString &enrollmentId);

    /// What is added to UTC for the shown time of day.
    void setDisplayOffset(std::chrono::seconds offset);

    /// The first row whose event begins at that source and line, or -1.
    [[nodiscard]] int rowOf(const EvidenceRef &evidence) const;

    /// The observation of a row; @p row must be in range.
    [[nodiscard]] const Observation &observation(int row) const { return m_observations.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString displayText(int row, Column column) const;
    [[nodiscard]] QString accessibleText(int row, Column column) const;
    [[nodiscard]] QString toolTip(int row, Column column) const;
    [[nodiscard]] QVariant sortValue(int row, Column column) const;
    [[nodiscard]] std::optional<std::chrono::microseconds> delta(int row) const;

    QList<Observation> m_observations;
    QHash<SourceId, QString> m_sourceNames;
    SourceClocks m_clocks; ///< that the person set
    QList<EvidenceRef> m_failureEvidence;
    std::optional<Stage> m_failingStage;
    std::chrono::seconds m_displayOffset{0};
};

} // namespace Scep
