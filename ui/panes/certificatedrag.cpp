// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/certificatedrag.h"

#include "models/item/roles.h"
#include "ui/icons.h"
#include "ui/panes/certificatefiles.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QStyle>
#include <QTemporaryDir>

#include <utility>

namespace Scep {

CertificateDrag::CertificateDrag(QAbstractItemView &view, Find find, Run run)
    : QObject(&view)
    , m_view(view)
    , m_find(std::move(find))
    , m_run(std::move(run))
{
    view.viewport()->installEventFilter(this);
}

CertificateDrag::~CertificateDrag() = default;

bool CertificateDrag::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *press = static_cast<const QMouseEvent *>(event);
        m_pressedAt = press->position().toPoint();
        const QModelIndex index = m_view.indexAt(m_pressedAt);
        // Where several rows can be chosen, dragging over others chooses them too.
        const bool isAlone = m_view.selectionMode() == QAbstractItemView::SingleSelection;
        m_mayStart = press->button() == Qt::LeftButton && index.isValid() &&
                     (isAlone || m_view.selectionModel()->isSelected(index));
    } else if (event->type() == QEvent::MouseMove && m_mayStart) {
        const auto *move = static_cast<const QMouseEvent *>(event);
        const int way = (move->position().toPoint() - m_pressedAt).manhattanLength();
        if (move->buttons().testFlag(Qt::LeftButton) && way >= QApplication::startDragDistance()) {
            m_mayStart = false;
            start();
        }
        return true;
    } else if (event->type() == QEvent::MouseButtonRelease) {
        m_mayStart = false;
    }
    return QObject::eventFilter(watched, event);
}

QList<Certificate> CertificateDrag::selected() const
{
    QList<Certificate> certificates;
    const QModelIndexList rows = m_view.selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        if (const Certificate *found = m_find(row.data(IdRole).toString())) {
            certificates.append(*found);
        }
    }
    return certificates;
}

void CertificateDrag::start()
{
    if (!m_folder) {
        m_folder = std::make_unique<QTemporaryDir>(); // made for its owner alone
    }
    auto mime = certificateMime(selected(), m_folder->isValid() ? m_folder->path() : QString());
    if (!mime) {
        return;
    }
    if (m_run) {
        m_run(std::move(mime));
    } else {
        runOnDesktop(std::move(mime));
    }
}

void CertificateDrag::runOnDesktop(std::unique_ptr<QMimeData> mime)
{
    auto *drag = new QDrag(&m_view); // ends with itself
    drag->setMimeData(mime.release());
    const int side = m_view.style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, &m_view);
    drag->setPixmap(
        actionIcon(QStringLiteral("application-certificate")).pixmap(QSize(side, side)));
    drag->exec(Qt::CopyAction);
}

} // namespace Scep
