// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/logview/logcolumns.h"

#include <QWidget>

namespace Scep {

/// The names of a log's columns in a row above its lines. A screen reader reads all names in one.
class ColumnHeading : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnHeading(QWidget *parent = nullptr);

    /// @p font: that of the lines, in which the columns are counted.
    void setColumns(const QList<LogColumns::Column> &columns, const QFont &font);
    /// Where the first column begins, in pixels from the left edge, scrolled or not; and from where
    /// on names are seen, which is where the line numbers end.
    void setPlace(int begin, int visibleFrom);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<LogColumns::Column> m_columns;
    int m_begin = 0;
    int m_visibleFrom = 0;
};

} // namespace Scep
