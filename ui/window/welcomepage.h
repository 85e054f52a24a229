// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace Scep {

class Actions;

/// What an empty case shows: what to drop, where it comes from on each platform, cases that were
/// open lately and the example cases.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(const Actions &actions, QWidget *parent = nullptr);

    /// Example cases as (title, folder).
    void setExamples(const QList<QPair<QString, QString>> &examples);
    /// Paths of cases, the last one first; a few of them are shown.
    void setRecentCases(const QStringList &paths);

signals:
    void exampleRequested(const QString &folder);
    void caseRequested(const QString &path);
    /// The person wants to read how evidence is collected.
    void collectingRequested();

private:
    [[nodiscard]] QWidget *createSources(QWidget *parent);

    QWidget *m_recent;
    QWidget *m_examples;
};

} // namespace Scep
