// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/logview/logfinder.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Scep {

/// The row of controls for a search: text, case, regular expression, back and on, and what came of
/// it in words. Looks for nothing itself.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    [[nodiscard]] LineQuery query() const;
    void setQuery(const LineQuery &query);
    /// Puts the cursor into the text and selects it.
    void activate();
    void setStatus(const QString &status);

signals:
    void queryChanged(const Scep::LineQuery &query);
    void nextRequested();
    void previousRequested();
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addButton(const QString &name, const QString &text, const QString &toolTip);
    void emitQuery();

    QLineEdit *m_text = nullptr;
    QToolButton *m_caseSensitive = nullptr;
    QToolButton *m_regularExpression = nullptr;
    QLabel *m_status = nullptr;
};

} // namespace Scep
