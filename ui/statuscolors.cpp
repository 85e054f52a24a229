// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/statuscolors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Scep {

namespace {
constexpr double TextContrast = 4.5;  // WCAG 2, level AA, text
constexpr double ShapeContrast = 3.0; // WCAG 2, level AA, graphics
constexpr double HighContrast = 7.0;  // WCAG 2, level AAA, text

double channelLuminance(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channelLuminance(color.redF()) + 0.7152 * channelLuminance(color.greenF()) +
           0.0722 * channelLuminance(color.blueF());
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

double wantedContrast(double usual, const QPalette &palette)
{
    return isHighContrast(palette) ? HighContrast : usual;
}

// A tone is a hue angle; how light it is follows from the palette.
QColor hueOf(Tone tone, const QPalette &palette)
{
    const float lightness = isDark(palette) ? 0.62F : 0.40F;
    switch (tone) {
    case Tone::Neutral:
        return mixedColors(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.62);
    case Tone::Info:
        return QColor::fromHslF(0.585F, 0.65F, lightness);
    case Tone::Good:
        return QColor::fromHslF(0.395F, 0.50F, lightness - 0.06F);
    case Tone::Caution:
        return QColor::fromHslF(0.105F, 0.75F, lightness - 0.04F);
    case Tone::Bad:
        return QColor::fromHslF(0.010F, 0.68F, lightness + 0.03F);
    }
    return {};
}

constexpr std::array AllTones{Tone::Neutral, Tone::Info, Tone::Good, Tone::Caution, Tone::Bad};

// The ground of what has that tone.
QColor tintOf(Tone tone, const QPalette &palette)
{
    const double tint = isDark(palette) ? 0.20 : 0.11;
    return mixedColors(palette.color(QPalette::Base), hueOf(tone, palette), tint);
}

// Moves @p color towards the palette's text until it stands out from both grounds.
QColor readable(QColor color, const QColor &ground, const QColor &otherGround,
                const QColor &towards, double contrast)
{
    constexpr int Steps = 20;
    const QColor start = color;
    for (int step = 0; step <= Steps; ++step) {
        color = mixedColors(start, towards, double(step) / Steps);
        if (std::min(contrastRatio(color, ground), contrastRatio(color, otherGround)) >= contrast) {
            return color;
        }
    }
    return color;
}
} // namespace

QColor mixedColors(const QColor &under, const QColor &over, double amount)
{
    const auto mix = [amount](float a, float b) {
        return std::clamp(static_cast<float>(a + (b - a) * amount), 0.F, 1.F);
    };
    return QColor::fromRgbF(mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()),
                            mix(under.blueF(), over.blueF()));
}

QColor outlineColor(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    if (isHighContrast(palette)) {
        return text;
    }
    return readable(mixedColors(base, text, 0.35), base, palette.color(QPalette::Window), text,
                    ShapeContrast);
}

bool isHighContrast(const QPalette &palette)
{
    constexpr double Most = 20.0; // black and white have 21
    const QColor base = palette.color(QPalette::Base);
    // White paper in a grey window is what most desktops have.
    return base == palette.color(QPalette::Window) &&
           contrastRatio(base, palette.color(QPalette::Text)) >= Most;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double two = luminance(b) + 0.05;
    return std::max(one, two) / std::min(one, two);
}

StatusColors statusColors(Tone tone, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor foreground = palette.color(QPalette::Text);
    const QColor hue = hueOf(tone, palette);
    StatusColors colors;
    colors.background = tintOf(tone, palette);
    colors.text =
        readable(hue, colors.background, base, foreground, wantedContrast(TextContrast, palette));
    const double shape = wantedContrast(ShapeContrast, palette);
    colors.border = readable(mixedColors(base, hue, 0.85), base, base, foreground, shape);
    colors.solid = readable(hue, base, base, foreground, shape);
    return colors;
}

StatusColors statusColors(Outcome outcome, const QPalette &palette)
{
    return statusColors(toneOf(outcome), palette);
}

StatusColors statusColors(CheckOutcome outcome, const QPalette &palette)
{
    return statusColors(toneOf(outcome), palette);
}

StatusColors statusColors(Level level, const QPalette &palette)
{
    return statusColors(toneOf(level), palette);
}

QColor mutedTextColor(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const double contrast = wantedContrast(TextContrast, palette);
    QColor color = readable(mixedColors(base, text, 0.58), base, palette.color(QPalette::Window),
                            text, contrast);
    // Rows that tell of something have its tint under their small words.
    for (const Tone tone : AllTones) {
        color = readable(color, tintOf(tone, palette), base, text, contrast);
    }
    return color;
}

QColor hairlineColor(const QPalette &palette)
{
    const double amount = isHighContrast(palette) ? 0.70 : 0.16;
    return mixedColors(palette.color(QPalette::Base), palette.color(QPalette::Text), amount);
}

} // namespace Scep
