// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QList>

namespace Scep {

/// @p wanted, moved towards @p ink as little as is needed to be read (WCAG 2: 4.5 to 1) on every
/// one of the backgrounds; @p ink itself when nothing nearer will do.
[[nodiscard]] QColor readableOn(const QColor &wanted, const QColor &ink,
                                const QList<QColor> &backgrounds);

} // namespace Scep
