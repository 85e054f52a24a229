// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/columnkeeper.h"

#include <QHeaderView>
#include <QScopedValueRollback>

namespace Scep {

ColumnKeeper::ColumnKeeper(QHeaderView *header)
    : QObject(header)
    , m_header(header)
{
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        // The last one fills what room is left.
        const bool isLast = m_header->visualIndex(section) == m_header->count() - 1;
        const bool isStretched = isLast && m_header->stretchLastSection();
        m_areOwn = m_areOwn || (!m_isFitting && !isStretched);
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] { m_areOwn = true; });
}

void ColumnKeeper::fit(const std::function<void()> &size)
{
    if (!m_areOwn) {
        const QScopedValueRollback fitting(m_isFitting, true);
        size();
    }
}

QByteArray ColumnKeeper::state() const
{
    return m_areOwn ? m_header->saveState() : QByteArray();
}

void ColumnKeeper::restore(const QByteArray &state)
{
    const QScopedValueRollback fitting(m_isFitting, true);
    // How the rows were sorted is not remembered: it would hide the order in which all came.
    const int sorted = m_header->sortIndicatorSection();
    const Qt::SortOrder order = m_header->sortIndicatorOrder();
    const bool isStretched = m_header->stretchLastSection();
    const int count = m_header->count();
    m_areOwn = !state.isEmpty() && m_header->restoreState(state) && m_header->count() == count;
    m_header->setStretchLastSection(isStretched);
    m_header->setSortIndicator(sorted, order);
}

} // namespace Scep
