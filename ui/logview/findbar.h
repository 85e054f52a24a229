// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/linefilter.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace Scep {

/// The row of controls for a search: text, case, regular expression, back and on, what came of it
/// in words, and filters made of it. What was looked for before is offered again while the program
/// runs; it is not kept, since it may name people. Looks for nothing itself.
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
    /// Whether a filter can be made of the query.
    void setFilterable(bool isFilterable);
    /// Offers the query again later, as the latest one.
    void remember();

signals:
    void queryChanged(const Scep::LineQuery &query);
    void nextRequested();
    void previousRequested();
    void closeRequested();
    void filterRequested(Scep::LineFilter::Kind kind);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addFilterButtons();
    QToolButton *addButton(const QString &name, const QString &text, const QString &toolTip);
    void emitQuery();

    QComboBox *m_history = nullptr;
    QLineEdit *m_text = nullptr; ///< the one of m_history
    QToolButton *m_caseSensitive = nullptr;
    QToolButton *m_regularExpression = nullptr;
    QToolButton *m_include = nullptr;
    QToolButton *m_exclude = nullptr;
    QLabel *m_status = nullptr;
};

} // namespace Scep
