// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/chainpane.h"

#include "models/domain/datetimetext.h"
#include "models/item/chainmodel.h"
#include "models/item/messagemodel.h"
#include "models/item/roles.h"
#include "models/report/certificatetext.h"
#include "ui/panes/certificateview.h"
#include "ui/panes/listpane.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Scep {

namespace {
/// The chain that was built for the certificate; for one without (a CA, an RA) it stands alone.
CertificateChain chainOf(const Analysis &analysis, const QString &leaf)
{
    const auto found = std::ranges::find(analysis.chains, leaf, &CertificateChain::leaf);
    return found == analysis.chains.cend() ? CertificateChain{.leaf = leaf} : *found;
}

QString chainHeadline(const CertificateChain &chain)
{
    if (chain.links.isEmpty()) {
        return {};
    }
    const QString when = toDateTimeString(chain.judgedAt);
    if (chain.isValid) {
        return when.isEmpty() ? ChainPane::tr("The chain is complete and its signatures verify.")
                              : ChainPane::tr("The chain is complete and valid at %1.").arg(when);
    }
    if (!chain.isComplete) {
        return ChainPane::tr("The chain is incomplete: an issuer is not in evidence.");
    }
    return ChainPane::tr("The chain is complete, but not valid: see the marked link.");
}

/// As high as its rows, so that what is below keeps the room; a few rows at most.
void fitToRows(ListPane &list)
{
    constexpr int MostRows = 6;
    int height = 2 * list.frameWidth();
    for (int row = 0; row < std::min(list.model()->rowCount(), MostRows); ++row) {
        height += list.sizeHintForIndex(list.model()->index(row, 0)).height();
    }
    list.setFixedHeight(height);
}
} // namespace

ChainPane::ChainPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new ChainModel(this))
    , m_chooser(new QComboBox(this))
    , m_headline(new QLabel(this))
    , m_links(new ListPane(this))
    , m_messageModel(new MessageModel(this))
    , m_messagesHeading(new QLabel(tr("SCEP &messages"), this))
    , m_messages(new ListPane(this))
    , m_details(new CertificateView(this))
{
    m_chooser->setObjectName(QStringLiteral("certificateChooser"));
    m_chooser->setAccessibleName(tr("Certificate"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_headline->setWordWrap(true);
    m_links->setObjectName(QStringLiteral("chainLinks"));
    m_links->setAccessibleName(tr("Certificate chain"));
    m_links->setModel(m_model);
    m_links->setEmptyText(
        tr("No certificate in this case. Add the issued certificate, the root, or "
           "the answer to GetCACert (.cer, .pem, .p7b) to see the chain."));
    m_details->setObjectName(QStringLiteral("certificateDetails"));
    m_details->setAccessibleName(tr("Details of the certificate or message"));
    createMessageList();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_chooser);
    layout->addWidget(m_headline);
    layout->addWidget(m_links, 2);
    layout->addWidget(m_messagesHeading);
    layout->addWidget(m_messages);
    layout->addWidget(m_details, 5);

    connect(m_chooser, &QComboBox::activated, this,
            [this] { showChain(m_chooser->currentData().toString()); });
    connect(m_links, &ListPane::rowChosen, this, &ChainPane::chooseLink);
    connect(m_messages, &ListPane::rowChosen, this, &ChainPane::chooseMessage);
    // Enter on the row that is current already, which needs no choosing.
    connect(m_messages, &QTreeView::activated, this, &ChainPane::chooseMessage);
}

void ChainPane::createMessageList()
{
    m_messagesHeading->setBuddy(m_messages);
    m_messages->setObjectName(QStringLiteral("scepMessages"));
    m_messages->setAccessibleName(tr("SCEP messages"));
    m_messages->setModel(m_messageModel);
    m_messages->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChainPane::setCase(const Case &caseData)
{
    m_case = caseData;
    setEnrollment({});
}

void ChainPane::setEnrollment(const QString &enrollmentId)
{
    fillChooser(findEnrollment(m_case.analysis, enrollmentId));
    showChain(m_chooser->currentData().toString());
    showMessages(enrollmentId);
}

void ChainPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitLists();
}

/// Without a certificate in the case the first message takes its place: the pane is not empty when
/// there is something to tell.
void ChainPane::showMessages(const QString &enrollmentId)
{
    m_messageModel->setEnrollment(m_case, enrollmentId);
    const bool hasMessages = m_messageModel->rowCount() > 0;
    const bool hasChain = m_model->rowCount() > 0;
    m_messagesHeading->setVisible(hasMessages);
    m_messages->setVisible(hasMessages);
    m_links->setVisible(hasChain || !hasMessages);
    fitLists();
    if (hasMessages && !hasChain) {
        m_headline->setText(tr("No certificate is in evidence. What is known comes from the SCEP "
                               "message in the log."));
        m_headline->show();
        const QModelIndex first = m_messageModel->index(0);
        m_messages->followCurrent(first);
        m_details->showMessage(*m_messageModel->message(first), m_case.evidence);
        m_details->show();
    }
}

void ChainPane::chooseMessage(const QModelIndex &index)
{
    const ScepMessage *message = m_messageModel->message(index);
    if (message == nullptr) {
        return;
    }
    m_links->followCurrent({});
    m_details->showMessage(*message, m_case.evidence);
    emit evidenceSelected(message->evidence);
}

void ChainPane::fitLists()
{
    fitToRows(*m_messages);
    if (m_model->rowCount() > 0) {
        fitToRows(*m_links);
    } else {
        m_links->setMinimumHeight(0);
        m_links->setMaximumHeight(QWIDGETSIZE_MAX);
    }
}

void ChainPane::showCertificate(const QString &fingerprint)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        if (index.data(IdRole).toString() == fingerprint) {
            m_links->followCurrent(index);
            showDetails(fingerprint, {});
            return;
        }
    }
    m_chooser->setCurrentIndex(m_chooser->findData(fingerprint));
    showChain(fingerprint);
}

