// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printcolors.h"

namespace Scep {

namespace {
QColor inkColor(Ink ink)
{
    switch (ink) {
    case Ink::Text:
        return QColor(0x00, 0x00, 0x00);
    case Ink::Muted:
        return QColor(0x45, 0x4d, 0x57);
    case Ink::Rule:
    case Ink::Band:
        return QColor(0xc4, 0xca, 0xd1);
    }
    return {};
}

QColor toneColor(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return QColor(0x45, 0x4d, 0x57);
    case Tone::Info:
        return QColor(0x1a, 0x5a, 0xa3);
    case Tone::Good:
        return QColor(0x17, 0x68, 0x3f);
    case Tone::Caution:
        return QColor(0x7a, 0x4a, 0x00);
    case Tone::Bad:
        return QColor(0xa8, 0x23, 0x1a);
    }
    return {};
}

QColor softToneColor(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return QColor(0xee, 0xf0, 0xf3);
    case Tone::Info:
        return QColor(0xe8, 0xf0, 0xfa);
    case Tone::Good:
        return QColor(0xe4, 0xf4, 0xeb);
    case Tone::Caution:
        return QColor(0xfd, 0xf1, 0xd7);
    case Tone::Bad:
        return QColor(0xfd, 0xea, 0xe8);
    }
    return {};
}
} // namespace

QColor printColor(const PictureColor &color)
{
    const Tone *tone = std::get_if<Tone>(&color);
    return tone ? toneColor(*tone) : inkColor(std::get<Ink>(color));
}

QColor softPrintColor(const PictureColor &color)
{
    const Tone *tone = std::get_if<Tone>(&color);
    return tone ? softToneColor(*tone) : QColor(0xf6, 0xf7, 0xf9);
}

} // namespace Scep
