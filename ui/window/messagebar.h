// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace Scep {

/// What the person may do about a message.
struct MessageChoice
{
    QString text; ///< a verb, with its mnemonic
    std::function<void()> chosen;
};

/// A message in the window, for what the person should know but need not decide. Hidden until
/// there is one, and again when it is closed.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// The first lines of @p details stand below the text, all of them in the tooltip.
    void showMessage(const QString &text, const QStringList &details);
    /// The same with buttons; any of them closes the message.
    void showChoice(const QString &text, const QStringList &details,
                    const QList<MessageChoice> &choices);

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_details;
    QHBoxLayout *m_choices;
    QToolButton *m_close;
};

} // namespace Scep
