// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/notespane.h"

#include "models/item/annotationmodel.h"
#include "models/session/casestore.h"
#include "ui/panes/listpane.h"

#include <QItemSelectionModel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Scep {

NotesPane::NotesPane(const CaseStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new AnnotationModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new ListPane(this))
{
    setObjectName(QStringLiteral("notesPane"));
    m_search->setObjectName(QStringLiteral("noteSearch"));
    m_search->setAccessibleName(tr("Search notes"));
    m_search->setPlaceholderText(tr("Search notes"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("noteList"));
    m_list->setAccessibleName(tr("Notes"));
    m_list->setModel(m_model);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_search);
    rows->addWidget(m_list, 1);
    setFocusProxy(m_list);

    connect(m_search, &QLineEdit::textChanged, this, &NotesPane::renew);
    connect(m_search, &QLineEdit::returnPressed, m_list, [this] { m_list->setFocus(); });
    connect(m_list, &ListPane::rowChosen, this, [this](const QModelIndex &index) {
        if (const auto annotation = m_model->annotation(index)) {
            emit noteChosen(*annotation);
        }
    });
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const auto annotation = m_model->annotation(index)) {
            emit noteActivated(*annotation);
        }
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &NotesPane::currentChanged);
    renew();
}

std::optional<Annotation> NotesPane::current() const
{
    return m_model->annotation(m_list->currentIndex());
}

void NotesPane::search()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void NotesPane::renew()
{
    const auto before = current();
    m_list->setEmptyText(m_store.annotations().isEmpty()
                             ? tr("No notes yet. Select something and add a note (Ctrl+M).")
                             : tr("No note says these words."));
    m_model->setAnnotations(m_store.annotationsMatching(m_search->text()), m_store.current());
    if (before) {
        m_list->followCurrent(m_model->indexOf(before->id));
    }
    emit currentChanged();
}

} // namespace Scep
