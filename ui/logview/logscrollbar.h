// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollBar>

namespace Scep {

/// A scroll bar that draws only what moved: the whole of one as high as the screen, with its
/// gradients, takes a good part of the time of a frame.
class LogScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    using QScrollBar::QScrollBar;

protected:
    void sliderChange(SliderChange change) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect sliderRect() const;

    QRect m_drawn; ///< where the slider was when it was drawn last
};

} // namespace Scep
