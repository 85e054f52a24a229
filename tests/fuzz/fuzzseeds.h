// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QString>

namespace Scep {

/// What fuzzing of a target begins with: small pieces of the project's own examples and of what its
/// generators write, the same on every call.
[[nodiscard]] QByteArrayList fuzzSeeds(const QString &target);

} // namespace Scep
