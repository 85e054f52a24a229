// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/seeded.h"

#include <QByteArray>

namespace Scep::Examples {

/// A line that says nothing about certificates.
struct NoiseLine
{
    const char *level = "";
    QByteArray logger;
    QByteArray message;
};

/// One line of an ordinary day of the management app. The texts are our own invention: nothing
/// may be read out of them.
[[nodiscard]] NoiseLine androidNoise(SeededStream &random);

} // namespace Scep::Examples
