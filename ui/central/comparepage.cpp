// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/comparepage.h"

#include "models/item/comparisonmodel.h"
#include "models/item/roles.h"
#include "models/report/comparisontext.h"
#include "models/session/enrollmentcomparison.h"
#include "ui/central/comparisonproxy.h"
#include "ui/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace Scep {

namespace {
constexpr int WidestColumn = 34; // in average characters

/// "Pixel 7: VPN certificate".
QString choiceText(const Device &device, const Enrollment &enrollment)
{
    const QString name = enrollment.alias.isEmpty() ? enrollment.id : enrollment.alias;
    //: a device and the name of a certificate request
    return ComparePage::tr("%1: %2, %3")
        .arg(device.name, enrollmentKindDisplayName(enrollment.kind), name);
}
} // namespace

ComparePage::ComparePage(QWidget *parent)
    : QWidget(parent)
    , m_model(new ComparisonModel(this))
    , m_proxy(new ComparisonProxy(this))
{
    setObjectName(QStringLiteral("comparePage"));
    m_proxy->setSourceModel(m_model);
    m_proxy->setPalette(palette());
    createWidgets();
    connect(m_reference, &QComboBox::currentIndexChanged, this, &ComparePage::compareChosen);
    connect(m_compared, &QComboBox::currentIndexChanged, this, &ComparePage::compareChosen);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ComparePage::follow);
}

void ComparePage::createWidgets()
{
    m_reference = new QComboBox(this);
    m_reference->setObjectName(QStringLiteral("compareReference"));
    m_compared = new QComboBox(this);
    m_compared->setObjectName(QStringLiteral("compareCompared"));
    for (QComboBox *box : {m_reference, m_compared}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
    }
    m_reference->setAccessibleName(tr("Good certificate request"));
    m_compared->setAccessibleName(tr("Compared certificate request"));
    auto *referenceLabel = new QLabel(tr("&Good:"), this);
    referenceLabel->setBuddy(m_reference);
    auto *comparedLabel = new QLabel(tr("&Compared:"), this);
    comparedLabel->setBuddy(m_compared);
    auto *only = new QCheckBox(tr("Only &differences"), this);
    only->setObjectName(QStringLiteral("compareOnlyDifferences"));
    connect(only, &QCheckBox::toggled, this, [this](bool isOn) {
        m_proxy->setOnlyDifferences(isOn);
        showDivergence();
    });
    auto *choices = new QHBoxLayout;
    choices->addWidget(referenceLabel);
    choices->addWidget(m_reference, 1);
    choices->addSpacing(fontMetrics().height());
    choices->addWidget(comparedLabel);
    choices->addWidget(m_compared, 1);
    choices->addSpacing(fontMetrics().height());
    choices->addWidget(only);

    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont loud = font();
    loud.setBold(true);
    loud.setPointSizeF(loud.pointSizeF() * 1.15);
    m_summary->setFont(loud);

    m_view = new QTreeView(this);
    m_view->setObjectName(QStringLiteral("compareRows"));
    m_view->setAccessibleName(tr("Comparison"));
    m_view->setModel(m_proxy);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAlternatingRowColors(true);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->header()->setStretchLastSection(true);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(fontMetrics().height() * 3 / 5);
    layout->addLayout(choices);
    layout->addWidget(m_summary);
    layout->addWidget(m_view, 1);
}

QString ComparePage::referenceId() const
{
    return m_reference->currentData().toString();
}

QString ComparePage::enrollmentId() const
{
    return m_compared->currentData().toString();
}

const Comparison &ComparePage::comparison() const
{
    return m_model->comparison();
}

void ComparePage::setCase(const Case &aCase)
{
    takeCase(aCase);
    compareChosen();
}

void ComparePage::setEnrollment(const QString &enrollmentId)
{
    choose(enrollmentId);
    compareChosen();
}

void ComparePage::compareIn(const Case &aCase, const QString &enrollmentId)
{
    takeCase(aCase);
    choose(enrollmentId);
    compareChosen();
}

void ComparePage::takeCase(const Case &aCase)
{
    const QString reference = referenceId();
    const QString compared = enrollmentId();
    m_case = aCase;
    const QScopedValueRollback guard(m_isFilling, true);
    fillChoices();
    m_reference->setCurrentIndex(m_reference->findData(reference));
    m_compared->setCurrentIndex(m_compared->findData(compared));
}

