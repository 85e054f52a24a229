// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QHash>
#include <QString>

namespace Scep {

/// What the fuzzers of the server's formats begin with, by format id.
[[nodiscard]] QHash<QString, QByteArrayList> serverSeeds();

} // namespace Scep
