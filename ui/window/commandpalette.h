// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/window/menuactions.h"

#include <QDialog>

class QLineEdit;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;

namespace Scep {

/// Every command by name: type some letters of its words, press Enter. Commands that make no sense
/// now are listed, too, but cannot be chosen.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    /// The actions must outlive the dialog.
    explicit CommandPalette(const QList<MenuAction> &actions, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();
    void run();

    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_text;
    QTreeView *m_list;
};

} // namespace Scep
