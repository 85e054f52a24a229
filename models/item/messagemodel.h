// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QAbstractListModel>

namespace Scep {

/// The SCEP messages of an enrollment, in the order of the case; behind them those that belong to
/// none. Roles: DetailRole (digest, encryption, whether cut), LevelRole (a refusal is high),
/// EvidenceRole (where the message is).
class MessageModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit MessageModel(QObject *parent = nullptr);

    /// Shows the messages of the enrollment, and those of no enrollment. An unknown id shows the
    /// latter alone.
    void setEnrollment(const Case &caseData, const QString &enrollmentId);
    /// The message of a row; null when there is none. Lives until the next setEnrollment().
    [[nodiscard]] const ScepMessage *message(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<ScepMessage> m_messages;
};

} // namespace Scep
