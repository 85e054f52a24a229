// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/sequencedialog.h"

#include "models/item/roles.h"
#include "models/item/sequencemodel.h"
#include "ui/panes/sequencedelegate.h"
#include "ui/statuscolors.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Scep {

/// The parties' names above their lines; it has no focus and is read out with every arrow.
class PartyHeader : public QWidget
{
public:
    explicit PartyHeader(const QListView *view, QWidget *parent)
        : QWidget(parent)
        , m_view(view)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 2};
    }

    /// Says below a party's name why nothing stands in its lane.
    void setRemark(Party party, const QString &remark)
    {
        m_remarkOf = party;
        m_remark = remark;
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        QFont bold = font();
        bold.setBold(true);
        const int line = fontMetrics().height();
        const QWidget *area = m_view->viewport();
        const QRect lines(area->mapTo(window(), QPoint(0, 0)).x() - mapTo(window(), QPoint()).x(),
                          0, area->width(), height());
        const int width = lines.width() / PartyCount;
        for (int party = 0; party < PartyCount; ++party) {
            const QRect name(SequenceDelegate::lineOf(party, lines) - width / 2, 0, width, line);
            painter.setFont(bold);
            painter.setPen(palette().color(QPalette::WindowText));
            painter.drawText(name, Qt::AlignCenter, partyName(static_cast<Party>(party)));
            if (party == static_cast<int>(m_remarkOf)) {
                painter.setFont(font());
                painter.setPen(mutedTextColor(palette()));
                painter.drawText(name.translated(0, line), Qt::AlignCenter, m_remark);
            }
        }
    }

private:
    const QListView *m_view;
    Party m_remarkOf = Party::Authority;
    QString m_remark;
};

namespace {
constexpr qsizetype DateCharacters = 10;

bool hasDate(const Instant &instant)
{
    return instant.certainty != TimeCertainty::None &&
           instant.certainty != TimeCertainty::DateMissing;
}

/// "2018-02-27, times in UTC"; the first and the last day where there are several.
QString dayOf(const QList<SequenceStep> &steps)
{
    QStringList days;
    for (const SequenceStep &step : steps) {
        if (hasDate(step.instant)) {
            days.append(toIsoString(step.instant).first(DateCharacters));
        }
    }
    if (days.isEmpty()) {
        return SequenceDialog::tr("Times in UTC");
    }
    const auto [first, last] = std::ranges::minmax(days);
    return first == last
               ? SequenceDialog::tr("%1, times in UTC", "%1 a date").arg(first)
               : SequenceDialog::tr("%1 to %2, times in UTC", "two dates").arg(first, last);
}

bool isPartOf(const QList<SequenceStep> &steps, Party party)
{
    return std::ranges::any_of(steps, [party](const SequenceStep &step) {
        return step.from == party || step.to == party;
    });
}
} // namespace

SequenceDialog::SequenceDialog(QWidget *parent)
    : QDialog(parent)
    , m_model(new SequenceModel(this))
    , m_view(new QListView(this))
    , m_header(new PartyHeader(m_view, this))
    , m_day(new QLabel(this))
{
    setObjectName(QStringLiteral("sequenceDialog"));
    setWindowTitle(tr("SCEP Transaction"));
    m_view->setObjectName(QStringLiteral("sequenceView"));
    m_view->setAccessibleName(tr("Steps between device, NDES and CA"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SequenceDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setUniformItemSizes(true);
    m_view->setResizeMode(QListView::Adjust);
    m_day->setObjectName(QStringLiteral("sequenceDay"));
    m_day->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_day);
    layout->addWidget(m_header);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.averageCharWidth() * 110, metrics.height() * 42);
    // Enter and click both; the current row alone changes nothing in the window.
    connect(m_view, &QListView::activated, this, &SequenceDialog::choose);
    connect(m_view, &QListView::clicked, this, &SequenceDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SequenceDialog::setEnrollment(const Case &caseData, const QString &enrollmentId)
{
    m_model->setEnrollment(caseData, enrollmentId);
    const Enrollment *enrollment = findEnrollment(caseData.analysis, enrollmentId);
    const auto steps = enrollment ? sequenceOf(caseData, *enrollment) : QList<SequenceStep>();
    m_day->setText(dayOf(steps));
    const bool isSilent = !steps.isEmpty() && !isPartOf(steps, Party::Authority);
    const QString remark = isSilent ? tr("not in these logs", "of the CA") : QString();
    m_header->setRemark(Party::Authority, remark);
    m_view->setAccessibleDescription(
        isSilent ? tr("%1: %2", "a party and a remark").arg(partyName(Party::Authority), remark)
                 : QString());
}

void SequenceDialog::choose(const QModelIndex &index)
{
    if (const QVariant evidence = index.data(EvidenceRole); evidence.isValid()) {
        emit evidenceSelected(evidence.value<EvidenceRef>());
    }
}

} // namespace Scep
