// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/chainpane.h"

#include "models/domain/datetimetext.h"
#include "models/domain/findchain.h"
#include "models/item/chainmodel.h"
#include "models/item/messagemodel.h"
#include "models/item/roles.h"
#include "models/report/certificatetext.h"
#include "ui/elidedcombobox.h"
#include "ui/panes/certificatedrag.h"
#include "ui/panes/certificateview.h"
#include "ui/panes/listpane.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QTimeZone>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Scep {

namespace {
/// The chain that was built for the certificate; for one without (a CA, an RA) it stands alone.
CertificateChain chainOf(const Analysis &analysis, const QString &leaf)
{
    const CertificateChain *found = findChain(analysis, leaf);
    return found ? *found : CertificateChain{.leaf = leaf};
}

/// What the links come to; the store that they were judged with is told beside it.
QString chainSummary(const CertificateChain &chain)
{
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

QString chainHeadline(const CertificateChain &chain, qsizetype otherPaths,
                      const QList<CertificateCheck> &checks)
{
    if (chain.links.isEmpty()) {
        return {};
    }
    QStringList sentences{chainSummary(chain)};
    // A chain may be in order that the device refuses all the same.
    const auto failed =
        std::ranges::count(checks, CheckOutcome::Failed, &CertificateCheck::outcome);
    if (failed > 0) {
        sentences.append(ChainPane::tr("The certificate fails %n check(s): see below.", nullptr,
                                       static_cast<int>(failed)));
    }
    if (chain.isComplete) {
        sentences.append(trustStoreText(chain.trust));
    }
    if (otherPaths > 0) {
        sentences.append(
            ChainPane::tr("%n more path(s) below it.", nullptr, static_cast<int>(otherPaths)));
    }
    if (chain.isBounded) {
        sentences.append(ChainPane::tr("There are more paths than were followed."));
    }
    return sentences.join(QLatin1Char(' '));
}

/// The first rows of a tree, from top to bottom, each before what is below it.
QList<QModelIndex> firstRows(const QAbstractItemModel &model, qsizetype most)
{
    QList<QModelIndex> rows;
    // Chains and lists: a row has one child at most, so that depth first is top to bottom.
    for (int row = 0; row < model.rowCount() && rows.size() < most; ++row) {
        for (QModelIndex index = model.index(row, 0); index.isValid() && rows.size() < most;
             index = model.index(0, 0, index)) {
            rows.append(index);
        }
    }
    return rows;
}

/// As high as its rows, so that what is below keeps the room; a few rows at most.
void fitToRows(ListPane &list)
{
    constexpr qsizetype MostRows = 7;
    const QList<QModelIndex> rows = firstRows(*list.model(), MostRows + 1);
    // A bar that comes and goes while the height is old makes the rows narrower, and so higher,
    // than they will be.
    list.setVerticalScrollBarPolicy(rows.size() > MostRows ? Qt::ScrollBarAsNeeded
                                                           : Qt::ScrollBarAlwaysOff);
    int height = 2 * list.frameWidth();
    for (const QModelIndex &index : rows.first(std::min(rows.size(), MostRows))) {
        height += list.sizeHintForIndex(index).height();
    }
    list.setFixedHeight(height);
}
} // namespace

ChainPane::ChainPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new ChainModel(this))
    , m_chooser(new ElidedComboBox(this))
    , m_allButton(new QToolButton(this))
    , m_headline(new QLabel(this))
    , m_links(new ListPane(this))
    , m_messageModel(new MessageModel(this))
    , m_messagesHeading(new QLabel(tr("SCEP &messages"), this))
    , m_sequenceButton(new QToolButton(this))
    , m_messages(new ListPane(this))
    , m_details(new CertificateView(this))
{
    m_chooser->setObjectName(QStringLiteral("certificateChooser"));
    m_chooser->setAccessibleName(tr("Certificate"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_allButton->setObjectName(QStringLiteral("allCertificates"));
    m_allButton->setText(tr("&All…"));
    m_allButton->setToolTip(tr("All certificates of the case, to sort, filter and compare"));
    m_allButton->setAccessibleName(tr("All certificates of the case"));
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
    // The lists reach the edges; what stands between them does not.
    const int gap = style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, this);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(gap, gap / 2, gap, 0);
    m_headline->setContentsMargins(gap, 0, gap, 0);
    top->addWidget(m_chooser);
    top->addWidget(m_allButton);
    auto *messagesTop = new QHBoxLayout;
    messagesTop->setContentsMargins(gap, 0, gap, 0);
    messagesTop->addWidget(m_messagesHeading, 1);
    // At the right also where there are no messages, and so no heading.
    messagesTop->addWidget(m_sequenceButton, 0, Qt::AlignRight);
    layout->addLayout(top);
    layout->addWidget(m_headline);
    layout->addWidget(createTimeRow());
    layout->addWidget(m_links, 2);
    layout->addLayout(messagesTop);
    layout->addWidget(m_messages);
    layout->addWidget(m_details, 5);
    // From top to bottom, as they stand.
    const QList<QWidget *> order{m_chooser, m_allButton,      m_time,     m_eventTime,
                                 m_links,   m_sequenceButton, m_messages, m_details};
    for (qsizetype i = 1; i < order.size(); ++i) {
        setTabOrder(order.at(i - 1), order.at(i));
    }

    connect(m_chooser, &QComboBox::activated, this,
            [this] { showChain(m_chooser->currentData().toString()); });
    m_links->installEventFilter(this);
    new CertificateDrag(*m_links, [this](const QString &fingerprint) {
        return findCertificate(m_case.evidence, fingerprint);
    });
    m_messages->installEventFilter(this);
    connect(m_allButton, &QToolButton::clicked, this, &ChainPane::certificatesRequested);
    connect(m_sequenceButton, &QToolButton::clicked, this, &ChainPane::sequenceRequested);
    connect(m_links, &ListPane::rowChosen, this, &ChainPane::chooseLink);
    connect(m_messages, &ListPane::rowChosen, this, &ChainPane::chooseMessage);
    // Enter on the row that is current already, which needs no choosing.
    connect(m_messages, &QTreeView::activated, this, &ChainPane::chooseMessage);
}

QWidget *ChainPane::createTimeRow()
{
    m_timeRow = new QWidget(this);
    m_time = new QDateTimeEdit(m_timeRow);
    m_eventTime = new QToolButton(m_timeRow);
    auto *label = new QLabel(tr("&Judged at"), m_timeRow);
    label->setBuddy(m_time);
    m_time->setObjectName(QStringLiteral("judgedAt"));
    m_time->setTimeZone(QTimeZone::UTC);
    m_time->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"));
    m_time->setAccessibleName(tr("Time at which the chain is judged, UTC"));
    m_time->setKeyboardTracking(false);
    // What stands there when no log tells the date, and validity was not judged.
    m_time->setMinimumDateTime(QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC));
    m_time->setSpecialValueText(tr("no date is known"));
    m_time->findChild<QLineEdit *>()->setAccessibleName(m_time->accessibleName());
    m_eventTime->setObjectName(QStringLiteral("judgeAtEvent"));
    m_eventTime->setText(tr("&Event"));
    m_eventTime->setToolTip(tr("Judge the chain at the time of the event again"));
    m_eventTime->setAccessibleName(tr("Time of the event"));
    auto *row = new QHBoxLayout(m_timeRow);
    const int gap = style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, this);
    row->setContentsMargins(gap, 0, gap, 0);
    row->addWidget(label);
    row->addWidget(m_time, 1);
    row->addWidget(m_eventTime);
    m_timeRow->hide();
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &time) {
        judgeAt({std::chrono::milliseconds(time.toMSecsSinceEpoch()), TimeCertainty::Known});
    });
    connect(m_eventTime, &QToolButton::clicked, this, [this] { judgeAt({}); });
    return m_timeRow;
}

