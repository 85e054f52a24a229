// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Scep {

/// The libraries that search texts, with the versions that are loaded, as "OpenSSL 3.5.4".
[[nodiscard]] QStringList textLibraries();

} // namespace Scep
