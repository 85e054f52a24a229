// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/window/preferences.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace Scep {

/// What can be set about the program. Each change is used at once; a sentence says which of them
/// wait for the next start.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p started are those that the program was started with, @p file where they are kept.
    PreferencesDialog(const Preferences &preferences, const Preferences &started,
                      const QString &file, QWidget *parent = nullptr);

    [[nodiscard]] const Preferences &preferences() const { return m_preferences; }

signals:
    void preferencesChanged(const Scep::Preferences &preferences);

private:
    void createAppearance(QFormLayout *form);
    void createLogs(QFormLayout *form);
    void createRules(QFormLayout *form);
    void createCases(QFormLayout *form);
    void fill(const Preferences &preferences);
    void take();
    void chooseFolder();
    void say();

    Preferences m_preferences;
    Preferences m_started;
    QComboBox *m_theme;
    QComboBox *m_language;
    QComboBox *m_font;
    QSpinBox *m_points;
    QComboBox *m_zone;
    QLineEdit *m_rules;
    QSpinBox *m_embedded;
    QLabel *m_message;
};

} // namespace Scep
