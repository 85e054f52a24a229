// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QHash>
#include <QString>

namespace Scep {

/// Inputs of the formats that Windows is written down in as text, by format id: the examples have
/// none of them.
[[nodiscard]] QHash<QString, QByteArrayList> windowsTextSeeds();

} // namespace Scep
