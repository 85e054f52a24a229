// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/contrast.h"

#include <algorithm>
#include <cmath>

namespace Scep {

namespace {
constexpr double ReadableContrast = 4.5;
constexpr int Steps = 10;

/// WCAG 2's relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const QColor rgb = color.toRgb();
    return 0.2126 * linear(rgb.redF()) + 0.7152 * linear(rgb.greenF()) +
           0.0722 * linear(rgb.blueF());
}
} // namespace

double contrastRatio(const QColor &first, const QColor &second)
{
    const auto [dark, light] = std::minmax({luminance(first), luminance(second)});
    return (light + 0.05) / (dark + 0.05);
}

QColor mixed(const QColor &base, const QColor &tint, double share)
{
    const auto mix = [share](float from, float to) {
        return static_cast<float>(std::clamp(from + (to - from) * share, 0.0, 1.0));
    };
    const QColor from = base.toRgb();
    const QColor to = tint.toRgb();
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

QColor readableOn(const QColor &wanted, const QColor &ink, const QList<QColor> &backgrounds)
{
    for (int step = 0; step < Steps; ++step) {
        const QColor candidate = mixed(wanted, ink, static_cast<double>(step) / Steps);
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
