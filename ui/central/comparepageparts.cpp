// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page is made of. What it does is in comparepage.cpp.

#include "models/item/comparisonmodel.h"
#include "ui/central/comparepage.h"
#include "ui/central/comparesides.h"
#include "ui/central/comparisonproxy.h"
#include "ui/central/elidedlabel.h"
#include "ui/statuscolors.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace Scep {

namespace {
constexpr int WidestColumn = 34; // in average characters
constexpr int NarrowestColumn = 10;
} // namespace

ComparePage::ComparePage(QWidget *parent)
    : QWidget(parent)
    , m_model(new ComparisonModel(this))
    , m_proxy(new ComparisonProxy(this))
    , m_chosen(new CompareSides(this))
    , m_reason(new ElidedLabel(this))
    , m_summary(new QLabel(this))
    , m_mark(new ElidedLabel(this))
    , m_view(new QTreeView(this))
    , m_logs(new CompareLogs(this))
{
    setObjectName(QStringLiteral("comparePage"));
    m_proxy->setSourceModel(m_model);
    m_proxy->setPalette(palette());
    createControls();
    createView();
    layOut();
    connect(m_chosen, &CompareSides::otherRequested, this, &ComparePage::sideRequested);
    connect(m_chosen, &CompareSides::removalRequested, this, &ComparePage::removeSide);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ComparePage::follow);
    compareChosen();
}

void ComparePage::createControls()
{
    m_controls = new QWidget(this);
    auto *more = new QPushButton(tr("&Add Side…"), m_controls);
    more->setObjectName(QStringLiteral("compareAddSide"));
    more->setToolTip(tr("Compare with one more enrollment, of this case or another"));
    connect(more, &QPushButton::clicked, this,
            [this] { emit sideRequested(static_cast<int>(m_sides.size())); });
    connect(this, &ComparePage::sidesChanged, more, [this, more] {
        more->setEnabled(hasRoom() && !m_sides[0].isNull() && !m_sides[1].isNull());
    });
    auto *only = new QCheckBox(tr("Only &differences"), m_controls);
    only->setObjectName(QStringLiteral("compareOnlyDifferences"));
    connect(only, &QCheckBox::toggled, this, [this](bool isOn) {
        m_proxy->setOnlyDifferences(isOn);
        showDivergence();
    });
    auto *ids = new QCheckBox(tr("&IDs and times"), m_controls);
    ids->setObjectName(QStringLiteral("compareVolatile"));
    ids->setToolTip(tr("Show what differs from request to request too: ids, nonces, times. It is "
                       "never a difference"));
    connect(ids, &QCheckBox::toggled, this, [this](bool isOn) {
        m_model->setVolatileShown(isOn);
        sizeColumns();
        showDivergence();
    });
    auto *linked = new QCheckBox(tr("Logs scroll &together"), m_controls);
    linked->setObjectName(QStringLiteral("compareLinked"));
    linked->setChecked(true);
    connect(linked, &QCheckBox::toggled, this, [this](bool isOn) { m_logs->setLinked(isOn); });
    auto *row = new QHBoxLayout(m_controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(more);
    row->addSpacing(fontMetrics().height() / 2);
    row->addWidget(only);
    row->addWidget(ids);
    row->addWidget(linked);
    row->addStretch(1);
}

void ComparePage::createView()
{
    m_reason->setObjectName(QStringLiteral("compareReason"));
    m_mark->setObjectName(QStringLiteral("compareMark"));
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont loud = font();
    loud.setBold(true);
    loud.setPointSizeF(loud.pointSizeF() * 1.15);
    m_summary->setFont(loud);

    m_view->setObjectName(QStringLiteral("compareRows"));
    m_view->setAccessibleName(tr("Comparison"));
    m_view->setModel(m_proxy);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAlternatingRowColors(true);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->header()->setStretchLastSection(true);
    m_view->installEventFilter(this);
}

void ComparePage::layOut()
{
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(QStringLiteral("compareSplitter"));
    split->setChildrenCollapsible(false);
    split->addWidget(m_view);
    split->addWidget(m_logs);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({3000, 2000}); // as much as there is, in this proportion
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_chosen);
    layout->addWidget(m_reason);
    layout->addWidget(m_controls);
    layout->addWidget(m_summary);
    layout->addWidget(m_mark);
    layout->addWidget(split, 1);
}

void ComparePage::showBeginOfColumns()
{
    m_view->horizontalScrollBar()->setValue(0);
}

void ComparePage::sizeColumns()
{
    const int character = fontMetrics().averageCharWidth();
    m_view->expandAll();
    for (int column = 0; column + 1 < m_proxy->columnCount(); ++column) {
        m_view->resizeColumnToContents(column);
        m_view->setColumnWidth(column,
                               std::clamp(m_view->columnWidth(column), character * NarrowestColumn,
                                          character * WidestColumn));
    }
    m_view->collapseAll();
}

} // namespace Scep
