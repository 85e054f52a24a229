// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/sourcefile.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Scep {

/// Asks how the times of one source are to be read: in which zone, and by how much its clock was
/// wrong. Shows at once what that makes of its first and last time.
class ClockDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p source has its times as they are written; @p clock is what was decided before.
    /// @p lacksZone: some of its times are written without a zone.
    ClockDialog(const SourceFile &source, const SourceClock &clock, bool lacksZone,
                QWidget *parent = nullptr);

    /// What is entered; what was decided before where it makes no sense.
    [[nodiscard]] SourceClock clock() const;

private:
    void createInputs(bool lacksZone);
    void createPreview();
    void createButtons();
    [[nodiscard]] std::optional<SourceClock> entered() const;
    void showWhatItMeans();
    void readAsWritten();

    const SourceFile m_source;
    const SourceClock m_before;
    QVBoxLayout *m_layout = nullptr;
    QComboBox *m_zone = nullptr;
    QLineEdit *m_offset = nullptr;
    QLabel *m_first = nullptr;
    QLabel *m_last = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace Scep
