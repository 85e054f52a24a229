// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/picture.h"

namespace Scep {

/// The picture as an SVG element to stand inside HTML. Its colours are classes ("ink-muted",
/// "tone-bad", with "-soft" for the fill of boxes), so that the page's style chooses them. @p id is
/// unique in the page and of letters, digits and hyphens.
[[nodiscard]] QString svgText(const Picture &picture, const QString &id);

} // namespace Scep
