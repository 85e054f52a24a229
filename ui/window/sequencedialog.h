// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QDialog>

class QLabel;
class QListView;

namespace Scep {

class PartyHeader;
class SequenceModel;

/// The SCEP transaction of an enrollment as a sequence diagram between device, NDES and CA. An
/// arrow that is chosen opens its message and its log line in the window.
class SequenceDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SequenceDialog(QWidget *parent = nullptr);

    void setEnrollment(const Case &caseData, const QString &enrollmentId);

signals:
    void evidenceSelected(const Scep::EvidenceRef &evidence);

private:
    void choose(const QModelIndex &index);

    SequenceModel *m_model;
    QListView *m_view;
    PartyHeader *m_header;
    QLabel *m_day;
};

} // namespace Scep
