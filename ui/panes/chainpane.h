// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace Scep {

class CertificateView;
class ChainModel;
class ListPane;
class MessageModel;

/// The certificate chain of an enrollment, root on top, then its SCEP messages, with the fields and
/// checks of what is selected below. Any other certificate of the case can be chosen too.
class ChainPane : public QWidget
{
    Q_OBJECT

public:
    explicit ChainPane(QWidget *parent = nullptr);

    void setCase(const Case &caseData);
    /// Shows the chain of the enrollment's certificate and offers the rest below it.
    void setEnrollment(const QString &enrollmentId);
    /// Shows the certificate, wherever it stands.
    void showCertificate(const QString &fingerprint);

signals:
    void evidenceSelected(const Scep::EvidenceRef &evidence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createMessageList();
    void showMessages(const QString &enrollmentId);
    void chooseMessage(const QModelIndex &index);
    void fitLists();
    void fillChooser(const Enrollment *enrollment);
    void showChain(const QString &leaf);
    void showDetails(const QString &fingerprint, const QString &message);
    void chooseLink(const QModelIndex &index);

    Case m_case;
    ChainModel *m_model;
    QComboBox *m_chooser;
    QLabel *m_headline;
    ListPane *m_links;
    MessageModel *m_messageModel;
    QLabel *m_messagesHeading;
    ListPane *m_messages;
    CertificateView *m_details;
};

} // namespace Scep
