// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>
#include <QSortFilterProxyModel>

namespace Scep {

/// Gives the rows of a ComparisonModel their icons and colours, and leaves out what is the same.
class ComparisonProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ComparisonProxy(QObject *parent = nullptr);

    /// Stages stay, so that they are always in the same place.
    void setOnlyDifferences(bool only);
    [[nodiscard]] bool showsOnlyDifferences() const { return m_onlyDifferences; }
    void setPalette(const QPalette &palette);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QPalette m_palette;
    bool m_onlyDifferences = false;
};

} // namespace Scep
