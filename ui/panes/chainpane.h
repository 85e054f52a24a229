// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QModelIndex;
class QToolButton;

namespace Scep {

class CertificateView;
class ChainModel;
class ListPane;
class MessageModel;

/// Builds the paths of a certificate of the case, the preferred one first, judged at that instant
/// with these roots (fingerprints; none: any root).
using JudgeFunction =
    std::function<QList<CertificateChain>(const CaseEvidence &evidence, const Certificate &leaf,
                                          const Instant &judgedAt, const QStringList &roots)>;

/// The certificate chain of an enrollment as a tree, root on top, then its SCEP messages, with the
/// verdicts, checks and fields of what is selected below. Any other certificate of the case can be
/// chosen too.
class ChainPane : public QWidget
{
    Q_OBJECT

public:
    explicit ChainPane(QWidget *parent = nullptr);

    /// Lets the person choose the time at which chains are judged; without it, it is the event's.
    void setJudge(const JudgeFunction &judge);
    void setCase(const Case &caseData);
    /// Shows the chain of the enrollment's certificate and offers the rest below it.
    void setEnrollment(const QString &enrollmentId);
    /// Shows the SCEP message at that place, where there is one.
    void showMessageAt(const EvidenceRef &evidence);
    /// Shows the certificate, wherever it stands.
    void showCertificate(const QString &fingerprint);

signals:
    void evidenceSelected(const Scep::EvidenceRef &evidence);
    /// The person wants the list of all certificates.
    void certificatesRequested();
    /// The person wants the messages as a sequence diagram.
    void sequenceRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createMessageList();
    QWidget *createTimeRow();
    void judgeAt(const Instant &instant);
    [[nodiscard]] QList<CertificateChain> pathsOf(const QString &leaf) const;
    void showMessages(const QString &enrollmentId);
    void chooseMessage(const QModelIndex &index);
    void fitLists();
    void fillChooser(const Enrollment *enrollment);
    void showChain(const QString &leaf);
    void showLink(const QModelIndex &index);
    void chooseLink(const QModelIndex &index);

    Case m_case;
    ChainModel *m_model;
    QComboBox *m_chooser;
    QToolButton *m_allButton;
    QLabel *m_headline;
    QWidget *m_timeRow = nullptr;
    QDateTimeEdit *m_time = nullptr;
    QToolButton *m_eventTime = nullptr;
    JudgeFunction m_judge;
    Instant m_judgedAt; ///< chosen by the person; null: the event's
    QString m_leaf;
    ListPane *m_links;
    MessageModel *m_messageModel;
    QLabel *m_messagesHeading;
    QToolButton *m_sequenceButton;
    ListPane *m_messages;
    CertificateView *m_details;
};

} // namespace Scep
