// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>
#include <QList>

namespace Scep {

/// Puts widgets beside each other at their preferred size and goes on in a new row where the width
/// ends; from right to left where the language does. Hidden widgets take no room.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// @p gap pixels stand between two widgets and between two rows.
    explicit FlowLayout(QWidget *parent, int gap);
    ~FlowLayout() override;

    void insertWidget(int index, QWidget *widget);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool isTried) const;

    QList<QLayoutItem *> m_items; ///< owned
    int m_gap;
};

} // namespace Scep
