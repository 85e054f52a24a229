// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace Scep {

/// A place that a note may hang on, and what it is called.
struct NotePlace
{
    AnnotationTarget target;
    QString text; ///< translated phrase, as annotationPlaceText() gives it
};

/// Asks for a note: on what, its text, colour, whether it goes into the report, and for a
/// certificate request the person's own verdict.
class NoteDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p before: the note as it is; one without id is new. @p places: what a new one may hang on,
    /// the likeliest first; a note that is there keeps its place, the only one.
    NoteDialog(const Annotation &before, const QList<NotePlace> &places, QWidget *parent = nullptr);

    /// What is entered. A new note gets its id and time here.
    [[nodiscard]] Annotation annotation() const;

private:
    void createInputs();
    void createVerdict();
    void createButtons();
    [[nodiscard]] AnnotationTarget target() const;
    [[nodiscard]] std::optional<OwnVerdict> verdict() const;
    void updateState();

    const Annotation m_before;
    const QList<NotePlace> m_places;
    QVBoxLayout *m_layout;
    QComboBox *m_place = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QComboBox *m_label = nullptr;
    QCheckBox *m_isInReport = nullptr;
    QGroupBox *m_verdict = nullptr;
    QLabel *m_why = nullptr; ///< there is no verdict to give
    QComboBox *m_outcome = nullptr;
    QComboBox *m_stage = nullptr;
    QLineEdit *m_reason = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace Scep
