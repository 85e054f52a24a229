// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Scep {

class Actions;

/// What an empty case shows: what to drop, where it comes from, and the example cases.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(const Actions &actions, QWidget *parent = nullptr);

    /// Example cases as (title, folder).
    void setExamples(const QList<QPair<QString, QString>> &examples);

signals:
    void exampleRequested(const QString &folder);

private:
    QWidget *m_examples;
};

} // namespace Scep
