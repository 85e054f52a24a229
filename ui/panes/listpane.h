// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTreeView>

class QLabel;

namespace Scep {

/// A list or shallow tree of a side pane: no header, no grid, rows drawn by RowDelegate, and a
/// sentence in its place when there is nothing to list. Enter and click activate.
class ListPane : public QTreeView
{
    Q_OBJECT

public:
    explicit ListPane(QWidget *parent = nullptr);

    /// What is said when the model is empty.
    void setEmptyText(const QString &text);
    void setModel(QAbstractItemModel *model) override;
    /// Selects the row without telling; used to follow a selection made elsewhere.
    void followCurrent(const QModelIndex &index);
    /// Height that shows every row without scrolling, in pixels.
    [[nodiscard]] int contentHeight() const;

signals:
    /// The person moved to a row by mouse or key.
    void rowChosen(const QModelIndex &index);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    /// Nothing: rows cannot be folded, so that no arrow may promise it.
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    QString m_emptyText;
    bool m_following = false;
};

} // namespace Scep
