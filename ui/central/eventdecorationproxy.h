// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIdentityProxyModel>
#include <QPalette>

namespace Scep {

/// Adds to the event model what only the eye needs: icons, a tint on the lines that prove a
/// failure, quiet colours for what matters less.
class EventDecorationProxy : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit EventDecorationProxy(QObject *parent = nullptr);

    /// The palette that colours are mixed from.
    void setPalette(const QPalette &palette);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QPalette m_palette;
};

} // namespace Scep
