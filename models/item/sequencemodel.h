// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/scepsequence.h"

#include <QAbstractListModel>

namespace Scep {

/// Further roles of the rows of SequenceModel.
enum SequenceRole {
    FromRole = Qt::UserRole + 100, ///< Scep::Party as int
    ToRole,                        ///< Scep::Party as int
    MessageRole,                   ///< bool: the message is in evidence
};

/// The steps as rows. What a row shows is made once. Roles: DetailRole (time and outcome),
/// OutcomeRole, EvidenceRole and those of SequenceRole.
class SequenceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit SequenceModel(QObject *parent = nullptr);

    /// An unknown id shows nothing.
    void setEnrollment(const Case &caseData, const QString &enrollmentId);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        SequenceStep step;
        QString detail;
        QString accessible;
    };
    QList<Row> m_rows;
};

} // namespace Scep
