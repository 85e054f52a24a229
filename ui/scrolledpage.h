// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

namespace Scep {

/// A page that is as wide as what it holds needs and scrolls where the window is too low for it, so
/// that a window is never taller than the person's screen. Takes no focus: what is in it does, and
/// comes into view with it.
class ScrolledPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrolledPage(QWidget *parent = nullptr);

    /// What is scrolled: for a layout. Instead of setWidget().
    [[nodiscard]] QWidget *page() const { return m_page; }

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_page;
};

} // namespace Scep