void ComparePage::fillChoices()
{
    m_reference->clear();
    m_compared->clear();
    for (const Device &device : std::as_const(m_case.analysis.devices)) {
        for (const Enrollment &enrollment : device.enrollments) {
            const QIcon icon = outcomeIcon(enrollment.verdict.outcome);
            const QString text = choiceText(device, enrollment);
            m_reference->addItem(icon, text, enrollment.id);
            m_compared->addItem(icon, text, enrollment.id);
        }
    }
}

void ComparePage::choose(const QString &enrollmentId)
{
    const QScopedValueRollback guard(m_isFilling, true);
    m_compared->setCurrentIndex(m_compared->findData(enrollmentId));
    m_reference->setCurrentIndex(m_reference->findData(healthyTwinOf(m_case, enrollmentId)));
}

void ComparePage::compareChosen()
{
    if (m_isFilling) {
        return;
    }
    m_model->setComparison(compareEnrollments(m_case, {referenceId(), enrollmentId()}));
    const Comparison &comparison = m_model->comparison();
    if (!comparison.sides.isEmpty()) {
        m_summary->setText(divergenceText(comparison));
    } else if (enrollmentId().isEmpty()) {
        m_summary->setText(tr("Choose the certificate request in question."));
    } else if (referenceId().isEmpty()) {
        m_summary->setText(tr("No certificate request of this kind went well in this case. Add the "
                              "log of a device where it did, or choose another one to compare "
                              "with."));
    }
    sizeColumns();
    showDivergence();
}

/// What comes before is the same: it stays folded.
void ComparePage::showDivergence()
{
    m_view->collapseAll();
    const QModelIndex divergence = m_proxy->mapFromSource(m_model->divergence());
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex head = m_proxy->index(row, 0);
        const auto difference =
            static_cast<Difference>(head.data(ComparisonModel::DifferenceRole).toInt());
        if (isDifference(difference) || head == divergence.parent()) {
            m_view->expand(head);
        }
    }
    if (divergence.isValid()) {
        goTo(divergence);
    }
}

/// The names of stages and states stay in sight.
void ComparePage::goTo(const QModelIndex &row)
{
    m_view->setCurrentIndex(row.siblingAtColumn(m_proxy->columnCount() - 3));
    m_view->scrollTo(row.siblingAtColumn(0), QAbstractItemView::PositionAtCenter);
    m_view->horizontalScrollBar()->setValue(0);
}

void ComparePage::sizeColumns()
{
    const int character = fontMetrics().averageCharWidth();
    m_view->expandAll();
    for (int column = 0; column + 1 < m_proxy->columnCount(); ++column) {
        m_view->resizeColumnToContents(column);
        m_view->setColumnWidth(column, std::clamp(m_view->columnWidth(column), character * 10,
                                                  character * WidestColumn));
    }
    m_view->collapseAll();
}

void ComparePage::follow(const QModelIndex &current)
{
    const auto evidence = current.data(EvidenceRole).value<EvidenceRef>();
    if (isVisible() && !evidence.isNull()) {
        emit evidenceSelected(evidence);
    }
}

QModelIndexList ComparePage::differingRows() const
{
    QModelIndexList rows;
    for (int section = 0; section < m_proxy->rowCount(); ++section) {
        const QModelIndex head = m_proxy->index(section, 0);
        for (int row = 0; row < m_proxy->rowCount(head); ++row) {
            const QModelIndex index = m_proxy->index(row, 0, head);
            if (isDifference(
                    static_cast<Difference>(index.data(ComparisonModel::DifferenceRole).toInt()))) {
                rows.append(index);
            }
        }
    }
    return rows;
}

void ComparePage::stepDifference(int step)
{
    const QModelIndexList rows = differingRows();
    if (rows.isEmpty()) {
        return;
    }
    const QModelIndex current = m_view->currentIndex().siblingAtColumn(0);
    qsizetype next = rows.indexOf(current);
    if (next >= 0) {
        next = (next + step + rows.size()) % rows.size();
    } else {
        next = step > 0 ? 0 : rows.size() - 1;
    }
    const QModelIndex index = rows.at(next);
    m_view->expand(index.parent());
    goTo(index);
}

void ComparePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_proxy->setPalette(palette());
    } else if (event->type() == QEvent::FontChange) {
        sizeColumns();
        showDivergence();
    }
}

} // namespace Scep
