// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/enrollmentcomparison.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;

namespace Scep {

class ComparedPlaceModel;
class ListPane;

/// Lets the person choose an enrollment of the open case or of another one: the proposed one stands
/// first, with the reason. The list is narrowed by words.
class EnrollmentPicker : public QDialog
{
    Q_OBJECT

public:
    explicit EnrollmentPicker(QWidget *parent = nullptr);

    void setPlaces(const Case &open, const QList<std::shared_ptr<const OtherCase>> &others,
                   const std::optional<ProposedTwin> &proposal, const ComparedPlace &current);
    /// Goes to an enrollment of a case that was read meanwhile: the proposed one, else the first.
    void showCase(const std::shared_ptr<const OtherCase> &other);
    /// Says what goes on: a case is being read, or could not be.
    void showMessage(const QString &text);

    [[nodiscard]] ComparedPlace place() const;

signals:
    /// The person wants to choose from a case, or from files that make one.
    void otherCaseRequested(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void narrow(const QString &words);
    void chooseFiles();
    void chooseFolder();
    void updateState();

    ComparedPlaceModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_words;
    ListPane *m_list;
    QLabel *m_message;
    QPushButton *m_compare = nullptr;
};

} // namespace Scep
