// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QHash>
#include <QString>

namespace Scep {

/// Seeds of Apple's forms and of binary event logs, which no example is written in.
[[nodiscard]] QHash<QString, QByteArrayList> formSeeds();

} // namespace Scep
