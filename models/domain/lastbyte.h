// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace Scep {

/// Where the byte stands for the last time; -1 where it does not. QByteArrayView::lastIndexOf() of
/// Qt 6.8 looks at what lies behind an empty view.
[[nodiscard]] inline qsizetype lastIndexOfByte(QByteArrayView bytes, char byte)
{
    return bytes.isEmpty() ? -1 : bytes.lastIndexOf(byte);
}

} // namespace Scep
