// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/picture.h"

#include <QRectF>

class QFont;
class QPainter;

namespace Scep {

/// Draws the picture into the rectangle, as vectors and text, in the colours of print. The
/// rectangle has the picture's proportions.
void paintPicture(QPainter &painter, const Picture &picture, const QRectF &into, const QFont &font);

} // namespace Scep