void ChainPane::setJudge(const JudgeFunction &judge)
{
    m_judge = judge;
}

void ChainPane::judgeAt(const Instant &instant)
{
    m_judgedAt = instant;
    showChain(m_leaf);
}

QList<CertificateChain> ChainPane::pathsOf(const QString &leaf) const
{
    const CertificateChain chain = chainOf(m_case.analysis, leaf);
    const Certificate *certificate = findCertificate(m_case.evidence, leaf);
    if (!m_judgedAt.isNull() && m_judge && certificate != nullptr && !chain.links.isEmpty()) {
        return m_judge(m_case.evidence, *certificate, m_judgedAt, chain.trust.roots);
    }
    return QList{chain} + m_case.analysis.otherPaths.value(leaf);
}

void ChainPane::createMessageList()
{
    m_messagesHeading->setBuddy(m_messages);
    m_sequenceButton->setObjectName(QStringLiteral("showSequence"));
    m_sequenceButton->setText(tr("Se&quence…"));
    m_sequenceButton->setToolTip(tr("The transaction between device, NDES and CA as a diagram"));
    m_sequenceButton->setAccessibleName(tr("Sequence diagram of the transaction"));
    m_messages->setObjectName(QStringLiteral("scepMessages"));
    m_messages->setAccessibleName(tr("SCEP messages"));
    m_messages->setModel(m_messageModel);
    m_messages->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChainPane::setCase(const Case &caseData)
{
    m_case = caseData;
    m_judgedAt = {};
    setEnrollment({});
}

void ChainPane::setEnrollment(const QString &enrollmentId)
{
    fillChooser(findEnrollment(m_case.analysis, enrollmentId));
    showChain(m_chooser->currentData().toString());
    showMessages(enrollmentId);
}

// The lists get their width after the pane has its own, the first time even after it is shown.
bool ChainPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        const auto *resize = static_cast<const QResizeEvent *>(event);
        if (resize->size().width() != resize->oldSize().width()) {
            QMetaObject::invokeMethod(this, &ChainPane::fitLists, Qt::QueuedConnection);
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// Without a certificate in the case the first message takes its place: the pane is not empty when
/// there is something to tell.
void ChainPane::showMessages(const QString &enrollmentId)
{
    m_messageModel->setEnrollment(m_case, enrollmentId);
    const bool hasMessages = m_messageModel->rowCount() > 0;
    const bool hasChain = m_model->rowCount() > 0;
    m_messagesHeading->setVisible(hasMessages);
    m_sequenceButton->setVisible(!enrollmentId.isEmpty());
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

void ChainPane::showMessageAt(const EvidenceRef &evidence)
{
    for (int row = 0; row < m_messageModel->rowCount(); ++row) {
        const QModelIndex index = m_messageModel->index(row);
        if (m_messageModel->message(index)->evidence == evidence) {
            m_messages->followCurrent(index);
            m_links->followCurrent({});
            m_details->showMessage(*m_messageModel->message(index), m_case.evidence);
            return;
        }
    }
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
    if (const QModelIndex index = m_model->find(fingerprint); index.isValid()) {
        m_links->followCurrent(index);
        showLink(index);
        return;
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
    m_allButton->setVisible(m_chooser->count() > 1);
}

void ChainPane::showChain(const QString &leaf)
{
    m_leaf = leaf;
    if (leaf.isEmpty()) {
        m_model->clear();
        m_headline->hide();
        m_timeRow->hide();
        m_details->hide();
        return;
    }
    const QList<CertificateChain> paths = pathsOf(leaf);
    const CertificateChain &chain = paths.constFirst();
    m_model->setPaths(paths, m_case.evidence);
    m_timeRow->setVisible(m_judge && !chain.links.isEmpty());
    m_eventTime->setEnabled(!m_judgedAt.isNull());
    const QSignalBlocker quiet(m_time);
    m_time->setDateTime(QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(chain.judgedAt.sinceEpoch).count(),
        QTimeZone::UTC));
    const QString headline =
        chainHeadline(chain, paths.size() - 1, m_case.analysis.checks.value(chain.leaf));
    m_headline->setText(headline);
    m_headline->setVisible(!headline.isEmpty());
    m_details->show();
    m_links->followCurrent(m_model->leaf());
    showLink(m_model->leaf());
    fitLists();
}

void ChainPane::chooseLink(const QModelIndex &index)
{
    m_messages->followCurrent({});
    showLink(index);
    if (const QVariant evidence = index.data(EvidenceRole); evidence.isValid()) {
        emit evidenceSelected(evidence.value<EvidenceRef>());
    }
}

void ChainPane::showLink(const QModelIndex &index)
{
    const ChainLink *link = m_model->link(index);
    if (link == nullptr) {
        return;
    }
    if (const Certificate *certificate = findCertificate(m_case.evidence, link->fingerprint)) {
        m_details->showCertificate(*certificate, m_case.analysis.checks.value(link->fingerprint),
                                   link->verdicts,
                                   m_case.analysis.chainViews.value(link->fingerprint));
    } else {
        m_details->showMissing(link->message);
    }
}

} // namespace Scep
