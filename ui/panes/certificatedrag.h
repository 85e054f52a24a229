// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificate.h"

#include <QObject>
#include <QPoint>

#include <functional>
#include <memory>

class QAbstractItemView;
class QMimeData;
class QTemporaryDir;

namespace Scep {

/// Lets certificates be dragged out of a list as files. Rows are known by their IdRole, the
/// fingerprint. The files lie in a folder of the person's own that goes with this object: who they
/// are dropped on copies them then.
class CertificateDrag : public QObject
{
    Q_OBJECT

public:
    /// The certificate of a fingerprint; null: there is none.
    using Find = std::function<const Certificate *(const QString &fingerprint)>;
    /// Takes the drag over until it ends; without one it is the desktop's.
    using Run = std::function<void(std::unique_ptr<QMimeData> mime)>;

    /// @p view owns this.
    CertificateDrag(QAbstractItemView &view, Find find, Run run = {});
    ~CertificateDrag() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QList<Certificate> selected() const;
    void start();
    void runOnDesktop(std::unique_ptr<QMimeData> mime);

    QAbstractItemView &m_view;
    Find m_find;
    Run m_run;
    std::unique_ptr<QTemporaryDir> m_folder; ///< null until the first drag
    QPoint m_pressedAt;
    bool m_mayStart = false;
};

} // namespace Scep
