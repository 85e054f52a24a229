// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/window/keybindings.h"

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;

namespace Scep {

/// The keys of all commands on one page, to read and to change. A change counts at once; a key that
/// another command has is refused with that command's name.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p bindings must outlive the dialog.
    explicit ShortcutsDialog(KeyBindings &bindings, QWidget *parent = nullptr);

signals:
    /// A command has another key now.
    void keysChanged();

private:
    void fill();
    void showCurrent();
    void setKey(const QKeySequence &key);
    [[nodiscard]] QAction *currentAction() const;
    /// The row of the model that is selected; -1: none.
    [[nodiscard]] int currentRow() const;

    KeyBindings &m_bindings;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_filter;
    QTreeView *m_list;
    QKeySequenceEdit *m_edit;
    QLabel *m_message;
};

} // namespace Scep
