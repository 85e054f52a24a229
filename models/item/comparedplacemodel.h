// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/enrollmentcomparison.h"

#include <QAbstractListModel>
#include <QList>

namespace Scep {

/// "Pixel 7: SCEP, VPN certificate"; after it the case, where that is another one. What an
/// enrollment is called where several devices and cases are spoken of; empty when it is not there.
[[nodiscard]] QString comparedPlaceText(const Case &open, const ComparedPlace &place);

/// The enrollments to choose from for a side of a comparison: the proposed one with its reason,
/// then those of the open case, then those of other cases. A long name is shown without its middle;
/// the tool tip has all of it. Roles: OutcomeRole, and DetailRole for the reason.
class ComparedPlaceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ComparedPlaceModel(QObject *parent = nullptr);

    void setPlaces(const Case &open, const QList<std::shared_ptr<const OtherCase>> &others,
                   const std::optional<ProposedTwin> &proposal);
    /// Null for an index that is none.
    [[nodiscard]] ComparedPlace place(const QModelIndex &index) const;
    /// What is said of the enrollment; that of nothing for an index that is none.
    [[nodiscard]] Verdict verdict(const QModelIndex &index) const;
    /// Null for an index that is none.
    [[nodiscard]] Instant startedAt(const QModelIndex &index) const;
    /// The last row of the place: that of its case; invalid when it is not there.
    [[nodiscard]] QModelIndex indexOf(const ComparedPlace &place) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        ComparedPlace place;
        QString title; ///< with a short name
        QString text;  ///< with the whole name
        Verdict verdict;
        Instant startedAt;
        QString reason;
    };

    void add(const Case &open, const std::shared_ptr<const OtherCase> &other);
    void append(const ComparedPlace &place, const Device &device, const Enrollment &enrollment,
                const QString &reason);

    QList<Row> m_rows;
};

} // namespace Scep
