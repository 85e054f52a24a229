// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"
#include "models/domain/case.h"

#include <QWidget>

class QLineEdit;

namespace Scep {

class AnnotationModel;
class CaseStore;
class ListPane;

/// The notes of the case, all of them or those that say some words.
class NotesPane : public QWidget
{
    Q_OBJECT

public:
    /// @p store must outlive the pane.
    explicit NotesPane(const CaseStore &store, QWidget *parent = nullptr);

    [[nodiscard]] ListPane *list() const { return m_list; }
    [[nodiscard]] std::optional<Annotation> current() const;
    /// Puts the focus where words are typed.
    void search();

public slots:
    /// Shows the notes of the store as they are now.
    void renew();

signals:
    /// The person moved to a note.
    void noteChosen(const Scep::Annotation &annotation);
    /// Enter or a double click.
    void noteActivated(const Scep::Annotation &annotation);
    void currentChanged();

private:
    const CaseStore &m_store;
    AnnotationModel *m_model;
    QLineEdit *m_search;
    ListPane *m_list;
};

} // namespace Scep
