// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Scep {

/// The row of controls that asks for a line number.
class GoToLineBar : public QWidget
{
    Q_OBJECT

public:
    explicit GoToLineBar(QWidget *parent = nullptr);

    /// Puts the cursor into the number; @p lineCount is the largest one.
    void activate(LineNumber lineCount);

signals:
    void lineRequested(Scep::LineNumber line);
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_number = nullptr;
    QLabel *m_range = nullptr;
};

} // namespace Scep
