// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/picture.h"

#include <QColor>

namespace Scep {

/// A colour on white paper, with a contrast of at least 4.5 for text.
[[nodiscard]] QColor printColor(const PictureColor &color);

/// The pale shade of it that boxes are filled with.
[[nodiscard]] QColor softPrintColor(const PictureColor &color);

} // namespace Scep
