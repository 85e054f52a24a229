// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPair>
#include <QString>

namespace Scep {

/// The example cases that came with the program, as (title, folder), in a fixed order. Looked for
/// beside the installed program, then in the tree that it was built from.
[[nodiscard]] QList<QPair<QString, QString>> exampleCases();

} // namespace Scep
