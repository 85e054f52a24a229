// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>

namespace Scep::Examples {

/// Writes at least @p size bytes of `log show` text (style default), and not a line more: what a
/// Mac's or iPad's processes say all day, and a SCEP enrollment now and then. The bytes depend on
/// the size alone. False when the device cannot take them. Needs a SeededLibrary.
[[nodiscard]] bool writeLogShow(QIODevice &device, qint64 size);

} // namespace Scep::Examples
