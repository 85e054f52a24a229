// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>

namespace Scep::Fixtures {

/// A palette with that base and text, everything else following from them.
[[nodiscard]] inline QPalette paletteOf(const QColor &base, const QColor &text)
{
    QPalette palette;
    for (const auto role : {QPalette::Base, QPalette::Window, QPalette::AlternateBase,
                            QPalette::Button, QPalette::ToolTipBase}) {
        palette.setColor(role, base);
    }
    for (const auto role :
         {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, text);
    }
    return palette;
}

} // namespace Scep::Fixtures
