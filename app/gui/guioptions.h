// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/window/preferences.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

namespace Scep {

/// What the program was called with.
struct GuiOptions
{
    QString text; ///< that --help or --version asks for: it is printed, and the program ends
    QStringList files;
    QString rules;              ///< folder of the person's own rules; may be empty
    QString screenshot;         ///< PNG to write once everything is imported; the program then ends
    std::optional<QSize> size;  ///< of the window, in device-independent pixels
    std::optional<Theme> theme; ///< instead of the one that the person prefers
    int device = -1; ///< row of the device to show, counted from 0; -1: the program chooses
};

/// Reads the arguments (program name included); the error is a full translated sentence.
[[nodiscard]] std::expected<GuiOptions, QString> parseGuiOptions(const QStringList &arguments);

} // namespace Scep
