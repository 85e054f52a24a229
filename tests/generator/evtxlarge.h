// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>

namespace Scep::Examples {

/// Writes the Application log of a busy computer as EVTX, at least @p bytes long: a SCEP enrollment
/// now and then between what else goes on. The same size gives the same bytes. False when the
/// device cannot be written.
[[nodiscard]] bool writeLargeEvtx(qint64 bytes, QIODevice &device);

} // namespace Scep::Examples
