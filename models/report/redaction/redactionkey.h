// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Scep {

/// A new key for the redaction of one export, from the system's random numbers: without it nobody
/// can tell that two exports are of one case. It is kept nowhere.
[[nodiscard]] QByteArray newRedactionKey();

} // namespace Scep
