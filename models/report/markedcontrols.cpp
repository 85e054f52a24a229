// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/markedcontrols.h"

#include <algorithm>

namespace Scep {

namespace {
constexpr char16_t ControlPictures = 0x2400;

bool isControl(char16_t unit)
{
    return unit < 0x20 || unit == 0x7F || (unit >= 0x80 && unit < 0xA0);
}

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX 9, section 2).
bool turnsDirection(char16_t unit)
{
    return unit == 0x061C || unit == 0x200E || unit == 0x200F ||
           (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
}

/// Line and paragraph separator, byte order mark, and what Unicode says is no character.
bool isNoText(char16_t unit)
{
    return unit == 0x2028 || unit == 0x2029 || unit == 0xFEFF || unit >= 0xFFFE ||
           (unit >= 0xFDD0 && unit <= 0xFDEF);
}
} // namespace

QChar markedControl(QChar character)
{
    const char16_t unit = character.unicode();
    if (unit < 0x20) {
        return {static_cast<char16_t>(ControlPictures + unit)};
    }
    return isControl(unit) || turnsDirection(unit) || isNoText(unit)
               ? QChar(QChar::ReplacementCharacter)
               : character;
}

QString withMarkedControls(QString text)
{
    std::ranges::transform(text, text.begin(), [](QChar character) {
        return character == u'\n' || character == u'\t' ? character : markedControl(character);
    });
    return text;
}

} // namespace Scep
