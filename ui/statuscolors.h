// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/tone.h"

#include <QColor>
#include <QPalette>

namespace Scep {

/// The colours of one status, made for one palette.
struct StatusColors
{
    QColor text;       ///< contrast of at least 4.5:1 on @ref background and on the base
    QColor background; ///< a calm tint of the palette's base
    QColor border;     ///< for outlines; contrast of at least 3:1 on the base
    QColor solid;      ///< for filled marks; contrast of at least 3:1 on the base

    bool operator==(const StatusColors &) const = default;
};

/// A status' colours, mixed into the palette's base, for light, dark and high-contrast palettes.
[[nodiscard]] StatusColors statusColors(Tone tone, const QPalette &palette);
[[nodiscard]] StatusColors statusColors(Outcome outcome, const QPalette &palette);
[[nodiscard]] StatusColors statusColors(CheckOutcome outcome, const QPalette &palette);
[[nodiscard]] StatusColors statusColors(Level level, const QPalette &palette);

/// Text that matters less than its neighbours, still readable (4.5:1) on base and window.
[[nodiscard]] QColor mutedTextColor(const QPalette &palette);

/// Thin lines that separate without shouting.
[[nodiscard]] QColor hairlineColor(const QPalette &palette);

/// Outlines of what can be ticked or typed into: contrast of at least 3:1 on base and window.
[[nodiscard]] QColor outlineColor(const QPalette &palette);

/// Whether the palette is black and white, base and window alike: then text gets at least 7:1, and
/// lines are drawn where a tint would do otherwise.
[[nodiscard]] bool isHighContrast(const QPalette &palette);

/// @p amount of @p over on @p under: 0 gives @p under, 1 gives @p over.
[[nodiscard]] QColor mixedColors(const QColor &under, const QColor &over, double amount);

/// Contrast of two opaque colours as WCAG 2 defines it, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace Scep
