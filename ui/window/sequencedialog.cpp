// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/sequencedialog.h"

#include "models/item/roles.h"
#include "models/item/sequencemodel.h"
#include "ui/panes/sequencedelegate.h"

#include <QDialogButtonBox>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Scep {

namespace {
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

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        const QWidget *area = m_view->viewport();
        const QRect lines(area->mapTo(window(), QPoint(0, 0)).x() - mapTo(window(), QPoint()).x(),
                          0, area->width(), height());
        const int width = lines.width() / PartyCount;
        for (int party = 0; party < PartyCount; ++party) {
            const int x = SequenceDelegate::lineOf(party, lines);
            painter.setPen(palette().color(QPalette::WindowText));
            painter.drawText(QRect(x - width / 2, 0, width, height()), Qt::AlignCenter,
                             partyName(static_cast<Party>(party)));
        }
    }

private:
    const QListView *m_view;
};
} // namespace

SequenceDialog::SequenceDialog(QWidget *parent)
    : QDialog(parent)
    , m_model(new SequenceModel(this))
    , m_view(new QListView(this))
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
    auto *header = new PartyHeader(m_view, this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(header);
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
}

void SequenceDialog::choose(const QModelIndex &index)
{
    if (const QVariant evidence = index.data(EvidenceRole); evidence.isValid()) {
        emit evidenceSelected(evidence.value<EvidenceRef>());
    }
}

} // namespace Scep
