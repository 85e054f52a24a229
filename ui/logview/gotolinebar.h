// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Scep {

/// The row of controls that asks for a line number or a time.
class GoToLineBar : public QWidget
{
    Q_OBJECT

public:
    explicit GoToLineBar(QWidget *parent = nullptr);

    /// Puts the cursor into the text; @p lineCount is the largest number.
    void activate(LineNumber lineCount);
    /// Says why the view did not go there.
    void setStatus(const QString &status);

signals:
    void lineRequested(Scep::LineNumber line);
    /// What was typed is no number.
    void timeRequested(const QString &text);
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void request();

    QLineEdit *m_place = nullptr;
    QLabel *m_status = nullptr;
};

} // namespace Scep
