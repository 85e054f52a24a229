// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QAbstractListModel>

namespace Scep {

/// Who takes part in a SCEP transaction, from left to right.
enum class Party { Device, Server, Authority };

inline constexpr int PartyCount = 3;

/// Translated name for the screen: "Device", "NDES", "CA".
[[nodiscard]] QString partyName(Party party);

/// One arrow of the transaction; from equals to for what happens at one party.
struct SequenceStep
{
    Party from = Party::Device;
    Party to = Party::Device;
    QString label; ///< "PKCSReq", "GetCACert", a platform's own state
    Outcome outcome = Outcome::NotObserved;
    Instant instant;
    EvidenceRef evidence;    ///< the line
    bool hasMessage = false; ///< the SCEP message itself is in evidence there

    bool operator==(const SequenceStep &) const = default;
};

/// The steps of an enrollment in their order, as its lines and messages tell them: requests go from
/// the device to NDES, answers back; what a server's log says of the CA is between NDES and the CA.
[[nodiscard]] QList<SequenceStep> sequenceOf(const Case &caseData, const Enrollment &enrollment);

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
