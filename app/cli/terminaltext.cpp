// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminaltext.h"

#include <QDir>

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

QChar picture(QChar character)
{
    const char16_t unit = character.unicode();
    if (unit < 0x20) {
        return {static_cast<char16_t>(ControlPictures + unit)};
    }
    return isControl(unit) || turnsDirection(unit) ? QChar(QChar::ReplacementCharacter) : character;
}
} // namespace

QString terminalText(QString text)
{
    std::ranges::transform(text, text.begin(), [](QChar character) {
        return character == u'\n' || character == u'\t' ? character : picture(character);
    });
    return text;
}

QString terminalPath(const QString &path)
{
    QString text = QDir::toNativeSeparators(path);
    std::ranges::transform(text, text.begin(), &picture);
    return text;
}

} // namespace Scep
