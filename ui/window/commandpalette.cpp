// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/commandpalette.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace Scep {

namespace {
constexpr int ActionRole = Qt::UserRole + 1;

QAction *actionOf(const QModelIndex &index)
{
    return index.siblingAtColumn(0).data(ActionRole).value<QAction *>();
}

/// The words in any order, each as the beginning of a word of the command's path.
class WordProxy : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString &text)
    {
        m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QString path = sourceModel()->index(row, 0, parent).data().toString();
        return std::ranges::all_of(m_words, [&path](const QString &word) {
            const QRegularExpression beginning(QStringLiteral("(?:^|[^\\p{L}\\p{N}])") +
                                                   QRegularExpression::escape(word),
                                               QRegularExpression::CaseInsensitiveOption |
                                                   QRegularExpression::UseUnicodePropertiesOption);
            return beginning.match(path).hasMatch();
        });
    }

private:
    QStringList m_words;
};
} // namespace

CommandPalette::CommandPalette(const QList<MenuAction> &actions, QWidget *parent)
    : QDialog(parent)
    , m_model(new QStandardItemModel(this))
    , m_proxy(new WordProxy(this))
    , m_text(new QLineEdit(this))
    , m_list(new QTreeView(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Commands"));
    for (const MenuAction &one : actions) {
        auto *name = new QStandardItem(one.action->icon(), one.path);
        name->setData(QVariant::fromValue(one.action), ActionRole);
        name->setToolTip(one.action->toolTip());
        auto *keys = new QStandardItem(one.action->shortcut().toString(QKeySequence::NativeText));
        for (QStandardItem *item : {name, keys}) {
            item->setEditable(false);
            item->setEnabled(one.action->isEnabled());
        }
        m_model->appendRow({name, keys});
    }
    m_proxy->setSourceModel(m_model);
    m_text->setObjectName(QStringLiteral("commandText"));
    m_text->setAccessibleName(tr("Name of the command"));
    m_text->setPlaceholderText(tr("Type the beginning of words"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_proxy);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_list, 1);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 24);

    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_text, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QTreeView::activated, this, &CommandPalette::run);
    filter();
}

/// Up, down and their kin move in the list while one types.
bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            return QCoreApplication::sendEvent(m_list, event);
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::filter()
{
    static_cast<WordProxy *>(m_proxy)->setWords(m_text->text());
    // The first that can be run, so that Enter is enough; nothing that is out of sight.
    m_list->setCurrentIndex({});
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex index = m_proxy->index(row, 0);
        if (index.flags().testFlag(Qt::ItemIsEnabled)) {
            m_list->setCurrentIndex(index);
            return;
        }
    }
}

void CommandPalette::run()
{
    QAction *action = actionOf(m_list->currentIndex());
    if (action == nullptr || !action->isEnabled()) {
        return;
    }
    // Closed before, so that what the command opens gets the focus.
    accept();
    action->trigger();
}

} // namespace Scep
