// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/outcome.h"

#include <QColor>
#include <QPixmap>

#include <compare>
#include <map>

class QPainter;

namespace Scep {

/// How a mark of the timeline looks, wherever it is.
struct MarkLook
{
    Outcome outcome = Outcome::Unknown;
    bool isDiamond = false; ///< a single event of trouble
    bool isTrouble = false; ///< square; else round
    bool isHollow = false;
    QColor color;
    QColor ground; ///< inside of a hollow one
};

/// Draws the marks of one frame: many are alike, so each kind is drawn once, at one of the places
/// within a pixel, and then copied.
class MarkStamps
{
public:
    void draw(QPainter &painter, const QRectF &shape, const MarkLook &look);

private:
    struct Key
    {
        Outcome outcome = Outcome::Unknown;
        bool isDiamond = false;
        int width = 0;
        int height = 0;
        int x = 0; ///< within a pixel
        int y = 0; ///< the same

        auto operator<=>(const Key &) const = default;
    };

    std::map<Key, QPixmap> m_stamps;
};

} // namespace Scep
