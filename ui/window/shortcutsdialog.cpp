// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/shortcutsdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace Scep {

namespace {
enum Column { NameColumn, KeyColumn };
} // namespace

ShortcutsDialog::ShortcutsDialog(KeyBindings &bindings, QWidget *parent)
    : QDialog(parent)
    , m_bindings(bindings)
    , m_model(new QStandardItemModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_list(new QTreeView(this))
    , m_edit(new QKeySequenceEdit(this))
    , m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *filterLabel = new QLabel(tr("&Filter:"), this);
    filterLabel->setBuddy(m_filter);
    m_filter->setObjectName(QStringLiteral("shortcutsFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("Command or key"));
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setObjectName(QStringLiteral("shortcutsList"));
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->setModel(m_proxy);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *editLabel = new QLabel(tr("&Key:"), this);
    editLabel->setBuddy(m_edit);
    m_edit->setObjectName(QStringLiteral("shortcutsKey"));
    m_edit->setMaximumSequenceLength(1);
    m_edit->setClearButtonEnabled(true);
    m_edit->setToolTip(tr("Press the keys that the selected command shall have"));
    auto *standard = new QPushButton(tr("&Default"), this);
    standard->setObjectName(QStringLiteral("shortcutsDefault"));
    standard->setToolTip(tr("Give the selected command its first key again"));
    m_message->setObjectName(QStringLiteral("shortcutsMessage"));
    m_message->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *all = buttons->addButton(tr("&Reset All"), QDialogButtonBox::ResetRole);
    all->setObjectName(QStringLiteral("shortcutsReset"));
    all->setToolTip(tr("Give every command its first key again"));
    for (QPushButton *button : {standard, all}) {
        button->setAutoDefault(false);
    }

    auto *top = new QHBoxLayout;
    top->addWidget(filterLabel);
    top->addWidget(m_filter, 1);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(editLabel);
    bottom->addWidget(m_edit, 1);
    bottom->addWidget(standard);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addLayout(bottom);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 30);

    fill();
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(KeyColumn, QHeaderView::ResizeToContents);
    connect(m_filter, &QLineEdit::textChanged, m_proxy,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ShortcutsDialog::showCurrent);
    connect(m_edit, &QKeySequenceEdit::editingFinished, this,
            [this] { setKey(m_edit->keySequence()); });
    connect(standard, &QPushButton::clicked, this, [this] {
        if (const QAction *action = currentAction()) {
            setKey(m_bindings.defaultKey(action));
        }
    });
    connect(all, &QPushButton::clicked, this, [this] {
        m_bindings.reset();
        fill();
        emit keysChanged();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ShortcutsDialog::fill()
{
    const int row = std::max(0, currentRow());
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Command"), tr("Shortcut")});
    for (const MenuAction &one : m_bindings.actions()) {
        auto *name = new QStandardItem(one.action->icon(), one.path);
        name->setToolTip(one.action->toolTip());
        auto *key = new QStandardItem(one.action->shortcut().toString(QKeySequence::NativeText));
        QFont font = key->font();
        font.setBold(one.action->shortcut() != m_bindings.defaultKey(one.action));
        key->setFont(font);
        m_model->appendRow({name, key});
    }
    m_list->setCurrentIndex(m_proxy->mapFromSource(m_model->index(row, NameColumn)));
    showCurrent();
}

int ShortcutsDialog::currentRow() const
{
    return m_proxy->mapToSource(m_list->currentIndex()).row();
}

QAction *ShortcutsDialog::currentAction() const
{
    const int row = currentRow();
    return row < 0 || row >= m_bindings.actions().size() ? nullptr
                                                         : m_bindings.actions().at(row).action;
}

void ShortcutsDialog::showCurrent()
{
    const QAction *action = currentAction();
    m_edit->setEnabled(action != nullptr);
    m_edit->setKeySequence(action == nullptr ? QKeySequence() : action->shortcut());
    m_message->clear();
}

void ShortcutsDialog::setKey(const QKeySequence &key)
{
    QAction *action = currentAction();
    if (action == nullptr || key == action->shortcut()) {
        return;
    }
    if (const MenuAction *owner = m_bindings.ownerOf(key, action)) {
        const QString text = tr("%1 belongs to “%2”: take it away there first.")
                                 .arg(key.toString(QKeySequence::NativeText), owner->path);
        m_edit->setKeySequence(action->shortcut());
        m_message->setText(text);
        return;
    }
    m_bindings.setKey(action, key);
    fill();
    emit keysChanged();
}

} // namespace Scep
