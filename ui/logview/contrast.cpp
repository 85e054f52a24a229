// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/contrast.h"

#include "ui/statuscolors.h"

#include <algorithm>

namespace Scep {

namespace {
constexpr double ReadableContrast = 4.5;
constexpr int Steps = 10;
} // namespace

QColor readableOn(const QColor &wanted, const QColor &ink, const QList<QColor> &backgrounds)
{
    for (int step = 0; step < Steps; ++step) {
        const QColor candidate = mixedColors(wanted, ink, static_cast<double>(step) / Steps);
        const bool isReadable = std::ranges::all_of(backgrounds, [&](const QColor &background) {
            return contrastRatio(candidate, background) >= ReadableContrast;
        });
        if (isReadable) {
            return candidate;
        }
    }
    return ink;
}

} // namespace Scep