void ChainPane::fillChooser(const Enrollment *enrollment)
{
    const QSignalBlocker blocker(m_chooser);
    m_chooser->clear();
    const QStringList own = enrollment ? enrollment->certificates : QStringList();
    for (const QString &fingerprint : own) {
        if (const Certificate *certificate = findCertificate(m_case.evidence, fingerprint)) {
            m_chooser->addItem(tr("%1 (of this enrollment)").arg(certificate->commonName),
                               fingerprint);
        }
    }
    for (const Certificate &certificate : std::as_const(m_case.evidence.certificates)) {
        if (!own.contains(certificate.fingerprint)) {
            m_chooser->addItem(certificate.commonName, certificate.fingerprint);
        }
    }
    m_chooser->setVisible(m_chooser->count() > 1);
}

void ChainPane::showChain(const QString &leaf)
{
    if (leaf.isEmpty()) {
        m_model->clear();
        m_headline->hide();
        m_details->hide();
        return;
    }
    const CertificateChain chain = chainOf(m_case.analysis, leaf);
    m_model->setChain(chain, m_case.evidence);
    const QString headline = chainHeadline(chain);
    m_headline->setText(headline);
    m_headline->setVisible(!headline.isEmpty());
    m_details->show();
    m_links->followCurrent(m_model->index(m_model->rowCount() - 1));
    showDetails(leaf, {});
    fitLists();
}

void ChainPane::chooseLink(const QModelIndex &index)
{
    m_messages->followCurrent({});
    showDetails(index.data(IdRole).toString(), index.data(Qt::ToolTipRole).toString());
    if (const QVariant evidence = index.data(EvidenceRole); evidence.isValid()) {
        emit evidenceSelected(evidence.value<EvidenceRef>());
    }
}

void ChainPane::showDetails(const QString &fingerprint, const QString &message)
{
    const Certificate *certificate = findCertificate(m_case.evidence, fingerprint);
    if (certificate) {
        m_details->showCertificate(*certificate, m_case.analysis.checks.value(fingerprint));
    } else {
        m_details->showMissing(message);
    }
}

} // namespace Scep
