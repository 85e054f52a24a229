// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QPushButton;
class QTextBrowser;

namespace Scep {

class CodeModel;
class ListPane;

/// Tells what error codes mean: type a number, a name or words of a message, and read. It stays
/// open beside the log.
class CodeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CodeDialog(QWidget *parent = nullptr);

    /// Looks these up, as lookUpCode() takes them; empty: begins with what was typed last.
    void setCodes(const QStringList &codes);

signals:
    /// The person wants to see the lines that match the expression.
    void findRequested(const QString &expression);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void search();
    void showCurrent();
    void copyCurrent();

    CodeModel *m_model;
    QLineEdit *m_text;
    ListPane *m_list;
    QTextBrowser *m_details;
    QPushButton *m_find;
    QPushButton *m_copy;
};

} // namespace Scep
