// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace Scep {

/// The colour of a label in that palette; contrast of at least 3:1 on its base. Grey for None.
[[nodiscard]] QColor labelColor(AnnotationLabel label, const QPalette &palette);

/// A small note in the label's colour. The word stands beside, wherever it is shown.
[[nodiscard]] QIcon labelIcon(AnnotationLabel label);

} // namespace Scep
