// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/tone.h"

#include <QIcon>
#include <QString>
#include <QStringList>
#include <QWidget>

class QToolButton;

namespace Scep {

class Chip;
class FlowLayout;

/// What is in force and can be taken away again, such as filters: one small button for each, in as
/// many rows as it takes. A click, Delete, Backspace or Space removes one; the arrow keys, Home and
/// End go from one to the next. Hidden while there is none. Texts are shown as they are, nothing in
/// them is markup.
class Chips : public QWidget
{
    Q_OBJECT

public:
    explicit Chips(QWidget *parent = nullptr);

    /// Adds a chip at the end; one with the same @p id is changed in its place. Of a long @p text
    /// the beginning is shown and all of it is in the tool tip, above @p toolTip.
    void addChip(const QString &id, const QString &text, const QString &toolTip = {},
                 const QIcon &icon = {}, Tone tone = Tone::Neutral);

    /// Takes the chip with that id away, if there is one. Emits nothing.
    void removeChip(const QString &id);

    /// Takes all away. Emits nothing.
    void clear();

    /// In the order in which they stand.
    [[nodiscard]] QStringList ids() const;
    [[nodiscard]] bool isEmpty() const { return m_chips.isEmpty(); }

signals:
    /// The person removed that chip; it is gone already.
    void removed(const QString &id);
    /// The person removed all of them at once; they are gone already, without removed().
    void cleared();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void removeByPerson(const QString &id);
    void removeAt(qsizetype index);
    void focusAt(qsizetype index);
    void showWhatIsThere();

    QList<Chip *> m_chips;
    FlowLayout *m_layout = nullptr;
    QToolButton *m_clear = nullptr; ///< shown from two chips on
};

} // namespace Scep
