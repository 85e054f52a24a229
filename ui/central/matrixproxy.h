// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace Scep {

/// Gives the rows of an EnrollmentMatrixModel their icons, and leaves out what was not asked for.
class MatrixProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit MatrixProxy(QObject *parent = nullptr);

    /// Rows that have all of these words.
    void setWords(const QString &text);
    /// Rows that did not succeed.
    void setOnlyTroubled(bool only);
    /// Rows that failed or stalled at that stage; 0: at any, or at none.
    void setFailedStage(int number);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    bool m_onlyTroubled = false;
    int m_failedStage = 0;
};

} // namespace Scep
