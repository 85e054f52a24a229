// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>

namespace Scep::Examples {

/// Writes an OMADM log of at most @p size bytes, as many whole lines as fit: day after day of an
/// app that minds its own business, with one certificate delivered each day. Always the same bytes
/// for the same size, a shorter log is the beginning of a longer one. Limited by the disk: a day is
/// made once and written again with other dates and names. False when it cannot be written.
[[nodiscard]] bool writeBulkOmadmLog(QIODevice &out, qint64 size);

} // namespace Scep::Examples
