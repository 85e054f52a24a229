// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QToolButton;

namespace Scep {

/// A message in the window, for what the person should know but need not decide. Hidden until
/// there is one, and again when it is closed.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// The first lines of @p details stand below the text, all of them in the tooltip.
    void showMessage(const QString &text, const QStringList &details);

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_details;
    QToolButton *m_close;
};

} // namespace Scep
